import { z } from 'zod';
import type { CivilDate } from '../../domain/civil-date.js';
import { EntityId } from '../../domain/ids.js';
import type { MembershipRole } from '../../domain/vocabulary.js';
import { andClause } from '../../graph/compiled.js';
import { allHold } from '../../graph/holds.js';
import { readInBatches } from '../../graph/read-in-batches.js';
import type { Seeing } from '../../graph/seeing.js';
import type { Statement } from '../../graph/statement.js';
import type { StatementBuilder } from '../../graph/statement-builder.js';
import { listedMembers } from '../membership/steps-down.js';
import { unbrokenGroups } from '../membership/unbroken-groups.js';

/** A thing that a link leads to. */
interface Linked {
  readonly id: EntityId;
  readonly isUnit: boolean;
  /** Of an organization or a unit; of a region its level. */
  readonly kind: string;
  /** Where it is located or based; of a region its own code. */
  readonly region: string;
}

/** A unit or a region that an alliance serves. */
export interface ServedThing extends Linked {
  readonly alliance: EntityId;
}

/** An organization or a unit that a source lists as a member of an alliance. */
export interface AllianceMember extends Linked {
  readonly alliance: EntityId;
  readonly role: MembershipRole;
}

/** A unit that an organization covers, in any mode. */
export interface CoveredUnit extends Linked {
  readonly organization: EntityId;
}

/** What alliances serve and whom they have as members on a day, and what their members cover on it. */
export interface ReachLinks {
  readonly served: readonly ServedThing[];
  readonly members: readonly AllianceMember[];
  readonly covered: readonly CoveredUnit[];
}

/** Reads the links of some alliances to what is seen; what a party group covers counts while its line is unbroken. */
export async function readReachLinks(
  { reader, builder }: Seeing,
  alliances: readonly string[],
  on: CivilDate,
): Promise<ReachLinks> {
  const served = await readInBatches(reader, alliances, (batch) =>
    servedThings(batch, on, builder()),
  );
  const listed = await readInBatches(reader, alliances, (batch) =>
    listedMembers(batch, on, builder()),
  );
  const members = listed.map(({ member: id, ...rest }) => ({ ...rest, id }));
  const organizations = new Set(members.filter(({ isUnit }) => !isUnit).map(({ id }) => id));
  const found = await readInBatches(reader, [...organizations], (batch) =>
    coveredUnits(batch, on, builder()),
  );
  const groups = found.flatMap(({ isGroup, organization }) => (isGroup ? [organization] : []));
  const unbroken = await unbrokenGroups(reader, groups, on);
  const covered = found.filter(
    ({ isGroup, organization }) => !isGroup || unbroken.has(organization),
  );
  return { served, members, covered };
}

const Thing = z.object({
  id: EntityId,
  isUnit: z.boolean(),
  kind: z.string(),
  region: z.string(),
});
const ServedRow = Thing.extend({ alliance: EntityId });
const CoveredRow = Thing.extend({ organization: EntityId, isGroup: z.boolean() });

function servedThings(
  alliances: readonly string[],
  on: CivilDate,
  builder: StatementBuilder,
): Statement<ServedThing> {
  const alliance = andClause(builder.seen(['Alliance'], 'a'));
  const thing = andClause(builder.seen(['Unit', 'Region'], 't'));
  return {
    name: 'alliances.served',
    text: `UNWIND $alliances AS one MATCH (a:Alliance) WHERE a.id = one${alliance}
      MATCH (a)-[e:SERVES]->(t:Entity) WHERE ${allHold(['e', 't'], '$on')}${thing}
      RETURN DISTINCT a.id AS alliance, t.id AS id, t:Unit AS isUnit, coalesce(t.kind, t.level) AS kind, coalesce(t.region, t.id) AS region`,
    parameters: { alliances, on, ...builder.parameters },
    decode: (row) => ServedRow.parse(row),
  };
}

function coveredUnits(
  organizations: readonly string[],
  on: CivilDate,
  builder: StatementBuilder,
): Statement<z.infer<typeof CoveredRow>> {
  const organization = andClause(builder.seen(['Organization'], 'o'));
  const unit = andClause(builder.seen(['Unit'], 't'));
  return {
    name: 'alliances.coveredByMembers',
    text: `UNWIND $organizations AS one MATCH (o:Organization) WHERE o.id = one${organization}
      MATCH (o)-[e:COVERS]->(t:Unit) WHERE ${allHold(['e', 't'], '$on')}${unit}
      RETURN DISTINCT o.id AS organization, o.kind = 'PARTY_GROUP' AS isGroup, t.id AS id, true AS isUnit, t.kind AS kind, t.region AS region`,
    parameters: { organizations, on, ...builder.parameters },
    decode: (row) => CoveredRow.parse(row),
  };
}
