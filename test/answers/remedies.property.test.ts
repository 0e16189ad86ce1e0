import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { commit } from '../../src/changes/commit.js';
import { TABLE_NAMES } from '../../src/changes/tables/tables.js';
import type { RuleSet } from '../../src/coverage/rules/rules.js';
import type { Graph } from '../../src/graph/graph.js';
import { View } from '../../src/graph/view.js';
import { planFacts } from '../../src/planning/reading/plan-facts.js';
import type { RemedyOptions } from '../../src/planning/remedies/options.js';
import { planRemedies } from '../../src/planning/remedies/plan-remedies.js';
import { randomOptions } from '../planning/remedies/random-facts.js';
import { onEngines } from '../support/engines.js';
import { refreshPolicy, rules, runQuery, seeingAll, today } from '../support/run-query.js';
import { sourceOfRows } from './oracle/history.js';
import { dutyRuleSets } from './oracle/rule-sets.js';
import { KINDS, type Row, type World, worlds } from './oracle/world.js';

const ruleSets = fc.oneof(fc.constant(rules), dutyRuleSets);

const now = () => new Date(`${today}T01:00:00Z`);
const changed = z.array(z.object({ code: z.string() }));
const Simulated = z.object({
  simulate: z.object({
    invalid: z.array(z.unknown()),
    effect: z.object({
      units: z.object({
        nodes: z.array(
          z.object({ unit: z.object({ id: z.string() }), opened: changed, closed: changed }),
        ),
      }),
      organizations: z.object({
        nodes: z.array(z.object({ organizationId: z.string(), opened: changed })),
      }),
    }),
  }),
});
const simulation = `query ($changes: [StepInput!]!) { simulate(source: "s", changes: $changes) {
  invalid { step rule message value }
  effect {
    units { nodes { unit { id } opened { code } closed { code } } }
    organizations { nodes { organizationId opened { code } } }
  } } }`;

onEngines('remedies', (engine) => {
  // Of worlds with something to propose: others are drawn in the place of those without.
  const numRuns = engine.name === 'grafeo' ? 60 : 6;
  test('can be taken step by step, and close what they say', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, randomOptions, ruleSets, async (world, options, ruleSet) => {
        const graph = engine.graph();
        await engine.clear();
        await write(graph, governed(world), ruleSet);
        const plan = await planned(graph, { ...options, explain: false }, ruleSet);
        fc.pre(plan.steps.length > 0);
        const { simulate } = Simulated.parse(await ask(graph, { changes: plan.steps }, ruleSet));
        expect(simulate.invalid).toEqual([]);
        const { units, organizations } = simulate.effect;
        const findings = (side: 'opened' | 'closed') =>
          units.nodes.flatMap(({ unit, ...sides }) =>
            sides[side].map(({ code }) => `${unit.id} ${code}`),
          );
        const told = (side: 'opens' | 'closes') =>
          plan[side].map(({ unit, code }) => `${unit} ${code}`);
        expect(findings('closed').sort()).toEqual(told('closes').toSorted());
        expect(findings('opened').sort()).toEqual(told('opens').toSorted());
        expect(organizations.nodes.flatMap(({ opened }) => opened)).toEqual([]);
      }),
      { numRuns, endOnFailure: true },
    );
  }, 600_000);
});

/** The world with a committee of the county and of a township, and a survey of everything: without, nothing is a gap. */
function governed(world: World): World {
  const above = (id: string, kind: string, region: string, superior: string | null) => ({
    organization: { id, kind, region, name: id, source: 's' },
    subordinations: superior === null ? [] : [{ organization: id, superior, source: 's' }],
  });
  const added = [
    above('county', 'COMMITTEE', '350428', null),
    above('town', 'COMMITTEE', '350428101', 'county'),
    above('branch', 'BRANCH', '350428101201', 'town'),
    above('joint', 'JOINT_BRANCH', '350428102', 'county'),
  ];
  const counts = ['branch', 'joint'].map(
    (entity): Row => ({ entity, on: '2025-08-31', fullMembers: '48', source: 's' }),
  );
  const surveys = KINDS.map(
    (kind): Row => ({ region: '350428', kind, on: '2025-08-30', unit: '', source: 's' }),
  );
  return {
    ...world,
    organizations: [...world.organizations, ...added.map(({ organization }) => organization)],
    subordinations: [
      ...world.subordinations,
      ...added.flatMap(({ subordinations }) => subordinations),
    ],
    counts: [...world.counts, ...counts],
    surveys: [...world.surveys, ...surveys],
  };
}

async function planned(graph: Graph, options: RemedyOptions, ruleSet: RuleSet) {
  const question = { scope: {}, on: today, rules: ruleSet };
  const facts = await planFacts(seeingAll(new View(graph)), question);
  return planRemedies(facts, options, { secondsLeft: () => 60, onPlan: () => {} });
}

async function write(graph: Graph, world: World, ruleSet: RuleSet): Promise<void> {
  const rows = TABLE_NAMES.flatMap((table) => world[table].map((row) => ({ table, row })));
  const policy = { ...refreshPolicy, ruleSets: [ruleSet] };
  const context = { graph, now, journals: tmpdir(), actor: 'test', origin: 'world' };
  await commit({ ...context, refreshPolicy: policy }, sourceOfRows(rows));
}

async function ask(
  graph: Graph,
  variables: Record<string, unknown>,
  ruleSet: RuleSet,
): Promise<unknown> {
  const { data, errors } = await runQuery(graph, simulation, variables, today, ruleSet);
  expect(errors).toBeUndefined();
  return data;
}
