import type { CivilDate } from '../../domain/civil-date.js';
import { stagesOf } from '../assessment/stages.js';
import type { UnitFacts } from '../facts/facts.js';
import type { RuleSet } from '../rules/rules.js';
import { addTally, countUnit, emptyTally, type Tally } from './tally.js';

/**
 * Counts units on each of some days by one sweep over the dates on which their assessments change: a
 * unit is assessed once for each of its stages, however many the days are.
 *
 * @param days ascending, none twice
 */
export function sweep(
  units: Iterable<UnitFacts>,
  days: readonly CivilDate[],
  rules: RuleSet,
): Tally[] {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  // What changes on each of the days against the one before.
  const changes = days.map(() => ({ ...emptyTally() }));
  for (const facts of units) {
    const stages = stagesOf(facts, first, last, rules);
    for (const [at, { from, assessment }] of stages.entries()) {
      if (assessment === null) continue;
      const next = stages[at + 1];
      const [arrives, leaves] = [firstFrom(days, from), firstFrom(days, next?.from ?? null)];
      // A stage that falls between two of the days is seen on none.
      if (arrives === leaves) continue;
      const [arrival, departure] = [changes[arrives], changes[leaves]];
      if (arrival !== undefined) countUnit(arrival, assessment, 1);
      if (departure !== undefined) countUnit(departure, assessment, -1);
    }
  }
  const tallies: Tally[] = [];
  for (const change of changes) tallies.push(addTally(tallies.at(-1) ?? emptyTally(), change));
  return tallies;
}

/** The place of the first of the days that is not before a date; null comes behind them all. */
function firstFrom(days: readonly CivilDate[], date: CivilDate | null): number {
  if (date === null) return days.length;
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const day = days[middle];
    if (day !== undefined && day < date) low = middle + 1;
    else high = middle;
  }
  return low;
}
