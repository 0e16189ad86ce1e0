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
  return {
    statements,
    graph: {
      ...graph,
      ...noting(graph),
      write: (work) => graph.write((tx) => work(notingWrites(tx))),
    },
  };
}

/** As `observed`, but as where other processes write too: what is kept has to be looked at for each question. */
export function observedAmongOthers({ commits, ...others }: Graph): ReturnType<typeof observed> {
  return observed(others);
}
