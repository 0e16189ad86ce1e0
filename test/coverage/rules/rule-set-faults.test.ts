import { expect, test } from 'vitest';
import { RuleSet } from '../../../src/coverage/rules/rule-set.js';
import { faultsIn } from '../../../src/domain/format-faults.js';
import { rules } from '../facts/facts-of.js';

const faultLines = (change: object) =>
  faultsIn(RuleSet, { ...rules, ...change }).map(({ at, reason }) => `${at}: ${reason}`);

const cited = { article: 'art. 1', zh: '第一条' };
const clause = (given: object) => ({ id: 'one', ...cited, ...given });
const duty = (given: object) =>
  clause({ duty: 'PRIORITY', severity: 'LOW', when: [{ staff: 10 }], ...given });

test('a rule set has no faults', () => {
  expect(faultLines({})).toEqual([]);
  expect(faultLines({ duties: [duty({})], thresholds: [] })).toEqual([]);
  expect(faultLines({ $schema: '../schema/rule-set.schema.json' })).toEqual([]);
});

test.each([
  ['a word', { version: 'one' }, 'version: Expected number, received "one"'],
  ['a number', { version: 0 }, 'version: Expected number to be >0, received 0'],
  [
    'a character that is not seen',
    { title: { en: 'x', zh: '规则\u200b集' } },
    'title.zh: A text has no characters that are not seen, this one has U+200B, received "规则<U+200B>集"',
  ],
  [
    'a number that no count reaches',
    { numbers: { ...rules.numbers, jointUnits: { value: 2 ** 31, ...cited } } },
    'numbers.jointUnits.value: Expected number to be <=2147483647, received 2147483648',
  ],
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
    'validTo: A rule set ends after it begins, on 2020-01-01, received "2020-01-01"',
  ],
  [
    'a threshold below the general number',
    { thresholds: [clause({ minimumMembers: 2 })] },
    'thresholds[0].minimumMembers: A branch with fewer than 3 is undersized, so a threshold is no lower, received 2',
  ],
  [
    'two clauses of one id',
    { thresholds: [clause({ minimumMembers: 3 })], duties: [duty({})] },
    'duties[0].id: A clause has an id of its own, received "one"',
  ],
  [
    'an id that is none',
    { duties: [duty({ id: 'Nr. 1' })] },
    'duties[0].id: An id of a clause is 1 to 64 of a to z, 0 to 9 and -, received "Nr. 1"',
  ],
  [
    'an unknown duty',
    { duties: [duty({ duty: 'VISIT' })] },
    'duties[0].duty: Expected one of "PRIORITY", "OWN_BRANCH", "INSTRUCTOR", received "VISIT"',
  ],
  [
    'a severity that no breach has',
    { duties: [duty({ severity: 'INFO' })] },
    'duties[0].severity: Expected one of "HIGH", "MEDIUM", "LOW", received "INFO"',
  ],
  [
    'terms that name nothing',
    { duties: [duty({ when: [{}] })] },
    'duties[0].when[0]: Terms name staff, revenue, members or years, received {}',
  ],
  [
    'a term of the format that is misspelt',
    { duties: [duty({ when: [{ staff: 10, stuff: 1 }] })] },
    'duties[0].when[0].stuff: The format knows no such name, received "stuff"',
  ],
  [
    'a term of nobody',
    { duties: [duty({ when: [{ staff: 0 }] })] },
    'duties[0].when[0].staff: Expected number to be >0, received 0',
  ],
  [
    'no kinds at all',
    { duties: [duty({ kinds: [] })] },
    'duties[0].kinds: Expected array to have >=1 items, received []',
  ],
  ['an unknown name', { minimum: 3 }, 'minimum: The format knows no such name, received "minimum"'],
])('%s', (_what, change, fault) => {
  expect(faultLines(change)).toEqual([
    fault instanceof RegExp ? expect.stringMatching(fault) : fault,
  ]);
});

test('all faults are told at once', () => {
  expect(faultLines({ version: 0, id: '', extensions: null })).toHaveLength(3);
  expect(faultsIn(RuleSet, [])).toEqual([
    { path: [], at: 'the whole file', reason: 'Expected object, received []' },
  ]);
});
