import type { Reader } from '../../graph/graph.js';
import { FIRST_DAY, LAST_DAY, stagesOf } from '../assessment/stages.js';
import type { IndexedUnit } from '../index/indexed-unit.js';
import { packStages } from '../index/stage-text.js';
import { unitsWithIds } from '../reading/units-in-scope.js';
import type { RuleSet } from '../rules/rules.js';
import { pathTo, readPaths } from './region-paths.js';

/** What units are on every day that is known of, and where they are counted and listed, from their facts. */
export async function timelinesFromFacts(
  reader: Reader,
  ids: readonly string[],
  rules: RuleSet,
): Promise<IndexedUnit[]> {
  const units = await unitsWithIds(reader, ids);
  const paths = await readPaths(
    reader,
    units.map(({ region }) => region),
  );
  return units.map(({ facts, sourceKind, region, name, nameEn, reading }) => ({
    id: facts.id,
    place: { ...(paths.get(region) ?? pathTo(region)), kind: facts.kind, sourceKind },
    name,
    nameEn,
    reading,
    stages: packStages(stagesOf(facts, FIRST_DAY, LAST_DAY, rules)),
  }));
}
