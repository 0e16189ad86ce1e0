import { fileURLToPath } from 'node:url';
import { beforeAll, expect } from 'vitest';
import { z } from 'zod';
import { commit } from '../../src/changes/commit.js';
import { folderSource } from '../../src/changes/import/read-folder.js';
import { type RowCounts, totalOf } from '../../src/changes/write/row-counts.js';
import type { RuleSet } from '../../src/coverage/rules/rules.js';
import { CivilDate } from '../../src/domain/civil-date.js';
import type { Graph } from '../../src/graph/graph.js';
import { type Engine, onEngines } from '../support/engines.js';
import { refreshPolicy, runQuery, seedFolder } from '../support/run-query.js';

/** An operation's answer; `on` is the day that counts as today, 2026-06-30 where left out. */
export type Ask = (
  query: string,
  variables?: Record<string, unknown>,
  on?: string,
) => ReturnType<typeof answer>;

/** The county worked out by hand in test/fixtures/county/README.md. */
export const countyFolder = fileURLToPath(new URL('../fixtures/county', import.meta.url));
export const jiangleFolder = seedFolder('jiangle');

/** Runs a suite on both engines, each holding what a folder of CSV files says. */
export function onFolder(
  folder: string,
  title: string,
  suite: (ask: Ask, engine: Engine) => void,
): void {
  onEngines(title, (engine) => {
    beforeAll(async () => {
      await importFolder(engine.graph(), folder);
    });
    suite((...args) => answer(engine.graph(), ...args), engine);
  });
}

export const onCounty = (title: string, suite: (ask: Ask, engine: Engine) => void) =>
  onFolder(countyFolder, title, suite);

/** Imports a folder as `orgweave import` does. */
export async function importFolder(
  graph: Graph,
  folder: string,
  at = '2026-06-30T01:00:00.000Z',
): Promise<RowCounts> {
  const now = () => new Date(at);
  const context = {
    graph,
    now,
    journals: '/nonexistent',
    refreshPolicy,
    actor: 'test',
    origin: folder,
  };
  return totalOf(await commit(context, folderSource(folder)));
}

/** A graph that seems to keep nothing, so that answers come from its facts. */
export function keepingNothing(graph: Graph): Graph {
  return {
    ...graph,
    read: async (statement) => {
      const rows = await graph.read(statement);
      return statement.name === 'graph.head'
        ? rows.filter((row) => !KeptNode.safeParse(row).success)
        : rows;
    },
  };
}

const KeptNode = z.object({ id: z.literal('kept') });

/** The data of an answer without errors. */
export async function answer(
  graph: Graph,
  query: string,
  variables: Record<string, unknown> = {},
  on?: string,
  followed?: RuleSet,
) {
  const { data, errors } = await runQuery(
    graph,
    query,
    variables,
    on === undefined ? undefined : CivilDate.parse(on),
    followed,
  );
  expect(errors).toBeUndefined();
  return data;
}

/** The one error of an operation, as a client gets it. */
export async function refusal(
  graph: Graph,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<{ code: string; message: string }> {
  const { errors } = Refusal.parse(await runQuery(graph, query, variables));
  const [{ message, extensions }] = errors;
  return { code: extensions.code, message };
}

const Refusal = z.object({
  errors: z.tuple([z.object({ message: z.string(), extensions: z.object({ code: z.string() }) })]),
});
