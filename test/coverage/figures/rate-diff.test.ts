import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../src/coverage/assessment/assess.js';
import type { UnitFacts } from '../../../src/coverage/facts/facts.js';
import { contributionOf } from '../../../src/coverage/figures/contribution.js';
import {
  type ChangedContribution,
  splitChange,
} from '../../../src/coverage/figures/rate-change.js';
import type { DiffPart } from '../../../src/coverage/figures/rate-diff.js';
import { RATES, rates } from '../../../src/coverage/figures/rates.js';
import { addUnit, emptyTally } from '../../../src/coverage/figures/tally.js';
import type { RuleSet } from '../../../src/coverage/rules/rules.js';
import { valuesOf } from '../../../src/domain/vocabulary.js';
import { count, covers, day, id, rules, span, unit } from '../facts/facts-of.js';
import { somePeriod, someUnits } from './arbitrary-periods.js';
import { rateDiff } from './figures-of-facts.js';

const anyRate = fc.constantFrom(...valuesOf(RATES));
/** E begins at 2 members, and the coverage of compounds extends to nothing. */
const otherRules: RuleSet = {
  ...rules,
  id: 'other',
  extensions: [],
  numbers: {
    ...rules.numbers,
    minimumMembers: { ...rules.numbers.minimumMembers, value: 2 },
  },
};

test('what units contribute adds up to the numerator and denominator of every rate', () => {
  fc.assert(
    fc.property(someUnits, somePeriod, (units, { from }) => {
      const assessed = units.flatMap((facts) => assess(facts, from, rules) ?? []);
      const tally = assessed.reduce(addUnit, emptyTally());
      for (const { code: rate, numerator, denominator } of rates(tally)) {
        const parts = assessed.map((each) => contributionOf(each, rate));
        expect(parts.reduce((sum, part) => sum + part.numerator, 0)).toBe(numerator);
        expect(parts.reduce((sum, part) => sum + part.denominator, 0)).toBe(denominator);
      }
    }),
    { numRuns: 500 },
  );
});

test('a unit that does not exist contributes nothing', () => {
  for (const rate of valuesOf(RATES))
    expect(contributionOf(null, rate)).toEqual({ numerator: 0, denominator: 0 });
});

describe('the parts of a change', () => {
  const share = fc
    .tuple(fc.nat(5000), fc.integer({ min: 1, max: 5000 }))
    .map(([a, b]) => ({ numerator: Math.min(a, b), denominator: b }));

  test('add up to it', () => {
    fc.assert(
      fc.property(share, share, share, share, (...sides) => {
        const { corrections, rules: other, denominator, numerator, change } = splitChange(...sides);
        expect(corrections + other + denominator + numerator).toBeCloseTo(change, 12);
        const [start, , , end] = sides;
        const value = end.numerator / end.denominator - start.numerator / start.denominator;
        expect(change).toBeCloseTo(value, 12);
      }),
    );
  });

  test('are those of the definition: 2/8 known then, 3/8 now, 3/6 by other rules, 4/10 at last', () => {
    const sides = [
      { numerator: 2, denominator: 8 },
      { numerator: 3, denominator: 8 },
      { numerator: 3, denominator: 6 },
      { numerator: 4, denominator: 10 },
    ] as const;
    const parts = splitChange(...sides);
    expect(parts.corrections).toBeCloseTo(1 / 8, 15);
    expect(parts.rules).toBeCloseTo(1 / 8, 15);
    expect(parts.denominator).toBeCloseTo(3 / 10 - 3 / 6, 15);
    expect(parts.numerator).toBeCloseTo(1 / 10, 15);
    expect(parts.change).toBeCloseTo(4 / 10 - 2 / 8, 15);
  });
});

test('the units behind the parts account for every rate from the first to the last', () => {
  fc.assert(
    fc.property(someUnits, someUnits, somePeriod, anyRate, (then, now, period, rate) => {
      const asked = { ...period, rate, rules: { from: rules, to: otherRules } };
      const diff = rateDiff(then, now, asked);
      const { start, corrected, rescored, end } = diff;
      for (const part of ['numerator', 'denominator'] as const) {
        expect(start[part] + moved(diff.corrections, part)).toBe(corrected[part]);
        expect(corrected[part] + moved(diff.rules, part)).toBe(rescored[part]);
        expect(rescored[part] + moved(diff[part], part)).toBe(end[part]);
      }
      const none = [start, corrected, rescored, end].find(({ value }) => value === null);
      expect(diff.reason).toBe(none?.reason ?? null);
      if (none !== undefined) expect(diff.change ?? diff.numerator.value).toBeNull();
      else
        expect(
          (diff.corrections.value ?? 0) +
            (diff.rules.value ?? 0) +
            (diff.denominator.value ?? 0) +
            (diff.numerator.value ?? 0),
        ).toBeCloseTo((end.value ?? 0) - (start.value ?? 0), 12);
    }),
    { numRuns: 300 },
  );
});

describe('the change of REQUIRED over 2024, worked by hand', () => {
  const solo = (from: string, to: string | null = null) => covers('SOLO', span(from, to));
  const u = (name: string, facts: Partial<UnitFacts>) => unit({ id: id(name), ...facts });
  const five = [count('2020-01-01', 5)];
  const then = [
    u('a', { counts: five, coverages: [solo('2020-01-01')] }),
    u('b', { counts: five, coverages: [solo('2024-06-01')] }),
    u('c', { counts: [count('2020-01-01', 2)] }),
    u('d', { counts: [count('2020-01-01', 2), count('2024-07-01', 3)] }),
    u('e', { counts: five, lifetime: span(null, '2024-03-01') }),
    u('f', { counts: five }),
  ];
  // Recorded later: f had been covered all along, and then there is z.
  const now = [
    ...then.slice(0, -1),
    u('f', { counts: five, coverages: [solo('2020-01-01')] }),
    u('z', { counts: five, lifetime: span('2024-09-01') }),
  ];
  const diff = rateDiff(then, now, {
    from: day('2024-01-01'),
    to: day('2024-12-31'),
    rate: 'REQUIRED',
    rules: { from: rules, to: otherRules },
  });

  test('the rates', () => {
    const sides = [diff.start, diff.corrected, diff.rescored, diff.end];
    // a of a, b, e, f; a and f of these; of c and d too, at 2 members; a, b, f of all but e, and z.
    expect(sides.map((each) => `${each.numerator}/${each.denominator}`)).toEqual([
      '1/4',
      '2/4',
      '2/6',
      '3/6',
    ]);
  });

  test('the parts and the units behind them', () => {
    expect(diff.corrections.value).toBeCloseTo(1 / 4, 15);
    expect(named(diff.corrections)).toEqual(['f 0/1 1/1']);
    expect(diff.rules.value).toBeCloseTo(2 / 6 - 2 / 4, 15);
    expect(named(diff.rules)).toEqual(['c 0/0 0/1', 'd 0/0 0/1']);
    expect(diff.denominator.value).toBeCloseTo(0, 15);
    expect(named(diff.denominator)).toEqual(['e 0/1 0/0', 'z 0/0 0/1']);
    expect(diff.numerator.value).toBeCloseTo(1 / 6, 15);
    expect(named(diff.numerator)).toEqual(['b 0/1 1/1']);
    expect(diff.change).toBeCloseTo(1 / 4, 15);
  });
});

function moved({ units }: DiffPart, part: 'numerator' | 'denominator'): number {
  return units.reduce((sum, { before, after }) => sum + after[part] - before[part], 0);
}

function named({ units }: { readonly units: readonly ChangedContribution[] }): string[] {
  return units.map(
    ({ unit: name, before, after }) =>
      `${name} ${before.numerator}/${before.denominator} ${after.numerator}/${after.denominator}`,
  );
}
