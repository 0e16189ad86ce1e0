import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { commit } from '../../src/changes/commit.js';
import { changeSet } from '../../src/changes/validate/change-source.js';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import { openNeo4j } from '../../src/graph/engines/neo4j.js';
import type { Graph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { readingOf } from '../../src/registry/pinyin.js';
import { probe } from '../contract/case.js';
import { faults, refreshPolicy } from '../support/run-query.js';
import { type List, lists } from './lists.js';
import { anySpokes, none, rowsOf, type Spokes, spoke } from './spokes.js';
import { backwards, forwards, page, type Row } from './walk.js';

const now = () => new Date('2026-01-01T00:00:00Z');

describe('pages of every list, on both engines', () => {
  const graphs: Graph[] = [];
  beforeAll(async () => {
    const neo4j = inject('neo4j');
    graphs.push(openGrafeo(null, { shuffleUnordered: true }));
    if (neo4j !== null) graphs.push(openNeo4j(neo4j));
    for (const graph of graphs) await migrate(graph, now);
  });
  afterAll(async () => {
    for (const graph of graphs) await graph.close();
  });

  test('finds lists', () => {
    expect(lists.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Query.search', 'Unit.parts', 'Region.children', 'Alliance.members']),
    );
  });

  const question = fc.record({
    order: fc.nat({ max: 11 }),
    size: fc.integer({ min: 1, max: 4 }),
  });
  const questions = fc.array(question, { minLength: lists.length, maxLength: lists.length });

  test.for([
    { on: 'Grafeo', engines: 1, runs: 6 },
    { on: 'both engines', engines: 2, runs: 4 },
  ])(
    'the same rows in one order without repeats, whichever way they are walked, on $on',
    {
      timeout: 600_000,
    },
    async ({ engines, runs }) => {
      await fc.assert(
        fc.asyncProperty(anySpokes, questions, async (spokes, asked) => {
          faults.splice(0);
          const asking = await filled(graphs.slice(0, engines), spokes);
          for (const [index, list] of lists.entries()) {
            const { order: at, size } = asked[index] ?? { order: 0, size: 1 };
            const order = list.orders[at % list.orders.length] ?? null;
            const wholes: Row[][] = [];
            for (const graph of asking) wholes.push(await walked(graph, list, size, order));
            const [first = [], second = first] = wholes;
            expect(second, `${list.name} on Neo4j`).toEqual(first);
            expectOrder(list, order, first, spokes);
          }
        }),
        { numRuns: runs },
      );
    },
  );

  test('names from the end of the basic plane and from beyond it', async () => {
    const names = ['z', '将乐', '\ue863', '𠮷', '😀', '\ue863𠮷', '𠮷\ue863', '（甲）', '\uffee'];
    const units = names.map((name, index) => spoke(`u${index}`, name));
    const spokes = { ...none, units };
    const list = lists.find(({ name }) => name === 'Query.units');
    if (list === undefined) throw new Error('The units are a list.');
    const wholes: Row[][] = [];
    for (const graph of await filled(graphs, spokes))
      wholes.push(await walked(graph, list, 1, 'NAME_ASC'));
    for (const whole of wholes) {
      expect(whole).toHaveLength(names.length + 1);
      expect(whole).toEqual(wholes[0]);
      expectOrder(list, 'NAME_ASC', whole, spokes);
    }
  });

  test('down is up turned round', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anySpokes, async (spokes) => {
        const asking = await filled(graphs, spokes);
        for (const list of lists.filter(({ orders }) => orders.includes('NAME_DESC')))
          for (const graph of asking)
            for (const by of ['ID', 'NAME']) {
              const up = await page(graph, list, 'first: 200', `${by}_ASC`);
              const down = await page(graph, list, 'first: 200', `${by}_DESC`);
              expect(down.nodes, list.name).toEqual(up.nodes.toReversed());
            }
      }),
      { numRuns: 2 },
    );
  });
});

/** The whole list, the same in one page and in pages of a size from either end. */
async function walked(graph: Graph, list: List, size: number, order: string | null) {
  const { edges } = await page(graph, list, 'first: 200', order);
  expect(await forwards(graph, list, size, order), list.name).toEqual(edges);
  expect(await backwards(graph, list, size, order), list.name).toEqual(edges);
  expect(new Set(edges.map(({ cursor }) => cursor)).size).toBe(edges.length);
  return edges;
}

/** The engines with nothing but spokes: other graphs, of which nothing is remembered. */
async function filled(engines: readonly Graph[], spokes: Spokes): Promise<Graph[]> {
  const graphs = engines.map((graph) => ({ ...graph }));
  for (const graph of graphs) {
    await graph.write((tx) => tx.run(probe('MATCH (n) WHERE NOT n:Migration DETACH DELETE n')));
    const context = {
      graph,
      now,
      journals: tmpdir(),
      refreshPolicy,
      actor: 'tester',
      origin: 'spokes',
    };
    await commit(context, changeSet(rowsOf(spokes)));
  }
  return graphs;
}

/** Where a list is ordered by id or by name, its order is worked out from the names themselves. */
function expectOrder(list: List, order: string | null, rows: readonly Row[], spokes: Spokes): void {
  const ids = rows.map(({ node }) => node);
  const byText = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
  if (order === 'ID_ASC' || order === 'ID') expect(ids, list.name).toEqual([...ids].sort(byText));
  if (order === 'ID_DESC') expect(ids, list.name).toEqual([...ids].sort(byText).reverse());
  if (!order?.startsWith('NAME')) return;
  const names = new Map(
    Object.values(spokes)
      .flat()
      .map(({ id, name }) => [id, readingOf(name)]),
  );
  const keyOf = (id: string) => names.get(id) ?? 'hub';
  const up = [...ids].sort((a, b) => byText(keyOf(a), keyOf(b)) || byText(a, b));
  expect(ids, list.name).toEqual(order === 'NAME_DESC' ? up.reverse() : up);
}
