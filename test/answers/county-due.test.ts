import { expect, test } from 'vitest';
import { z } from 'zod';
import { type Ask, onCounty } from './asking.js';

const query = `query ($scope: DueScope, $until: Date!, $changes: [DueChange!], $on: Date, $first: Int, $after: String, $last: Int, $before: String) {
  dueList(scope: $scope, until: $until, changes: $changes, on: $on, first: $first, after: $after, last: $last, before: $before) {
    totalCount pageInfo { hasNextPage endCursor hasPreviousPage startCursor }
    nodes { on change thing { ... on Unit { id } ... on Organization { id } } unitFinding organizationFinding severity severityBefore responsible { id } } } }`;
const Page = z.object({
  dueList: z.object({
    totalCount: z.number(),
    pageInfo: z.object({
      hasNextPage: z.boolean(),
      endCursor: z.string().nullable(),
      hasPreviousPage: z.boolean(),
      startCursor: z.string().nullable(),
    }),
    nodes: z.array(
      z.object({
        on: z.string(),
        change: z.string(),
        thing: z.object({ id: z.string() }),
        unitFinding: z.string().nullable(),
        organizationFinding: z.string().nullable(),
        severity: z.string().nullable(),
        severityBefore: z.string().nullable(),
        responsible: z.object({ id: z.string() }).nullable(),
      }),
    ),
  }),
});

/** day, thing, what changes, the finding, how grave it was and is, who sees to it. */
const DUE = [
  // Its kind was never surveyed.
  '2026-07-01 u-begins-tomorrow OPENS NOT_SURVEYED ->INFO c-town1',
  '2026-07-01 u-ends-tomorrow ENDS - ->- c-county',
  '2026-07-15 u-survey-later OPENS BLANK ->MEDIUM c-town3',
  // No superior is stated of it.
  '2026-09-01 b-future OPENS BROKEN_CHAIN ->HIGH -',
  // 15 March and 6 months.
  '2026-09-15 t-new OPENS TEMPORARY_OVERDUE ->HIGH -',
  '2026-09-15 u-temp-new GRAVER TEMPORARY_ONLY MEDIUM>HIGH c-town1',
  // Covered by a group of that branch since 4 April.
  '2026-10-04 u-group-temp GRAVER TEMPORARY_ONLY MEDIUM>HIGH c-town1',
  // 3 years; in a community 5.
  '2027-01-01 c-town1 OPENS TERM_OVERDUE ->MEDIUM c-county',
  '2028-05-01 b-solo OPENS TERM_OVERDUE ->MEDIUM c-town1',
];
const BETTER = [
  '2026-07-15 u-survey-later CLOSES NOT_SURVEYED INFO>- c-town3',
  '2026-09-01 u-future-cover CLOSES BLANK MEDIUM>- c-town2',
];

onCounty('dueList', (ask) => {
  test('is what was worked out by hand, up to ten years ahead', async () => {
    expect(await listed(ask, { until: '2036-06-30' })).toEqual(DUE);
    expect(await listed(ask, { until: '2036-06-30', changes: ['MILDER', 'CLOSES'] })).toEqual(
      BETTER,
    );
    expect(await listed(ask, { until: '2027-01-01' })).toEqual(DUE.slice(0, 8));
    expect(await listed(ask, { until: '2026-12-31' })).toEqual(DUE.slice(0, 7));
  });

  test('begins on the day after the one that is asked about', async () => {
    const from = { on: '2026-07-01', until: '2026-09-01' };
    expect(await listed(ask, from)).toEqual(DUE.slice(2, 4));
  });

  test('tells what ended in the past as well', async () => {
    // The coverage of u-lapsed ends by its own date, that of u-group-broken with the branch above its group.
    const changes = ['ORGANIZATION_COVERAGE_ENDS', 'WORK_COVERAGE_ENDS', 'ENDS'];
    expect(await listed(ask, { on: '2025-02-28', until: '2026-06-30', changes })).toEqual([
      '2025-03-01 u-lapsed ORGANIZATION_COVERAGE_ENDS - ->- c-town1',
      '2025-10-01 u-served-ended WORK_COVERAGE_ENDS - ->- c-town1',
      '2026-01-01 b-dissolved ENDS - ->- -',
      '2026-01-01 u-dissolved ORGANIZATION_COVERAGE_ENDS - ->- c-town1',
      '2026-02-01 u-building-left ORGANIZATION_COVERAGE_ENDS - ->- c-town1',
      '2026-05-01 b-old ENDS - ->- c-town1',
      '2026-05-01 u-group-broken ORGANIZATION_COVERAGE_ENDS - ->- c-town1',
      '2026-06-01 u-group-broken WORK_COVERAGE_ENDS - ->- c-town1',
      '2026-06-30 u-ended ENDS - ->- c-town1',
    ]);
  });

  const scopes: [string, object, readonly number[]][] = [
    ['a region', { region: '990101103' }, [2]],
    ['kinds of units', { unitKinds: ['PROJECT'] }, [3, 4, 5, 6, 7, 8]],
    ['units alone', { organizationKinds: [] }, [0, 1, 2, 5, 6]],
    ['kinds of organizations', { organizationKinds: ['COMMITTEE'], unitKinds: [] }, [7]],
    ['kinds of sources', { sources: ['SYNTHETIC'] }, []],
  ];
  test.each(scopes)('keeps to %s', async (_case, scope, places) => {
    expect(await listed(ask, { until: '2036-06-30', scope })).toEqual(
      DUE.filter((_, at) => places.includes(at)),
    );
  });

  test.each(['first', 'last'] as const)('is walked in pages by %s', async (direction) => {
    const isForward = direction === 'first';
    const walked: string[] = [];
    let cursor: string | null = null;
    do {
      const paging = { [direction]: 2, [isForward ? 'after' : 'before']: cursor };
      const { nodes, pageInfo, totalCount } = await page(ask, { until: '2036-06-30', ...paging });
      expect(totalCount).toBe(DUE.length);
      if (isForward) walked.push(...nodes.map(textOf));
      else walked.unshift(...nodes.map(textOf));
      cursor = isForward
        ? pageInfo.hasNextPage
          ? pageInfo.endCursor
          : null
        : pageInfo.hasPreviousPage
          ? pageInfo.startCursor
          : null;
    } while (cursor !== null);
    expect(walked).toEqual(DUE);
  });
});

async function listed(ask: Ask, variables: Record<string, unknown>): Promise<string[]> {
  const { nodes } = await page(ask, { first: 200, ...variables });
  return nodes.map(textOf);
}

async function page(ask: Ask, variables: Record<string, unknown>) {
  return Page.parse(await ask(query, variables)).dueList;
}

function textOf(entry: z.infer<typeof Page>['dueList']['nodes'][number]): string {
  const { on, change, thing, unitFinding, organizationFinding, responsible } = entry;
  return [
    ...[on, thing.id, change, unitFinding ?? organizationFinding ?? '-'],
    ...[`${entry.severityBefore ?? '-'}>${entry.severity ?? '-'}`, responsible?.id ?? '-'],
  ].join(' ');
}
