import { describe, expect, test } from 'vitest';
import type { UnitFacts } from '../../../src/coverage/facts/facts.js';
import { parseRuleSet, ruleBehind } from '../../../src/coverage/rules/rules.js';
import {
  alliance,
  assessed,
  count,
  covers,
  coversByGroup,
  findingsOf,
  id,
  line,
  lineToTemporary,
  rules,
  span,
  surveyed,
  unit,
} from '../facts/facts-of.js';

const cited = { article: 'Notice, art. 2', zh: '通知第二条' };
const under = (...duties: object[]) => ({ ...rules, ...clauses([], duties) });

/** Duties and thresholds as the format decodes them. */
function clauses(thresholds: readonly object[], duties: readonly object[]) {
  const { thresholds: read, duties: bound } = parseRuleSet({
    ...rules,
    thresholds: thresholds.map((each, at) => ({ id: `t${at}`, ...cited, ...each })),
    duties: duties.map((each, at) => ({ id: `d${at}`, severity: 'HIGH', ...cited, ...each })),
  });
  return { thresholds: read, duties: bound };
}

type Row = readonly [string, Partial<UnitFacts>, string, readonly string[]];
const surveys = [surveyed('2024-01-10')];
const staff = (number: number | null, from = '2023-01-01') => [count(from, 2, { staff: number })];
const table =
  (ruleSet: typeof rules, code: string) =>
  (_: string, facts: Partial<UnitFacts>, on: string, expected: readonly string[]) => {
    const { findings } = assessed(unit(facts), on, ruleSet);
    expect(
      findings
        .filter((finding) => finding.code === code)
        .map(({ severity, since, clause }) => `${severity} ${since} ${clause}`),
    ).toEqual(expected);
  };

describe('PRIORITY_DUE: 10 staff, or 2,000 yuan', () => {
  const priority = under({ duty: 'PRIORITY', when: [{ staff: 10 }, { revenue: 2_000 }] });
  test.each<Row>([
    ['10 staff, a gap', { surveys, counts: staff(10) }, '2024-02-01', ['HIGH 2024-01-10 d0']],
    ['9 staff', { surveys, counts: staff(9) }, '2024-02-01', []],
    ['staff unknown', { surveys, counts: staff(null) }, '2024-02-01', []],
    ['never counted', { surveys }, '2024-02-01', []],
    ['10 staff, nobody has looked', { counts: staff(10) }, '2024-02-01', []],
    [
      'revenue alone',
      { surveys, counts: [count('2024-01-20', null, { revenue: 2_000 })] },
      '2024-02-01',
      ['HIGH 2024-01-20 d0'],
    ],
    [
      'a later count leaves staff open',
      { surveys, counts: [...staff(10), count('2024-01-20', 2)] },
      '2024-02-01',
      [],
    ],
    [
      'the day before that',
      { surveys, counts: [...staff(10), count('2024-01-20', 2)] },
      '2024-01-19',
      ['HIGH 2024-01-10 d0'],
    ],
    ['covered', { counts: staff(10), coverages: [covers('JOINT')] }, '2024-02-01', []],
    ['an instructor', { counts: staff(10), coverages: [covers('INSTRUCTOR')] }, '2024-02-01', []],
    ['an alliance', { counts: staff(10), alliances: [alliance()] }, '2024-02-01', []],
    [
      'a temporary branch is neither',
      { counts: staff(10), coverages: [covers('TEMPORARY')] },
      '2024-02-01',
      ['HIGH 2023-01-01 d0'],
    ],
    [
      'since the coverage ended',
      { counts: staff(10), coverages: [covers('SOLO', span('2023-06-01', '2024-01-15'))] },
      '2024-02-01',
      ['HIGH 2024-01-15 d0'],
    ],
    ['an exclusion', { surveys, counts: staff(10), exclusion: 'SHELL' }, '2024-02-01', []],
  ])('%s', table(priority, 'PRIORITY_DUE'));
});

describe('OWN_BRANCH_DUE: 100 staff', () => {
  const own = under({ duty: 'OWN_BRANCH', when: [{ staff: 100 }], severity: 'MEDIUM' });
  const counts = staff(100);
  const due = ['MEDIUM 2023-01-01 d0'];
  test.each<Row>([
    ['a joint branch is not its own', { counts, coverages: [covers('JOINT')] }, '2024-02-01', due],
    ['its own', { counts, coverages: [covers('SOLO')] }, '2024-02-01', []],
    [
      'its own beside a joint one',
      { counts, coverages: [covers('JOINT'), covers('SOLO')] },
      '2024-02-01',
      [],
    ],
    [
      'a form that is not stated may be its own',
      { counts, coverages: [covers('UNSPECIFIED')] },
      '2024-02-01',
      [],
    ],
    ['work coverage', { counts, coverages: [covers('ATTACHED')] }, '2024-02-01', due],
    [
      'its own, ended',
      { counts, coverages: [covers('SOLO', span(null, '2024-01-15'))] },
      '2024-02-01',
      ['MEDIUM 2024-01-15 d0'],
    ],
    ['99 staff', { counts: staff(99), coverages: [covers('JOINT')] }, '2024-02-01', []],
    [
      'a group of a branch, SOLO',
      { counts, coverages: [coversByGroup([line('b', span())])] },
      '2024-02-01',
      [],
    ],
    [
      'a group of a temporary branch, SOLO',
      { counts, coverages: [coversByGroup([lineToTemporary('b', span())])] },
      '2024-02-01',
      due,
    ],
  ])('%s', table(own, 'OWN_BRANCH_DUE'));

  test('counts as a gap of a covered unit, whose status stays', () => {
    const facts = unit({ counts, coverages: [covers('JOINT')] });
    const { status, findings, owes } = assessed(facts, '2024-02-01', own);
    expect([status, findings.map(({ code }) => code), owes]).toEqual([
      'COVERED',
      ['OWN_BRANCH_DUE'],
      ['OWN_BRANCH'],
    ]);
    expect(findings[0]?.rule).toEqual({ code: 'd0', ruleSet: rules.id, article: 'Notice, art. 2' });
  });
});

describe('INSTRUCTOR_DUE: 3 years of standing, or 5 staff after 1 year', () => {
  const instructor = under({ duty: 'INSTRUCTOR', when: [{ years: 3 }, { staff: 5, years: 1 }] });
  const lifetime = span('2020-02-29');
  test.each<Row>([
    [
      'the day before 3 years are over',
      { surveys: [surveyed('2020-03-01')], lifetime },
      '2023-02-27',
      [],
    ],
    [
      '29 February and 3 years is 28 February',
      { surveys: [surveyed('2020-03-01')], lifetime },
      '2023-02-28',
      ['HIGH 2023-02-28 d0'],
    ],
    [
      '5 staff, the day after 1 year',
      { surveys: [surveyed('2020-03-01')], lifetime, counts: staff(5, '2020-06-01') },
      '2021-03-01',
      ['HIGH 2021-02-28 d0'],
    ],
    ['its first day is unknown', { surveys }, '2050-01-01', []],
    ['an organization covers it', { lifetime, coverages: [covers('JOINT')] }, '2024-01-01', []],
    ['an instructor', { lifetime, coverages: [covers('INSTRUCTOR')] }, '2024-01-01', []],
    [
      'a liaison is none',
      { lifetime, coverages: [covers('LIAISON')] },
      '2024-01-01',
      ['HIGH 2023-02-28 d0'],
    ],
    [
      'an alliance is none',
      { lifetime, alliances: [alliance()] },
      '2024-01-01',
      ['HIGH 2023-02-28 d0'],
    ],
  ])('%s', table(instructor, 'INSTRUCTOR_DUE'));

  test('an assessment holds until the unit comes of the years', () => {
    const facts = unit({ surveys: [surveyed('2020-03-01')], lifetime });
    expect(assessed(facts, '2022-01-01', instructor).holdsUntil).toBe('2023-02-28');
    expect(assessed(facts, '2022-01-01').holdsUntil).toBeNull();
  });
});

describe('which units a clause is about', () => {
  const duty = { duty: 'PRIORITY', when: [{ staff: 10 }] };
  const gap = { surveys, counts: staff(10), regions: ['350428101', '350428', '35'].map(id) };
  test.each([
    ['all', {}, 1],
    ['its kind', { kinds: ['ASSOCIATION', 'ENTERPRISE'] }, 1],
    ['another kind', { kinds: ['ASSOCIATION'] }, 0],
    ['its county', { regions: ['350428'] }, 1],
    ['another county', { regions: ['350429'] }, 0],
    ['another kind here', { kinds: ['ASSOCIATION'], regions: ['350428'] }, 0],
  ])('%s', (_, where, number) => {
    const { findings } = assessed(unit(gap), '2024-02-01', under({ ...duty, ...where }));
    expect(findings.filter(({ code }) => code === 'PRIORITY_DUE')).toHaveLength(number);
  });

  test('of two duties that are broken the gravest is told, once, since when either is', () => {
    const both = under(
      { ...duty, severity: 'LOW' },
      { ...duty, severity: 'MEDIUM', when: [{ staff: 20 }] },
    );
    const counts = [...staff(10), count('2024-01-20', 2, { staff: 20 })];
    const found = findingsOf(unit({ ...gap, counts }), '2024-01-19');
    expect(found).toEqual(['BLANK HIGH 2024-01-10']);
    const { findings } = assessed(unit({ ...gap, counts }), '2024-02-01', both);
    expect(
      findings.slice(1).map(({ code, severity, since, clause }) => [code, severity, since, clause]),
    ).toEqual([['PRIORITY_DUE', 'MEDIUM', '2024-01-10', 'd1']]);
  });
});

describe('thresholds', () => {
  const five = { kinds: ['ENTERPRISE'], minimumMembers: 5 };
  const ruleSet = {
    ...rules,
    ...clauses([{ ...five, regions: ['35'] }, { minimumMembers: 4 }], []),
  };
  const facts = (members: number, region: string) =>
    unit({ surveys, counts: [count('2023-01-01', members)], regions: [id(region)] });
  test.each([
    ['5 members, and 5 are asked for here', 5, '35', 'NOT_ESTABLISHED', 't0', true],
    ['4 members, and 5 are asked for here', 4, '35', 'BLANK', 't0', false],
    ['4 members elsewhere, where 4 are asked for', 4, '36', 'NOT_ESTABLISHED', 't1', true],
    ['3 members elsewhere', 3, '36', 'BLANK', 't1', false],
  ])('%s', (_, members, region, code, clause, required) => {
    const { findings, required: is } = assessed(facts(members, region), '2024-02-01', ruleSet);
    expect(findings.map((finding) => [finding.code, finding.clause])).toEqual([[code, clause]]);
    expect(is).toBe(required);
  });

  test('NOT_ESTABLISHED rests on the threshold, a blank spot on its own article', () => {
    expect(ruleBehind(ruleSet, { code: 'NOT_ESTABLISHED', clause: 't0' })).toEqual({
      ...{ code: 't0', ruleSet: rules.id, article: 'Notice, art. 2' },
    });
    expect(ruleBehind(ruleSet, { code: 'BLANK', clause: 't0' })).toEqual(
      ruleBehind(rules, { code: 'BLANK', clause: null }),
    );
  });

  test('a finding of a clause that the rule set has lost says what to do', () => {
    expect(() => ruleBehind(rules, { code: 'PRIORITY_DUE', clause: 'd0' })).toThrow(
      'A rule set that is changed gets another version, cn-grassroots-2019 has lost "d0" without: run orgweave reassess --rule-set cn-grassroots-2019.',
    );
  });
});
