import { describe, expect, test } from 'vitest';
import type { UnitFacts } from '../../../src/coverage/facts/facts.js';
import { type RateCode, rates } from '../../../src/coverage/figures/rates.js';
import {
  addTally,
  addUnit,
  emptyTally,
  type Tally,
  unitsOf,
} from '../../../src/coverage/figures/tally.js';
import { alliance, assessed, count, covers, span, surveyed, unit } from '../facts/facts-of.js';

const surveys = [surveyed('2023-01-01')];
const members = (fullMembers: number) => [count('2023-01-01', fullMembers)];

/** Ten units in U and three outside it, of every status, worked by hand below. */
const units: readonly Partial<UnitFacts>[] = [
  { coverages: [covers('SOLO')], counts: members(10) },
  {
    coverages: [covers('SOLO'), covers('JOINT', span(), { by: 'b2' })],
    counts: members(4),
  },
  { coverages: [covers('JOINT')], counts: members(2) },
  { coverages: [covers('UNSPECIFIED')] },
  { alliances: [alliance()], counts: members(3) },
  { coverages: [covers('TEMPORARY')] },
  { surveys, counts: members(3) },
  { surveys, counts: members(0) },
  { counts: members(5) },
  {},
  { exclusion: 'SHELL', coverages: [covers('SOLO')], counts: members(50) },
  { exclusion: 'DORMANT', surveys },
  { exclusion: 'DORMANT' },
];

function tallyOf(facts: readonly Partial<UnitFacts>[]): Tally {
  return facts
    .map((each) => assessed(unit(each), '2024-01-01'))
    .reduce((tally, assessment) => addUnit(tally, assessment), emptyTally());
}

function rateOf(code: RateCode, facts: readonly Partial<UnitFacts>[]) {
  const found = rates(tallyOf(facts)).find((rate) => rate.code === code);
  if (found === undefined) throw new Error(`Every rate is given, received none for ${code}.`);
  return found;
}

const excluded = [
  { reason: 'SHELL', count: 1 },
  { reason: 'DORMANT', count: 2 },
];
const withUnknownMembers = [...excluded, { reason: 'MEMBERS_UNKNOWN', count: 3 }];

describe('the rates of domain.md, "Statistics", of ten units', () => {
  test.each([
    // 4 covered of 10; 2 of unknown status.
    [
      'ORGANIZATION',
      { numerator: 4, denominator: 10, value: 0.4, lower: 0.4, upper: 0.6, excluded },
    ],
    // 2 with SOLO; 2 of unknown status and 1 UNSPECIFIED could be.
    ['SOLO', { numerator: 2, denominator: 10, value: 0.2, lower: 0.2, upper: 0.5, excluded }],
    // E: 10, 4, 3 (work), 3 (gap), 5 (unknown) members; covered the first two; 1 unknown within E.
    [
      'REQUIRED',
      {
        numerator: 2,
        denominator: 5,
        value: 0.4,
        lower: 0.4,
        upper: 0.6,
        excluded: withUnknownMembers,
      },
    ],
    // 4 covered and 1 by an alliance; the temporary branch counts as neither.
    ['WORK', { numerator: 5, denominator: 10, value: 0.5, lower: 0.5, upper: 0.7, excluded }],
    // 10 + 4 + 2 of 10 + 4 + 2 + 3 + 3 + 0 + 5 members; 5 at the unit of unknown status.
    [
      'MEMBER_WEIGHTED',
      {
        numerator: 16,
        denominator: 27,
        value: 16 / 27,
        lower: 16 / 27,
        upper: 21 / 27,
        excluded: withUnknownMembers,
      },
    ],
    // One unit has two different organizations.
    ['BACKUP', { numerator: 1, denominator: 10, value: 0.1, lower: 0.1, upper: 0.3, excluded }],
  ] as const)('%s', (code, expected) => {
    expect(rateOf(code, units)).toEqual({ code, ...expected, reason: null, missing: [] });
  });

  test('in their stated order', () => {
    expect(rates(emptyTally()).map(({ code }) => code)).toEqual([
      'ORGANIZATION',
      'SOLO',
      'REQUIRED',
      'WORK',
      'MEMBER_WEIGHTED',
      'BACKUP',
    ]);
  });
});

describe('a rate without a denominator is null with a reason, never 0 or 1', () => {
  const outside: Partial<UnitFacts> = { exclusion: 'OUT_OF_SCOPE' };
  test.each([
    ['ORGANIZATION', [], 'NO_UNITS'],
    ['SOLO', [outside], 'NO_UNITS'],
    ['WORK', [], 'NO_UNITS'],
    ['BACKUP', [], 'NO_UNITS'],
    ['REQUIRED', [], 'NO_UNITS'],
    ['REQUIRED', [{ surveys }], 'MEMBERS_UNKNOWN'],
    ['REQUIRED', [{ counts: members(2) }, {}], 'MEMBERS_UNKNOWN'],
    ['REQUIRED', [{ counts: members(2) }], 'NO_UNITS_REQUIRED'],
    ['MEMBER_WEIGHTED', [outside], 'NO_UNITS'],
    ['MEMBER_WEIGHTED', [{ coverages: [covers('SOLO')] }], 'MEMBERS_UNKNOWN'],
    ['MEMBER_WEIGHTED', [{ counts: members(0) }], 'NO_MEMBERS'],
  ] as const)('%s %#: %s', (code, facts, reason) => {
    const expected = {
      numerator: 0,
      denominator: 0,
      value: null,
      lower: null,
      upper: null,
      reason,
    };
    expect(rateOf(code, facts)).toMatchObject(expected);
  });
});

test('a unit of unknown status is neither covered nor a gap in any rate', () => {
  const without = tallyOf(units);
  const more = addTally(without, tallyOf([{ counts: members(7) }]));
  expect(more.gap).toBe(without.gap);
  expect(rates(more).map(({ numerator }) => numerator)).toEqual(
    rates(without).map(({ numerator }) => numerator),
  );
  const unknown = (tally: Tally) =>
    rates(tally).map(({ upper, numerator, denominator }) =>
      Math.round((upper ?? 0) * denominator - numerator),
    );
  expect(unknown(without)).toEqual([2, 3, 1, 2, 5, 2]);
  expect(unknown(more)).toEqual([3, 4, 2, 3, 12, 3]);
});

test('an excluded unit is counted by its reason alone', () => {
  const tally = tallyOf(units.filter(({ exclusion }) => exclusion !== undefined));
  expect(tally).toEqual({ ...emptyTally(), shell: 1, dormant: 2 });
  expect(unitsOf(tally)).toBe(0);
});
