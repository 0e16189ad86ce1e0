import { expect, test } from 'vitest';
import { faultsIn } from '../../../src/coverage/rules/rule-set-faults.js';
import { rules } from '../facts/facts-of.js';

const faultLines = (change: object) =>
  faultsIn({ ...rules, ...change }).map(({ at, reason }) => `${at}: ${reason}`);

test('a rule set has no faults', () => {
  expect(faultLines({})).toEqual([]);
  expect(faultLines({ $schema: '../schema/rule-set.schema.json' })).toEqual([]);
});

test.each([
  ['a word', { version: 'one' }, 'version: Expected number, received "one"'],
  ['a number', { version: 0 }, 'version: Expected number to be >0, received 0'],
  ['a date', { validTo: '2019-02-29' }, 'validTo: Invalid ISO date, received "2019-02-29"'],
  [
    'a level',
    { optionalLevels: ['COUNTY'] },
    /^optionalLevels\[0\]: Expected one of "HOUSEHOLD_LINK", "MICRO_GRID_GROUP", .*, received "COUNTY"$/,
  ],
  ['a missing name', { title: { en: 'x' } }, 'title.zh: It has to be there, and is missing'],
  [
    'an end before the start',
    { validFrom: '2020-01-01', validTo: '2020-01-01' },
    'validTo: validTo is later than validFrom, which is 2020-01-01, received "2020-01-01"',
  ],
  ['an unknown name', { minimum: 3 }, 'minimum: The format knows no such name, received "minimum"'],
])('%s', (_what, change, fault) => {
  expect(faultLines(change)).toEqual([
    fault instanceof RegExp ? expect.stringMatching(fault) : fault,
  ]);
});

test('all faults are told at once', () => {
  expect(faultLines({ version: 0, id: '', extensions: null })).toHaveLength(3);
  expect(faultsIn([])).toEqual([
    { path: [], at: 'the whole file', reason: 'Expected object, received []' },
  ]);
});
