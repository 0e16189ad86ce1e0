import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commit } from '../../src/changes/commit.js';
import { TABLE_NAMES } from '../../src/changes/tables/tables.js';
import type { RefreshPolicy } from '../../src/changes/write/refresh-context.js';
import type { RuleSet } from '../../src/coverage/rules/rules.js';
import { CivilDate } from '../../src/domain/civil-date.js';
import type { Graph } from '../../src/graph/graph.js';
import { sourceOfRows } from '../answers/oracle/history.js';
import { dutyRuleSets } from '../answers/oracle/rule-sets.js';
import { CODES, type World, worlds } from '../answers/oracle/world.js';
import { differencesIn } from '../support/differences.js';
import { onEngines } from '../support/engines.js';
import { refreshPolicy, rules, runQuery } from '../support/run-query.js';
import { contentOf } from './graph-content.js';

const today = CivilDate.parse('2026-06-30');
const now = () => new Date('2026-06-30T01:00:00Z');

const outcome = `invalidCount invalid { step rule column message value }
  effect {
    before { ...figures } after { ...figures }
    rows { totalCount nodes { table key step change } }
    units { totalCount nodes {
      unitId before after opened { code severity } closed { code severity } regraded { code before after } } }
    organizations { totalCount nodes { organizationId opened { code severity } closed { code severity } } }
    alliances { totalCount nodes { allianceId joined { nodes { memberId } } left { nodes { memberId } } changed { nodes { memberId before after } } } }
  }`;
const figures = `fragment figures on Coverage {
  units statuses { status count } excluded { reason count } sourceKinds { sourceKind count }
  rates { code numerator denominator value lower upper reason excluded { reason count } }
}`;
const simulation = `query ($scope: UnitScope, $changes: [StepInput!]!) {
  simulate(source: "s", scope: $scope, changes: $changes) { ${outcome} } } ${figures}`;
const committing = `mutation ($input: CommitInput!) { commit(input: $input) { ${outcome} } } ${figures}`;
const state = `query ($scope: UnitScope, $organizations: OrganizationScope) {
  coverage(scope: $scope) { ...figures }
  units(scope: $scope, first: 200) { nodes { id assessment { status findings { code severity } } } }
  organizationFindings(scope: $organizations, first: 200) { nodes { organization { id } findings { code severity } } }
} ${figures}`;

const organization = fc.nat(5).map((at) => `o${at}`);
const unit = fc.nat(6).map((at) => `u${at}`);
const alliance = fc.nat(1).map((at) => `a${at}`);
const member = fc.oneof(organization, unit);
const on = fc.constantFrom(null, '2026-01-01', '2026-06-01', '2026-08-01');
const region = fc.constantFrom(...CODES);
const role = fc.constantFrom('LEAD', 'MEMBER', 'PARTNER');
const mode = fc.constantFrom('SOLO', 'SOLO', 'JOINT', 'ATTACHED', 'TEMPORARY', 'INSTRUCTOR');
const number = fc.option(fc.nat(9));
const fresh = fc.constantFrom('n1', 'n2');
const named = { id: fresh, name: fc.constant('新') };

const step = fc.oneof(
  fc.record({
    foundOrganization: fc.record({
      ...named,
      kind: fc.constantFrom('BRANCH', 'COMMITTEE', 'PARTY_GROUP'),
      region,
      superior: fc.option(organization),
      on,
    }),
  }),
  fc.record({
    foundAlliance: fc.record({
      ...named,
      kind: fc.constant('INDUSTRY'),
      parent: fc.option(alliance),
      on,
    }),
  }),
  fc.record({
    foundUnit: fc.record({ ...named, kind: fc.constantFrom('MARKET', 'ENTERPRISE'), region, on }),
  }),
  fc.record({ renameUnit: fc.record({ id: unit, name: fc.constant('改名'), on }) }),
  fc.record({
    exclude: fc.record({ id: unit, exclusion: fc.constantFrom(null, 'SHELL', 'DORMANT'), on }),
  }),
  fc.record({
    renew: fc.record({
      id: organization,
      termStart: fc.constantFrom(null, '2020-01-01', '2026-01-01'),
      hasCommittee: fc.option(fc.boolean()),
      on,
    }),
  }),
  fc.record({ dissolve: fc.record({ id: fc.oneof(member, alliance), on }) }),
  fc.record({ reopen: fc.record({ id: fc.oneof(member, alliance), on }) }),
  fc.record({ convert: fc.record({ from: organization, into: fc.record({ id: fresh }), on }) }),
  fc.record({ addPart: fc.record({ unit, whole: unit, on }) }),
  fc.record({ removePart: fc.record({ unit, whole: unit, on }) }),
  fc.record({ detach: fc.record({ organization, superior: organization, on }) }),
  fc.record({
    merge: fc.oneof(
      fc.record({
        from: fc.array(organization, { minLength: 1, maxLength: 2 }),
        into: organization,
        on,
      }),
      fc.record({ from: fc.array(alliance, { minLength: 1, maxLength: 1 }), into: alliance, on }),
    ),
  }),
  fc.record({
    split: fc.record({
      from: fc.oneof(organization, alliance),
      into: fc.array(fc.record({ ...named, units: fc.array(unit, { maxLength: 1 }) }), {
        maxLength: 1,
      }),
      dissolve: fc.boolean(),
      on,
    }),
  }),
  fc.record({ join: fc.record({ member, alliance, role, on }) }),
  fc.record({ leave: fc.record({ member, alliance, on }) }),
  fc.record({ changeRole: fc.record({ member, alliance, role, on }) }),
  fc.record({
    cover: fc.record({
      organization: fc.oneof(organization, fresh),
      unit: fc.oneof(unit, fresh),
      mode,
      on,
    }),
  }),
  fc.record({ uncover: fc.record({ organization, unit, on }) }),
  fc.record({ serve: fc.record({ alliance, target: unit, on }) }),
  fc.record({ unserve: fc.record({ alliance, target: unit, on }) }),
  fc.record({
    move: fc.record({
      id: member,
      region: fc.option(region),
      superior: fc.option(organization),
      on,
    }),
  }),
  fc.record({ move: fc.record({ id: alliance, parent: alliance }) }),
  fc.record({
    survey: fc.oneof(
      fc.record({ unit, on }),
      fc.record({ region, kind: fc.constantFrom('MARKET', 'ENTERPRISE', 'BUILDING'), on }),
    ),
  }),
  fc.record({
    count: fc.record({
      ...{ entity: member, fullMembers: number, staff: number, on },
      revenue: fc.constantFrom(null, 1, 20_000_000),
    }),
  }),
);
const scope = fc.record({ region: fc.option(region), sources: fc.option(fc.constant(['LEDGER'])) });

onEngines('steps', (engine) => {
  // Neo4j plans most of these statements anew, which takes it far longer than running them.
  const numRuns = engine.name === 'grafeo' ? 60 : 4;
  test('are simulated without a trace, and do what was simulated when they are committed', async () => {
    await fc.assert(
      fc.asyncProperty(
        worlds,
        fc.array(fc.array(step, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 6 }),
        scope,
        fc.oneof(fc.constant(rules), dutyRuleSets),
        async (world, sets, scope, ruleSet) => {
          const policy = { ...refreshPolicy, ruleSets: [ruleSet, ...refreshPolicy.ruleSets] };
          const graph = engine.graph();
          await engine.clear();
          await write(graph, world, policy);
          for (const changes of sets) {
            const content = await contentOf(graph);
            const stateNow = () => ask(graph, state, { scope, organizations: scope }, ruleSet);
            const before = await stateNow();
            const { simulate } = await ask(graph, simulation, { scope, changes }, ruleSet);
            expect(await contentOf(graph)).toEqual(content);
            expect(await stateNow()).toEqual(before);
            const input = { source: 's', scope, changes };
            const { commit: committed } = await ask(graph, committing, { input }, ruleSet);
            expect(committed).toEqual(simulate);
            const after = await stateNow();
            if (simulate.effect === null) expect(after).toEqual(before);
            else expectEffect(simulate.effect, before, after);
            expect(await differencesIn(graph, policy)).toEqual([]);
          }
        },
      ),
      { numRuns, endOnFailure: true },
    );
  }, 600_000);
});

async function write(graph: Graph, world: World, policy: RefreshPolicy): Promise<void> {
  const rows = TABLE_NAMES.flatMap((table) => world[table].map((row) => ({ table, row })));
  const context = { graph, now, journals: tmpdir(), actor: 'test', origin: 'world' };
  await commit({ ...context, refreshPolicy: policy }, sourceOfRows(rows));
}

async function ask(
  graph: Graph,
  operation: string,
  variables: Record<string, unknown>,
  ruleSet: RuleSet,
) {
  const { data, errors } = await runQuery(graph, operation, variables, today, ruleSet);
  expect(errors).toBeUndefined();
  return data;
}

interface State {
  readonly coverage: unknown;
  readonly organizationFindings: {
    readonly nodes: readonly {
      readonly organization: { readonly id: string };
      readonly findings: readonly { readonly code: string; readonly severity: string }[];
    }[];
  };
  readonly units: { readonly nodes: readonly Assessed[] };
}
interface Assessed {
  readonly id: string;
  readonly assessment: { status: string; findings: { code: string; severity: string }[] } | null;
}

/** Holds what steps are said to do against what the lists say before and after them. */
function expectEffect(
  effect: {
    before: unknown;
    after: unknown;
    units: { nodes: unknown[] };
    organizations: { nodes: unknown[] };
  },
  before: State,
  after: State,
): void {
  expect(effect.before).toEqual(before.coverage);
  expect(effect.after).toEqual(after.coverage);
  const [had, has] = [byId(before), byId(after)];
  const changed = [...new Set([...had.keys(), ...has.keys()])].sort().flatMap((id) => {
    const [a, b] = [had.get(id) ?? null, has.get(id) ?? null];
    const [of, off] = [a?.findings ?? [], b?.findings ?? []];
    const opened = off.filter(({ code }) => of.every((each) => each.code !== code));
    const closed = of.filter(({ code }) => off.every((each) => each.code !== code));
    const regraded = of.flatMap(({ code, severity }) => {
      const now = off.find((each) => each.code === code)?.severity ?? severity;
      return now === severity ? [] : [{ code, before: severity, after: now }];
    });
    const [statusBefore, statusAfter] = [a?.status ?? null, b?.status ?? null];
    const unit = {
      unitId: id,
      before: statusBefore,
      after: statusAfter,
      opened,
      closed,
      regraded,
    };
    const isSame = opened.length + closed.length + regraded.length === 0;
    return statusBefore === statusAfter && isSame ? [] : [unit];
  });
  expect(effect.units.nodes).toEqual(changed);
  const [flagged, flaggedAfter] = [findingsById(before), findingsById(after)];
  const organizations = [...new Set([...flagged.keys(), ...flaggedAfter.keys()])];
  const turned = organizations.sort().flatMap((id) => {
    const [of, off] = [flagged.get(id) ?? [], flaggedAfter.get(id) ?? []];
    const opened = off.filter(({ code }) => of.every((each) => each.code !== code));
    const closed = of.filter(({ code }) => off.every((each) => each.code !== code));
    return opened.length + closed.length === 0 ? [] : [{ organizationId: id, opened, closed }];
  });
  expect(effect.organizations.nodes).toEqual(turned);
}

function findingsById({ organizationFindings }: State) {
  return new Map(
    organizationFindings.nodes.map(({ organization, findings }) => [organization.id, findings]),
  );
}

function byId({ units }: State) {
  return new Map(units.nodes.map(({ id, assessment }) => [id, assessment]));
}
