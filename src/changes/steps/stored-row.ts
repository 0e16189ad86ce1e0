import { z } from 'zod';
import { groupedBy } from '../../domain/grouped-by.js';
import type { Reader } from '../../graph/graph.js';
import { readInBatches } from '../../graph/read-in-batches.js';
import type { Parameter, Statement } from '../../graph/statement.js';
import { isTableName, type TableName, tables } from '../tables/tables.js';
import type { Cells } from '../tables/tables-table.js';
import type { Needs } from './step.js';

/** A row as the graph has it. */
export interface StoredRow {
  readonly table: TableName;
  readonly key: string;
  readonly cells: Cells;
  /** When this version was recorded, as an ISO instant in UTC. */
  readonly recordedAt: string;
  /** Of a link, the first day on which one of its ends no longer exists, however long it says that it holds; empty where that is open. */
  readonly endsBy: string;
}

/**
 * The rows that steps have to know: those of things, of their links on whatever day, of the alliances
 * directly inside them, and what was counted of them, by key.
 */
export async function readStoredRows(
  reader: Reader,
  needs: readonly Needs[],
): Promise<StoredRow[]> {
  const all = (of: keyof Omit<Needs, 'pair'>) => [
    ...new Set(needs.flatMap((each) => each[of] ?? [])),
  ];
  const whole = all('whole');
  const found = [
    await readInBatches(reader, all('things'), ownRows),
    await readInBatches(reader, whole, linkRows),
    await readInBatches(reader, whole, rowsInside),
    await readInBatches(reader, pairsOf(needs), pairRows),
    await readInBatches(reader, all('under'), superiorRows),
    await readInBatches(reader, all('counted'), countRows),
  ];
  const rows = new Map(found.flat().map((row) => [row.key, row]));
  return [...rows.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** An end from which a link is looked up, and its other ends. */
interface Pairs {
  readonly [name: string]: Parameter;
  readonly near: string;
  readonly far: readonly string[];
}

function pairsOf(needs: readonly Needs[]): Pairs[] {
  const pairs = needs.flatMap(({ pair }) => (pair === undefined ? [] : [pair]));
  return [...groupedBy(pairs, ([near]) => near)].map(([near, all]) => ({
    near,
    far: [...new Set(all.map(([, far]) => far))],
  }));
}

const Properties = z.object({
  row: z.record(z.string(), z.unknown()),
  ends: z.array(z.string().nullable()).optional(),
});
const Kept = z.object({ key: z.string(), recordedAt: z.string() });

function decodeRow(raw: unknown): StoredRow {
  const { row, ends = [] } = Properties.parse(raw);
  const { key, recordedAt } = Kept.parse(row);
  const [table = ''] = key.split('|');
  if (!isTableName(table)) throw new Error(`A key begins with its table, received ${key}.`);
  const [endsBy = ''] = ends.filter((end) => end !== null).sort();
  return { table, key, cells: tables[table].cellsOf(row), recordedAt, endsBy };
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

const link = 'properties(e) AS row, [n.validTo, m.validTo] AS ends';

function linkRows(ids: readonly string[]): Statement<StoredRow> {
  return {
    name: 'steps.linkRows',
    text: `UNWIND $ids AS id MATCH (n:Entity) WHERE n.id = id
      AND (n:Organization OR n:Unit OR n:Alliance)
      MATCH (n)-[e:SUBORDINATE_TO|COVERS|PART_OF|MEMBER_OF|SERVES]-(m:Entity) WHERE e.key IS NOT NULL RETURN ${link}`,
    parameters: { ids },
    decode: decodeRow,
  };
}

function pairRows(pairs: readonly Pairs[]): Statement<StoredRow> {
  return {
    name: 'steps.pairRows',
    text: `UNWIND $pairs AS pair MATCH (n:Entity) WHERE n.id = pair.near
      MATCH (n)-[e:MEMBER_OF|COVERS|SERVES]-(m:Entity) WHERE m.id IN pair.far RETURN ${link}`,
    parameters: { pairs },
    decode: decodeRow,
  };
}

function superiorRows(ids: readonly string[]): Statement<StoredRow> {
  return {
    name: 'steps.superiorRows',
    text: `UNWIND $ids AS id MATCH (n:Organization) WHERE n.id = id
      MATCH (n)-[e:SUBORDINATE_TO]->(m:Organization) RETURN ${link}`,
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
