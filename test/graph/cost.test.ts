import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import grafeo from '@grafeo-db/js';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import { openNeo4j } from '../../src/graph/engines/neo4j.js';
import type { Graph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import type { Statement } from '../../src/graph/statement.js';
import { generateCounty } from '../../src/synthetic/generate.js';
import { importFolder } from '../answers/asking.js';
import { observed } from '../support/observed.js';
import { runQuery } from '../support/run-query.js';

/** Two sizes of one county; docs/decisions/kept.md tells what was measured at 200,000 units. */
const sizes = [1_000, 6_000] as const;
const folder = mkdtempSync(join(tmpdir(), 'orgweave-cost-'));
const countyOf = (units: number) => join(folder, `county-${units}`);

beforeAll(async () => {
  for (const units of sizes) await generateCounty({ seed: 1, units, out: countyOf(units) });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const questions: Readonly<Record<string, string>> = {
  'a page of gaps':
    '{ coverageGaps(first: 50) { totalCount nodes { unit { id } findings { code } } } }',
  'the page behind it':
    'query ($after: String) { coverageGaps(first: 50, after: $after) { nodes { unit { id } } } }',
  'a page of a county’s lapsed units':
    '{ coverageGaps(scope: {region: "350428"}, filter: {codes: [LAPSED]}, first: 50) { nodes { unit { id } } } }',
  'a matrix by kind':
    '{ coverageMatrix(scope: {region: "350428"}, rows: REGION, columns: UNIT_KIND) { cells { units gaps } } }',
  'a matrix by status':
    '{ coverageMatrix(rows: UNIT_KIND, columns: STATUS) { cells { units gaps } } }',
  coverage: '{ coverage(scope: {region: "350428"}) { units rates { id value } } }',
};
type Costs = Readonly<Record<string, number>>;

/** Asks each question and adds up what its statements cost. */
async function costsOf(
  graph: Graph,
  costOf: (statement: Statement<unknown>) => Promise<number>,
): Promise<Costs> {
  const { data } = await runQuery(graph, '{ coverageGaps(first: 50) { pageInfo { endCursor } } }');
  const after = data.coverageGaps.pageInfo.endCursor;
  const costs: Record<string, number> = {};
  for (const [title, question] of Object.entries(questions)) {
    const watched = observed(graph);
    const { errors } = await runQuery(watched.graph, question, { after });
    expect(errors).toBeUndefined();
    let sum = 0;
    for (const statement of watched.statements) sum += await costOf(statement);
    costs[title] = sum;
  }
  return costs;
}

function expectSameCosts([small, large]: readonly Costs[]): void {
  for (const title of Object.keys(questions)) {
    expect(small?.[title]).toBeGreaterThan(0);
    expect([title, large?.[title]]).toEqual([title, expect.any(Number)]);
    expect(large?.[title], title).toBeLessThanOrEqual(1.2 * (small?.[title] ?? 0));
  }
}

describe('the cost of an answer follows its size, not the graph’s', () => {
  it('on Grafeo: rows scanned', { timeout: 180_000 }, async () => {
    const costs: Costs[] = [];
    for (const units of sizes) {
      const file = join(folder, `graph-${units}.grafeo`);
      const graph = openGrafeo(file);
      await migrate(graph, () => new Date());
      await importFolder(graph, countyOf(units));
      await graph.close();
      const database = grafeo.GrafeoDB.create(file);
      const reader: Graph = {
        ...graph,
        read: async ({ text, parameters, decode }) =>
          (await database.executeCypher(text, { ...parameters })).toArray().map(decode),
      };
      costs.push(
        await costsOf(reader, async ({ text, parameters }) => {
          const { rowsScanned } = await database.executeCypher(text, { ...parameters });
          return rowsScanned ?? Number.NaN;
        }),
      );
      database.close();
    }
    expectSameCosts(costs);
  });

  it('on Neo4j: hits by PROFILE', { timeout: 300_000 }, async (context) => {
    const access = inject('neo4j');
    if (access === null) return context.skip('no Neo4j can be started here');
    const graph = openNeo4j(access);
    const driver = neo4j.driver(access.uri, neo4j.auth.basic(access.user, access.password));
    const session = driver.session();
    try {
      const costs: Costs[] = [];
      await migrate(graph, () => new Date());
      for (const units of sizes) {
        await session.run(
          'MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS',
        );
        await importFolder(graph, countyOf(units));
        // Otherwise a plan may stem from before the index knew of any node, and the hits from chance.
        await session.run('CALL db.prepareForReplanning()');
        costs.push(
          await costsOf(graph, async ({ text, parameters }) => {
            const { summary } = await session.run(`PROFILE ${text}`, { ...parameters });
            return summary.profile === false ? Number.NaN : hitsOf(summary.profile);
          }),
        );
      }
      expectSameCosts(costs);
      await session.run(
        'MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS',
      );
    } finally {
      await session.close();
      await driver.close();
      await graph.close();
    }
  });
});

interface Profiled {
  readonly dbHits: number;
  readonly children: readonly Profiled[];
}

function hitsOf({ dbHits, children }: Profiled): number {
  return children.reduce((sum, child) => sum + hitsOf(child), Number(dbHits));
}
