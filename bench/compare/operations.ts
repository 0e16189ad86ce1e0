export const detail = `query ($id: ID!) { unit(id: $id) { id name
  organizations(first: 50) { nodes { id name alliances(first: 50) { nodes { id name } } } } } }`;

export const alliance = `query ($id: ID!) { alliance(id: $id) { id name members(first: 200) { nodes {
  ... on Organization { id name } ... on Unit { id name } } } } }`;

/** All codes together are the units without organization coverage that stand in the rates. */
export const uncovered = `query ($region: ID!, $kind: UnitKind!, $orderBy: GapOrder) { coverageGaps(
  scope: {region: $region, kinds: [$kind]}, orderBy: $orderBy, first: 50,
  filter: {codes: [NOT_ESTABLISHED, LAPSED, BLANK, TEMPORARY_ONLY, WORK_ONLY, NOT_SURVEYED]}
) { nodes { unit { id name } } } }`;

export const matrix = `query ($region: ID!, $on: Date) { coverageMatrix(
  scope: {region: $region}, on: $on, rows: REGION, columns: UNIT_KIND) { cells { row column units numerator } } }`;

export const gaps = `query ($region: ID!, $kind: UnitKind!, $orderBy: GapOrder!, $on: Date!) { coverageGaps(
  scope: {region: $region, kinds: [$kind]}, orderBy: $orderBy, on: $on, first: 50
) { nodes { status unit { id name } findings { code severity since } } } }`;

export const coverage = `query ($region: ID!, $on: Date) { coverage(scope: {region: $region}, on: $on) {
  units statuses { status count } rates { code value lower upper reason } } }`;

export const membership = `query ($member: ID!, $alliance: ID!) { membership(member: $member, alliance: $alliance) {
  isMember role paths { via role nodes { id } } } }`;

export const explain = `query ($id: ID!) { explainCoverage(unit: $id) {
  status holdsUntil steps { test finding outcome decided } findings { finding { code since explanation } } } }`;

export const search = `query ($text: String!) { search(text: $text, first: 10) { nodes { __typename
  ... on Organization { id name } ... on Unit { id name } ... on Alliance { id name } } } }`;

export const claims = `query ($region: ID!) { claims(scope: {region: $region}, first: 20) {
  nodes { id text stated listed outOf share } } }`;

export const trend = `query ($region: ID!, $from: Date!, $to: Date!) {
  coverageTrend(scope: {region: $region}, from: $from, to: $to, every: MONTH) {
    points { on gaps coverage { units rates { code value } } } } }`;

export const organizationFindings = `query ($region: ID!) { organizationFindings(scope: {region: $region}, first: 50) {
  nodes { organization { id name } findings { code severity since } } } }`;

export const chainAudit = `query ($region: ID!) { chainAudit(scope: {region: $region}) {
  share { numerator denominator value } reasons { reason count } cycles firstBrokenLevels { level count } } }`;

export const pipeline = '{ __typename }';

export const version = '{ version }';

export const count = `mutation ($id: ID!) { commit(input: {
  changes: [{count: {entity: $id, fullMembers: {n}}}], source: "synthetic-1"}) { invalidCount version } }`;
