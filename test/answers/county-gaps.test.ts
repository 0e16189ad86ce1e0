import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Ask, countyFolder, onCounty } from './asking.js';
import { EXPECTED, GAPS } from './county-expected.js';

const page = `query ($scope: UnitScope, $filter: GapFilter, $orderBy: GapOrder, $on: Date, $first: Int, $after: String, $last: Int, $before: String) {
  coverageGaps(scope: $scope, filter: $filter, orderBy: $orderBy, on: $on, first: $first, after: $after, last: $last, before: $before) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor node { unit { id } } } } }`;
const Page = z.object({
  coverageGaps: z.object({
    totalCount: z.number(),
    pageInfo: z.object({
      hasNextPage: z.boolean(),
      hasPreviousPage: z.boolean(),
      startCursor: z.string().nullable(),
      endCursor: z.string().nullable(),
    }),
    edges: z.array(
      z.object({ cursor: z.string(), node: z.object({ unit: z.object({ id: z.string() }) }) }),
    ),
  }),
});

onCounty('coverageGaps', (ask) => {
  test('lists every gap worked out by hand once, with all of its findings', async () => {
    const query = `{ coverageGaps(first: 200) { totalCount nodes { unit { id } status findings { code severity since } } } }`;
    const { coverageGaps } = Gaps.parse(await ask(query));
    expect(coverageGaps.totalCount).toBe(24);
    const answered = coverageGaps.nodes.map(({ unit, status, findings }) => [
      unit.id,
      [status, ...findings.map((each) => `${each.code} ${each.severity} ${each.since ?? '?'}`)],
    ]);
    expect(Object.fromEntries(answered)).toEqual(
      Object.fromEntries(GAPS.map((id) => [id, EXPECTED[id]])),
    );
  });

  test('says what, why, by which rule and what to do, in both languages', async () => {
    const texts = (lang: string) => `explanation(lang: ${lang}) remedy(lang: ${lang})`;
    const query = (lang: string) =>
      `{ coverageGaps(scope: {region: "990101102202", kinds: [FAMILY_FARM]}, first: 5) { edges { node {
        unit { id name kind region { code } } status findings { code severity since rule { code article } ${texts(lang)} } } } } }`;
    const unit = {
      id: 'u-gap-three',
      name: '下坪农场',
      kind: 'FAMILY_FARM',
      region: { code: '990101102202' },
    };
    const finding = {
      code: 'NOT_ESTABLISHED',
      severity: 'HIGH',
      since: '2026-02-02',
      rule: {
        code: 'minimum-members',
        article: expect.stringContaining('Party Constitution, art. 30'),
      },
    };
    const answered = (explanation: unknown, remedy: unknown) => ({
      coverageGaps: {
        edges: [{ node: { unit, status: 'GAP', findings: [{ ...finding, explanation, remedy }] } }],
      },
    });
    expect(await ask(query('EN'))).toEqual(
      answered(
        expect.stringMatching(/3 full members.*2026-02-02/),
        expect.stringMatching(/Set up a party branch/),
      ),
    );
    expect(await ask(query('ZH'))).toEqual(
      answered(expect.stringMatching(/下坪农场.*3人.*2026-02-02/), expect.stringMatching(/党支部/)),
    );
  });

  const filters: [string, object, string[]][] = [
    [
      'a code',
      { codes: ['NOT_ESTABLISHED'] },
      ['u-gap-three', 'u-instructor', 'u-lapsed', 'u-resettled', 'u-temp-old'],
    ],
    [
      'another code',
      { codes: ['LAPSED'] },
      ['u-building-left', 'u-dissolved', 'u-group-broken', 'u-lapsed', 'u-lapsed-work'],
    ],
    [
      'NOT_SURVEYED, where it is asked for',
      { codes: ['NOT_SURVEYED'] },
      [
        'u-chain-coop',
        'u-group-none',
        'u-survey-later',
        'u-unknown',
        'u-unknown-five',
        'u-unknown-old',
      ],
    ],
    [
      'the severity LOW',
      { severities: ['LOW'] },
      ['u-attached', 'u-building-resettled', 'u-lapsed-work', 'u-liaison', 'u-member', 'u-served'],
    ],
    ['INFO, which no listed finding has', { severities: ['INFO'] }, []],
    [
      'a code and a severity of one finding',
      { codes: ['BLANK'], severities: ['HIGH'] },
      ['u-gap-one', 'u-street'],
    ],
    ['a code and the severity of another finding', { codes: ['LAPSED'], severities: ['LOW'] }, []],
    ['kinds', { kinds: ['PROJECT'] }, ['u-group-temp', 'u-temp-new', 'u-temp-old']],
    ['no code at all', { codes: [] }, []],
  ];
  test.each(filters)('filters by %s', async (_case, filter, expected) => {
    expect(await walk(ask, { filter, orderBy: 'ID' }, 200)).toEqual(expected);
  });

  test('takes an explicit null for what is left out', async () => {
    const asked = (order: string, lang: string) =>
      ask(
        `{ coverageGaps(first: 3${order}) { nodes { unit { id } findings { explanation${lang} remedy${lang} } } } }`,
      );
    expect(await asked(', orderBy: null', '(lang: null)')).toEqual(await asked('', ''));
  });

  test('is of its scope', async () => {
    const inScope = (scope: object) => walk(ask, { scope, orderBy: 'ID' }, 200);
    expect(await inScope({ region: 'MG-DM-1' })).toEqual(['u-group-broken']);
    expect(await inScope({ region: '990101103' })).toEqual(['u-model-gap']);
    expect(await inScope({ sources: ['SYNTHETIC'] })).toEqual(['u-model-gap']);
    expect(await inScope({ sources: ['LEDGER', 'DOCUMENT'] })).toEqual(
      GAPS.filter((id) => id !== 'u-model-gap'),
    );
  });

  describe('in order', () => {
    test('of severity: the severest fitting finding, then kind, source, region, findings and id', async () => {
      const medium = ['u-begins-today', 'u-future-cover', 'u-gap-zero', 'u-group-temp'];
      const low = ['u-attached', 'u-building-resettled', 'u-liaison', 'u-member', 'u-served'];
      const isHigh = (id: string) => EXPECTED[id]?.some((text) => text.includes(' HIGH ')) ?? false;
      const ordered = await walk(ask, { orderBy: 'SEVERITY' }, 7);
      expect(ordered).toEqual([
        ...inKeptOrder(GAPS.filter(isHigh)),
        ...inKeptOrder([...medium, 'u-model-gap', 'u-served-ended', 'u-temp-new']),
        ...inKeptOrder(low),
      ]);
      // u-lapsed-work is HIGH by its lapse, but LOW by the finding that fits.
      const filter = { codes: ['WORK_ONLY', 'TEMPORARY_ONLY'] };
      expect((await walk(ask, { filter }, 200)).slice(0, 2)).toEqual([
        'u-temp-old',
        'u-temp-august',
      ]);
    });

    test('of time: the longest standing first, unknown beginnings before all', async () => {
      const filter = { codes: ['NOT_SURVEYED', 'WORK_ONLY'] };
      expect(await walk(ask, { filter, orderBy: 'SINCE' }, 4)).toEqual([
        ...['u-group-none', 'u-unknown-five', 'u-unknown-old'],
        ...['u-chain-coop', 'u-attached', 'u-unknown', 'u-lapsed-work', 'u-survey-later'],
        ...['u-member', 'u-building-resettled', 'u-served', 'u-liaison'],
      ]);
    });

    test('of the name in pinyin', async () => {
      const filter = { codes: ['LAPSED'] };
      // 断线小店 duanxian…, 东门纸厂 dongmen…, 花园小区二号楼 huayuan…, 青溪商会 qingxi…, 西门旧厂 ximen…
      expect(await walk(ask, { filter, orderBy: 'NAME' }, 2)).toEqual([
        ...['u-dissolved', 'u-group-broken', 'u-building-left', 'u-lapsed-work', 'u-lapsed'],
      ]);
    });

    test.each(['SEVERITY', 'SINCE', 'NAME', 'ID'])(
      '%s is the same however it is paged',
      async (orderBy) => {
        const whole = await walk(ask, { orderBy }, 200);
        expect([...whole].sort()).toEqual(GAPS);
        for (const size of [1, 5, 24]) {
          expect(await walk(ask, { orderBy }, size)).toEqual(whole);
          expect(await walkBack(ask, { orderBy }, size)).toEqual(whole);
        }
      },
    );
  });

  test('is of another day where one is asked for', async () => {
    const on = '2026-05-31';
    const query = { filter: { codes: ['LAPSED', 'WORK_ONLY'] }, orderBy: 'ID', on };
    // The belt's membership of u-group-broken ends only on 2026-06-01.
    expect(await walk(ask, query, 200)).toEqual([
      ...['u-attached', 'u-building-left', 'u-building-resettled', 'u-dissolved'],
      ...['u-group-broken', 'u-lapsed', 'u-lapsed-work', 'u-liaison', 'u-member', 'u-served'],
    ]);
  });
});

const Gaps = z.object({
  coverageGaps: z.object({
    totalCount: z.number(),
    nodes: z.array(
      z.object({
        unit: z.object({ id: z.string() }),
        status: z.string(),
        findings: z.array(
          z.object({ code: z.string(), severity: z.string(), since: z.string().nullable() }),
        ),
      }),
    ),
  }),
});

/** The ids of a whole list, read in pages of a size. */
async function walk(ask: Ask, query: object, first: number): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  for (;;) {
    const { coverageGaps } = Page.parse(await ask(page, { ...query, first, after }));
    const { edges, pageInfo, totalCount } = coverageGaps;
    ids.push(...edges.map(({ node }) => node.unit.id));
    expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
    if (!pageInfo.hasNextPage) {
      expect(ids).toHaveLength(totalCount);
      return ids;
    }
    after = pageInfo.endCursor;
  }
}

/** The same from the end to the start. */
async function walkBack(ask: Ask, query: object, last: number): Promise<string[]> {
  const ids: string[] = [];
  let before: string | null = null;
  for (;;) {
    const { coverageGaps } = Page.parse(await ask(page, { ...query, last, before }));
    const { edges, pageInfo } = coverageGaps;
    ids.unshift(...edges.map(({ node }) => node.unit.id));
    expect(pageInfo.startCursor).toBe(edges[0]?.cursor ?? null);
    if (!pageInfo.hasPreviousPage) return ids;
    before = pageInfo.startCursor;
  }
}

/** Units of one severity in the order of the list, by the rows of the fixture. */
function inKeptOrder(ids: readonly string[]): string[] {
  const rows = (file: string) =>
    readFileSync(join(countyFolder, file), 'utf8')
      .split('\n')
      .map((line) => line.split(','));
  const regions = rows('regions.csv');
  const parents = new Map(regions.map(([code = '', parent = '']) => [code, parent]));
  const grids = regions.flatMap(([code = '', , level]) => (level?.endsWith('GRID') ? [code] : []));
  const sourceKinds = new Map(rows('sources.csv').map(([id, kind]) => [id, kind]));
  const units = new Map(rows('units.csv').map((cells) => [cells[0], cells]));
  const pathTo = (code: string): string =>
    code === ''
      ? ''
      : `${pathTo(parents.get(code) ?? '')} ${grids.includes(code) ? '' : code}`.trim();
  const keyOf = (id: string) => {
    const [, kind, , , region = '', , , , , , , source] = units.get(id) ?? [];
    const found = EXPECTED[id]?.slice(1).map((text) => text.split(' ').slice(0, 2).join(':'));
    return [kind, sourceKinds.get(source), pathTo(region), found?.join('+'), id].join('\t');
  };
  return ids.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
