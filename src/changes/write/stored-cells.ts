import { z } from 'zod';
import type { Reader } from '../../graph/graph.js';
import { type TableName, tables } from '../tables/tables.js';
import type { Cells } from '../tables/tables-table.js';
import { placeOfKey } from './key-place.js';
import { writeStatements } from './write-statements.js';

/** A row as the graph has it: its texts, and a fingerprint of all that they say. */
interface StoredCells {
  readonly cells: Cells;
  readonly digest: string;
}

/** The rows of a table that the graph has under keys, by these; what is no key of the table is under none. */
export async function storedCells(
  reader: Reader,
  table: TableName,
  keys: readonly string[],
): Promise<ReadonlyMap<string, StoredCells>> {
  const places = keys.flatMap((key) => placeOfKey(table, key) ?? []);
  if (places.length === 0) return new Map();
  const rows = await reader.read(writeStatements[table].rows(places));
  return new Map(
    rows.map((row) => {
      const { key, digest } = Kept.parse(row);
      return [key, { digest, cells: tables[table].cellsOf(row) }];
    }),
  );
}

const Kept = z.object({ key: z.string(), digest: z.string() });
