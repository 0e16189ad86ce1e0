import { forgetOrganizations } from '../../coverage/kept/organization-changes.js';
import type { SourceKind } from '../../domain/vocabulary.js';
import { appendEvent } from '../../events/events.js';
import type { Transaction } from '../../graph/graph.js';
import type { Parameter, Statement } from '../../graph/statement.js';
import { forgetThings } from '../../registry/thing-notes.js';
import { idOf, type Retraction } from '../tables/retraction.js';
import { storedChange } from '../tables/stored-change.js';
import {
  type Change,
  type EntityTable,
  isEntityTable,
  keyOf,
  type TableName,
  tables,
} from '../tables/tables.js';
import type { Batch } from './batches.js';
import { placeOfKey } from './key-place.js';
import { markAffected } from './mark-affected.js';
import { noteAffected } from './note-affected.js';
import { type Placed, type PlacedBatch, placedBatches, placeOf } from './placed-rows.js';
import { addRowCounts, noRowCounts, type RowCounts, type RowCountsByTable } from './row-counts.js';
import { readSourceKinds, replacingSources } from './source-kinds.js';
import { anchorColumn, cellOf, storedValues } from './storage.js';
import { writeStatements } from './write-statements.js';

/** What the graph has of rows that are written, where it was read before: nothing is looked up then. */
export interface KnownRows {
  /** The digests of those that are there, by key. */
  readonly digests: ReadonlyMap<string, string>;
  /** The kinds of the sources of all of them, by id. */
  readonly sourceKinds: ReadonlyMap<string, SourceKind>;
}

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
  known?: KnownRows,
): Promise<RowCountsByTable> {
  let countsByTable: RowCountsByTable = {};
  for await (const batch of placedBatches(batches, isFirst)) {
    const counts = await apply(tx, batch, recordedAt, isFirst, known);
    countsByTable = addRowCounts(countsByTable, batch.table, counts);
  }
  return countsByTable;
}

/**
 * Writes a batch of one table's rows in a transaction, or takes some back. Written again, it changes nothing.
 *
 * @param isFirst whether nothing of the change set was in the graph before, which is then not looked up: written
 * again, such a batch would be there twice
 */
export async function apply(
  tx: Transaction,
  { table, phase, changes, retractions, rows }: PlacedBatch,
  recordedAt: string,
  isFirst = false,
  known?: KnownRows,
): Promise<RowCounts> {
  switch (phase) {
    case 'rows':
      return writeRows(tx, table, rows, recordedAt, isFirst, known);
    case 'relations':
      await writeReferences(tx, table, 'late', changes);
      return noRowCounts;
    case 'retractions':
      return retractKeys(tx, table, retractions, recordedAt);
  }
}

/** Why rows are taken back, by their keys; of links that have not begun nothing is said. */
type Reasons = ReadonlyMap<string, Pick<Retraction, 'reason' | 'source' | 'locator'>>;

/** Takes rows of one table back: they are known as what was known before, and hold no more. */
export async function retract(
  tx: Transaction,
  table: TableName,
  changes: readonly Change[],
  recordedAt: string,
  reasons: Reasons = new Map(),
): Promise<RowCounts> {
  const rows = changes.map((change): Parameter => {
    const place = placeOf(change);
    const { reason = null, source = null, locator = null } = reasons.get(place.key) ?? {};
    return { ...place, reason, source, locator };
  });
  if (isEntityTable(table)) await tx.run(forgetNames(table, changes.map(keyOf)));
  await tx.run(writeStatements[table].retract(rows, recordedAt));
  await Promise.all([
    markAffected(tx, table, [], changes),
    // Indexes of things and of organizations leave no region out: they are read anew.
    table === 'regions'
      ? Promise.all([forgetThings(tx), forgetOrganizations(tx)])
      : noteAffected(tx, table, [], changes),
    publishAlliances(tx, changes, recordedAt),
  ]);
  return { ...noRowCounts, replaced: changes.length };
}

/** Of things that were retracted under one id the last is named: the earlier ones are what was known alone. */
function forgetNames(table: EntityTable, keys: readonly string[]): Statement<null> {
  return {
    name: 'changes.forgetNames',
    text: `UNWIND $things AS thing MATCH (n:Retracted) WHERE n.id = thing.id AND n.key = thing.key REMOVE n.was`,
    parameters: { things: keys.map((key) => ({ key, id: idOf({ table, key }) })) },
    decode: () => null,
  };
}

/** Takes back what the graph has under keys of one table; what is not there is taken back already. */
async function retractKeys(
  tx: Transaction,
  table: TableName,
  retractions: readonly Retraction[],
  recordedAt: string,
): Promise<RowCounts> {
  const places = retractions.flatMap(({ key }) => placeOfKey(table, key) ?? []);
  const rows = await tx.read(writeStatements[table].rows(places));
  const unchanged = retractions.length - rows.length;
  if (rows.length === 0) return { ...noRowCounts, unchanged };
  const changes = rows.map((row) => storedChange(table, tables[table].cellsOf(row)));
  const reasons = new Map(retractions.map((each) => [each.key, each]));
  return { ...(await retract(tx, table, changes, recordedAt, reasons)), unchanged };
}

async function writeRows(
  tx: Transaction,
  table: TableName,
  rows: readonly Placed[],
  recordedAt: string,
  isFirst: boolean,
  known?: KnownRows,
): Promise<RowCounts> {
  const statements = writeStatements[table];
  const { digests, sourceKinds } = known ?? (await readKnownRows(tx, table, rows, isFirst));
  const added: Placed[] = [];
  const replaced: Placed[] = [];
  for (const row of rows) {
    const digest = digests.get(row.place.key);
    if (digest === undefined) added.push(row);
    else if (digest !== row.digest) replaced.push(row);
  }
  const written = [...added, ...replaced];
  const isApart = anchorColumn(table) === null;
  const rowOf = ({ change, place, digest, values }: Placed): Parameter => {
    const sourceKind = sourceKinds.get(sourceOf(change)) ?? null;
    const row = [...(values ?? storedValues(change, digest)), sourceKind];
    if (isApart) row.push(place.anchor);
    return row;
  };
  // What follows from what is added is asked with it: an engine elsewhere waits for nothing in between.
  await Promise.all([
    added.length === 0 ? [] : tx.run(statements.create(added.map(rowOf), recordedAt, isFirst)),
    writeReferences(tx, table, 'optional', changesOf(added)),
    replaced.length === 0
      ? []
      : replacingSources(tx, changesOf(replaced), () =>
          tx.run(statements.replace(replaced.map(rowOf), recordedAt)),
        ),
  ]);
  await Promise.all([
    writeReferences(tx, table, 'early', changesOf(replaced)),
    // Where the graph was empty all units are assessed, marked or not.
    isFirst ? [] : markAffected(tx, table, changesOf(added), changesOf(replaced)),
    noteAffected(tx, table, changesOf(added), changesOf(replaced)),
    publishAlliances(tx, changesOf(written), recordedAt),
  ]);
  return {
    added: added.length,
    replaced: replaced.length,
    unchanged: rows.length - written.length,
  };
}

async function readKnownRows(
  tx: Transaction,
  table: TableName,
  rows: readonly Placed[],
  isFirst: boolean,
): Promise<KnownRows> {
  const [stored, sourceKinds] = await Promise.all([
    isFirst ? [] : tx.read(writeStatements[table].stored(rows.map(({ place }) => place))),
    readSourceKinds(tx, changesOf(rows)),
  ]);
  return { digests: new Map(stored.map(({ key, digest }) => [key, digest])), sourceKinds };
}

async function writeReferences(
  tx: Transaction,
  table: TableName,
  which: 'early' | 'optional' | 'late',
  changes: readonly Change[],
): Promise<void> {
  const written: Promise<unknown>[] = [];
  for (const { column, late, isCreated, statement } of writeStatements[table].references) {
    if (late !== (which === 'late') || (which === 'optional' && isCreated)) continue;
    const ends = changes
      .map((change) => ({ id: placeOf(change).anchor, to: cellOf(change, column) }))
      .filter(({ to }) => to !== null);
    if (ends.length > 0) written.push(tx.run(statement(ends)));
  }
  await Promise.all(written);
}

function changesOf(rows: readonly Placed[]): Change[] {
  return rows.map(({ change }) => change);
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
  await appendEvent(tx, { recordedAt, on: null, cells: [], units: [], ...about });
}

/** The alliance that a row is of; null for other rows. */
function allianceOf({ table, row }: Change): string | null {
  if (table === 'alliances') return row.id;
  return table === 'memberships' || table === 'services' ? row.alliance : null;
}
