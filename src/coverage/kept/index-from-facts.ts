import { inBatches } from '../../domain/in-batches.js';
import { ownTurn } from '../../domain/work.js';
import type { Reader } from '../../graph/graph.js';
import { oncePerGraph } from '../../graph/view.js';
import type { UnitArea, UnitScope } from '../index/extent.js';
import type { IndexedUnit } from '../index/indexed-unit.js';
import { UnitIndex } from '../index/unit-index.js';
import type { AsKnown } from '../reading/known/as-known.js';
import { knownDivisions } from '../reading/known/divisions.js';
import { knownUnits } from '../reading/known/units.js';
import type { CoverageQuestion } from '../reading/question.js';
import type { RuleSet } from '../rules/rules.js';
import { areaOverTime } from './area-over-time.js';
import { AskedIndexes } from './asked-indexes.js';
import { knownIndex } from './known-indexes.js';
import { type LyingNow, lyingNow } from './lying-now.js';
import { timelineOf } from './timelines-from-facts.js';

/**
 * The index of the units of a scope or an area, and maybe of others, under any rule set and as they were known at any
 * instant: worked out from the facts, unless it is one of those that were asked for last.
 */
export async function indexFromFacts(
  reader: Reader,
  question: Pick<CoverageQuestion, 'rules' | 'knownBefore'>,
  where: UnitScope | UnitArea,
): Promise<UnitIndex> {
  const divisions = await knownDivisions({ reader, knownBefore: question.knownBefore });
  const all = areaOverTime(divisions, where);
  const granted = 'regions' in where ? null : where.within;
  const now = await lyingNow(reader, granted, question.knownBefore);
  const index = await knownIndex(askedOf(reader), reader, question, all, now, (known) =>
    UnitIndex.ofBatches(timelines(known, all, now, question.rules)),
  );
  return (index ?? UnitIndex.of([])).under(divisions);
}

/** So many units are assessed in some milliseconds; then others get their turn. */
const mostInTurn = 100;

async function* timelines(
  known: AsKnown,
  where: UnitScope | UnitArea,
  now: LyingNow | null,
  rules: RuleSet,
): AsyncGenerator<IndexedUnit[]> {
  for await (const units of knownUnits(known, where)) {
    const those = now === null ? units : units.filter(({ facts }) => now.has(facts.id));
    for (const some of inBatches(those, mostInTurn)) {
      await ownTurn();
      yield some.map((unit) => timelineOf(unit, unit, rules));
    }
  }
}

const askedOf = oncePerGraph(() => new AskedIndexes());
