import { whereClause } from '../../graph/compiled.js';
import type { ComputedReading } from '../../graph/reading.js';
import { during } from './links.js';

/** How many members an alliance has on a day that whoever asks does not see; each stands once. */
export const hiddenMembers: ComputedReading = {
  kind: 'computed',
  read: (alliance, args, builder) => {
    const [edge, member, count] = [builder.name('e'), builder.name('m'), builder.name('c')];
    const seen = builder.seen(['Organization', 'Unit'], member);
    if (seen.length === 0) return { calls: '', expression: '0' };
    const where = [...during([edge, member, alliance], args, builder), `NOT ${seen.join(' AND ')}`];
    return {
      calls: `CALL (${alliance}) { MATCH (${alliance})<-[${edge}:MEMBER_OF]-(${member}:Entity)${whereClause(where)} RETURN count(DISTINCT ${member}) AS ${count} }\n`,
      expression: count,
    };
  },
  compute: (raw) => raw,
};
