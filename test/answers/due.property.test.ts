import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { commit } from '../../src/changes/commit.js';
import { assessOrganization } from '../../src/coverage/assessment/assess-organization.js';
import type { RuleSet } from '../../src/coverage/rules/rules.js';
import { addDays, CivilDate } from '../../src/domain/civil-date.js';
import type { Graph } from '../../src/graph/graph.js';
import { onEngines } from '../support/engines.js';
import { refreshPolicy, rules } from '../support/run-query.js';
import { answer } from './asking.js';
import { SEVERITIES } from './oracle/assessed.js';
import { type Scope, unitsOf } from './oracle/expected.js';
import { factsOf, idsInScope, organizationWorlds, REGION_CODES } from './oracle/organizations.js';
import { dutyRuleSets } from './oracle/rule-sets.js';
import { CODES, DATES, firstDay, sourceOf, type World, worlds } from './oracle/world.js';

const CHANGES = [
  ...['OPENS', 'GRAVER', 'ENDS', 'ORGANIZATION_COVERAGE_ENDS', 'WORK_COVERAGE_ENDS'],
  ...['TEMPORARY_COVERAGE_ENDS', 'FEWER_ORGANIZATIONS', 'MILDER', 'CLOSES'],
];
const query = `query ($scope: DueScope, $on: Date, $until: Date!, $changes: [DueChange!], $after: String) {
  dueList(scope: $scope, on: $on, until: $until, changes: $changes, first: 200, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { on change thing { ... on Unit { id } ... on Organization { id } } unitFinding organizationFinding severity severityBefore } } }`;
const Page = z.object({
  dueList: z.object({
    totalCount: z.number(),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    nodes: z.array(
      z.object({
        on: z.string(),
        change: z.string(),
        thing: z.object({ id: z.string() }),
        unitFinding: z.string().nullable(),
        organizationFinding: z.string().nullable(),
        severity: z.string().nullable(),
        severityBefore: z.string().nullable(),
      }),
    ),
  }),
});
type Page = z.infer<typeof Page>;

/** What is said of a thing on a day. */
interface Said {
  readonly findings: readonly { readonly code: string; readonly severity: string }[];
  readonly organization: boolean;
  readonly work: boolean;
  readonly temporary: boolean;
  readonly organizations: number;
}

const period = fc
  .tuple(fc.constantFrom(firstDay, ...DATES), fc.nat(5), fc.integer({ min: 1, max: 80 }))
  .map(([date, before, days]) => {
    const from = addDays(CivilDate.parse(date), -before);
    const on = from < firstDay ? CivilDate.parse(firstDay) : from;
    return { on, until: addDays(on, days) };
  });

onEngines('what falls due is what each day differs in from the day before', (engine) => {
  const numRuns = engine.name === 'grafeo' ? 60 : 5;

  test('of units', async () => {
    const region = fc.option(fc.constantFrom(...CODES));
    await fc.assert(
      fc.asyncProperty(worlds, ruleSets, region, period, async (world, ruleSet, code, dates) => {
        const { on, until } = dates;
        const scope: Scope = { region: code, kinds: null, sources: null };
        const expected = differences(on, until, (day) => {
          const units = unitsOf(world, scope, day, ruleSet, on);
          return new Map(units.map((each) => [each.unit.id ?? '', each]));
        });
        const asked = { region: code, organizationKinds: [] };
        const graph = await graphOf(world, ruleSet);
        expect(await due(graph, asked, on, until, ruleSet)).toEqual(expected);
      }),
      { numRuns },
    );
  }, 240_000);

  test('of organizations', async () => {
    const region = fc.option(fc.constantFrom(...REGION_CODES));
    await fc.assert(
      fc.asyncProperty(organizationWorlds, region, period, async (world, code, { on, until }) => {
        const ids = new Set(idsInScope(world, { region: code, kinds: null, sources: null }, on));
        const facts = factsOf(world).filter(({ id }) => ids.has(id));
        const expected = differences(on, until, (day) => {
          const alive = facts.flatMap((each): [string, Said][] => {
            const said = assessOrganization(each, day, rules);
            return said === null ? [] : [[each.id, { ...uncovered, findings: said.findings }]];
          });
          return new Map(alive);
        });
        const asked = { region: code, unitKinds: [] };
        expect(await due(await graphOf(world), asked, on, until)).toEqual(expected);
      }),
      { numRuns },
    );
  }, 240_000);

  async function graphOf(world: World, ruleSet = rules): Promise<Graph> {
    const graph = engine.graph();
    await engine.clear();
    const now = () => new Date('2026-06-30T00:00:00Z');
    const context = { graph, now, journals: tmpdir(), actor: 'test', origin: 'w' };
    const policy = { ...refreshPolicy, ruleSets: [ruleSet] };
    await commit({ ...context, refreshPolicy: policy }, sourceOf(world));
    return graph;
  }
});

const ruleSets = fc.oneof(fc.constant(rules), dutyRuleSets);

const uncovered = { organization: false, work: false, temporary: false, organizations: 0 };

/** The entries that the days of a period make, one by one. */
function differences(
  on: CivilDate,
  until: CivilDate,
  saidOn: (day: CivilDate) => ReadonlyMap<string, Said>,
): string[] {
  const entries: string[] = [];
  let before = saidOn(on);
  for (let day = addDays(on, 1); day <= until; day = addDays(day, 1)) {
    const today = saidOn(day);
    for (const id of new Set([...before.keys(), ...today.keys()]))
      for (const change of changesOf(before.get(id) ?? null, today.get(id) ?? null))
        entries.push(`${day} ${id} ${change}`);
    before = today;
  }
  return entries.sort();
}

function changesOf(was: Said | null, is: Said | null): string[] {
  const graded = (said: Said | null, code: string) =>
    said?.findings.find((finding) => finding.code === code)?.severity ?? null;
  const codes = new Set(
    [...(was?.findings ?? []), ...(is?.findings ?? [])].map(({ code }) => code),
  );
  const findings = [...codes].flatMap((code) => {
    const [old, now] = [graded(was, code), graded(is, code)];
    if (old === now) return [];
    return [`${regrade(old, now)} ${code} ${old} ${now}`];
  });
  if (was === null) return findings;
  if (is === null) return [...findings, plain('ENDS')];
  const ended: [string, boolean][] = [
    ['ORGANIZATION_COVERAGE_ENDS', was.organization && !is.organization],
    ['WORK_COVERAGE_ENDS', was.work && !is.work],
    ['TEMPORARY_COVERAGE_ENDS', was.temporary && !is.temporary],
    ['FEWER_ORGANIZATIONS', is.organization && is.organizations < was.organizations],
  ];
  return [...findings, ...ended.filter(([, so]) => so).map(([change]) => plain(change))];
}

function regrade(old: string | null, now: string | null): string {
  if (old === null) return 'OPENS';
  if (now === null) return 'CLOSES';
  return SEVERITIES.indexOf(now) < SEVERITIES.indexOf(old) ? 'GRAVER' : 'MILDER';
}

function plain(change: string): string {
  return `${change} null null null`;
}

async function due(graph: Graph, scope: object, on: CivilDate, until: CivilDate, ruleSet = rules) {
  const entries: string[] = [];
  let after: string | null = null;
  do {
    const page: Page = await pageOf(graph, { scope, on, until, changes: CHANGES, after }, ruleSet);
    const { nodes, pageInfo, totalCount } = page.dueList;
    for (const each of nodes)
      entries.push(
        [
          ...[each.on, each.thing.id, each.change, each.unitFinding ?? each.organizationFinding],
          ...[each.severityBefore, each.severity],
        ]
          .map(String)
          .join(' '),
      );
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    if (after === null) expect(entries.length).toBe(totalCount);
  } while (after !== null);
  expect(entries.map((entry) => entry.slice(0, 10))).toEqual(
    entries.map((entry) => entry.slice(0, 10)).sort(),
  );
  return entries.sort();
}

async function pageOf(
  graph: Graph,
  variables: Record<string, unknown>,
  ruleSet: RuleSet,
): Promise<Page> {
  return Page.parse(await answer(graph, query, variables, undefined, ruleSet));
}
