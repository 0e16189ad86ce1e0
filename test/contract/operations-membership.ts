import { byLedger, type OperationCase, stamp } from './operation-case.js';

/** When members join and leave, and who is in an alliance by whatever way. */
export const membershipOperations: readonly OperationCase[] = [
  {
    title: 'when a unit joined and leaves alliances, on days to come too',
    operation: `{ membershipHistory(member: "u-farm", first: 3) {
      totalCount pageInfo { hasNextPage hasPreviousPage }
      nodes { change }
      edges { node { date change alliance { id kind } role roleBefore ${stamp} } }
    } }`,
    expected: {
      membershipHistory: {
        totalCount: 4,
        pageInfo: { hasNextPage: true, hasPreviousPage: false },
        nodes: [{ change: 'JOINED' }, { change: 'JOINED' }, { change: 'LEFT' }],
        edges: [
          {
            node: {
              date: '2022-01-01',
              change: 'JOINED',
              alliance: { id: 'a-inner', kind: 'RURAL_REVITALISATION' },
              role: 'MEMBER',
              roleBefore: null,
              ...byLedger(null),
            },
          },
          {
            node: {
              date: '2023-01-01',
              change: 'JOINED',
              alliance: { id: 'a-belt', kind: 'BELT' },
              role: 'MEMBER',
              roleBefore: null,
              ...byLedger('row 15'),
            },
          },
          {
            node: {
              date: '2029-01-01',
              change: 'LEFT',
              alliance: { id: 'a-belt', kind: 'BELT' },
              role: null,
              roleBefore: 'MEMBER',
              ...byLedger('row 15'),
            },
          },
        ],
      },
    },
  },
  {
    title: 'an alliance that ends is left, and a day that is unknown stands first',
    operation: `{
      farm: membershipHistory(member: "u-farm", last: 1) { nodes { date change alliance { id } role roleBefore } }
      town: membershipHistory(member: "o-town", first: 9) { nodes { date change alliance { id } role roleBefore } }
      none: membershipHistory(member: "u-gone", first: 9) { totalCount nodes { date } }
    }`,
    expected: {
      farm: {
        nodes: [
          {
            date: '2031-01-01',
            change: 'LEFT',
            alliance: { id: 'a-inner' },
            role: null,
            roleBefore: 'MEMBER',
          },
        ],
      },
      town: {
        nodes: [
          {
            date: null,
            change: 'JOINED',
            alliance: { id: 'a-belt' },
            role: 'MEMBER',
            roleBefore: null,
          },
        ],
      },
      none: { totalCount: 0, nodes: [] },
    },
  },
  {
    title: 'who is in an alliance, by the most direct path of each',
    operation: `{ allianceMembers(alliance: "a-belt", first: 4) {
      totalCount cutBy pageInfo { hasNextPage hasPreviousPage }
      nodes { via }
      edges { node { member { __typename ... on Node { id } } via role validFrom validTo pathCount } }
    } }`,
    expected: {
      allianceMembers: {
        totalCount: 4,
        cutBy: null,
        pageInfo: { hasNextPage: false, hasPreviousPage: false },
        nodes: [{ via: 'DIRECT' }, { via: 'DIRECT' }, { via: 'ALLIANCE' }, { via: 'SUPERIOR' }],
        edges: [
          // Listed by a source, also through the alliances inside.
          memberRow('Organization o-town DIRECT MEMBER ? ? 1'),
          memberRow('Unit u-farm DIRECT MEMBER 2023-01-01 2029-01-01 2'),
          // Through a-inner, through its superior, through u-farm, and through u-farm in a-inner.
          memberRow('Organization o-branch ALLIANCE LEAD 2021-06-01 2028-01-01 4'),
          // Up to o-town; up to o-branch in a-inner.
          memberRow('Organization o-group SUPERIOR MEMBER 2024-01-01 2030-01-01 2'),
        ],
      },
    },
  },
  {
    title: 'only some of them',
    operation: `{
      lead: allianceMembers(alliance: "a-belt", filter: {roles: [LEAD]}, first: 9) { nodes { member { ... on Node { id } } } }
      farms: allianceMembers(alliance: "a-belt", filter: {kinds: [COOPERATIVE, COMMITTEE], inherited: false}, first: 9) {
        nodes { member { ... on Node { id } } } }
      village: allianceMembers(alliance: "a-belt", filter: {region: "350428100201"}, first: 9) { nodes { member { ... on Node { id } } } }
      through: allianceMembers(alliance: "a-belt", filter: {via: [SUPERIOR, UNIT]}, first: 9) { nodes { member { ... on Node { id } } } }
      earlier: allianceMembers(alliance: "a-belt", on: "2020-06-01", first: 9) { nodes { member { ... on Node { id } } via } }
    }`,
    expected: {
      lead: membersListed('o-branch'),
      farms: membersListed('o-town', 'u-farm'),
      village: membersListed('u-farm', 'o-branch'),
      through: membersListed('o-group'),
      earlier: {
        nodes: [
          { member: { id: 'o-county' }, via: 'DIRECT' },
          { member: { id: 'o-town' }, via: 'DIRECT' },
          { member: { id: 'o-branch' }, via: 'SUPERIOR' },
          { member: { id: 'o-old' }, via: 'SUPERIOR' },
        ],
      },
    },
  },
  {
    title: 'the alliances of a member, by the most direct path to each',
    operation: `{
      group: alliancesOf(member: "o-group", first: 9) {
        totalCount cutBy pageInfo { hasNextPage } nodes { via }
        edges { node { alliance { id name } via role validFrom validTo pathCount } }
      }
      farm: alliancesOf(member: "u-farm", last: 1) { nodes { alliance { id } } }
    }`,
    expected: {
      group: {
        totalCount: 2,
        cutBy: null,
        pageInfo: { hasNextPage: false },
        nodes: [{ via: 'SUPERIOR' }, { via: 'SUPERIOR' }],
        edges: [
          allianceRow('a-belt 金溪示范带 SUPERIOR MEMBER 2024-01-01 2030-01-01 2'),
          allianceRow('a-inner 梅花联盟 SUPERIOR LEAD 2024-01-01 2028-01-01 1'),
        ],
      },
      farm: { nodes: [{ alliance: { id: 'a-inner' } }] },
    },
  },
  {
    title: 'only some of them, on another day',
    operation: `{
      lead: alliancesOf(member: "o-branch", filter: {roles: [LEAD], kinds: [BELT]}, first: 9) { nodes { alliance { id } via } }
      village: alliancesOf(member: "o-branch", filter: {region: "350428100"}, first: 9) { nodes { alliance { id } } }
      listed: alliancesOf(member: "o-branch", filter: {inherited: false, via: [DIRECT]}, first: 9) { nodes { alliance { id } } }
      county: alliancesOf(member: "o-county", on: "2024-12-31", first: 9) { nodes { alliance { id } role } }
    }`,
    expected: {
      lead: { nodes: [{ alliance: { id: 'a-belt' }, via: 'ALLIANCE' }] },
      village: { nodes: [{ alliance: { id: 'a-inner' } }] },
      listed: { nodes: [{ alliance: { id: 'a-inner' } }] },
      county: { nodes: [{ alliance: { id: 'a-belt' }, role: 'PARTNER' }] },
    },
  },
  {
    title: 'the members of what is no alliance',
    operation: '{ allianceMembers(alliance: "u-farm", first: 1) { totalCount } }',
    code: 'NOT_FOUND',
  },
  {
    title: 'members in a region that is not there',
    operation:
      '{ allianceMembers(alliance: "a-belt", filter: {region: "nowhere"}, first: 1) { totalCount } }',
    code: 'NOT_FOUND',
  },
  {
    title: 'the alliances of what is no member',
    operation: '{ alliancesOf(member: "350428", first: 1) { totalCount } }',
    code: 'NOT_FOUND',
  },
  {
    title: 'the history of what is no member',
    operation: '{ membershipHistory(member: "a-belt", first: 1) { totalCount } }',
    code: 'NOT_FOUND',
  },
];

/** The row of `type id VIA ROLE from to paths`, with `?` for what is unknown. */
function memberRow(text: string) {
  const [__typename, id, ...rest] = text.split(' ');
  return { node: { member: { __typename, id }, ...pathOf(rest) } };
}

/** The row of `id name VIA ROLE from to paths`. */
function allianceRow(text: string) {
  const [id, name, ...rest] = text.split(' ');
  return { node: { alliance: { id, name }, ...pathOf(rest) } };
}

function pathOf([via, role, from, to, paths]: readonly string[]) {
  const date = (word: string | undefined) => (word === '?' ? null : word);
  return { via, role, validFrom: date(from), validTo: date(to), pathCount: Number(paths) };
}

function membersListed(...ids: readonly string[]) {
  return { nodes: ids.map((id) => ({ member: { id } })) };
}
