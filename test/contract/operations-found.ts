import { recordedAt } from './county.js';
import { byLedger, listed, type OperationCase, stamp } from './operation-case.js';

const hits = '{ nodes { ... on Node { id } } }';

/** Look-ups by id whatever the type, and search. */
export const foundOperations: readonly OperationCase[] = [
  {
    title: 'a facility',
    operation: `{ node(id: "f-station") { __typename id ... on Facility {
      kind name nameEn validFrom validTo ${stamp} region { code } parent { id parent { id } }
    } } }`,
    expected: {
      node: {
        __typename: 'Facility',
        id: 'f-station',
        kind: 'RED_STATION',
        name: '梅花驿站',
        nameEn: 'Meihua Station',
        validFrom: '2022-01-01',
        validTo: '2032-01-01',
        ...byLedger('row 20'),
        region: { code: '350428100201' },
        parent: { id: 'f-centre', parent: null },
      },
    },
  },
  {
    title: 'the stations of a facility',
    operation: `{ node(id: "f-centre") { ... on Facility { id
      stations(first: 9) { totalCount nodes { id } }
      onDay: stations(first: 9, on: "2015-01-01") { nodes { id } }
      ever: stations(first: 9, ended: true) { nodes { id } }
    } } }`,
    expected: {
      node: {
        id: 'f-centre',
        stations: { totalCount: 1, ...listed('f-station') },
        onDay: listed('f-past'),
        ever: listed('f-past', 'f-station'),
      },
    },
  },
  {
    title: 'a source',
    operation: '{ node(id: "register") { ... on Source { id kind title date url recordedAt } } }',
    expected: {
      node: {
        id: 'register',
        kind: 'REGISTER',
        title: '区划登记册',
        date: '2023-06-30',
        url: 'https://example.org/register',
        recordedAt: recordedAt.county,
      },
    },
  },
  {
    title: 'things of every type in the order asked, null where nothing has an id',
    operation: `{ nodes(ids: ["u-tower", "nobody", "350428", "c-funds", "model", "o-old", "a-past", "f-past", "u-tower"]) {
      __typename id
      ... on Stated { locator source { title } }
      ... on Dated { validTo }
      ... on Unit { wholes(first: 1) { nodes { id } } }
      ... on Source { url }
      ... on Claim { stated }
    } }`,
    expected: {
      nodes: [
        tower(),
        null,
        {
          ...{ __typename: 'Region', id: '350428', locator: 'row 1' },
          ...{ source: { title: '区划登记册' }, validTo: null },
        },
        {
          __typename: 'Claim',
          id: 'c-funds',
          locator: null,
          source: { title: '区划登记册' },
          stated: 16_000_000,
        },
        { __typename: 'Source', id: 'model', url: null },
        past('Organization', 'o-old', '2022-01-01'),
        past('Alliance', 'a-past', '2019-01-01'),
        past('Facility', 'f-past', '2018-01-01'),
        tower(),
      ],
    },
  },
  {
    title: 'no node, and what is no node: an observation, a version, the log',
    operation: `{ none: node(id: "nobody") { id } log: node(id: "log") { id }
      count: node(id: "counts|o-group|2025-01-01") { id } }`,
    expected: { none: null, log: null, count: null },
  },
  {
    title: 'what is of another type',
    operation:
      '{ unit(id: "o-old") { id } organization(id: "u-farm") { id } alliance(id: "o-old") { id } }',
    expected: { unit: null, organization: null, alliance: null },
  },
  {
    title:
      'search: whole names first, then beginnings, what is read so behind, then the shorter name, then the id',
    operation: `{
      name: search(text: "永鑫", first: 9) ${hits}
      initials: search(text: "yxzb", first: 9) ${hits}
      pinyin: search(text: "meihua", first: 9) {
        totalCount pageInfo { hasNextPage } nodes { __typename ... on Node { id } }
        edges { node { __typename ... on Region { code } ... on Alliance { parent { id } } } }
      }
      english: search(text: "Huahong  building", first: 9) ${hits}
      inside: search(text: "支部", first: 9) ${hits}
      none: search(text: "没有", first: 9) { totalCount nodes { __typename } }
    }`,
    expected: {
      name: listed('o-branch', 'u-farm'),
      initials: listed('o-branch'),
      pinyin: {
        totalCount: 3,
        pageInfo: { hasNextPage: false },
        nodes: [
          { __typename: 'Alliance', id: 'a-inner' },
          { __typename: 'Facility', id: 'f-station' },
          { __typename: 'Region', id: '350428100201' },
        ],
        edges: [
          { node: { __typename: 'Alliance', parent: { id: 'a-belt' } } },
          { node: { __typename: 'Facility' } },
          { node: { __typename: 'Region', code: '350428100201' } },
        ],
      },
      english: listed('u-tower'),
      inside: listed('o-branch', 'o-model', 'o-temp'),
      none: { totalCount: 0, nodes: [] },
    },
  },
  {
    title: 'search in a scope: a region counts as inside itself',
    operation: `{
      kinds: search(text: "梅花", first: 9, scope: { kinds: [FACILITY, UNIT] }) ${hits}
      region: search(text: "镇", first: 9, scope: { region: "350428100" }) ${hits}
      sources: search(text: "梅花", first: 9, scope: { region: "350428", sources: [REGISTER] }) ${hits}
      model: search(text: "mn", first: 9, scope: { sources: [SYNTHETIC] }) ${hits}
    }`,
    expected: {
      kinds: listed('f-station'),
      region: listed('350428100', 'o-town'),
      sources: listed('350428100201'),
      model: listed('o-model', 'u-model'),
    },
  },
  {
    title: 'search for what exists on a day, which has begun by then and has not ended',
    operation: `{
      today: search(text: "旧", first: 9) ${hits}
      before: search(text: "旧", first: 9, on: "2021-12-31") ${hits}
      last: search(text: "旧", first: 9, on: "2022-01-01") ${hits}
      early: search(text: "旧支部", first: 9, on: "2017-12-31") ${hits}
      ever: search(text: "旧", first: 9, ended: true) { totalCount nodes { ... on Node { id } } }
    }`,
    expected: {
      today: listed(),
      before: listed('u-gone', 'o-old'),
      last: listed('u-gone'),
      early: listed(),
      ever: { totalCount: 4, ...listed('u-gone', 'a-past', 'f-past', 'o-old') },
    },
  },
  {
    title: 'search in a region that is not there',
    operation: '{ search(text: "a", first: 1, scope: { region: "0" }) { totalCount } }',
    code: 'NOT_FOUND',
  },
];

function tower() {
  return {
    __typename: 'Unit',
    id: 'u-tower',
    locator: null,
    source: { title: '支部台账' },
    validTo: null,
    wholes: listed('u-compound'),
  };
}

function past(__typename: string, id: string, validTo: string) {
  return { __typename, id, locator: null, source: { title: '支部台账' }, validTo };
}
