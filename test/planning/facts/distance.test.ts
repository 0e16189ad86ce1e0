import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  distance,
  distancesTo,
  measureOf,
  sharedChains,
} from '../../../src/planning/facts/distance.js';
import { townshipOf, villageOf } from '../../../src/planning/facts/places.js';
import { placed } from './placed.js';

const county = '35 3504 350428';
const town = `${county} 350428100`;
const village = `${town} 350428100201`;
const grid = `${village} G-1`;

test.each([
  ['one region', village, village, 0],
  ['a village and its township', village, town, 1],
  ['two villages of a township', village, `${town} 350428100202`, 2],
  ['a grid and another village of its township', grid, `${town} 350428100202`, 3],
  ['villages of two townships', village, `${county} 350428101 350428101201`, 4],
  ['a grid and the county', grid, county, 3],
  ['two provinces', '35', '44', 2],
])('%s are so many steps apart', (_, a, b, steps) => {
  expect(distance('STEPS', placed(a), placed(b))).toBe(steps);
  expect(distance('STEPS', placed(b), placed(a))).toBe(steps);
});

test('metres are those of a great circle, rounded', () => {
  const at = (lon: number, lat: number) => placed(village, { location: { lon, lat } });
  // 6,371,008.8 m · π / 180
  expect(distance('METRES', at(0, 0), at(1, 0))).toBe(111_195);
  expect(distance('METRES', at(117, 26), at(117, 27))).toBe(111_195);
  // Half way round.
  expect(distance('METRES', at(0, 90), at(0, -90))).toBe(20_015_114);
  expect(distance('METRES', at(117.5, 26.7), at(117.5, 26.7))).toBe(0);
  // 0.0000045° of latitude are half a metre and a little more, 0.0000044° less.
  expect(distance('METRES', at(117, 26), at(117, 26.0000045))).toBe(1);
  expect(distance('METRES', at(117, 26), at(117, 26.0000044))).toBe(0);
  expect(() => distance('METRES', at(0, 0), placed(village))).toThrow('has coordinates');
});

test('to many things it is as far as to each of them', () => {
  const things = [village, town, grid, village, '44', ''].map((path, place) =>
    placed(path, { location: { lon: place, lat: 26 } }),
  );
  for (const measure of ['STEPS', 'METRES'] as const)
    for (const from of things) {
      const awayFrom = distancesTo(measure, things)(from);
      const all = things.map((_, place) => awayFrom(place));
      expect(all).toEqual(things.map((thing) => distance(measure, from, thing)));
    }
});

test('all that is compared is measured one way', () => {
  const somewhere = placed(village, { location: { lon: 0, lat: 0 } });
  expect(measureOf([somewhere, somewhere])).toBe('METRES');
  expect(measureOf([somewhere, placed(village)])).toBe('STEPS');
  expect(measureOf([])).toBe('STEPS');
});

test('steps are a distance: the way over a third place is never shorter', () => {
  const path = fc
    .array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 5 })
    .map((turns) => placed(turns.map((_, at) => turns.slice(0, at + 1).join('')).join(' ')));
  fc.assert(
    fc.property(path, path, path, (a, b, c) => {
      const [ab, bc, ac] = [steps(a, b), steps(b, c), steps(a, c)];
      expect(ac).toBeLessThanOrEqual(ab + bc);
      expect(ab === 0).toBe(a.region === b.region);
    }),
  );
});

test('chains in common are those of both, in their order', () => {
  const chains = (...ids: string[]) => ({ chains: ids });
  expect(sharedChains(chains('a', 'b', 'c'), chains('b', 'c', 'd'))).toEqual(['b', 'c']);
  expect(sharedChains(chains(), chains('b'))).toEqual([]);
});

test.each([
  [grid, '350428100', '350428100201'],
  [village, '350428100', '350428100201'],
  [town, '350428100', null],
  [county, null, null],
  // A grid's code is its own, whatever it looks like.
  [`${village} 123456789`, '350428100', '350428100201'],
])('%s is in a township and a village', (path, township, inVillage) => {
  expect([townshipOf(placed(path)), villageOf(placed(path))]).toEqual([township, inVillage]);
});

function steps(a: ReturnType<typeof placed>, b: ReturnType<typeof placed>): number {
  return distance('STEPS', a, b);
}
