import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { UnitFacts } from '../../../src/coverage/facts/facts.js';
import type { Flow } from '../../../src/coverage/figures/clearance.js';
import type { Period } from '../../../src/coverage/figures/period.js';
import type { UnitFindingCode } from '../../../src/coverage/rules/findings.js';
import { addDays } from '../../../src/domain/civil-date.js';
import { type DayRecord, dayByDay } from '../assessment/day-by-day.js';
import { WORLD } from '../facts/arbitrary-facts.js';
import { dutyRules as rules } from '../rules/arbitrary-rules.js';
import { someUnits } from './arbitrary-periods.js';
import { clearanceOf } from './figures-of-facts.js';

/** Within the world that is read day by day. */
const period: fc.Arbitrary<Period> = fc
  .tuple(fc.nat(WORLD.days - 1), fc.nat(WORLD.days - 1))
  .map(([a, b]) => ({
    from: addDays(WORLD.first, Math.min(a, b)),
    to: addDays(WORLD.first, Math.max(a, b)),
  }));

test('clearance agrees with what a naive reading day by day finds', () => {
  fc.assert(
    fc.property(someUnits, period, (units, asked) => {
      const { units: flow, byCode, reopenedUnits } = clearanceOf(units, asked, rules);
      const isGap = ({ codes }: DayRecord) => codes.some((code) => code !== 'NOT_SURVEYED');
      const naive = units.map((facts) => naiveFlow(facts, asked, isGap));
      expect(flow).toEqual(sum(naive));
      expect(reopenedUnits).toEqual(
        units.filter((_, at) => (naive[at]?.reopened ?? 0) > 0).map((facts) => facts.id),
      );
      for (const [code, each] of byCode)
        expect(each).toEqual(sum(units.map((facts) => naiveFlow(facts, asked, has(code)))));
    }),
    { numRuns: 200 },
  );
});

test('what is open at the end was open at the start or opened, and did not close', () => {
  fc.assert(
    fc.property(someUnits, period, (units, asked) => {
      const clearance = clearanceOf(units, asked, rules);
      for (const flow of [clearance.units, ...clearance.byCode.values()]) {
        expect(flow.openAtEnd).toBe(flow.openAtStart + flow.opened - flow.closed);
        expect(flow.reopened).toBeLessThanOrEqual(flow.opened);
      }
    }),
  );
});

const has =
  (code: UnitFindingCode) =>
  ({ codes }: DayRecord) =>
    codes.includes(code);

function naiveFlow(
  facts: UnitFacts,
  { from, to }: Period,
  holds: (record: DayRecord) => boolean,
): Flow {
  const records = facts.exclusion === null ? dayByDay(facts, rules) : [];
  const isOpen = (date: string) => records.some((each) => each.date === date && holds(each));
  let [opened, closed, reopened] = [0, 0, 0];
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) {
    const [is, was] = [isOpen(date), isOpen(addDays(date, -1))];
    if (is && !was) {
      opened += 1;
      if (records.some((each) => each.date < date && holds(each))) reopened += 1;
    }
    if (was && !is) closed += 1;
  }
  return {
    openAtStart: isOpen(from) ? 1 : 0,
    opened,
    closed,
    reopened,
    openAtEnd: isOpen(to) ? 1 : 0,
  };
}

function sum(flows: readonly Flow[]): Flow {
  const total = (part: keyof Flow) => flows.reduce((all, flow) => all + flow[part], 0);
  return {
    openAtStart: total('openAtStart'),
    opened: total('opened'),
    closed: total('closed'),
    reopened: total('reopened'),
    openAtEnd: total('openAtEnd'),
  };
}
