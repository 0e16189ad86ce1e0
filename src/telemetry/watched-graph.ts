import { SpanKind } from '@opentelemetry/api';
import type { Graph, Transaction } from '../graph/graph.js';
import type { Statement } from '../graph/statement.js';
import type { Metrics } from './metrics.js';
import { inSpan, isTraced } from './spans.js';
import { noteWritten, type Written } from './written.js';

/** Where commits are told of. */
export interface CommitLog {
  info(fields: object, message: string): void;
}

/** A graph that passes everything on, and counts, logs and traces what it is asked. */
export function watchedGraph(graph: Graph, metrics: Metrics, log: CommitLog): Graph {
  const system = { 'db.system.name': graph.engine };

  const timed = <Row>({ name }: Statement<Row>, ask: () => Promise<Row[]>): Promise<Row[]> => {
    const since = performance.now();
    const count = (rows: number) => metrics.statements.add(name, performance.now() - since, rows);
    return ask().then(
      (rows) => {
        count(rows.length);
        return rows;
      },
      (error: unknown) => {
        count(0);
        throw error;
      },
    );
  };

  const watched = <Row>(statement: Statement<Row>, ask: () => Promise<Row[]>): Promise<Row[]> => {
    if (!isTraced()) return timed(statement, ask);
    const { name } = statement;
    return inSpan(
      name,
      { ...system, 'db.query.summary': name },
      async (span) => {
        const rows = await timed(statement, ask);
        span.setAttribute('db.response.returned_rows', rows.length);
        return rows;
      },
      SpanKind.CLIENT,
    );
  };

  const watching = (tx: Transaction, written: Written): Transaction => ({
    read: (statement) => watched(statement, () => tx.read(statement)),
    run: (statement) => {
      noteWritten(written, statement);
      return watched(statement, () => tx.run(statement));
    },
  });

  const write: Graph['write'] = async (work) => {
    const since = performance.now();
    let written: Written = { commit: null, reassessed: 0 };
    const result = await graph.write((tx) => {
      // It may be tried again.
      written = { commit: null, reassessed: 0 };
      return work(watching(tx, written));
    });
    const milliseconds = performance.now() - since;
    metrics.written(written, milliseconds / 1_000);
    if (written.commit !== null)
      log.info({ ...written.commit, ms: Math.round(milliseconds) }, 'committed');
    return result;
  };

  return {
    ...graph,
    read: (statement, deadline) => watched(statement, () => graph.read(statement, deadline)),
    write: (work) =>
      isTraced()
        ? inSpan('commit', { ...system, 'db.operation.name': 'commit' }, () => write(work))
        : write(work),
  };
}
