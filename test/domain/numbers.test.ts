import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countOf, LARGEST_COUNT, numberOf, StoredCount } from '../../src/domain/numbers.js';

it.each([
  ['0', 0],
  ['007', 7],
  ['2147483647', LARGEST_COUNT],
  ['2147483648', undefined],
  ['13800138000', undefined],
  ['-1', undefined],
  ['1.0', undefined],
  ['1e3', undefined],
  ['１', undefined],
  [' 1', undefined],
  ['', undefined],
])('a count of %j is %s', (text, expected) => {
  expect(countOf(text)).toBe(expected);
});

it.each([
  ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ['-9007199254740991', Number.MIN_SAFE_INTEGER],
  ['9007199254740993', undefined],
  ['0.000001', 0.000001],
  ['0.0000001', undefined],
  ['123456789.123456', 123_456_789.123456],
  ['9007199254740990.5', undefined],
  ['1234567890.123456', undefined],
  ['9007199254740991.000000', Number.MAX_SAFE_INTEGER],
  ['1,000', undefined],
])('a number of %j is %s', (text, expected) => {
  expect(numberOf(text)).toBe(expected);
});

it('gives what it took: a number is written as it came, but for zeros that say nothing', () => {
  const digits = fc.stringMatching(/^-?\d{1,17}(\.\d{1,8})?$/);
  fc.assert(
    fc.property(digits, (text) => {
      const value = numberOf(text);
      fc.pre(value !== undefined && value !== 0);
      const plain = text.replace(/^(-?)0+(?=\d)/, '$1').replace(/(\..*?)0+$/, '$1');
      expect(String(value)).toBe(plain.replace(/\.$/, ''));
    }),
    { numRuns: 2_000 },
  );
});

it('takes what it gives: a number is written again as one', () => {
  const digits = fc.stringMatching(/^-?\d{1,17}(\.\d{1,8})?$/);
  fc.assert(
    fc.property(digits, (text) => {
      const value = numberOf(text);
      fc.pre(value !== undefined);
      expect(numberOf(String(value))).toBe(value === 0 ? 0 : value);
    }),
  );
});

it('reads what earlier releases took and no answer can hold as unknown', () => {
  expect([null, 0, LARGEST_COUNT, LARGEST_COUNT + 1, 2 ** 53, -1, 0.5].map(parsed)).toEqual([
    ...[null, 0, LARGEST_COUNT],
    ...[null, null, null, null],
  ]);
});

function parsed(value: number | null): number | null {
  return StoredCount.parse(value);
}
