import { askedOfEach, idsOf } from './on-parts.js';

/** What can be asked of alliances, for all ids of the county: what is hidden among them, and what is of another type. */

export const alliances = [...idsOf('alliances'), 'u-solo'];
export const members = [...idsOf('organizations', 'units'), 'al-belt'];
const regions = [...idsOf('regions'), '404'];
const things = [...members, ...alliances, ...idsOf('regions', 'facilities')];
/** Before much of what there is, the day that counts as today, and one in the future. */
const days = ['2025-06-30', '2026-06-30', '2026-10-01'];

const id = '... on Node { id }';
const page = 'totalCount pageInfo { startCursor endCursor hasNextPage hasPreviousPage }';
const row = 'via role validFrom validTo pathCount';
const paths = 'via role validFrom validTo nodes { id }';
const steps = 'nodes { id } steps { kind direction role mode }';
const pairs = `${page} nodes { a { id } b { id } shared union jaccard overlap members { ${id} } }`;
const counted =
  'total organizations units nested roles { role count } organizationKinds { kind count } unitKinds { kind count } fullMembers fullMembersKnown fullMembersUnknown';

/** The lists of one thing. */
export const lists = {
  members: (of: string, args: string) =>
    `allianceMembers(alliance: "${of}", ${args}) { ${page} cutBy edges { cursor node { ${row} member { ${id} } } } }`,
  alliances: (of: string, args: string) =>
    `alliancesOf(member: "${of}", ${args}) { ${page} cutBy nodes { ${row} alliance { id } } }`,
  history: (of: string, args: string) =>
    `membershipHistory(member: "${of}", ${args}) { ${page} nodes { date change role roleBefore alliance { id } source { id } locator } }`,
};

/** What of an alliance does not depend on verdicts. */
const reach = `alliance { id } isAlive nestedAlliances regionCounts { level count } members { ${counted} }
  units(first: 2) { ${page} nodes { unit { id } ways isNested } }
  regions(first: 2) { ${page} nodes { region { code name } ways isNested } }
  byMember: regions(filter: {ways: [MEMBER], levels: [TOWNSHIP, VILLAGE]}, last: 3) { ${page} }`;

const throughRegions =
  ', maxLength: 9, kinds: [COVERS, MEMBER_OF, SITUATED_IN, WITHIN], on: "2025-06-30"';
const pages = ['last: 2', 'first: 9, filter: {inherited: true}, on: "2025-06-30"'];

/** What is asked of single things. */
export const ofThings: { readonly [title: string]: readonly string[] } = {
  'who is in an alliance': [...pages, 'first: 9, filter: {roles: [LEAD]}'].flatMap((args) =>
    askedOfEach(alliances, (of) => lists.members(of, args)),
  ),
  'the alliances of a member': pages.flatMap((args) =>
    askedOfEach(members, (of) => lists.alliances(of, args)),
  ),
  'paths into an alliance': askedOfEach(
    ['al-belt', 'x-outer'].flatMap((of) => members.map((member) => ({ member, of }))),
    ({ member, of }) =>
      `membership(member: "${member}", alliance: "${of}") { isMember role validFrom validTo pathCount cutBy paths { ${paths} } }`,
  ),
  'what an alliance reaches': days.flatMap((on) =>
    askedOfEach(alliances, (of) => `allianceReach(alliance: "${of}", on: "${on}") { ${reach} }`),
  ),
  'where alliances lie, and branches come from': regions.flatMap((code) => [
    `{ region(code: "${code}") { alliances(first: 50) { ${page} nodes { id } } twinnings(first: 9) { nodes { id } } awayBranches(first: 9) { nodes { id } } guestBranches(first: 9) { nodes { id } } } }`,
    `{ nodes(ids: ["b-coop", "b-solo", "b-left", "c-county", "x-tea", "x-press", "u-unspecified"]) { ... on Organization { alliances(first: 9, region: "${code}") { nodes { id } } } ... on Unit { alliances(first: 9, region: "${code}") { nodes { id } } } } }`,
  ]),
  'paths between things': askedOfEach(
    things.map((from, at) => ({ from, to: things[(at * 7 + 3) % things.length], at })),
    ({ from, to, at }) =>
      `connection(from: "${from}", to: "${to}"${at % 2 === 0 ? '' : throughRegions}) { outcome length searched isCut paths { ${steps} } }`,
  ),
};

/** What is asked of a region. */
export function ofRegion(code: string): string[] {
  const scope = `scope: {region: "${code}"}`;
  const filter = `filter: {region: "${code}"}, first: 9`;
  return [
    ...askedOfEach(
      ['JACCARD', 'OVERLAP', 'SHARED', 'ID'],
      (order) => `allianceOverlap(${scope}, orderBy: ${order}, first: 2) { ${pairs} }`,
    ),
    ...askedOfEach(
      days,
      (on) => `bridges(${scope}, on: "${on}") { alliances members pieces
        cutMembers(first: 9) { ${page} nodes { member { ${id} } pieces alliances } }
        soleLeads(first: 9) { ${page} nodes { member { ${id} } alliance { id } } }
        loneMembers(first: 9) { ${page} nodes { member { ${id} } alliance { id } role } }
        isolated(last: 9) { ${page} nodes { alliance { id } members } } }`,
    ),
    ...askedOfEach(idsOf('alliances'), (of) => lists.members(of, filter)),
    ...askedOfEach(['u-member', 'c-county', 'b-second', 'c-town2', 'b-coop'], (of) =>
      lists.alliances(of, filter),
    ),
  ];
}

const gap = 'unit { id } status findings { code severity explanation }';
export const allGaps = `{ coverageGaps(first: 99) { nodes { ${gap} } } }`;

/** What an alliance reaches and could take up, with the verdicts on it. */
export function verdictsOn(alliance: string, filter = ''): string {
  return `{ allianceReach(alliance: "${alliance}") { units(first: 99) { nodes { unit { id } status } }
    gaps(first: 99${filter}) { nodes { ${gap} reasons { reason chain { id } region { code } } } } } }`;
}
