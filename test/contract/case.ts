import type { Graph, Transaction } from '../../src/graph/graph.js';
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

/** Runs work in a transaction, takes what it gives, and leaves the graph as it was. */
export async function undone<T>(graph: Graph, work: (tx: Transaction) => Promise<T>): Promise<T> {
  let outcome: { value: T } | null = null;
  const undo = new Error('A case leaves nothing behind.');
  const take = async (tx: Transaction) => {
    outcome = { value: await work(tx) };
    throw undo;
  };
  await graph.write(take).catch((error: unknown) => {
    if (error !== undo) throw error;
  });
  return taken(outcome);
}

/** A look into the graph that no part of the product takes. */
export function probe(
  text: string,
  parameters: { readonly [name: string]: Parameter } = {},
): Statement<unknown> {
  return { name: 'test.probe', text, parameters, decode: (row) => row };
}

function taken<T>(outcome: { value: T } | null): T {
  if (outcome === null) throw new Error('Work that was undone gave something first.');
  return outcome.value;
}
