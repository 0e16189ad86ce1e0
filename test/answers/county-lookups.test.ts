import { describe, expect, test } from 'vitest';
import { onCounty, refusal } from './asking.js';

const recordedAt = '2026-06-30T01:00:00.000Z';
const ledger = { id: 'ledger', kind: 'LEDGER', title: '青溪县党组织覆盖台账' };

onCounty('look-ups', (ask, engine) => {
  test('a region with its level, children and parent', async () => {
    const query = `{ region(code: "990101") { id code level name nameEn parent { code parent { code parent { code } } }
      sourceKind locator children(first: 2) { totalCount edges { node { code name level } cursor }
        pageInfo { hasNextPage hasPreviousPage } } } }`;
    expect(await ask(query)).toEqual({
      region: {
        id: '990101',
        code: '990101',
        level: 'COUNTY',
        name: '青溪县',
        nameEn: 'Qingxi County',
        parent: { code: '9901', parent: { code: '99', parent: null } },
        sourceKind: 'REGISTER',
        locator: 'p2',
        children: {
          totalCount: 3,
          edges: [
            { node: { code: '990101101', name: '城关镇', level: 'TOWNSHIP' }, cursor: anyText },
            { node: { code: '990101102', name: '白石乡', level: 'TOWNSHIP' }, cursor: anyText },
          ],
          pageInfo: { hasNextPage: true, hasPreviousPage: false },
        },
      },
    });
  });

  test('everything in a region and below it', async () => {
    const query = `{ region(code: "990101102") {
      organizations(first: 9) { totalCount nodes { id } }
      units(first: 9, orderBy: ID_DESC) { totalCount nodes { id } }
      farms: units(first: 9, kinds: [FAMILY_FARM]) { nodes { id } }
      alliances(first: 9) { nodes { id } }
      facilities(first: 9) { totalCount } ended: facilities(first: 9, ended: true) { nodes { id } }
      claims(first: 9) { totalCount } village: children(first: 1) { nodes { servedBy(first: 1) { edges { validFrom node { id } } } } } } }`;
    expect(await ask(query)).toEqual({
      region: {
        // b-future begins on 2026-09-01.
        organizations: { totalCount: 4, nodes: ids('b-chain', 'b-coop', 'c-town2', 'g-coop') },
        units: {
          totalCount: 8,
          nodes: ids(
            ...['u-unspecified', 'u-resettled', 'u-gap-zero', 'u-gap-three', 'u-gap-one'],
            ...['u-future-cover', 'u-chain', 'u-building-resettled'],
          ),
        },
        farms: { nodes: ids('u-future-cover', 'u-gap-three') },
        alliances: { nodes: ids('al-inner', 'al-neighbour', 'al-rural') },
        facilities: { totalCount: 0 },
        ended: { nodes: ids('f-venue') },
        claims: { totalCount: 0 },
        village: {
          nodes: [{ servedBy: { edges: [{ validFrom: '2022-02-02', node: { id: 'al-rural' } }] } }],
        },
      },
    });
  });

  test('an organization with all that is known of it', async () => {
    const query = `{ organization(id: "b-solo") { id kind name nameEn region { code } validFrom validTo termStart
      hasCommittee starRating brand demonstration homeRegion { code } counts { on fullMembers staff }
      before: counts(on: "2025-12-31") { on fullMembers } none: counts(on: "2023-12-31") { on }
      source { id kind title } locator sourceKind recordedAt } }`;
    expect(await ask(query)).toEqual({
      organization: {
        id: 'b-solo',
        kind: 'BRANCH',
        name: '东门机械厂党支部',
        nameEn: 'East Gate Machinery Branch',
        region: { code: '990101101001' },
        validFrom: '2015-06-01',
        validTo: null,
        termStart: '2023-05-01',
        hasCommittee: true,
        starRating: 4,
        brand: null,
        demonstration: true,
        homeRegion: null,
        counts: { on: '2026-01-01', fullMembers: 8, staff: null },
        before: { on: '2024-01-01', fullMembers: 5 },
        none: null,
        source: ledger,
        locator: '5',
        sourceKind: 'LEDGER',
        recordedAt,
      },
    });
  });

  test('an off-site branch is managed from both ends', async () => {
    const query = `{ organization(id: "b-offsite") { homeRegion { name } hostRegion { name } } }`;
    expect(await ask(query)).toEqual({
      organization: { homeRegion: { name: '青溪县' }, hostRegion: { name: '青州市' } },
    });
  });

  describe('by any id', () => {
    test('node finds a thing whatever it is', async () => {
      const query = `query ($id: ID!) { node(id: $id) { __typename id ... on Dated { validFrom } ... on Stated { sourceKind } ... on Claim { stated } } }`;
      const found: [string, object | null][] = [
        ['990101', { __typename: 'Region', validFrom: null, sourceKind: 'REGISTER' }],
        ['b-solo', { __typename: 'Organization', validFrom: '2015-06-01', sourceKind: 'LEDGER' }],
        ['u-model', { __typename: 'Unit', validFrom: null, sourceKind: 'SYNTHETIC' }],
        ['al-trade', { __typename: 'Alliance', validFrom: '2023-01-01', sourceKind: 'LEDGER' }],
        ['f-studio', { __typename: 'Facility', validFrom: null, sourceKind: 'LEDGER' }],
        ['cl-studios', { __typename: 'Claim', stated: 3, sourceKind: 'DOCUMENT' }],
        ['ledger', { __typename: 'Source' }],
        ['nothing', null],
      ];
      for (const [id, node] of found)
        expect(await ask(query, { id })).toEqual({ node: node === null ? null : { id, ...node } });
    });

    test('nodes keep the order asked, with null where there is nothing', async () => {
      const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
      const asked = ['u-solo', 'nothing', '99', 'u-solo', 'ledger'];
      expect(await ask(query, { ids: asked })).toEqual({
        nodes: asked.map((id) => (id === 'nothing' ? null : { id })),
      });
      expect(await ask(query, { ids: [] })).toEqual({ nodes: [] });
      const many = Array.from({ length: 201 }, (_, at) => `x${at}`);
      expect(await refusal(engine.graph(), query, { ids: many })).toEqual({
        code: 'BAD_USER_INPUT',
        message: 'ids holds at most 200 ids, received 201.',
      });
    });

    test('a look-up gives nothing for an id of another type, or of none', async () => {
      const query = `query ($id: ID!) { region(code: $id) { code } organization(id: $id) { id } unit(id: $id) { id } alliance(id: $id) { id } }`;
      const nothing = { region: null, organization: null, unit: null, alliance: null };
      expect(await ask(query, { id: 'f-studio' })).toEqual(nothing);
      expect(await ask(query, { id: '' })).toEqual(nothing);
      expect(await ask(query, { id: 'u-solo' })).toEqual({ ...nothing, unit: { id: 'u-solo' } });
    });

    test('a look-up finds what has ended or not begun', async () => {
      const query = `{ unit(id: "u-ended") { id validTo assessment { status } } organization(id: "b-future") { validFrom } }`;
      expect(await ask(query)).toEqual({
        unit: { id: 'u-ended', validTo: '2026-06-30', assessment: null },
        organization: { validFrom: '2026-09-01' },
      });
    });
  });
});

const anyText = expect.any(String);
const ids = (...all: string[]) => all.map((id) => ({ id }));
