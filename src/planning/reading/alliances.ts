import { z } from 'zod';
import { compareIds } from '../../coverage/index/compare.js';
import type { CivilDate } from '../../domain/civil-date.js';
import { EntityId } from '../../domain/ids.js';
import { ALLIANCE_KINDS, MEMBERSHIP_ROLES, valuesOf } from '../../domain/vocabulary.js';
import type { Reader } from '../../graph/graph.js';
import { allHold, holds } from '../../graph/holds.js';
import { orNull } from '../../graph/or-null.js';
import { readInBatches } from '../../graph/read-in-batches.js';
import { SeenIn, type SightReading } from '../../graph/sight.js';
import type { Statement } from '../../graph/statement.js';
import { memberSight } from '../../registry/readings/sights.js';
import type { PlanAlliance } from '../facts/facts.js';
import type { PlanArea } from './area.js';
import { type PlanSight, regionsSeen } from './plan-sight.js';

/**
 * The alliances alive on a day that are located in an area, or of which one of some things is a member, and that steps may
 * name, with their members that are seen; by id.
 */
export async function planAlliances(
  reader: Reader,
  on: CivilDate,
  { regions }: PlanArea,
  members: readonly { readonly id: string }[],
  { seen, planned }: PlanSight,
): Promise<PlanAlliance[]> {
  const ids = members.map(({ id }) => id);
  const located = await readInBatches(reader, regions, (some) =>
    alliancesIn(some, on, new SeenIn(planned)),
  );
  const joined = await readInBatches(reader, ids, (some) =>
    alliancesJoined(some, on, new SeenIn(planned)),
  );
  const all = [...new Set([...located, ...joined])].sort(compareIds);
  const found = await readInBatches(reader, all, (some) =>
    alliancesWithIds(some, on, new SeenIn(seen)),
  );
  const seenOf = regionsSeen(seen);
  return found
    .map((alliance) => ({
      ...alliance,
      region: alliance.region === null ? null : (seenOf([alliance.region])[0] ?? null),
      members: alliance.members.sort(
        (a, b) => compareIds(a.id, b.id) || compareIds(a.role, b.role),
      ),
    }))
    .sort((a, b) => compareIds(a.id, b.id));
}

const IdRow = z.object({ id: EntityId });

/** Those that lie where plans may be made; of those without a region what counts is who leads, or led, them. */
const namedBySteps: SightReading = {
  there: (alliance, seen) => {
    const leads = `MATCH (${alliance})<-[l:MEMBER_OF]-(m:Entity) WHERE l.role = 'LEAD' AND`;
    const isIn = seen.granted('m');
    return [
      seen.inside(`${alliance}.region`),
      `(${alliance}.region IS NULL AND EXISTS { ${leads} ${isIn} } AND NOT EXISTS { ${leads} NOT ${isIn} })`,
    ];
  },
};

/** The alliances alive on a day that are located in some regions themselves, and that steps may name. */
export function alliancesIn(
  regions: readonly string[],
  on: CivilDate,
  planned: SeenIn,
): Statement<EntityId> {
  return {
    name: 'plan.alliancesIn',
    text: `UNWIND $regions AS one MATCH (r:Region) WHERE r.id = one
      MATCH (r)<-[:LOCATED_IN]-(a:Alliance) WHERE ${holds('a', '$on')}${planned.and(namedBySteps, 'a')} RETURN a.id AS id`,
    parameters: { regions, on, ...planned.parameters },
    decode: (row) => IdRow.parse(row).id,
  };
}

/** The alliances that some things are members of on a day, and that steps may name. */
export function alliancesJoined(
  members: readonly string[],
  on: CivilDate,
  planned: SeenIn,
): Statement<EntityId> {
  return {
    name: 'plan.alliancesJoined',
    text: `UNWIND $members AS one MATCH (m:Entity) WHERE m.id = one
      MATCH (m)-[e:MEMBER_OF]->(a:Alliance) WHERE ${allHold(['e', 'a'], '$on')}${planned.and(namedBySteps, 'a')} RETURN DISTINCT a.id AS id`,
    parameters: { members, on, ...planned.parameters },
    decode: (row) => IdRow.parse(row).id,
  };
}

const AllianceRow = z.object({
  id: EntityId,
  name: z.string(),
  nameEn: orNull(z.string()),
  kind: z.enum(valuesOf(ALLIANCE_KINDS)),
  region: orNull(z.string()),
  members: z.array(z.object({ id: EntityId, role: z.enum(valuesOf(MEMBERSHIP_ROLES)) })),
});

/** Some alliances with their members of a day that are seen. */
export function alliancesWithIds(
  ids: readonly string[],
  on: CivilDate,
  seen: SeenIn,
): Statement<z.infer<typeof AllianceRow>> {
  return {
    name: 'plan.alliances',
    text: `UNWIND $ids AS one MATCH (a:Alliance) WHERE a.id = one
      CALL (a) { MATCH (a)<-[e:MEMBER_OF]-(m:Entity) WHERE ${allHold(['e', 'm'], '$on')}${seen.and(memberSight, 'm')} RETURN collect({id: m.id, role: e.role}) AS members }
      RETURN a.id AS id, a.name AS name, a.nameEn AS nameEn, a.kind AS kind, a.region AS region, members`,
    parameters: { ids, on, ...seen.parameters },
    decode: (row) => AllianceRow.parse(row),
  };
}
