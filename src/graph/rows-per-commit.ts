import { Remembered } from '../domain/remembered.js';
import type { Reader } from './graph.js';
import type { Statement } from './statement.js';

/**
 * As `oncePerCommit`, of a statement for each of many keys: the rows of those that were asked for last are remembered
 * until the next commit.
 *
 * @param most of how many keys
 */
export function rowsPerCommit<Row>(
  most: number,
  statementOf: (key: string) => Statement<Row>,
): (reader: Reader, key: string) => Promise<readonly Row[]> {
  const latest = new WeakMap<Reader, Latest<Row>>();
  return (reader, key) => {
    const commits = reader.commits?.();
    if (commits === undefined) return reader.read(statementOf(key));
    const known = latest.get(reader);
    const now: Latest<Row> =
      known?.commits === commits ? known : { commits, rows: new Remembered(most) };
    latest.set(reader, now);
    return now.rows.of(key, () => {
      const rows = reader.read(statementOf(key));
      rows.catch(() => latest.delete(reader));
      return rows;
    });
  };
}

interface Latest<Row> {
  readonly commits: number;
  readonly rows: Remembered<Promise<readonly Row[]>>;
}
