import { expect } from 'vitest';
import { z } from 'zod';
import type { Graph } from '../../src/graph/graph.js';
import { faults, runQuery } from '../support/run-query.js';
import type { List } from './lists.js';

const WithId = z.object({ id: z.string() }).transform(({ id }) => id);
const Identified = z.union([
  WithId,
  z.object({ unit: WithId }).transform(({ unit }) => unit),
  z.object({ organization: WithId }).transform(({ organization }) => organization),
  z.object({ member: WithId }).transform(({ member }) => member),
  z.object({ alliance: WithId }).transform(({ alliance }) => alliance),
  z.object({ a: WithId }).transform(({ a }) => a),
  z.object({ region: WithId }).transform(({ region }) => region),
  z.object({ thing: WithId }).transform(({ thing }) => thing),
]);
const Connection = z.object({
  totalCount: z.number(),
  nodes: z.array(Identified),
  edges: z.array(z.object({ cursor: z.string(), node: Identified })),
  pageInfo: z.object({
    hasNextPage: z.boolean(),
    hasPreviousPage: z.boolean(),
    startCursor: z.string().nullable(),
    endCursor: z.string().nullable(),
  }),
});
type Connection = z.infer<typeof Connection>;
const Listed = z.union([
  z.object({ list: Connection }),
  z.object({ hub: z.object({ list: Connection }) }),
]);

/** A row of a list, by its cursor and by the id of its node. */
export type Row = Connection['edges'][number];

/** Asks a page, and checks all in it that needs no other page. */
export async function page(
  graph: Graph,
  list: List,
  paging: string,
  order: string | null,
): Promise<Connection> {
  const { data, errors } = await runQuery(graph, list.operation(paging, order));
  expect(faults).toEqual([]);
  expect(errors, `${list.name}(${paging})`).toBeUndefined();
  const listed = Listed.parse(data);
  const found = 'list' in listed ? listed.list : listed.hub.list;
  const { edges, nodes, pageInfo } = found;
  expect(nodes).toEqual(edges.map(({ node }) => node));
  expect(pageInfo.startCursor).toBe(edges[0]?.cursor ?? null);
  expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
  return found;
}

/** Walks a list from its start to its end, so many rows at a time. */
export async function forwards(graph: Graph, list: List, size: number, order: string | null) {
  const rows: Row[] = [];
  let after: string | null = null;
  for (;;) {
    const paging = after === null ? `first: ${size}` : `first: ${size}, after: "${after}"`;
    const { edges, pageInfo, totalCount } = await page(graph, list, paging, order);
    rows.push(...edges);
    expect(pageInfo.hasPreviousPage).toBe(after !== null);
    expect(edges.length).toBeLessThanOrEqual(size);
    if (!pageInfo.hasNextPage) {
      expect(rows).toHaveLength(totalCount);
      return rows;
    }
    expect(edges).toHaveLength(size);
    after = pageInfo.endCursor;
  }
}

/** Walks a list from its end to its start; gives its rows in the list's order. */
export async function backwards(graph: Graph, list: List, size: number, order: string | null) {
  const rows: Row[] = [];
  let before: string | null = null;
  for (;;) {
    const paging = before === null ? `last: ${size}` : `last: ${size}, before: "${before}"`;
    const { edges, pageInfo, totalCount } = await page(graph, list, paging, order);
    rows.unshift(...edges);
    expect(pageInfo.hasNextPage).toBe(before !== null);
    if (!pageInfo.hasPreviousPage) {
      expect(rows).toHaveLength(totalCount);
      return rows;
    }
    expect(edges).toHaveLength(size);
    before = pageInfo.startCursor;
  }
}
