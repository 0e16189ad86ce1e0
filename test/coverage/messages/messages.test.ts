import { describe, expect, test } from 'vitest';
import { explain, type Language, remedy } from '../../../src/coverage/messages/messages.js';
import {
  type Finding,
  UNIT_FINDINGS,
  type UnitFindingCode,
} from '../../../src/coverage/rules/findings.js';
import type { RuleSet } from '../../../src/coverage/rules/rules.js';
import type { Severity } from '../../../src/domain/vocabulary.js';
import { valuesOf } from '../../../src/domain/vocabulary.js';
import { day, rules } from '../facts/facts-of.js';

const codes = valuesOf(UNIT_FINDINGS);
const languages = ['EN', 'ZH'] as const;
const name = '永鑫农机合作社';

function finding(code: UnitFindingCode, since: string | null, severity: Severity): Finding {
  const rule = { code: 'rule', ruleSet: 'rules', article: 'article' };
  return { code, clause: null, severity, since: since === null ? null : day(since), rule };
}

const cited = { article: 'art. 1', zh: '第一条', severity: 'HIGH' } as const;
const bound: RuleSet = {
  ...rules,
  thresholds: [{ id: 'five', minimumMembers: 5, ...cited }],
  duties: [
    { id: 'PRIORITY_DUE', duty: 'PRIORITY', when: [{ staff: 10 }], ...cited },
    {
      ...{ id: 'OWN_BRANCH_DUE', duty: 'OWN_BRANCH', ...cited },
      when: [{ staff: 100 }, { revenue: 20_000_000 }],
    },
    { id: 'INSTRUCTOR_DUE', duty: 'INSTRUCTOR', when: [{ members: 3, years: 1 }], ...cited },
  ],
};

describe('explain fills in name, members, threshold and since', () => {
  test.each<[UnitFindingCode, Severity, number | null, string | null, string, string]>([
    [
      'NOT_ESTABLISHED',
      'HIGH',
      4,
      '2024-01-10',
      '永鑫农机合作社 (4 full members) has no party organization; from 3 full members on, one has to be set up. This has been so since 2024-01-10.',
      '永鑫农机合作社（正式党员4人）尚未建立党组织；正式党员3人以上的应当建立。此情况始于2024-01-10。',
    ],
    [
      'LAPSED',
      'HIGH',
      null,
      '2024-01-10',
      'A party organization covered 永鑫农机合作社 (full members unknown) and no longer does. This has been so since 2024-01-10.',
      '永鑫农机合作社（正式党员人数不明）曾有党组织覆盖，现已中断。此情况始于2024-01-10。',
    ],
    [
      'BLANK',
      'HIGH',
      1,
      null,
      'Neither a party organization nor party work reaches 永鑫农机合作社 (1 full member, fewer than 3). Since when is not known.',
      '永鑫农机合作社（正式党员1人，不足3人）既无党组织覆盖，也无党的工作覆盖。起始日期不明。',
    ],
    [
      'TEMPORARY_ONLY',
      'HIGH',
      0,
      '2024-01-10',
      'Only a temporary branch covers 永鑫农机合作社 (0 full members), and one has for 6 months or longer. This has been so since 2024-01-10.',
      '永鑫农机合作社（正式党员0人）仅由临时党支部覆盖，已满6个月。此情况始于2024-01-10。',
    ],
    [
      'TEMPORARY_ONLY',
      'MEDIUM',
      null,
      null,
      'Only a temporary branch covers 永鑫农机合作社 (full members unknown). Since when is not known.',
      '永鑫农机合作社（正式党员人数不明）仅由临时党支部覆盖。起始日期不明。',
    ],
    [
      'WORK_ONLY',
      'LOW',
      null,
      null,
      'Party work reaches 永鑫农机合作社, but no party organization does (full members unknown). Since when is not known.',
      '永鑫农机合作社（正式党员人数不明）有党的工作覆盖，无党组织覆盖。起始日期不明。',
    ],
    [
      'NOT_SURVEYED',
      'INFO',
      null,
      '2024-01-10',
      'Nothing is known of the coverage of 永鑫农机合作社: none is on record, and no survey has included it. This has been so since 2024-01-10.',
      '永鑫农机合作社的覆盖情况不明：没有覆盖记录，也未经摸底。此情况始于2024-01-10。',
    ],
  ])('%s %s', (code, severity, fullMembers, since, english, chinese) => {
    const context = { name, fullMembers, rules };
    expect(explain(finding(code, since, severity), context, 'EN')).toBe(english);
    expect(explain(finding(code, since, severity), context, 'ZH')).toBe(chinese);
  });

  test.each(codes)('%s never prints null or undefined', (code) => {
    const context = { name, fullMembers: null, rules };
    for (const language of languages)
      expect(explain(finding(code, null, 'HIGH'), context, language)).not.toMatch(
        /null|undefined|NaN/,
      );
  });
});

test.each<[Language, RegExp]>([
  ['EN', /^[A-Z].+\.$/],
  ['ZH', /^\p{Script=Han}.+。$/u],
])('every finding has a remedy of its own in %s', (language, sentence) => {
  const remedies = codes.map((code) => remedy(code, language));
  for (const text of remedies) expect(text).toMatch(sentence);
  expect(new Set(remedies).size).toBe(codes.length);
});

test.each([
  [
    'PRIORITY_DUE',
    '永鑫农机合作社 is of the units to be looked after first (staff of 10 or more), and neither a party organization nor party work reaches it. This has been so since 2024-01-10.',
    '永鑫农机合作社属于应当优先覆盖的单位（职工10人以上），既无党组织覆盖，也无党的工作覆盖。此情况始于2024-01-10。',
  ],
  [
    'OWN_BRANCH_DUE',
    '永鑫农机合作社 (4 full members) has to have a party branch of its own (staff of 100 or more, or a revenue of 20,000,000 yuan or more), and has none. This has been so since 2024-01-10.',
    '永鑫农机合作社（正式党员4人）应当单独组建党支部（职工100人以上或年营业收入2000万元以上），尚未单独组建。此情况始于2024-01-10。',
  ],
  [
    'INSTRUCTOR_DUE',
    'No party organization covers 永鑫农机合作社 (4 full members), which then has to have an instructor (3 full members or more and 1 year of standing), and has none. This has been so since 2024-01-10.',
    '永鑫农机合作社（正式党员4人）无党组织覆盖，应当选派党建指导员（正式党员3人以上且成立满1年），尚未选派。此情况始于2024-01-10。',
  ],
] as const)('%s says from when on the duty binds', (code, english, chinese) => {
  const found = { ...finding(code, '2024-01-10', 'HIGH'), clause: code };
  const context = { name, fullMembers: 4, rules: bound };
  expect(explain(found, context, 'EN')).toBe(english);
  expect(explain(found, context, 'ZH')).toBe(chinese);
});

test('a unit is told the number of members that it is held to', () => {
  const found = { ...finding('BLANK', null, 'HIGH'), clause: 'five' };
  const context = { name, fullMembers: 4, rules: bound };
  expect(explain(found, context, 'EN')).toContain('(4 full members, fewer than 5)');
  expect(explain({ ...found, clause: null }, context, 'ZH')).toContain('不足3人');
});
