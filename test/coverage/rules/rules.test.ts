import { describe, expect, test } from 'vitest';
import { ORGANIZATION_FINDINGS, UNIT_FINDINGS } from '../../../src/coverage/rules/findings.js';
import { parseRuleSet } from '../../../src/coverage/rules/rules.js';
import { rules } from '../facts/facts-of.js';

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
      ...Object.keys(UNIT_FINDINGS),
      ...Object.keys(ORGANIZATION_FINDINGS),
    ]);
    for (const { article } of Object.values(rules.findings))
      expect(article).toMatch(/art\.|chapter|^Domain definition, no article$/);
  });
});

describe('parseRuleSet refuses', () => {
  test.each([
    ['a finding without a basis', { findings: { BLANK: rules.findings.BLANK } }],
    ['a number below 1', { numbers: { ...rules.numbers, jointUnits: numberOf(0) } }],
    ['a number that is not whole', { numbers: { ...rules.numbers, jointUnits: numberOf(1.5) } }],
    ['an unknown kind of unit', { extensions: [{ whole: 'CASTLE', part: 'BUILDING' }] }],
    ['an unknown level', { optionalLevels: ['COUNTY'] }],
    ['a date that is none', { validFrom: '2019-02-29' }],
    ['a word it does not know', { thresholds: {} }],
  ])('%s', (_case, change) => {
    expect(() => parseRuleSet({ ...rules, ...change })).toThrow();
  });

  function numberOf(value: number) {
    return { ...rules.numbers.jointUnits, value };
  }
});
