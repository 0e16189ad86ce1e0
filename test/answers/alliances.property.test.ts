import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { commit } from '../../src/changes/commit.js';
import { TABLE_NAMES } from '../../src/changes/tables/tables.js';
import type { Graph } from '../../src/graph/graph.js';
import { View } from '../../src/graph/view.js';
import { allianceOptions } from '../../src/planning/alliances/options.js';
import { planAlliances } from '../../src/planning/alliances/plan-alliances.js';
import { planFacts } from '../../src/planning/reading/plan-facts.js';
import { onEngines } from '../support/engines.js';
import { refreshPolicy, rules, runQuery, seeingAll, today } from '../support/run-query.js';
import { sourceOfRows } from './oracle/history.js';
import { KINDS, type Row, type World, worlds } from './oracle/world.js';

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
    }),
  }),
});
const simulation = `query ($changes: [StepInput!]!) { simulate(source: "s", changes: $changes) {
  invalid { step rule message value }
  effect {
    units { nodes { unit { id } opened { code } closed { code } } }
  } } }`;

/** Options of every kind that fit any world. */
const someOptions = fc.record({
  most: fc.integer({ min: 1, max: 3 }),
  mostMembers: fc.constantFrom(null, 1, 2, 5),
  times: fc.constantFrom(1, 2),
  mostPerUnit: fc.constant(2),
  weigh: fc.constantFrom('SEVERITY', 'MEMBERS', 'EQUAL'),
  compatible: fc.record({
    place: fc.constantFrom('NONE', 'VILLAGE', 'TOWNSHIP'),
    chain: fc.boolean(),
  }),
});

onEngines('alliances', (engine) => {
  // Of worlds with something to propose: others are drawn in the place of those without.
  const numRuns = engine.name === 'grafeo' ? 30 : 4;
  test('can be taken step by step, and close what they say', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, someOptions, async (world, options) => {
        const graph = engine.graph();
        await engine.clear();
        await write(graph, governed(world));
        const plan = await planned(graph, options);
        fc.pre(plan.steps.length > 0);
        const { simulate } = Simulated.parse(await ask(graph, { changes: plan.steps }));
        expect(simulate.invalid).toEqual([]);
        const { units } = simulate.effect;
        const findings = (side: 'opened' | 'closed') =>
          units.nodes.flatMap(({ unit, ...sides }) =>
            sides[side].map(({ code }) => `${unit.id} ${code}`),
          );
        const told = (side: 'opens' | 'closes') =>
          plan[side].map(({ unit, code }) => `${unit} ${code}`);
        expect(findings('closed').sort()).toEqual(told('closes').toSorted());
        expect(findings('opened').sort()).toEqual(told('opens').toSorted());
      }),
      { numRuns, endOnFailure: true },
    );
  }, 600_000);
});

/** The world with committees of the county and of townships, and a survey of everything: without, nothing is a gap. */
function governed(world: World): World {
  const committees = [
    ['county', '350428'],
    ['town1', '350428101'],
    ['town2', '350428102'],
  ].map(
    ([id = '', region = '']): Row => ({ id, kind: 'COMMITTEE', region, name: id, source: 's' }),
  );
  const subordinations = ['town1', 'town2'].map(
    (organization): Row => ({ organization, superior: 'county', source: 's' }),
  );
  const surveys = KINDS.map(
    (kind): Row => ({ region: '350428', kind, on: '2025-08-30', unit: '', source: 's' }),
  );
  return {
    ...world,
    organizations: [...world.organizations, ...committees],
    subordinations: [...world.subordinations, ...subordinations],
    surveys: [...world.surveys, ...surveys],
  };
}

async function planned(graph: Graph, options: unknown) {
  const question = { scope: {}, on: today, rules };
  const facts = await planFacts(seeingAll(new View(graph)), question);
  return planAlliances(facts, allianceOptions(options), {
    secondsLeft: () => 60,
    onPlan: () => {},
  });
}

async function write(graph: Graph, world: World): Promise<void> {
  const rows = TABLE_NAMES.flatMap((table) => world[table].map((row) => ({ table, row })));
  const context = { graph, now, journals: tmpdir(), refreshPolicy, actor: 'test', origin: 'world' };
  await commit(context, sourceOfRows(rows));
}

async function ask(graph: Graph, variables: Record<string, unknown>): Promise<unknown> {
  const { data, errors } = await runQuery(graph, simulation, variables, today);
  expect(errors).toBeUndefined();
  return data;
}
