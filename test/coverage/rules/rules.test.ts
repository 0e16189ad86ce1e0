import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DUTIES } from '../../../src/coverage/rules/duties.js';
import { GENERAL_FINDINGS, ORGANIZATION_FINDINGS } from '../../../src/coverage/rules/findings.js';
import { parseRuleSet, ruleSetNamed, ruleSetOn } from '../../../src/coverage/rules/rules.js';
import { day, rules } from '../facts/facts-of.js';

describe('the rule set cn-grassroots-2019', () => {
  test('holds the numbers of domain.md, each with its article in both languages', () => {
    const values = Object.entries(rules.numbers).map(([name, { value }]) => [name, value]);
    expect(Object.fromEntries(values)).toEqual({
      minimumMembers: 3,
      maximumMembers: 50,
      committeeMembers: 7,
      jointUnits: 5,
      temporaryMonths: 6,
      villageTermYears: 5,
      otherTermYears: 3,
    });
    for (const { article, zh } of Object.values(rules.numbers)) {
      expect(article).toMatch(/art\.|chapter/);
      expect(zh).toMatch(/第.+[条章]/);
    }
  });

  test('extends the coverage of compounds to their buildings, and of nothing else', () => {
    expect(rules.extensions).toEqual([
      { whole: 'COMPOUND', part: 'BUILDING' },
      { whole: 'RESETTLEMENT_COMPOUND', part: 'BUILDING' },
    ]);
  });

  test('lets the area level of the chain be absent', () => {
    expect(rules.optionalLevels).toEqual(['AREA_ORGANIZATION']);
  });

  test('gives every finding an article, or says that it has none', () => {
    expect(Object.keys(rules.findings)).toEqual([
      ...Object.keys(GENERAL_FINDINGS),
      ...Object.keys(ORGANIZATION_FINDINGS),
    ]);
    for (const { article } of Object.values(rules.findings))
      expect(article).toMatch(/art\.|chapter|^Domain definition, no article$/);
  });
});

test('an example is never in force by itself', () => {
  const example = { ...rules, id: 'example', example: true, validFrom: day('2025-01-01') };
  expect(ruleSetOn([rules, example], day('2026-01-01'))).toBe(rules);
  expect(ruleSetNamed([rules, example], 'example')).toBe(example);
});

test('the shipped example uses every term', () => {
  const file = new URL('../../../seeds/rules/example-duties.json', import.meta.url);
  const { example, thresholds, duties, title } = parseRuleSet(
    JSON.parse(readFileSync(file, 'utf8')),
  );
  const terms = duties.flatMap(({ when }) => when.flatMap((each) => Object.keys(each)));
  expect(new Set(terms)).toEqual(new Set(['staff', 'revenue', 'members', 'years']));
  expect(new Set(duties.map(({ duty }) => duty))).toEqual(new Set(Object.keys(DUTIES)));
  const clauses = [...thresholds, ...duties];
  expect(clauses.some(({ kinds, regions }) => kinds !== undefined && regions !== undefined)).toBe(
    true,
  );
  expect([example, title.en.startsWith('An example')]).toEqual([true, true]);
  expect(new Set(clauses.map(({ article }) => article))).toEqual(
    new Set(['An example, no article']),
  );
});

describe('parseRuleSet refuses', () => {
  test.each([
    ['a finding without a basis', { findings: { BLANK: rules.findings.BLANK } }],
    ['a number below 1', { numbers: { ...rules.numbers, jointUnits: numberOf(0) } }],
    ['a number that is not whole', { numbers: { ...rules.numbers, jointUnits: numberOf(1.5) } }],
    ['an unknown kind of unit', { extensions: [{ whole: 'CASTLE', part: 'BUILDING' }] }],
    ['an unknown level', { optionalLevels: ['COUNTY'] }],
    ['a date that is none', { validFrom: '2019-02-29' }],
    ['a word it does not know', { numeros: {} }],
  ])('%s', (_case, change) => {
    expect(() => parseRuleSet({ ...rules, ...change })).toThrow();
  });

  function numberOf(value: number) {
    return { ...rules.numbers.jointUnits, value };
  }
});
