import { z } from 'zod';
import { MEMBERSHIP_ROLES, SOURCE_KINDS, valuesOf } from '../../domain/vocabulary.js';
import type { Asking } from '../../graph/ask.js';
import { andClause, whereClause } from '../../graph/compiled.js';
import { orNull } from '../../graph/or-null.js';
import { pageOf } from '../../graph/page.js';
import type { Arguments } from '../../graph/reading.js';
import { seeingOf } from '../../graph/seeing.js';
import { type ConnectionPage, connectionOf, sortedPage } from '../../graph/sorted-page.js';
import type { Statement } from '../../graph/statement.js';
import type { StatementBuilder } from '../../graph/statement-builder.js';
import { Life, life } from '../../registry/readings/lifetimes.js';
import { type MembershipEvent, membershipEvents } from './membership-history.js';
import { noMember } from './no-member.js';

/** An event with what states it. */
export type StatedEvent = MembershipEvent<z.infer<typeof StatedRow>>;
export type HistoryPage = ConnectionPage<StatedEvent>;

/**
 * A page of what is on record of a member's own joining and leaving of alliances, by date (unknown ones
 * first), alliance and change.
 *
 * @throws Problem NOT_FOUND where no organization or unit has the id, BAD_USER_INPUT for bad paging
 */
export async function historyPage(
  asking: Asking,
  member: string,
  args: Arguments,
): Promise<HistoryPage> {
  const page = pageOf('Query.membershipHistory', args, 3);
  const { reader, builder } = await seeingOf(asking);
  const [found] = await reader.read(membershipRows(member, builder()));
  if (found === undefined) throw noMember(member);
  const events = membershipEvents(found.lifetime, found.rows);
  const sorted = events.map((row) => ({ row, keys: [row.date ?? '', row.alliance, row.change] }));
  return connectionOf(sortedPage(page, sorted), (event) => event);
}

const StatedRow = z
  .object({
    alliance: z.string(),
    role: z.enum(valuesOf(MEMBERSHIP_ROLES)),
    days: Life,
    source: z.string(),
    sourceKind: z.enum(valuesOf(SOURCE_KINDS)),
    locator: orNull(z.string()),
    recordedAt: z.string(),
  })
  .transform(({ days, ...row }) => ({ ...row, ...days }));
const Rows = z.object({
  lifetime: Life,
  rows: z.array(z.object({ row: StatedRow, allianceLifetime: Life })),
});

/** The MEMBER_OF rows of a member, whenever they hold; no row where nothing that can be one, and is seen, has the id. */
function membershipRows(
  member: string,
  builder: StatementBuilder,
): Statement<z.infer<typeof Rows>> {
  return {
    name: 'alliances.membershipRows',
    text: `MATCH (m:Entity) WHERE m.id = $member AND (m:Organization OR m:Unit)${andClause(builder.seen(['Organization', 'Unit'], 'm'))}
      CALL (m) { MATCH (m)-[e:MEMBER_OF]->(a:Alliance)${whereClause(builder.seen(['Alliance'], 'a'))}
        RETURN collect({row: {alliance: a.id, role: e.role, days: ${life('e')}, source: e.source,
          sourceKind: e.sourceKind, locator: e.locator, recordedAt: e.recordedAt}, allianceLifetime: ${life('a')}}) AS rows }
      RETURN ${life('m')} AS lifetime, rows`,
    parameters: { member, ...builder.parameters },
    decode: (row) => Rows.parse(row),
  };
}
