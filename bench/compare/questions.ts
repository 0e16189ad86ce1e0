import type { Samples } from './samples.js';

/** A question with all that it is asked of. */
export interface Asked {
  readonly name: string;
  /** Whether it writes: then its answers are not compared, and it comes after those that read. */
  readonly writes: boolean;
  readonly variables: readonly object[];
  /** Bodies for the product, one for each of the variables; `{n}` stands for a number. */
  readonly bodies: readonly string[];
}

/** The county of every generated folder, one of its townships, and the kind whose gaps are asked for. */
export const county = '350428';
const gapScope = { region: '350428102', kind: 'FAMILY_FARM' };

/** The questions in the order in which they are measured. */
export function questionsOf(samples: Samples, today: string): Asked[] {
  const ofUnits = samples.units.map((id) => ({ id }));
  const gapVariables = (orderBy: string, on = today) => [{ ...gapScope, orderBy, on }];
  const reads = [
    read('detail', detail, ofUnits),
    read(
      'alliance',
      alliance,
      samples.alliances.map((id) => ({ id })),
    ),
    read('gaps', uncovered, [gapScope]),
    read('matrix', matrix, [{ region: county }]),
    read('gaps by SEVERITY', gaps, gapVariables('SEVERITY')),
    read('gaps by ID', gaps, gapVariables('ID')),
    read('gaps by NAME', gaps, gapVariables('NAME')),
    read('gaps by SINCE', gaps, gapVariables('SINCE')),
    read('gaps a year ago', gaps, gapVariables('SEVERITY', yearBefore(today))),
    read('coverage', coverage, [{ region: county }]),
    read('membership', membership, samples.memberships),
    read('explain', explain, ofUnits),
    read(
      'search',
      search,
      ['yongxin', '合作社', 'yx', 'Baihua'].map((text) => ({ text })),
    ),
    read('claims', claims, [{ region: county }]),
    read('pipeline', '{ __typename }', [{}]),
    read('version', '{ version }', [{}]),
  ];
  const write = { ...read('write', count, ofUnits), writes: true };

  return [...reads, write, mixOf(reads, write)];
}

/** Nine reads, of what is asked most, to each write. */
function mixOf(reads: readonly Asked[], write: Asked): Asked {
  const often = ['detail', 'alliance', 'gaps by SEVERITY', 'coverage', 'membership', 'explain'];
  const asked = reads.filter(({ name }) => often.includes(name));
  const body = (at: number) => {
    const { bodies } = at % 10 === 9 ? write : (asked[at % asked.length] ?? write);
    return bodies[Math.floor(at / 10) % bodies.length] ?? '';
  };
  const bodies = Array.from({ length: 300 }, (_, at) => body(at));
  return { name: 'mix, 10 % writes', writes: true, variables: [], bodies };
}

function read(name: string, query: string, variables: readonly object[]): Asked {
  const bodies = variables.map((each) => JSON.stringify({ query, variables: each }));
  return { name, writes: false, variables, bodies };
}

/** A leap day becomes the first of March. */
export function yearBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() - 1);
  return date.toISOString().slice(0, 10);
}

const detail = `query ($id: ID!) { unit(id: $id) { id name
  organizations(first: 50) { nodes { id name alliances(first: 50) { nodes { id name } } } } } }`;

const alliance = `query ($id: ID!) { alliance(id: $id) { id name members(first: 200) { nodes {
  ... on Organization { id name } ... on Unit { id name } } } } }`;

/** All codes together are the units without organization coverage that stand in the rates. */
const uncovered = `query ($region: ID!, $kind: UnitKind!) { coverageGaps(
  scope: {region: $region, kinds: [$kind]}, orderBy: ID, first: 50,
  filter: {codes: [NOT_ESTABLISHED, LAPSED, BLANK, TEMPORARY_ONLY, WORK_ONLY, NOT_SURVEYED]}
) { nodes { unit { id name } } } }`;

const matrix = `query ($region: ID!) { coverageMatrix(
  scope: {region: $region}, rows: REGION, columns: UNIT_KIND) { cells { row column units numerator } } }`;

const gaps = `query ($region: ID!, $kind: UnitKind!, $orderBy: GapOrder!, $on: Date!) { coverageGaps(
  scope: {region: $region, kinds: [$kind]}, orderBy: $orderBy, on: $on, first: 50
) { nodes { status unit { id name } findings { code severity since } } } }`;

const coverage = `query ($region: ID!) { coverage(scope: {region: $region}) {
  units statuses { status count } rates { id value lower upper reason } } }`;

const membership = `query ($member: ID!, $alliance: ID!) { membership(member: $member, alliance: $alliance) {
  isMember role paths { via role nodes { id } } } }`;

const explain = `query ($id: ID!) { explainCoverage(unit: $id) {
  status holdsUntil steps { test finding outcome decided } findings { finding { code since explanation } } } }`;

const search = `query ($text: String!) { search(text: $text, first: 10) { nodes { __typename
  ... on Organization { id name } ... on Unit { id name } ... on Alliance { id name } } } }`;

const claims = `query ($region: ID!) { claims(scope: {region: $region}, first: 20) {
  nodes { id text stated listed outOf share } } }`;

const count = `mutation ($id: ID!) { commit(input: {
  changes: [{count: {entity: $id, fullMembers: {n}}}], source: "synthetic-1"}) { invalidCount version } }`;
