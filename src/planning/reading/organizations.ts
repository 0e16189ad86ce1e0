import { z } from 'zod';
import { compareIds } from '../../coverage/index/compare.js';
import { organizationIndexFor } from '../../coverage/kept/current-organizations.js';
import { CivilDate } from '../../domain/civil-date.js';
import { grantedPart, thingsMeant } from '../../domain/divisions.js';
import { EntityId } from '../../domain/ids.js';
import { ORGANIZATION_KINDS, UNIT_KINDS, valuesOf } from '../../domain/vocabulary.js';
import { sortInSteps, type Work } from '../../domain/work.js';
import type { Reader } from '../../graph/graph.js';
import { allHold, holds } from '../../graph/holds.js';
import { orNull } from '../../graph/or-null.js';
import { readInBatches } from '../../graph/read-in-batches.js';
import { SeenIn } from '../../graph/sight.js';
import type { Statement } from '../../graph/statement.js';
import { signalOf, workFor } from '../../graph/view.js';
import { unitSight } from '../../registry/readings/sights.js';
import type { PlanOrganization } from '../facts/facts.js';
import type { PlanArea } from './area.js';
import { type PlanSight, plannedSight } from './plan-sight.js';
import type { PlanQuestion } from './question.js';
import { pathsTo } from './regions.js';
import { uniqueIds } from './unique-ids.js';

/**
 * The standing organizations of an area whose chain is not broken on a day, and that steps may name, and those that are
 * asked about by themselves, wherever they are based; by id.
 */
export async function planOrganizations(
  reader: Reader,
  question: PlanQuestion,
  { regions, around }: PlanArea,
  { seen, planned }: PlanSight,
): Promise<PlanOrganization[]> {
  const { on, rules, scope } = question;
  const based = await readInBatches(reader, regions, (some) =>
    standingIn(some, on, new SeenIn(planned)),
  );
  const single = await readInBatches(reader, thingsMeant(scope), (some) => standingOf(some, on));
  const all = [...new Set([...based, ...single])];
  const ids = await workFor(reader, sortInSteps(all, compareIds));
  const where =
    around === null || single.length === 0
      ? { region: around }
      : { within: grantedPart([around], single) };
  const index = await organizationIndexFor(reader, { rules, knownBefore: null, scope: where });
  const broken = await index.broken(ids, on, signalOf(reader));
  const whole = ids.filter((id) => !broken.has(id));
  const found = await readInBatches(reader, whole, (some) =>
    organizationsWithIds(some, on, new SeenIn(seen)),
  );
  const paths = await pathsTo(
    reader,
    found.map(({ region }) => region),
    question,
    seen,
  );
  return workFor(reader, organizationsOf(found, paths));
}

function* organizationsOf(
  found: readonly OrganizationRow[],
  paths: ReadonlyMap<string, readonly string[]>,
): Work<PlanOrganization[]> {
  const organizations: PlanOrganization[] = [];
  const sorted = yield* sortInSteps(found, (a, b) => compareIds(a.id, b.id));
  for (const { counts, units, ...row } of sorted) {
    organizations.push({
      ...row,
      path: paths.get(row.region) ?? [row.region],
      // Organizations have no coordinates.
      location: null,
      fullMembers: latest(counts)?.fullMembers ?? null,
      coveredUnits: uniqueIds(units).length,
      chains: uniqueIds(units.filter(({ kind }) => kind === 'INDUSTRY_CHAIN')),
    });
    if (organizations.length % 200 === 0) yield;
  }
  return organizations;
}

/** A count holds until the next one, what it leaves out being unknown. */
function latest<Count extends { readonly on: CivilDate }>(
  counts: readonly Count[],
): Count | undefined {
  return counts.toSorted((a, b) => compareIds(a.on, b.on)).at(-1);
}

const IdRow = z.object({ id: EntityId });

const isStanding = `NOT o.kind IN ['TEMPORARY_BRANCH', 'PARTY_GROUP'] AND ${holds('o', '$on')}`;

/** The standing organizations alive on a day that are based in some regions themselves, and that steps may name. */
export function standingIn(
  regions: readonly string[],
  on: CivilDate,
  planned: SeenIn,
): Statement<EntityId> {
  return {
    name: 'plan.standingIn',
    text: `UNWIND $regions AS one MATCH (r:Region) WHERE r.id = one
      MATCH (r)<-[:BASED_IN]-(o:Organization) WHERE ${isStanding}${planned.and(plannedSight, 'o')}
      RETURN o.id AS id`,
    parameters: { regions, on, ...planned.parameters },
    decode: (row) => IdRow.parse(row).id,
  };
}

/** Of some ids those of standing organizations alive on a day. */
export function standingOf(ids: readonly string[], on: CivilDate): Statement<EntityId> {
  return {
    name: 'plan.standingOf',
    text: `UNWIND $ids AS one MATCH (o:Organization) WHERE o.id = one AND ${isStanding} RETURN o.id AS id`,
    parameters: { ids, on },
    decode: (row) => IdRow.parse(row).id,
  };
}

const OrganizationRow = z.object({
  id: EntityId,
  name: z.string(),
  nameEn: orNull(z.string()),
  kind: z.enum(valuesOf(ORGANIZATION_KINDS)),
  region: z.string(),
  counts: z.array(z.object({ on: CivilDate, fullMembers: orNull(z.number().int()) })),
  units: z.array(z.object({ id: EntityId, kind: z.enum(valuesOf(UNIT_KINDS)) })),
});
type OrganizationRow = z.infer<typeof OrganizationRow>;

/** Some organizations with what was counted of them by a day, and the units seen that they cover on it, in whatever mode. */
export function organizationsWithIds(
  ids: readonly string[],
  on: CivilDate,
  seen: SeenIn,
): Statement<OrganizationRow> {
  return {
    name: 'plan.organizations',
    text: `UNWIND $ids AS one MATCH (o:Organization) WHERE o.id = one
      CALL (o) { MATCH (o)-[:COUNTED]->(c:Count) WHERE c.on <= $on RETURN collect({on: c.on, fullMembers: c.fullMembers}) AS counts }
      CALL (o) { MATCH (o)-[e:COVERS]->(u:Unit) WHERE ${allHold(['e', 'u'], '$on')}${seen.and(unitSight, 'u')} RETURN collect({id: u.id, kind: u.kind}) AS units }
      RETURN o.id AS id, o.name AS name, o.nameEn AS nameEn, o.kind AS kind, o.region AS region, counts, units`,
    parameters: { ids, on, ...seen.parameters },
    decode: (row) => OrganizationRow.parse(row),
  };
}
