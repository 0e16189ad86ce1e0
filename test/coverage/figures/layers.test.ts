import { expect, test } from 'vitest';
import type { UnitFacts } from '../../../src/coverage/facts/facts.js';
import {
  cellFigures,
  type MatrixLayer,
  subtractFigures,
} from '../../../src/coverage/figures/layers.js';
import { addUnit, emptyTally, type Tally } from '../../../src/coverage/figures/tally.js';
import { assessed, count, covers, span, surveyed, unit } from '../facts/facts-of.js';

const surveys = [surveyed('2023-01-01')];
const members = (fullMembers: number) => [count('2023-01-01', fullMembers)];

/** Six units in U, one outside. */
const units: readonly Partial<UnitFacts>[] = [
  {
    coverages: [covers('SOLO'), covers('JOINT', span(), { by: 'b2' })],
    counts: members(4),
  },
  { coverages: [covers('SOLO')] },
  { coverages: [covers('LIAISON')], counts: members(1) },
  // NOT_ESTABLISHED and LAPSED: one gap, two findings.
  { coverages: [covers('SOLO', span(null, '2022-01-01'))], counts: members(3) },
  { surveys },
  { counts: members(9) },
  { exclusion: 'SHELL', surveys, counts: members(50) },
];

test.each<[MatrixLayer, number, number, number | null]>([
  ['ORGANIZATION', 2, 6, 3 / 6],
  ['WORK', 3, 6, 4 / 6],
  ['BACKUP', 1, 6, 2 / 6],
  // 4 of 4 + 1 + 3 + 9 members; those 9 are of the unknown one.
  ['MEMBER_WEIGHTED', 4, 17, 13 / 17],
  // WORK_ONLY, NOT_ESTABLISHED, LAPSED, BLANK; NOT_SURVEYED does not count.
  ['FINDINGS', 4, 6, null],
])('%s shows %i of %i', (layer, numerator, denominator, upper) => {
  expect(cellFigures(tallyOf(units), layer)).toEqual({
    units: 6,
    gaps: 3,
    unknown: 1,
    numerator,
    denominator,
    value: numerator / denominator,
    lower: upper === null ? null : numerator / denominator,
    upper,
    missing: [],
    reason: null,
  });
});

test('a cell without a denominator has no value, and no difference of values', () => {
  const none = cellFigures(emptyTally(), 'ORGANIZATION');
  expect(none).toMatchObject({ units: 0, denominator: 0, value: null, reason: 'NO_UNITS' });
  const uncounted = cellFigures(tallyOf([{ surveys }]), 'MEMBER_WEIGHTED');
  expect(uncounted).toMatchObject({
    units: 1,
    value: null,
    upper: null,
    reason: 'MEMBERS_UNKNOWN',
  });
  const all = cellFigures(tallyOf(units), 'ORGANIZATION');
  expect(subtractFigures(none, all)).toEqual({
    units: -6,
    gaps: -3,
    unknown: -1,
    numerator: -2,
    denominator: -6,
    value: null,
  });
  expect(subtractFigures(all, none).value).toBeNull();
  expect(subtractFigures(all, all).value).toBe(0);
});

function tallyOf(facts: readonly Partial<UnitFacts>[]): Tally {
  return facts.map((each) => assessed(unit(each), '2024-01-01')).reduce(addUnit, emptyTally());
}
