import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../../src/coverage/assessment/assess.js';
import { stagesOf } from '../../../src/coverage/assessment/stages.js';
import type { UnitFacts } from '../../../src/coverage/facts/facts.js';
import { INTERVALS, type Interval, pointsOf } from '../../../src/coverage/figures/period.js';
import { sweep } from '../../../src/coverage/figures/sweep.js';
import { addUnit, emptyTally, type Tally } from '../../../src/coverage/figures/tally.js';
import type { CivilDate } from '../../../src/domain/civil-date.js';
import { unitFacts } from '../facts/arbitrary-facts.js';
import { maturingRules as rules } from '../rules/maturing-rules.js';
import { daysOf, somePeriod, someUnits } from './arbitrary-periods.js';

const interval = fc.constantFrom<Interval>('DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR');

test('every point of a sweep is what counting on that day from scratch gives', () => {
  fc.assert(
    fc.property(someUnits, somePeriod, interval, (units, period, every) => {
      const days = pointsOf(period, every);
      expect(sweep(units, days, rules)).toEqual(days.map((on) => counted(units, on)));
    }),
    { numRuns: 500 },
  );
});

test('a unit stands on each day at the stage that its assessment says', () => {
  fc.assert(
    fc.property(unitFacts, somePeriod, (facts, period) => {
      const stages = stagesOf(facts, period.from, period.to, rules);
      for (const on of daysOf(period)) {
        const stage = stages.findLast(({ from }) => from <= on);
        expect(stage?.assessment ?? null).toEqual(assess(facts, on, rules));
      }
    }),
  );
});

test('a sweep over no days counts nothing', () => {
  expect(sweep([], [], rules)).toEqual([]);
  expect(Object.keys(INTERVALS)).toHaveLength(5);
});

function counted(units: readonly UnitFacts[], on: CivilDate): Tally {
  return units
    .map((facts) => assess(facts, on, rules))
    .reduce((tally, unit) => (unit === null ? tally : addUnit(tally, unit)), emptyTally());
}
