import type { Reader } from '../../graph/graph.js';
import { FIRST_DAY, LAST_DAY, stagesOf } from '../assessment/stages.js';
import type { UnitFacts } from '../facts/facts.js';
import type { IndexedUnit } from '../index/indexed-unit.js';
import type { RegionPath } from '../index/place.js';
import { packStages } from '../index/stage-text.js';
import { pathTo } from '../reading/region-path.js';
import type { Scoped } from '../reading/scoped.js';
import { unitsWithIds } from '../reading/units-with-ids.js';
import type { RuleSet } from '../rules/rules.js';
import { readPaths } from './region-paths.js';

/** What units are on every day that is known of, and where they are counted and listed, from their facts. */
export async function timelinesFromFacts(
  reader: Reader,
  ids: readonly string[],
  rules: RuleSet,
): Promise<IndexedUnit[]> {
  const units = await unitsWithIds(reader, ids, rules);
  const paths = await readPaths(
    reader,
    units.map(({ region }) => region),
  );
  return units.map((unit) =>
    timelineOf(unit, paths.get(unit.region) ?? pathTo(unit.region), rules),
  );
}

/** What a unit is on every day that is known of, and where it is counted and listed. */
export function timelineOf(
  { facts, sourceKind, name, nameEn, reading }: Scoped<UnitFacts>,
  { path, grids }: RegionPath,
  rules: RuleSet,
): IndexedUnit {
  return {
    id: facts.id,
    place: { path, grids, kind: facts.kind, sourceKind },
    name,
    nameEn,
    reading,
    stages: packStages(stagesOf(facts, FIRST_DAY, LAST_DAY, rules)),
  };
}
