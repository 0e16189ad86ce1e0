import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { onCounty } from './asking.js';
import { EXPECTED } from './county-expected.js';

const Finding = z.object({ code: z.string(), severity: z.string(), since: z.string().nullable() });
const Units = z.object({
  units: z.object({
    totalCount: z.number(),
    nodes: z.array(
      z.object({
        id: z.string(),
        assessment: z.object({ status: z.string(), findings: z.array(Finding) }).nullable(),
      }),
    ),
  }),
});

onCounty('every unit of the county', (ask) => {
  test('has the status and findings worked out by hand', async () => {
    const { units } = Units.parse(
      await ask(
        '{ units(first: 200) { totalCount nodes { id assessment { status findings { code severity since } } } } }',
      ),
    );
    const answered = units.nodes.map(({ id, assessment }) => [
      id,
      [
        assessment?.status,
        ...(assessment?.findings ?? []).map(
          ({ code, severity, since }) => `${code} ${severity} ${since ?? '?'}`,
        ),
      ],
    ]);
    expect(Object.fromEntries(answered)).toEqual(EXPECTED);
    expect(units.totalCount).toBe(46);
  });

  /** Unit, day, status and findings: what the same facts say on other days. */
  const otherDays: [string, string, string | null, ...string[]][] = [
    ['u-temp-august', '2025-08-30', 'UNKNOWN', 'NOT_SURVEYED INFO ?'],
    ['u-temp-august', '2026-02-27', 'TEMPORARY_ONLY', 'TEMPORARY_ONLY MEDIUM 2025-08-31'],
    ['u-temp-august', '2026-02-28', 'TEMPORARY_ONLY', 'TEMPORARY_ONLY HIGH 2025-08-31'],
    [
      'u-temp-old',
      '2026-06-29',
      'TEMPORARY_ONLY',
      'NOT_ESTABLISHED HIGH 2026-02-01',
      'TEMPORARY_ONLY MEDIUM 2025-12-30',
    ],
    ['u-renewed', '2024-12-31', 'COVERED'],
    ['u-renewed', '2025-03-01', 'GAP', 'NOT_ESTABLISHED HIGH 2025-01-01', 'LAPSED HIGH 2025-01-01'],
    ['u-gap-three', '2026-02-01', 'GAP', 'BLANK MEDIUM 2025-11-11'],
    ['u-instructor', '2024-12-31', 'WORK_ONLY', 'WORK_ONLY LOW 2024-06-01'],
    ['u-future-cover', '2026-08-31', 'GAP', 'BLANK MEDIUM 2026-05-01'],
    ['u-future-cover', '2026-09-01', 'COVERED'],
    ['u-survey-later', '2026-07-15', 'GAP', 'BLANK MEDIUM 2026-07-15'],
    ['u-solo', '2015-02-28', null],
    ['u-solo', '2015-03-01', 'UNKNOWN', 'NOT_SURVEYED INFO 2015-03-01'],
    ['u-ended', '2026-06-29', 'UNKNOWN', 'NOT_SURVEYED INFO ?'],
    ['u-ended', '2026-06-30', null],
    ['u-begins-tomorrow', '2026-06-30', null],
    ['u-begins-tomorrow', '2026-07-01', 'UNKNOWN', 'NOT_SURVEYED INFO 2026-07-01'],
    ['u-group-broken', '2026-04-30', 'COVERED'],
    [
      'u-group-broken',
      '2026-05-01',
      'WORK_ONLY',
      'LAPSED HIGH 2026-05-01',
      'WORK_ONLY LOW 2026-05-01',
    ],
    ['u-group-broken', '2020-02-01', 'UNKNOWN', 'NOT_SURVEYED INFO ?'],
    ['u-building-left', '2026-01-31', 'COVERED'],
    ['u-building-in', '2021-05-31', 'UNKNOWN', 'NOT_SURVEYED INFO ?'],
    ['u-served-ended', '2025-09-30', 'WORK_ONLY', 'WORK_ONLY LOW ?'],
    ['u-group-temp', '2026-09-15', 'TEMPORARY_ONLY', 'TEMPORARY_ONLY MEDIUM 2026-04-04'],
    ['u-group-temp', '2026-10-04', 'TEMPORARY_ONLY', 'TEMPORARY_ONLY HIGH 2026-04-04'],
  ];
  const assessment =
    'query ($id: ID!, $on: Date) { unit(id: $id) { assessment(on: $on) { status findings { code severity since } } } }';
  test.each(otherDays)('%s on %s is %s', async (id, on, status, ...findings) => {
    const expected = status === null ? null : { status, findings: findings.map(findingOf) };
    expect(await ask(assessment, { id, on })).toEqual({ unit: { assessment: expected } });
    // Asked as of that day without naming it, the answer is the same.
    expect(await ask(assessment, { id }, on)).toEqual({ unit: { assessment: expected } });
  });

  test('an assessment says until when it holds', async () => {
    const until = 'query ($id: ID!) { unit(id: $id) { assessment { holdsUntil fullMembers } } }';
    const cases: [string, string | null, number | null][] = [
      ['u-temp-new', '2026-09-15', 1],
      ['u-future-cover', '2026-09-01', null],
      ['u-compound', '2026-07-01', 12],
      ['u-ends-tomorrow', '2026-07-01', 9],
      ['u-joint-a', null, 2],
    ];
    for (const [id, holdsUntil, fullMembers] of cases)
      expect(await ask(until, { id })).toEqual({
        unit: { assessment: { holdsUntil, fullMembers } },
      });
  });
});

describe('the expectations', () => {
  test('are 46 units', () => {
    expect(Object.keys(EXPECTED)).toHaveLength(46);
  });
});

function findingOf(text: string) {
  const [code, severity, since] = text.split(' ');
  return { code, severity, since: since === '?' ? null : since };
}
