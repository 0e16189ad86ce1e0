import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../../src/coverage/assessment/assess.js';
import type { UnitFacts } from '../../../src/coverage/facts/facts.js';
import { rates } from '../../../src/coverage/figures/rates.js';
import {
  addTally,
  addUnit,
  emptyTally,
  type Tally,
  unitsOf,
} from '../../../src/coverage/figures/tally.js';
import { UNIT_FINDINGS, type UnitFindingCode } from '../../../src/coverage/rules/findings.js';
import type { RuleSet } from '../../../src/coverage/rules/rules.js';
import { addDays, type CivilDate } from '../../../src/domain/civil-date.js';
import { SEVERITIES, valuesOf } from '../../../src/domain/vocabulary.js';
import { unitFacts, unitOnDay, WORLD } from '../facts/arbitrary-facts.js';
import { covers } from '../facts/facts-of.js';
import { ruleSets, dutyRules as rules } from '../rules/arbitrary-rules.js';
import { clauseOf, type DayRecord, dayByDay, runStart, severityOf } from './day-by-day.js';

const order = valuesOf(UNIT_FINDINGS);

test('an assessment agrees with what a naive reading day by day finds', () => {
  fc.assert(
    fc.property(unitFacts, ruleSets, (facts, ruleSet) => {
      const records = dayByDay(facts, ruleSet);
      const days = records.slice(1);
      const expected = days.map((day) => {
        const { temporaryBegins: _begins, broken: _broken, ...record } = day;
        const codes = facts.exclusion === null ? day.codes.map((code) => finding(code, day)) : [];
        return { ...record, codes };
      });
      expect(days.map(({ date }) => summary(facts, date, ruleSet))).toEqual(expected);

      function finding(code: UnitFindingCode, record: DayRecord): string {
        const since = runStart(records, record.date, ({ codes }) => codes.includes(code));
        const clause = clauseOf(code, record, facts, ruleSet);
        return `${code} ${severityOf(code, records, record, ruleSet)} ${since} ${clause}`;
      }
    }),
    { numRuns: 1000 },
  );
});

test('a unit is assessed on the days of its life, and on no other', () => {
  fc.assert(
    fc.property(unitOnDay, ([facts, on]) => {
      const isRecorded = dayByDay(facts, rules).some(({ date }) => date === on);
      expect(assess(facts, on, rules) !== null).toBe(isRecorded);
    }),
  );
});

test('the order of facts does not matter, and assessing twice gives the same', () => {
  const shuffled = unitFacts.chain((facts) =>
    fc.record({
      facts: fc.constant(facts),
      coverages: shuffle(facts.coverages),
      alliances: shuffle(facts.alliances),
      surveys: shuffle(facts.surveys),
      counts: shuffle(facts.counts),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ facts, ...orders }) => {
      for (const on of worldFrom(WORLD.first)) {
        const assessment = assess(facts, on, rules);
        expect(assess(facts, on, rules)).toEqual(assessment);
        expect(assess({ ...facts, ...orders }, on, rules)).toEqual(assessment);
      }
    }),
  );
});

test('nothing of an assessment changes before the day until which it holds', () => {
  fc.assert(
    fc.property(unitOnDay, ([facts, on]) => {
      const assessment = assess(facts, on, rules);
      if (assessment === null) return;
      const { holdsUntil } = assessment;
      if (holdsUntil !== null) expect(holdsUntil > on).toBe(true);
      for (const later of worldFrom(on))
        if (holdsUntil === null || later < holdsUntil)
          expect(assess(facts, later, rules)).toEqual(assessment);
    }),
    { numRuns: 500 },
  );
});

test('findings come from the highest severity to the lowest', () => {
  const severities = valuesOf(SEVERITIES);
  fc.assert(
    fc.property(unitOnDay, ([facts, on]) => {
      const ranks = assess(facts, on, rules)?.findings.map(({ severity }) =>
        severities.indexOf(severity),
      );
      expect(ranks?.toSorted((a, b) => a - b)).toEqual(ranks);
    }),
  );
});

test('tallies add up, each unit has one status, and bounds enclose their rate', () => {
  const some = fc.array(unitOnDay, { maxLength: 12 });
  fc.assert(
    fc.property(some, some, (some1, some2) => {
      const together = tallyOf([...some1, ...some2]);
      expect(addTally(tallyOf(some1), tallyOf(some2))).toEqual(together);
      const alive = [...some1, ...some2].filter(([facts, on]) => assess(facts, on, rules) !== null);
      const outside = together.shell + together.dormant + together.outOfScope;
      expect(unitsOf(together) + outside).toBe(alive.length);
      for (const { value, lower, upper, denominator, reason } of rates(together)) {
        expect(value === null).toBe(denominator === 0);
        expect(reason === null).toBe(denominator > 0);
        if (value === null || lower === null || upper === null) continue;
        expect(0 <= lower && lower <= value && value <= upper && upper <= 1).toBe(true);
      }
    }),
  );
});

function tallyOf(units: readonly (readonly [UnitFacts, CivilDate])[]): Tally {
  let tally = emptyTally();
  for (const [facts, on] of units) {
    const assessment = assess(facts, on, rules);
    if (assessment !== null) tally = addUnit(tally, assessment);
  }
  return tally;
}

function worldFrom(first: CivilDate): CivilDate[] {
  const end = addDays(WORLD.first, WORLD.days);
  return Array.from({ length: WORLD.days }, (_, n) => addDays(first, n)).filter((d) => d < end);
}

/** An assessment as the naive reading gives it. */
function summary(facts: UnitFacts, date: CivilDate, ruleSet: RuleSet) {
  const assessment = assess(facts, date, ruleSet);
  if (assessment === null) return null;
  const { findings, status, fullMembers, solo, coveringOrganizations } = assessment;
  const codes = findings
    .toSorted((a, b) => order.indexOf(a.code) - order.indexOf(b.code))
    .map(({ code, severity, since, clause }) => `${code} ${severity} ${since} ${clause}`);
  return {
    date,
    status,
    temporary: assessment.temporarilyCovered,
    codes,
    members: fullMembers,
    solo,
    organizations: coveringOrganizations,
  };
}

function shuffle<T>(values: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...values], { minLength: values.length });
}

test('one more known row of temporary coverage never makes a finding less grave', () => {
  const severities = valuesOf(SEVERITIES);
  const day = fc.option(fc.integer({ min: 0, max: WORLD.days - 1 }));
  fc.assert(
    fc.property(unitOnDay, day, day, ([facts, on], from, to) => {
      const at = (offset: number | null) => (offset === null ? null : addDays(WORLD.first, offset));
      const lifetime = { validFrom: at(from), validTo: at(to) };
      fc.pre(from === null || to === null || from < to);
      const more = covers('TEMPORARY', lifetime, { by: 'one-more' });
      const known = assess({ ...facts, coverages: [...facts.coverages, more] }, on, rules);
      for (const { code, severity } of assess(facts, on, rules)?.findings ?? []) {
        const found = known?.findings.find((finding) => finding.code === code);
        if (found !== undefined)
          expect(severities.indexOf(found.severity)).toBeLessThanOrEqual(
            severities.indexOf(severity),
          );
      }
    }),
    { numRuns: 1000 },
  );
});
