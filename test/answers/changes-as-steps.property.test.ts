import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { commit } from '../../src/changes/commit.js';
import { TABLE_NAMES } from '../../src/changes/tables/tables.js';
import { CHANGE_KINDS } from '../../src/coverage/messages/change-kinds.js';
import { valuesOf } from '../../src/domain/vocabulary.js';
import type { Graph } from '../../src/graph/graph.js';
import { differencesIn } from '../support/differences.js';
import { onEngines } from '../support/engines.js';
import { refreshPolicy, runQuery, today } from '../support/run-query.js';
import { stepsOfChanges } from './change-steps.js';
import { sourceOfRows } from './oracle/history.js';
import { organizationWorlds } from './oracle/organizations.js';
import { type Row, type World, worlds } from './oracle/world.js';

const now = () => new Date(`${today}T01:00:00Z`);
const codes = z.array(z.string());
const Explained = z.object({
  explained: z
    .object({
      changes: z.array(
        z.object({
          kind: z.enum(valuesOf(CHANGE_KINDS)),
          ...{ row: z.string().nullable(), about: codes, text: z.string(), closes: codes },
        }),
      ),
    })
    .nullable(),
});
const changed = z.array(z.object({ code: z.string() })).transform((all) => all.map(codeOf));
const Effect = z.object({
  invalid: z.array(z.unknown()),
  effect: z.object({
    units: z.object({ nodes: z.array(z.object({ unitId: z.string(), closed: changed })) }),
    organizations: z.object({
      nodes: z.array(z.object({ organizationId: z.string(), closed: changed })),
    }),
  }),
});
const Simulated = z.object({ simulate: Effect });
const Committed = z.object({ commit: Effect });

const offered = '{ changes { kind row about text closes } }';
const ofUnit = `query ($id: ID!) { explained: explainCoverage(unit: $id) ${offered} }`;
const ofOrganization = `query ($id: ID!) { explained: explainOrganization(organization: $id) ${offered} }`;
const outcome = `{ invalid { rule message } effect {
  units { nodes { unitId closed { code } } } organizations { nodes { organizationId closed { code } } } } }`;
const simulation = `query ($changes: [StepInput!]!) { simulate(source: "s", changes: $changes) ${outcome} }`;
const committing = `mutation ($input: CommitInput!) { commit(input: $input) ${outcome} }`;

onEngines('what an explanation offers', (engine) => {
  const numRuns = engine.name === 'grafeo' ? 25 : 2;
  const drawn = { units: worlds, organizations: organizationWorlds };
  test.each(['units', 'organizations'] as const)(
    'for %s is steps that close what they say',
    (table) =>
      fc.assert(
        fc.asyncProperty(drawn[table], fc.nat(), async (world, drawnAt) => {
          const graph = engine.graph();
          await engine.clear();
          await write(graph, world);
          const all = await simulated(graph, world, table);
          const chosen = all[drawnAt % Math.max(all.length, 1)];
          if (chosen === undefined) return;
          const { id, changes, closes } = chosen;
          const input = { source: 's', changes };
          const { commit: committed } = Committed.parse(await ask(graph, committing, { input }));
          expect(committed.invalid).toEqual([]);
          expect(closedOf(committed, id)).toEqual(expect.arrayContaining(closes));
          expect(await differencesIn(graph)).toEqual([]);
        }),
        { numRuns, endOnFailure: true },
      ),
    600_000,
  );

  test('is steps where it is rarely offered', async () => {
    const graph = engine.graph();
    await engine.clear();
    await write(graph, rare);
    const all = [
      ...(await simulated(graph, rare, 'units')),
      ...(await simulated(graph, rare, 'organizations')),
    ];
    expect(all.map(({ id, kind }) => `${id} ${kind}`)).toEqual(
      expect.arrayContaining([
        'building RENEW_PART',
        'joint RELEASE_UNITS',
        'temporary DISSOLVE',
        'temporary CONVERT',
        'east RENEW_ORGANIZATION',
      ]),
    );
  });
});

/** Has each change that an explanation offers simulated, of all units or organizations. */
async function simulated(graph: Graph, world: World, table: 'units' | 'organizations') {
  const operation = table === 'units' ? ofUnit : ofOrganization;
  const all = [];
  for (const { id = '' } of world[table]) {
    const { explained } = Explained.parse(await ask(graph, operation, { id }));
    for (const change of explained?.changes ?? []) {
      const changes = stepsOfChanges[change.kind](change);
      const { simulate } = Simulated.parse(await ask(graph, simulation, { changes }));
      expect({ change, invalid: simulate.invalid }).toEqual({ change, invalid: [] });
      expect(closedOf(simulate, id)).toEqual(expect.arrayContaining(change.closes));
      all.push({ id, changes, kind: change.kind, closes: change.closes });
    }
  }
  return all;
}

function closedOf({ effect }: z.output<typeof Effect>, id: string): string[] {
  const unit = effect.units.nodes.find(({ unitId }) => unitId === id);
  const organization = effect.organizations.nodes.find((each) => each.organizationId === id);
  return [...(unit?.closed ?? []), ...(organization?.closed ?? [])];
}

function codeOf({ code }: { readonly code: string }): string {
  return code;
}

async function write(graph: Graph, world: World): Promise<void> {
  const rows = TABLE_NAMES.flatMap((table) => world[table].map((row) => ({ table, row })));
  const context = { graph, now, journals: tmpdir(), refreshPolicy, actor: 'test', origin: 'world' };
  await commit(context, sourceOfRows(rows));
}

async function ask(graph: Graph, operation: string, variables: Record<string, unknown>) {
  const { data, errors } = await runQuery(graph, operation, variables, today);
  expect(errors).toBeUndefined();
  return data;
}

/**
 * A building that has left its compound, a joint branch of six units, a temporary branch that has lasted too long, and
 * two committees under each other, of which one has been under a committee that has ended.
 */
const rare: World = {
  ...{ alliances: [], facilities: [], claims: [] },
  ...{ memberships: [], services: [], counts: [], surveys: [], region_parents: [] },
  sources: [{ id: 's', kind: 'LEDGER', title: 'Ledger' }],
  regions: [
    { code: '350428', level: 'COUNTY', name: '县', source: 's' },
    { code: '350428101', level: 'TOWNSHIP', parent: '350428', name: '镇', source: 's' },
  ],
  organizations: [
    { id: 'branch', kind: 'BRANCH' },
    { id: 'joint', kind: 'JOINT_BRANCH' },
    { id: 'temporary', kind: 'TEMPORARY_BRANCH', validFrom: '2025-10-01' },
    { id: 'east', kind: 'COMMITTEE' },
    { id: 'west', kind: 'UNITED_COMMITTEE' },
    { id: 'county', kind: 'COMMITTEE', region: '350428', validTo: '2026-02-28' },
  ].map(inTown),
  subordinations: [
    { organization: 'east', superior: 'west', source: 's' },
    { organization: 'west', superior: 'east', source: 's' },
    { organization: 'west', superior: 'county', source: 's' },
  ],
  units: [
    { id: 'compound', kind: 'COMPOUND' },
    { id: 'building', kind: 'BUILDING' },
    ...[1, 2, 3, 4, 5, 6].map((at) => ({ id: `u${at}`, kind: 'MARKET' })),
  ].map(inTown),
  coverages: [
    { organization: 'branch', unit: 'compound', mode: 'SOLO', source: 's' },
    ...[1, 2, 3, 4, 5, 6].map((at) => ({
      ...{ organization: 'joint', unit: `u${at}`, mode: 'JOINT', source: 's' },
    })),
    {
      ...{ organization: 'temporary', unit: 'u1', mode: 'TEMPORARY', source: 's' },
      validFrom: '2025-10-01',
    },
  ],
  parts: [{ unit: 'building', whole: 'compound', validTo: '2026-05-01', source: 's' }],
};

function inTown(row: Row & { readonly id: string }): Row {
  return { name: row.id, region: '350428101', source: 's', ...row };
}
