import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginningsOf } from '../../src/registry/index/beginnings.js';

test('a county of national codes with grids of its own is told by two texts', () => {
  const county = ['350428', '350428100', '350428100201', 'g-350428-1', 'g-350428-2'];
  expect(beginningsOf(county, ['35', '3504', '350429', 'g-350429-1', ...county])).toEqual({
    beginnings: ['350428', 'g-350428'],
    others: [],
  });
});

test('a code with which another one begins is told whole', () => {
  expect(beginningsOf(['35', '36'], ['35', '3501', '36'])).toEqual({
    beginnings: ['36'],
    others: ['35'],
  });
  expect(beginningsOf([], ['35'])).toEqual({ beginnings: [], others: [] });
});

test('what is told is what is meant, whatever codes there are', () => {
  const code = fc.string({ unit: fc.constantFrom('1', '2', 'a'), minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.uniqueArray(code), fc.array(fc.boolean()), (all, picks) => {
      const meant = all.filter((_, at) => picks[at] === true);
      const { beginnings, others } = beginningsOf(meant, all);
      const isTold = (each: string) =>
        others.includes(each) || beginnings.some((beginning) => each.startsWith(beginning));
      expect(all.filter(isTold)).toEqual(meant);
    }),
  );
});
