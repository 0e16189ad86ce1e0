import { cellsOfKey } from '../tables/retraction.js';
import type { TableName } from '../tables/tables.js';
import { anchorColumn, type Storage, storage } from './storage.js';

/** Where the row with a key stands in the graph: the key, and the entity from which it is looked up. */
export interface KeyPlace {
  readonly [name: string]: string;
  readonly key: string;
  readonly anchor: string;
}

/** The place of a key; null where it is no key of the table. */
export function placeOfKey(table: TableName, key: string): KeyPlace | null {
  const cells = cellsOfKey(table, key);
  if (cells === null) return null;
  const column = anchorColumn(table);
  const at: Storage = storage[table];
  const columns = column !== null ? [column] : at.kind === 'observation' ? at.of : [];
  const anchor = columns.map((each) => cells[each] ?? '').find((id) => id !== '');
  return anchor === undefined ? null : { key, anchor };
}
