import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { commit } from '../src/changes/commit.js';
import { folderSource } from '../src/changes/import/read-folder.js';
import { openGrafeo } from '../src/graph/engines/grafeo.js';
import type { Graph } from '../src/graph/graph.js';
import { migrate } from '../src/graph/migrations.js';
import { generateCounty } from '../src/synthetic/generate.js';
import { answer } from '../test/answers/asking.js';
import { probe } from '../test/contract/case.js';
import { refreshPolicy, today } from '../test/support/run-query.js';
import { sideBySide } from './side-by-side.js';

/** Counties of these numbers of units are compared, separated by commas; 200,000 takes minutes to import. */
const sizes = (process.env.BENCH_UNITS ?? '2000,20000').split(',').map(Number);
const folder = mkdtempSync(join(tmpdir(), 'orgweave-bench-'));
afterAll(() => rmSync(folder, { recursive: true }));
const now = () => new Date(`${today}T01:00:00Z`);

test('500 steps simulated on the embedded engine, in counties of different sizes', async () => {
  const counties = [];
  for (const units of sizes) counties.push(await countyOf(units));
  const contenders = counties.map(({ units, simulate }) => ({
    name: `${units} units`,
    run: async () => expect(await simulate()).toEqual([]),
  }));
  await sideBySide('500 steps simulated on the embedded engine, in ms', contenders);
  for (const { close } of counties) await close();
});

/** A generated county in a file that was opened anew, as a server finds it. */
async function countyOf(units: number) {
  const out = join(folder, String(units));
  const file = `${out}.grafeo`;
  await generateCounty({ seed: 1, units, out });
  const filled = openGrafeo(file);
  await migrate(filled, now);
  const context = { graph: filled, now, journals: `${out}.journals`, refreshPolicy };
  await commit({ ...context, actor: 'bench', origin: out }, folderSource(out));
  const changes = await stepsIn(filled);
  await filled.close();
  const graph = openGrafeo(file);
  return {
    units,
    close: () => graph.close(),
    /** What is wrong with the steps. */
    simulate: async () => {
      const { simulate } = Answer.parse(await answer(graph, question, { changes }));
      return simulate.invalid;
    },
  };
}

const question = `query ($changes: [StepInput!]!) { simulate(changes: $changes, source: "synthetic-1") {
  invalid { message }
  effect {
    before { rates { code value } } after { rates { code value } }
    units { totalCount nodes { before after opened { code } closed { code } } }
    organizations { totalCount } alliances { totalCount nodes { allianceId } }
  }
} }`;
const Answer = z.object({
  simulate: z.object({ invalid: z.array(z.object({ message: z.string() })) }),
});

/** 500 steps of five kinds, on things that are spread over the whole county. */
async function stepsIn(graph: Graph): Promise<object[]> {
  const units = await spread(graph, 'Unit', 200);
  const branches = await spread(graph, 'Organization', 300, "AND n.kind = 'BRANCH'");
  const alliances = await spread(graph, 'Alliance', 50);
  return Array.from({ length: 100 }, (_, at) => [
    { foundOrganization: { id: `bench-${at}`, kind: 'BRANCH', name: '新', region: '350428' } },
    { cover: { organization: branches[at], unit: units[at], mode: 'ATTACHED' } },
    { count: { entity: units[100 + at], fullMembers: at % 9 } },
    {
      join: {
        member: branches[100 + at],
        alliance: alliances[at % alliances.length],
        role: 'MEMBER',
      },
    },
    { move: { id: branches[200 + at], region: '350428101' } },
  ]).flat();
}

async function spread(graph: Graph, label: string, count: number, where = ''): Promise<string[]> {
  const alive = `(n.validFrom IS NULL OR n.validFrom < $today) AND n.validTo IS NULL ${where}`;
  const rows = await graph.read(
    probe(`MATCH (n:${label}) WHERE ${alive} RETURN n.id AS id ORDER BY id`, { today }),
  );
  const ids = rows.map((row) => z.object({ id: z.string() }).parse(row).id);
  const every = Math.max(1, Math.floor(ids.length / count));
  return ids.filter((_, at) => at % every === 0).slice(0, count);
}
