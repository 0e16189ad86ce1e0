import { z } from 'zod';
import { compareIds } from '../../coverage/index/compare.js';
import type { GapRow } from '../../coverage/index/gap-list.js';
import type { UnitIndex } from '../../coverage/index/unit-index.js';
import { indexFor } from '../../coverage/kept/current-index.js';
import { UNIT_FINDINGS } from '../../coverage/rules/findings.js';
import type { RuleSet } from '../../coverage/rules/rules.js';
import type { CivilDate } from '../../domain/civil-date.js';
import type { Divisions } from '../../domain/divisions.js';
import { EntityId } from '../../domain/ids.js';
import { Problem } from '../../domain/problem.js';
import { UNIT_KINDS, valuesOf } from '../../domain/vocabulary.js';
import { sortInSteps, type Work } from '../../domain/work.js';
import type { Reader } from '../../graph/graph.js';
import { allHold } from '../../graph/holds.js';
import { orNull } from '../../graph/or-null.js';
import { readInBatches } from '../../graph/read-in-batches.js';
import { SeenIn, type Sight } from '../../graph/sight.js';
import type { Statement } from '../../graph/statement.js';
import { workFor } from '../../graph/view.js';
import { divisionsOf } from '../../registry/divisions.js';
import { unitSight } from '../../registry/readings/sights.js';
import { pathOn } from '../../registry/regions-on.js';
import type { FoundOnUnit, PlanUnit } from '../facts/facts.js';
import { regionsSeen } from './plan-sight.js';
import type { PlanQuestion } from './question.js';
import { uniqueIds } from './unique-ids.js';

/** So many units with findings a plan takes. */
const mostUnits = 20_000;

/**
 * The units of a scope with findings on a day, by id: what is found on them by the index, the rest from the graph.
 *
 * @throws Problem COST_EXCEEDED where there are too many, NOT_FOUND for an unknown region
 */
export async function planUnits(
  reader: Reader,
  question: PlanQuestion,
  seen: Sight,
  most = mostUnits,
): Promise<PlanUnit[]> {
  const { on, rules } = question;
  const index = await indexFor(reader, { ...question, knownBefore: null });
  const { total } = index.gaps(question.scope, filter, on, {
    ...bySeverity,
    behind: null,
    limit: 0,
  });
  ensureFew(total, most);
  const divisions = (await divisionsOf(reader)).within(question.scope.within);
  const found = await workFor(reader, foundOn(index, divisions, question, seen));
  const ids = found.map(({ id }) => id);
  const surroundings = await readInBatches(reader, ids, (some) =>
    unitSurroundings(some, on, new SeenIn(seen)),
  );
  return workFor(reader, merged(found, surroundings, rules));
}

function ensureFew(units: number, most: number): void {
  if (units > most)
    throw new Problem(
      'COST_EXCEEDED',
      `A plan is for at most ${most} units with findings, received a scope with ${units}: ask for a smaller scope.`,
    );
}

/** Every code by name: NOT_SURVEYED makes a unit stand in the list only so. */
const filter = { codes: valuesOf(UNIT_FINDINGS) };
/** The order in which the next page costs no more than the one before. */
const bySeverity = { order: 'SEVERITY', backward: false } as const;
const pageSize = 1_000;

/** What the index tells of a unit. */
type Found = Omit<PlanUnit, 'location' | 'chains' | 'wholes'>;

function* foundOn(
  index: UnitIndex,
  divisions: Divisions,
  { scope, on }: PlanQuestion,
  seen: Sight,
): Work<Found[]> {
  const found: Found[] = [];
  const seenOn = regionsSeen(seen);
  for (let behind: GapRow['keys'] | null = null; ; ) {
    const page = { ...bySeverity, behind, limit: pageSize };
    const { rows } = index.gaps(scope, filter, on, page);
    found.push(
      ...rows.map((row) =>
        foundIn(row, seenOn(pathOn(divisions, [...row.place.path, ...row.place.grids], on))),
      ),
    );
    if (rows.length < pageSize) break;
    behind = rows.at(-1)?.keys ?? null;
    yield;
  }
  return yield* sortInSteps(found, (a, b) => compareIds(a.id, b.id));
}

/** Copied: a row of the index reads each value anew whenever it is asked for. */
function foundIn(row: GapRow, path: readonly string[]): Found {
  const { id, name, nameEn, status, fullMembers, owes, findings, place } = row;
  return {
    ...{ id, name, nameEn, kind: place.kind, status, fullMembers, owes, path },
    region: path.at(-1) ?? '',
    findings: findings.map(foundOnUnit),
  };
}

function foundOnUnit({ code, severity, clause }: GapRow['findings'][number]): FoundOnUnit {
  return { code, severity, ...(clause == null ? {} : { clause }) };
}

function* merged(
  found: readonly Found[],
  surroundings: readonly Surroundings[],
  { extensions }: RuleSet,
): Work<PlanUnit[]> {
  const byId = new Map<string, Surroundings>(surroundings.map((each) => [each.id, each]));
  const units: PlanUnit[] = [];
  for (const [at, unit] of found.entries()) {
    const around = byId.get(unit.id);
    if (around === undefined) continue;
    const { lon, lat, wholes } = around;
    const extended = wholes.filter(({ kind }) =>
      extensions.some(({ whole, part }) => whole === kind && part === unit.kind),
    );
    units.push({
      ...unit,
      location: lon === null || lat === null ? null : { lon, lat },
      chains: uniqueIds(wholes.filter(({ kind }) => kind === 'INDUSTRY_CHAIN')),
      wholes: uniqueIds(extended),
    });
    if (at % pageSize === 0) yield;
  }
  return units;
}

const Surroundings = z.object({
  id: EntityId,
  lon: orNull(z.number()),
  lat: orNull(z.number()),
  wholes: z.array(z.object({ id: EntityId, kind: z.enum(valuesOf(UNIT_KINDS)) })),
});
type Surroundings = z.infer<typeof Surroundings>;

/** Where some units are, and what they are part of on a day; of both what is seen. */
export function unitSurroundings(
  ids: readonly string[],
  on: CivilDate,
  seen: SeenIn,
): Statement<Surroundings> {
  return {
    name: 'plan.unitSurroundings',
    text: `UNWIND $ids AS one MATCH (u:Unit) WHERE u.id = one${seen.and(unitSight, 'u')}
      CALL (u) { MATCH (u)-[e:PART_OF]->(w:Unit) WHERE ${allHold(['e', 'w'], '$on')}${seen.and(unitSight, 'w')} RETURN collect({id: w.id, kind: w.kind}) AS wholes }
      RETURN u.id AS id, u.lon AS lon, u.lat AS lat, wholes`,
    parameters: { ids, on, ...seen.parameters },
    decode: (row) => Surroundings.parse(row),
  };
}
