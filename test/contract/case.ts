import type { Graph } from '../../src/graph/graph.js';
import type { Parameter, Statement } from '../../src/graph/statement.js';

/** What statements are asked, and what both engines must answer. */
export interface StatementCase {
  readonly title: string;
  /** The names of the statements that the case is about; it fails where one of them is not run. */
  readonly statements: readonly string[];
  run(graph: Graph): Promise<unknown>;
  /** Worked out by hand. A list stands in the order of `sorted`. */
  readonly expected: unknown;
}

/** Rows in an order of their own: what a statement doesn't order, an engine gives as it likes. */
export function sorted<T>(rows: readonly T[]): T[] {
  return rows
    .map((row) => ({ row, text: JSON.stringify(row) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ row }) => row);
}

/** A look into the graph that no part of the product takes. */
export function probe(
  text: string,
  parameters: { readonly [name: string]: Parameter } = {},
): Statement<unknown> {
  return { name: 'test.probe', text, parameters, decode: (row) => row };
}
