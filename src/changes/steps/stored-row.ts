import { z } from 'zod';
import type { Reader } from '../../graph/graph.js';
import { readInBatches } from '../../graph/read-in-batches.js';
import type { Statement } from '../../graph/statement.js';
import { isTableName, type TableName, tables } from '../tables.js';
import type { Cells } from '../tables-table.js';

/** A row as the graph has it. */
export interface StoredRow {
  readonly table: TableName;
  readonly key: string;
  readonly cells: Cells;
  /** When this version was recorded, as an ISO instant in UTC. */
  readonly recordedAt: string;
}

/**
 * The rows of things with some ids: their own, those of the links that they have on whatever day, of
 * the alliances directly inside them, and what was counted of them, by key.
 */
export async function readRows(reader: Reader, ids: readonly string[]): Promise<StoredRow[]> {
  const rows = new Map<string, StoredRow>();
  for (const statementFor of [ownRows, linkRows, rowsInside, countRows])
    for (const row of await readInBatches(reader, ids, statementFor)) rows.set(row.key, row);
  return [...rows.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

const Properties = z.object({ row: z.record(z.string(), z.unknown()) });
const Kept = z.object({ key: z.string(), recordedAt: z.string() });

function decodeRow(raw: unknown): StoredRow {
  const { row } = Properties.parse(raw);
  const { key, recordedAt } = Kept.parse(row);
  const [table = ''] = key.split('|');
  if (!isTableName(table)) throw new Error(`A key begins with its table, received ${key}.`);
  return { table, key, cells: tables[table].cellsOf(row), recordedAt };
}

function ownRows(ids: readonly string[]): Statement<StoredRow> {
  return {
    name: 'steps.ownRows',
    text: `UNWIND $ids AS id MATCH (n:Entity) WHERE n.id = id
      AND (n:Organization OR n:Unit OR n:Alliance) RETURN properties(n) AS row`,
    parameters: { ids },
    decode: decodeRow,
  };
}

function linkRows(ids: readonly string[]): Statement<StoredRow> {
  return {
    name: 'steps.linkRows',
    text: `UNWIND $ids AS id MATCH (n:Entity) WHERE n.id = id
      AND (n:Organization OR n:Unit OR n:Alliance)
      MATCH (n)-[e]-(:Entity) WHERE e.key IS NOT NULL RETURN properties(e) AS row`,
    parameters: { ids },
    decode: decodeRow,
  };
}

function rowsInside(ids: readonly string[]): Statement<StoredRow> {
  return {
    name: 'steps.rowsInside',
    text: `UNWIND $ids AS id MATCH (a:Alliance) WHERE a.id = id
      MATCH (a)<-[:PART_OF]-(n:Alliance) RETURN properties(n) AS row`,
    parameters: { ids },
    decode: decodeRow,
  };
}

function countRows(ids: readonly string[]): Statement<StoredRow> {
  return {
    name: 'steps.countRows',
    text: `UNWIND $ids AS id MATCH (n:Entity) WHERE n.id = id
      MATCH (n)-[:COUNTED]->(c:Count) RETURN properties(c) AS row`,
    parameters: { ids },
    decode: decodeRow,
  };
}
