import type { ConnectionReading } from '../../graph/reading.js';
import { during, namedBelow, sitesFirst, unlinked } from './links.js';
import { placedInOn } from './places-on.js';
import { linkOfMember } from './stated.js';

/** A belt's members in the order of its sites; none of an alliance of another kind. */
export const sites: ConnectionReading = {
  kind: 'connection',
  types: ['Organization', 'Unit'],
  edge: linkOfMember,
  orders: sitesFirst,
  match: ({ parent, node, edge }, args, builder) => ({
    pattern: `(${parent})<-[${edge}:MEMBER_OF]-(${node}:Entity)`,
    where: [`${parent}.kind = 'BELT'`, ...during([edge, node, parent], args, builder)],
  }),
};

/** The off-site branches whose home is in a region or below it. */
export const awayBranches = namedBelow('Organization', '<-[:HOME_IN]-', 'ANY');

/** The off-site branches that are hosted in a region or below it. */
export const guestBranches = namedBelow('Organization', '<-[:HOSTED_IN]-', 'ANY');

/**
 * The twinnings of a region: of those there are few, so they are looked up by kind and asked for their
 * ends. One with both ends in the region stands once.
 */
export const twinnings: ConnectionReading = {
  ...unlinked('Alliance', ({ parent, node }, args, builder) => {
    const [edge, member] = [builder.name('e'), builder.name('m')];
    const isHere = (thing: string) =>
      `EXISTS { ${placedInOn(thing, `${parent}.id`, args, builder)} }`;
    const seen = builder.seen(['Organization', 'Unit'], member);
    const joined = [...seen, ...during([edge, member], args, builder), isHere(member)].join(
      ' AND ',
    );
    return {
      pattern: `(${node}:Alliance)`,
      where: [
        `${node}.kind = 'TWINNING'`,
        ...during([node], args, builder),
        `(${isHere(node)} OR EXISTS { MATCH (${node})<-[${edge}:MEMBER_OF]-(${member}:Entity) WHERE ${joined} })`,
      ],
    };
  }),
  isDivided: () => true,
};
