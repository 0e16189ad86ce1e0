import { expect } from 'vitest';
import type { Graph, Reader, Transaction } from '../../src/graph/graph.js';
import type { Statement } from '../../src/graph/statement.js';

/** A graph that passes everything on and notes which statements it was asked to run, in order. */
export function observed(graph: Graph): { graph: Graph; statements: Statement<unknown>[] } {
  const statements: Statement<unknown>[] = [];
  const noting = <T extends Reader>(reader: T) => ({
    read: <Row>(statement: Statement<Row>) => {
      statements.push(statement);
      return reader.read(statement);
    },
  });
  const notingWrites = (tx: Transaction): Transaction => ({
    ...noting(tx),
    run: (statement) => {
      statements.push(statement);
      return tx.run(statement);
    },
  });
  const watched = {
    ...graph,
    ...noting(graph),
    write: <T>(work: (tx: Transaction) => Promise<T>) =>
      graph.write((tx) => work(notingWrites(tx))),
    [mark]: true,
  };
  return { statements, graph: watched };
}

/** What copies of an observed graph have too. */
const mark = Symbol('observed');

/** Whether somebody notes which statements a graph is asked to run. */
export function isObserved(graph: Graph): boolean {
  return mark in graph;
}

/** The names of the statements that a request took, beside the one look at the head of the graph that it may take. */
export function namesOf(statements: readonly Statement<unknown>[]): string[] {
  const names = statements.map(({ name }) => name);
  expect(names.filter((name) => name === 'graph.head').length).toBeLessThanOrEqual(1);
  return names.filter((name) => name !== 'graph.head');
}
