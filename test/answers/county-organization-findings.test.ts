import { expect, test } from 'vitest';
import { z } from 'zod';
import { type Ask, onCounty } from './asking.js';
import { GAPS } from './county-expected.js';
import { ORGANIZATION_FINDINGS } from './county-organization-expected.js';

const query = `query ($scope: OrganizationScope, $filter: OrganizationFindingFilter, $orderBy: OrganizationFindingOrder, $on: Date, $first: Int, $after: String, $last: Int, $before: String) {
  organizationFindings(scope: $scope, filter: $filter, orderBy: $orderBy, on: $on, first: $first, after: $after, last: $last, before: $before) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { organization { id } findings { code severity since linkBreak { reason level } } } } }`;
const Page = z.object({
  organizationFindings: z.object({
    totalCount: z.number(),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    nodes: z.array(
      z.object({
        organization: z.object({ id: z.string() }),
        findings: z.array(
          z.object({
            code: z.string(),
            severity: z.string(),
            since: z.string().nullable(),
            linkBreak: z.object({ reason: z.string(), level: z.string().nullable() }).nullable(),
          }),
        ),
      }),
    ),
  }),
});

const all = Object.keys(ORGANIZATION_FINDINGS);

onCounty('organizationFindings', (ask) => {
  test('lists every organization with findings worked out by hand once, with all of them', async () => {
    expect(await found(ask, { first: 200 })).toEqual(ORGANIZATION_FINDINGS);
  });

  const filters: [string, object, readonly string[]][] = [
    ['a code', { codes: ['TEMPORARY_OVERDUE'] }, ['t-august', 't-old']],
    ['a severity', { severities: ['HIGH'] }, all],
    ['a severity that none has', { severities: ['LOW', 'MEDIUM'] }, []],
    ['kinds', { kinds: ['PARTY_GROUP'] }, ['g-broken', 'g-double', 'g-orphan']],
    ['a code that none has', { codes: ['UNDERSIZED'] }, []],
    ['no code at all', { codes: [] }, []],
  ];
  test.each(filters)('filters by %s', async (_case, filter, expected) => {
    expect(await walk(ask, { filter, orderBy: 'ID' })).toEqual(expected);
  });

  test('is of its scope, what is above it counting as well', async () => {
    const inScope = (scope: object) => walk(ask, { scope, orderBy: 'ID' });
    expect(await inScope({ region: 'MG-DM-1' })).toEqual(['g-broken']);
    expect(await inScope({ region: 'G-DM-1' })).toEqual(['b-grid', 'g-broken']);
    expect(await inScope({ region: '990101103' })).toEqual([
      ...['b-loop-a', 'b-loop-b', 'g-double', 'g-orphan'],
    ]);
    expect(await inScope({ kinds: ['TEMPORARY_BRANCH'] })).toEqual(['t-august', 't-new', 't-old']);
    expect(await inScope({ sources: ['SYNTHETIC', 'DOCUMENT'] })).toEqual([]);
  });

  test('is of another day where one is asked for', async () => {
    const overdue = { codes: ['TEMPORARY_OVERDUE'] };
    expect(await walk(ask, { on: '2026-06-29', filter: overdue })).toEqual(['t-august']);
    // Until May, g-broken was under b-old, whose own link passed over a level.
    const grid = { region: 'G-DM-1' };
    expect(await walk(ask, { on: '2026-04-30', scope: grid })).toEqual(['b-grid', 'b-old']);
    const terms = { codes: ['TERM_OVERDUE'] };
    expect(await found(ask, { on: '2026-12-31', filter: terms, first: 9 })).toEqual({});
    expect(await found(ask, { on: '2027-01-01', filter: terms, first: 9 })).toEqual({
      'c-town1': ['TERM_OVERDUE MEDIUM 2027-01-01'],
    });
  });

  test('is in order of severity, time, name and id, however it is paged', async () => {
    expect(await walk(ask, { orderBy: 'SEVERITY' }, 5)).toEqual(all);
    const filter = { kinds: ['TEMPORARY_BRANCH', 'BRANCH'] };
    expect(await walk(ask, { orderBy: 'SINCE', filter }, 2)).toEqual([
      ...['b-grid', 'b-lapsed', 'b-loop-a', 'b-loop-b', 'b-renewed'],
      ...['b-compound', 't-august', 't-old', 't-new'],
    ]);
    // 老 lao, 新 xin, 专 zhuan
    const temporary = { kinds: ['TEMPORARY_BRANCH'] };
    expect(await walk(ask, { orderBy: 'NAME', filter: temporary }, 1)).toEqual([
      ...['t-old', 't-new', 't-august'],
    ]);
    const backward = Page.parse(await ask(query, { orderBy: 'ID', last: 2 }));
    expect(backward.organizationFindings.nodes.map(({ organization }) => organization.id)).toEqual(
      all.slice(-2),
    );
  });

  test('names in its texts whom it is about, in both languages, and a cycle by its members', async () => {
    const scope = '(first: 9, scope: {region: "990101103202"}, orderBy: ID)';
    const { organizationFindings } = Texts.parse(
      await ask(
        `{ organizationFindings${scope} { nodes { findings { en: explanation zh: explanation(lang: ZH) linkBreak { organizations { name } } } } } }`,
      ),
    );
    const [loop, other, double] = organizationFindings.nodes.flatMap(({ findings }) => findings);
    expect(loop?.en).toMatch(/循环甲党支部.*循环甲党支部 → 循环乙党支部 → 循环甲党支部/);
    expect(other?.zh).toMatch(/循环乙党支部.*循环甲党支部→循环乙党支部→循环甲党支部/);
    expect(double?.en).toMatch(/双上级党小组.*2 superiors at once \(桥头东党支部, 桥头西党支部\)/);
    expect(double?.linkBreak?.organizations).toEqual([
      { name: '桥头东党支部' },
      { name: '桥头西党支部' },
    ]);
  });
});

onCounty('counts of findings', (ask) => {
  test('are those of what the lists hold', async () => {
    const { organizationFindingCounts, coverageGapCounts } = Counts.parse(
      await ask(
        '{ organizationFindingCounts { code severity count } coverageGapCounts { code severity count } }',
      ),
    );
    expect(organizationFindingCounts.map(textOf)).toEqual([
      'TEMPORARY_OVERDUE HIGH 2',
      'BROKEN_CHAIN HIGH 12',
    ]);
    // README.md of the fixture: 5 NOT_ESTABLISHED, 5 LAPSED, 7 BLANK, 4 TEMPORARY_ONLY, 6 WORK_ONLY.
    expect(coverageGapCounts.map(textOf)).toEqual([
      ...['NOT_ESTABLISHED HIGH 5', 'LAPSED HIGH 5', 'BLANK HIGH 2', 'TEMPORARY_ONLY HIGH 2'],
      ...['BLANK MEDIUM 5', 'TEMPORARY_ONLY MEDIUM 2', 'WORK_ONLY LOW 6'],
    ]);
    expect(GAPS).toHaveLength(24);
  });

  test('are of the scope, the filter and the day', async () => {
    const counts = `query ($scope: OrganizationScope, $filter: OrganizationFindingFilter, $units: UnitScope, $gaps: GapFilter, $on: Date) {
      organizationFindingCounts(scope: $scope, filter: $filter, on: $on) { code severity count }
      coverageGapCounts(scope: $units, filter: $gaps, on: $on) { code severity count } }`;
    const { organizationFindingCounts, coverageGapCounts } = Counts.parse(
      await ask(counts, {
        scope: { region: '990101101001' },
        filter: { codes: ['BROKEN_CHAIN', 'TERM_OVERDUE'], kinds: ['BRANCH'] },
        units: { region: '990101103' },
        gaps: { codes: ['NOT_SURVEYED'] },
        on: '2026-06-30',
      }),
    );
    expect(organizationFindingCounts.map(textOf)).toEqual(['BROKEN_CHAIN HIGH 3']);
    expect(coverageGapCounts.map(textOf)).toEqual(['NOT_SURVEYED INFO 6']);
  });
});

const Count = z.object({ code: z.string(), severity: z.string(), count: z.number() });
const Counts = z.object({
  organizationFindingCounts: z.array(Count),
  coverageGapCounts: z.array(Count),
});
const Texts = z.object({
  organizationFindings: z.object({
    nodes: z.array(
      z.object({
        findings: z.array(
          z.object({
            en: z.string(),
            zh: z.string(),
            linkBreak: z
              .object({ organizations: z.array(z.object({ name: z.string() })) })
              .nullable(),
          }),
        ),
      }),
    ),
  }),
});

function textOf({ code, severity, count }: z.infer<typeof Count>): string {
  return `${code} ${severity} ${count}`;
}

/** The findings of a page by organization, as `ORGANIZATION_FINDINGS` has them. */
async function found(ask: Ask, variables: Record<string, unknown>) {
  const { organizationFindings } = Page.parse(await ask(query, variables));
  const { nodes, totalCount } = organizationFindings;
  expect(nodes).toHaveLength(totalCount);
  return Object.fromEntries(
    nodes.map(({ organization, findings }) => [
      organization.id,
      findings.map(({ code, severity, since, linkBreak }) =>
        [`${code} ${severity} ${since ?? '?'}`, linkBreak?.reason, linkBreak?.level]
          .filter((each) => each != null)
          .join(' '),
      ),
    ]),
  );
}

/** The ids of a whole list, read in pages of a size. */
async function walk(ask: Ask, variables: object, first = 200): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  for (;;) {
    const { organizationFindings } = Page.parse(await ask(query, { ...variables, first, after }));
    const { nodes, pageInfo, totalCount } = organizationFindings;
    ids.push(...nodes.map(({ organization }) => organization.id));
    if (!pageInfo.hasNextPage) {
      expect(ids).toHaveLength(totalCount);
      return ids;
    }
    after = pageInfo.endCursor;
  }
}
