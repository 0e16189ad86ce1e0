import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Ask, jiangleFolder, onCounty, onFolder, refusal } from './asking.js';

const query = `query ($text: String!, $scope: SearchScope, $first: Int, $after: String) {
  search(text: $text, scope: $scope, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    edges { cursor node { __typename ... on Unit { id name kind } ... on Organization { id name } ... on Alliance { id name } ... on Facility { id name } ... on Region { id name } } } } }`;
const Found = z.object({
  search: z.object({
    totalCount: z.number(),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    edges: z.array(z.object({ node: z.object({ __typename: z.string(), id: z.string() }) })),
  }),
});

async function found(ask: Ask, text: string, scope?: object): Promise<string[]> {
  const { search } = Found.parse(await ask(query, { text, scope, first: 200 }));
  expect(search.totalCount).toBe(search.edges.length);
  return search.edges.map(({ node }) => node.id);
}

onFolder(jiangleFolder, 'search in the real county', (ask) => {
  test.each([
    '永鑫',
    '永鑫农机合作社',
    '农机',
    'yongxin',
    'YONGXIN',
    'Yong Xin',
    'yong-xin',
    'yǒngxīn',
    'yǒng xīn',
    'yo\u030cngxi\u0304n',
    'yong3 xin1',
    'yong3xin1',
    'yx',
    'YXNJ',
    'yxnjhzs',
    'yongxinnongjihezuoshe',
    'Yongxin Farm Machinery',
    'farm machinery cooperative',
    'machinery',
  ])('%s finds 永鑫农机合作社', async (text) => {
    expect(await found(ask, text)).toContain('jl-unit-yongxin');
  });

  test('its own name finds it before the organization that is named after it', async () => {
    expect(await found(ask, '永鑫')).toEqual(['jl-unit-yongxin', 'jl-org-yongxin']);
    expect(await found(ask, 'yx')).toEqual(
      expect.arrayContaining(['jl-unit-yongxin', 'jl-org-yongxin']),
    );
  });

  test.each([
    ['将乐县', '350428'],
    ['jianglexian', '350428'],
    ['jlx', '350428'],
    ['常口村', '350428102202'],
    ['changkoucun', '350428102202'],
  ])('the whole name %s comes first', async (text, first) => {
    expect((await found(ask, text))[0]).toBe(first);
  });
});

onCounty('search', (ask, engine) => {
  test('ranks the whole name, then its beginning, then a part, the shorter first', async () => {
    expect(await found(ask, '新工程')).toEqual([
      'u-temp-new', // 新工程
      'u-group-temp', // 新工程二期
      'g-temp', // 新工程党小组
      't-new', // 新工程临时党支部
    ]);
    expect(await found(ask, '示范带')).toEqual(['al-belt']);
    // 花园巷, 花园小区, then those of seven characters by id.
    expect(await found(ask, 'huayuan')).toEqual([
      ...['u-street', 'u-compound', 'b-compound', 'u-building-in', 'u-building-left'],
    ]);
    expect(await found(ask, 'hyx')).toEqual([
      ...['u-street', 'u-compound', 'b-compound', 'u-building-in', 'u-building-left'],
    ]);
  });

  describe('reads ü', () => {
    test.each([
      '绿水乡',
      'lvshui',
      'lüshui',
      'lǜshuǐ',
      'lu\u0308shui',
      'lu\u0308\u0300 shui\u030c',
      'lv4shui3',
      'LVS',
    ])('%s', async (text) => {
      expect(await found(ask, text, { kinds: ['REGION'] })).toEqual(['990101103']);
    });
  });

  test('is of a scope: kinds, region, sources', async () => {
    expect(await found(ask, '新工程', { kinds: ['UNIT'] })).toEqual(['u-temp-new', 'u-group-temp']);
    expect(await found(ask, '新工程', { kinds: ['ALLIANCE', 'FACILITY'] })).toEqual([]);
    expect(await found(ask, '村', { region: '990101102' })).toEqual(
      expect.arrayContaining(['990101102201', '990101102202']),
    );
    expect(await found(ask, '上坪', { region: '990101103' })).toEqual([]);
    expect(await found(ask, '驻村工作室')).toEqual(['f-studio', 'f-studio-model']);
    expect(await found(ask, '驻村工作室', { sources: ['SYNTHETIC'] })).toEqual(['f-studio-model']);
    expect(await found(ask, '驻村工作室', { sources: ['LEDGER', 'DOCUMENT'] })).toEqual([
      'f-studio',
    ]);
  });

  test('finds every type of thing, as itself', async () => {
    const { search } = Found.parse(await ask(query, { text: '东门', first: 200 }));
    const types = new Set(search.edges.map(({ node }) => node.__typename));
    expect([...types].sort()).toEqual(['Alliance', 'Facility', 'Organization', 'Region', 'Unit']);
  });

  test('goes on page by page without a loss', async () => {
    const all = await found(ask, '党');
    const paged: string[] = [];
    let after: string | null = null;
    for (let more = true; more; ) {
      const answer = await ask(query, { text: '党', first: 7, after });
      const { pageInfo, edges } = Found.parse(answer).search;
      paged.push(...edges.map(({ node }) => node.id));
      more = pageInfo.hasNextPage;
      after = pageInfo.endCursor;
    }
    expect(paged).toEqual(all);
  });

  test('finds nothing where there is nothing', async () => {
    expect(await found(ask, 'xyzzy')).toEqual([]);
    expect(await found(ask, '%')).toEqual([]);
    expect(await found(ask, "' OR 1=1")).toEqual([]);
  });

  test.each(['', '   ', '|', 'x'.repeat(101)])('refuses %j', async (text) => {
    expect(await refusal(engine.graph(), query, { text, first: 1 })).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('A search text has 1 to 100 characters'),
    });
  });
});
