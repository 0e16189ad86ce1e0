import { z } from 'zod';
import type { CivilDate } from '../../domain/civil-date.js';
import { EntityId } from '../../domain/ids.js';
import { MEMBERSHIP_ROLES, type MembershipRole, valuesOf } from '../../domain/vocabulary.js';
import { ownTurn } from '../../domain/work.js';
import type { Asking } from '../../graph/ask.js';
import { andClause, whereClause } from '../../graph/compiled.js';
import { allHold, holds } from '../../graph/holds.js';
import { answersPerHead } from '../../graph/per-head.js';
import { type Seeing, seeingOf } from '../../graph/seeing.js';
import type { Statement } from '../../graph/statement.js';
import type { StatementBuilder } from '../../graph/statement-builder.js';
import { signalOf } from '../../graph/view.js';
import { ensureRegion } from '../../registry/ensure-region.js';
import { matchInScope, type Scope } from '../../registry/lists.js';
import { scopeOn } from '../../registry/regions-on.js';
import { scopeSeen } from '../../registry/scope-seen.js';

/** An organization or a unit that a source lists as a member. */
export interface ListedMember {
  readonly id: EntityId;
  readonly role: MembershipRole;
}

/** An alliance with its listed members, each once. */
export interface NetworkAlliance {
  readonly id: EntityId;
  readonly members: readonly ListedMember[];
  /** The alliances that it is directly inside of, as far as they are in the network too. */
  readonly wholes: readonly EntityId[];
}

/** Alliances with their members on one day: each alliance once, by id; members by id too. */
export type AllianceNetwork = readonly NetworkAlliance[];

/** The pages of one list, and the lists of one operation, go through the same network. */
const mostNetworks = 4;
const remembered = answersPerHead<AllianceNetwork>(mostNetworks);

/**
 * The alliances of a scope that exist on a day, with the members that a source lists and that are seen: alliance, member
 * and membership are alive on the day.
 *
 * @throws Problem NOT_FOUND where no region has the scope's code, FORBIDDEN where that is not granted
 */
export async function networkOf(
  asking: Asking,
  scope: Scope,
  on: CivilDate,
): Promise<AllianceNetwork> {
  const seeing = await seeingOf(asking);
  const within = await scopeSeen(asking, scope);
  const asked = JSON.stringify([seeing.granted, scope, on]);
  const network = await remembered(seeing.reader, asked, () => readNetwork(seeing, within, on));
  // To go through it takes some milliseconds.
  await ownTurn(signalOf(asking.reader));
  return network;
}

/** The network is read in one statement, so that a commit falls before it or after it. */
async function readNetwork(
  { reader, builder }: Seeing,
  scope: Scope,
  on: CivilDate,
): Promise<AllianceNetwork> {
  const there = await scopeOn(reader, scope, on);
  const rows = await reader.read(networkIn(there, on, builder()));
  if (rows.length === 0 && scope.region != null) await ensureRegion(reader, scope.region);
  const inScope = new Set(rows.map(({ id }) => id));
  return rows
    .map(({ id, members, wholes }) => ({
      id,
      members: members.sort(byId),
      wholes: wholes.filter((whole) => inScope.has(whole)).sort(),
    }))
    .sort(byId);
}

function networkIn(
  scope: Scope,
  on: CivilDate,
  builder: StatementBuilder,
): Statement<z.infer<typeof AllianceRow>> {
  const day = builder.bind(on);
  const match = matchInScope(scope, '<-[:LOCATED_IN]-', { node: 'a', label: 'Alliance' }, builder, [
    holds('a', day),
  ]);
  return {
    name: 'alliances.network',
    text: `${match}
      CALL (a) { MATCH (a)<-[e:MEMBER_OF]-(m:Entity) WHERE ${allHold(['e', 'm'], day)}${andClause(builder.seen(['Organization', 'Unit'], 'm'))}
        RETURN collect({id: m.id, role: e.role}) AS members }
      CALL (a) { MATCH (a)-[:PART_OF]->(w:Alliance)${whereClause(builder.seen(['Alliance'], 'w'))} RETURN collect(w.id) AS wholes }
      RETURN a.id AS id, members, wholes`,
    parameters: builder.parameters,
    decode: (row) => AllianceRow.parse(row),
  };
}

const AllianceRow = z.object({
  id: EntityId,
  members: z.array(z.object({ id: EntityId, role: z.enum(valuesOf(MEMBERSHIP_ROLES)) })),
  wholes: z.array(EntityId),
});

/** Ids are ASCII, so they compare as their bytes do. */
function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
