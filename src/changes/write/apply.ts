import { appendEvent } from '../../events/events.js';
import type { Transaction } from '../../graph/graph.js';
import type { Parameter } from '../../graph/statement.js';
import { type Change, keyOf, type TableName } from '../tables/tables.js';
import type { Batch } from './batches.js';
import { markAffected } from './mark-affected.js';
import { noteAffected } from './note-affected.js';
import { addRowCounts, noRowCounts, type RowCounts, type RowCountsByTable } from './row-counts.js';
import { readSourceKinds, replacingSources } from './source-kinds.js';
import { cellOf, digestOf, type Storage, storage, storedValues } from './storage.js';
import { writeStatements } from './write-statements.js';

/**
 * Writes batches one after the other in a transaction, and tells what was done with the rows of each table.
 *
 * @param isFirst whether the graph was empty before: then no row is looked up
 */
export async function applyAll(
  tx: Transaction,
  batches: AsyncIterable<Batch>,
  recordedAt: string,
  isFirst = false,
): Promise<RowCountsByTable> {
  let countsByTable: RowCountsByTable = {};
  for await (const batch of batches) {
    const counts = await apply(tx, batch, recordedAt, isFirst);
    countsByTable = addRowCounts(countsByTable, batch.table, counts);
  }
  return countsByTable;
}

/**
 * Writes a batch of one table's rows in a transaction. Written again, it changes nothing.
 *
 * @param isFirst whether nothing of the change set was in the graph before, which is then not looked up: written
 * again, such a batch would be there twice
 */
export async function apply(
  tx: Transaction,
  { table, phase, changes }: Batch,
  recordedAt: string,
  isFirst = false,
): Promise<RowCounts> {
  const rows = changes.map((change) => ({ change, place: placeOf(change) }));
  if (phase === 'rows') return writeRows(tx, table, rows, recordedAt, isFirst);
  await writeReferences(tx, table, 'late', rows);
  return noRowCounts;
}

/** Takes links of one table back: they are known as what was known before, and hold no more. */
export async function retract(
  tx: Transaction,
  table: TableName,
  changes: readonly Change[],
  recordedAt: string,
): Promise<RowCounts> {
  const { retract: statement } = writeStatements[table];
  if (statement === null) throw new Error(`Links are taken back, received rows of ${table}.`);
  await tx.run(statement(changes.map(placeOf), recordedAt));
  await markAffected(tx, table, [], changes);
  await noteAffected(tx, table, [], changes);
  await publishAlliances(tx, changes, recordedAt);
  return { ...noRowCounts, replaced: changes.length };
}

/** A row, and where it stands in the graph. */
interface Placed {
  readonly change: Change;
  readonly place: ReturnType<typeof placeOf>;
}

async function writeRows(
  tx: Transaction,
  table: TableName,
  rows: readonly Placed[],
  recordedAt: string,
  isFirst: boolean,
): Promise<RowCounts> {
  const statements = writeStatements[table];
  const stored = isFirst ? [] : await tx.read(statements.stored(rows.map(({ place }) => place)));
  const digests = new Map(stored.map(({ key, digest }) => [key, digest]));
  const added: Placed[] = [];
  const replaced: Placed[] = [];
  for (const row of rows) {
    const digest = digests.get(row.place.key);
    if (digest === undefined) added.push(row);
    else if (digest !== digestOf(row.change)) replaced.push(row);
  }
  const written = [...added, ...replaced];
  const kinds = await readSourceKinds(tx, changesOf(written));
  const rowOf = ({ change, place }: Placed): Parameter => {
    const sourceKind = kinds.get(sourceOf(change)) ?? null;
    return [...storedValues(change, { recordedAt, sourceKind }), place.anchor];
  };
  if (added.length > 0) await tx.run(statements.create(added.map(rowOf)));
  if (replaced.length > 0) {
    await replacingSources(tx, changesOf(replaced), () =>
      tx.run(statements.replace(replaced.map(rowOf), recordedAt)),
    );
  }
  await writeReferences(tx, table, 'early', replaced);
  await writeReferences(tx, table, 'optional', added);
  await markAffected(tx, table, changesOf(added), changesOf(replaced));
  await noteAffected(tx, table, changesOf(added), changesOf(replaced));
  await publishAlliances(tx, changesOf(written), recordedAt);
  return {
    added: added.length,
    replaced: replaced.length,
    unchanged: rows.length - written.length,
  };
}

async function writeReferences(
  tx: Transaction,
  table: TableName,
  which: 'early' | 'optional' | 'late',
  rows: readonly Placed[],
): Promise<void> {
  for (const { column, late, isCreated, statement } of writeStatements[table].references) {
    if (late !== (which === 'late') || (which === 'optional' && isCreated)) continue;
    const ends = rows
      .map(({ change, place }) => ({ id: place.anchor, to: cellOf(change, column) }))
      .filter(({ to }) => to !== null);
    if (ends.length > 0) await tx.run(statement(ends));
  }
}

function changesOf(rows: readonly Placed[]): Change[] {
  return rows.map(({ change }) => change);
}

/** Where a row stands: the entities it hangs on, and the one from which it is looked up. */
function placeOf(change: Change) {
  const key = keyOf(change);
  const at: Storage = storage[change.table];
  switch (at.kind) {
    case 'node':
      return { key, anchor: cellOf(change, at.id) };
    case 'link': {
      const [from, to] = [cellOf(change, at.from), cellOf(change, at.to)];
      return { key, from, to, anchor: at.anchor === 'from' ? from : to };
    }
    case 'observation': {
      const named = at.of.map((column) => cellOf(change, column));
      return { key, anchor: named.find((id) => id !== null) ?? null };
    }
  }
}

function sourceOf(change: Change): string {
  return change.table === 'sources' ? change.row.id : change.row.source;
}

/** Tells those who follow alliances that rows of theirs were written. */
async function publishAlliances(
  tx: Transaction,
  changes: readonly Change[],
  recordedAt: string,
): Promise<void> {
  const alliances = changes.flatMap((change) => allianceOf(change) ?? []);
  if (alliances.length === 0) return;
  const rows = changes.map(keyOf);
  const about = { alliances: [...new Set(alliances)].sort(), rows };
  await appendEvent(tx, { recordedAt, on: null, cells: [], ...about });
}

/** The alliance that a row is of; null for other rows. */
function allianceOf({ table, row }: Change): string | null {
  if (table === 'alliances') return row.id;
  return table === 'memberships' || table === 'services' ? row.alliance : null;
}
