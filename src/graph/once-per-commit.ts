import type { Reader } from './graph.js';
import type { Statement } from './statement.js';

/**
 * Gives what reads the rows of a statement as the graph is now. Where nobody else writes it is read once for each
 * commit of this process, however often it is asked.
 */
export function oncePerCommit<Row>(
  statement: Statement<Row>,
): (reader: Reader) => Promise<readonly Row[]> {
  const latest = new WeakMap<Reader, { commits: number; rows: Promise<readonly Row[]> }>();
  return (reader) => {
    const commits = reader.commits?.();
    if (commits === undefined) return reader.read(statement);
    const known = latest.get(reader);
    if (known?.commits === commits) return known.rows;
    // What is committed while this is read is asked under another number.
    const rows = reader.read(statement);
    latest.set(reader, { commits, rows });
    rows.catch(() => latest.delete(reader));
    return rows;
  };
}
