/** Things that requests name. */
export interface Named {
  readonly units: readonly string[];
  readonly organizations: readonly string[];
  readonly alliances: readonly string[];
  readonly source: string;
  /** The day that it is. */
  readonly today: string;
  /** Ids of rule sets that the graph does not follow. */
  readonly ruleSets: readonly string[];
}

/** How many aliases a request has: as many as it may. */
const ALIASES = 50;
const WEEK_MS = 7 * 86_400_000;

/** Legal requests, each of which asks as much as one can of its kind, by names under which they are told. */
export function heavyRequests(named: Named): ReadonlyMap<string, string> {
  const { units, organizations, alliances, source, ruleSets } = named;
  const day = (at: number) =>
    new Date(Date.parse(named.today) - (at + 1) * WEEK_MS).toISOString().slice(0, 10);
  const rules = (at: number) => ruleSets[at % ruleSets.length] ?? '';
  const pick = (ids: readonly string[], at: number) => ids[at % ids.length] ?? '';
  const dissolved = organizations.map((id) => `{dissolve: {id: "${id}"}}`);
  return new Map([
    ['coverage, 50 days', aliased((at) => `coverage(on: "${day(at)}") { units }`)],
    ['coverage, 50 rule sets', aliased((at) => `coverage(ruleSet: "${rules(at)}") { units }`)],
    ['coverage, another rule set', `{ coverage(ruleSet: "${rules(0)}") { units } }`],
    [
      'matrices compared',
      aliased(
        (at) =>
          `coverageMatrix(rows: REGION, columns: UNIT_KIND, on: "${day(at)}", compare: {on: "${day(at + 7)}"}) { cells { units gaps difference { units } } }`,
      ),
    ],
    [
      'differences',
      aliased(
        (at) =>
          `coverageDiff(from: "2020-01-01", to: "${day(at)}") { change numerator { units { totalCount } } }`,
      ),
    ],
    [
      'difference under other rules',
      `{ coverageDiff(from: "2020-01-01", to: "${day(0)}", ruleSetFrom: "${rules(1)}", ruleSetTo: "${rules(2)}") { change } }`,
    ],
    [
      'trends of 1,000 days',
      aliased(
        (at) =>
          `coverageTrend(from: "${day(140 + at)}", to: "${day(at)}", every: DAY) { points { on gaps coverage { units rates { code value } } } }`,
      ),
    ],
    [
      'clearances',
      aliased(
        (at) =>
          `gapClearance(from: "2020-01-01", to: "${day(at)}") { opened byCode { code opened } }`,
      ),
    ],
    [
      'pages of gaps',
      aliased(
        (at) =>
          `coverageGaps(first: 200, on: "${day(at)}", orderBy: SINCE) { totalCount nodes { unit { id name region { name } } findings { code explanation remedy } } }`,
      ),
    ],
    [
      'organization findings',
      aliased(
        (at) =>
          `organizationFindings(first: 200, on: "${day(at)}") { totalCount nodes { organization { id name } findings { code explanation } } }`,
      ),
    ],
    [
      'organization findings, another rule set',
      `{ organizationFindings(first: 1, ruleSet: "${rules(3)}") { totalCount } }`,
    ],
    [
      'audits',
      aliased(
        (at) => `chainAudit(on: "${day(at)}") { cycles brokenChains(first: 200) { totalCount } }`,
      ),
    ],
    ['audits, 50 rule sets', aliased((at) => `chainAudit(ruleSet: "${rules(at)}") { cycles }`)],
    [
      'explanations',
      aliased(
        (at) =>
          `explainCoverage(unit: "${pick(units, at)}") { facts { row } changes { text } steps { text } }`,
      ),
    ],
    [
      'reaches',
      aliased(
        (at) =>
          `allianceReach(alliance: "${pick(alliances, at)}") { coverage { units } units(first: 200) { totalCount } gaps(first: 200) { totalCount } }`,
      ),
    ],
    [
      'overlaps',
      aliased(
        (at) =>
          `allianceOverlap(first: 100, on: "${day(at)}") { totalCount nodes { a { id } b { id } } }`,
      ),
    ],
    [
      'bridges',
      aliased((at) => `bridges(on: "${day(at)}") { pieces cutMembers(first: 200) { totalCount } }`),
    ],
    [
      'connections',
      aliased(
        (at) =>
          `connection(from: "${pick(units, at)}", to: "${pick(organizations, at + 9)}") { outcome }`,
      ),
    ],
    [
      'searches',
      aliased(
        (at) => `search(text: "${'党支部小区村居'[at % 7]}${at}", first: 200) { totalCount }`,
      ),
    ],
    [
      'lists',
      aliased(
        (at) =>
          `organizations(first: 200, on: "${day(at)}", orderBy: NAME_DESC) { totalCount nodes { id } }`,
      ),
    ],
    [
      'simulation',
      `{ simulate(source: "${source}", changes: [${dissolved.join(', ')}]) { version } }`,
    ],
  ]);
}

function aliased(field: (at: number) => string): string {
  return `{ ${Array.from({ length: ALIASES }, (_, at) => `a${at}: ${field(at)}`).join(' ')} }`;
}
