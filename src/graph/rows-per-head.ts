import { Remembered } from '../domain/remembered.js';
import type { Reader } from './graph.js';
import type { Head } from './head.js';
import type { Statement } from './statement.js';
import { View } from './view.js';

/**
 * Reads a statement for each of many keys: the rows of those that were asked for last are remembered for the requests
 * that have the same head of the graph.
 *
 * @param most of how many keys
 */
export function rowsPerHead<Row>(
  most: number,
  statementOf: (key: string) => Statement<Row>,
): (reader: Reader, key: string) => Promise<readonly Row[]> {
  const rowsOf = new WeakMap<Head, Remembered<Promise<readonly Row[]>>>();
  return async (reader, key) => {
    if (!(reader instanceof View)) return reader.read(statementOf(key));
    const head = await reader.head();
    const remembered = rowsOf.get(head) ?? new Remembered(most);
    rowsOf.set(head, remembered);
    return remembered.of(key, () => {
      const rows = reader.read(statementOf(key));
      rows.catch(() => remembered.forget(key));
      return rows;
    });
  };
}
