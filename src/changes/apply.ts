import type { Transaction } from '../graph/graph.js';
import type { Parameter } from '../graph/statement.js';
import type { Phase } from './batches.js';
import { type Effect, noEffect } from './effect.js';
import { readSourceKinds, replacingSources } from './source-kinds.js';
import { cellOf, digestOf, propertiesOf, type Storage, storage } from './storage.js';
import { type Change, keyOf, type TableName } from './tables.js';
import { writeStatements } from './write-statements.js';

/** Writes a batch of one table's rows in a transaction. Written again, it changes nothing. */
export async function apply(
  tx: Transaction,
  table: TableName,
  phase: Phase,
  changes: readonly Change[],
  recordedAt: string,
): Promise<Effect> {
  if (phase === 'rows') return writeRows(tx, table, changes, recordedAt);
  await writeReferences(tx, table, 'late', changes);
  return noEffect;
}

async function writeRows(
  tx: Transaction,
  table: TableName,
  changes: readonly Change[],
  recordedAt: string,
): Promise<Effect> {
  const statements = writeStatements[table];
  const stored = await tx.read(statements.stored(changes.map((change) => placeOf(change))));
  const digests = new Map(stored.map(({ key, digest }) => [key, digest]));
  const added: Change[] = [];
  const replaced: Change[] = [];
  for (const change of changes) {
    const digest = digests.get(keyOf(change));
    if (digest === undefined) added.push(change);
    else if (digest !== digestOf(change)) replaced.push(change);
  }
  const kinds = await readSourceKinds(tx, changes);
  const rowOf = (change: Change): Parameter => ({
    ...placeOf(change),
    properties: propertiesOf(change, {
      recordedAt,
      sourceKind: kinds.get(sourceOf(change)) ?? null,
    }),
  });
  if (added.length > 0) await tx.run(statements.create(added.map(rowOf)));
  if (replaced.length > 0) {
    await replacingSources(tx, replaced, () =>
      tx.run(statements.replace(replaced.map(rowOf), recordedAt)),
    );
  }
  await writeReferences(tx, table, 'early', [...added, ...replaced]);
  return {
    added: added.length,
    replaced: replaced.length,
    unchanged: changes.length - added.length - replaced.length,
  };
}

async function writeReferences(
  tx: Transaction,
  table: TableName,
  when: 'early' | 'late',
  changes: readonly Change[],
): Promise<void> {
  for (const { column, late, statement } of writeStatements[table].references) {
    if (late !== (when === 'late')) continue;
    const rows = changes
      .map((change) => ({ id: placeOf(change).anchor, to: cellOf(change, column) }))
      .filter(({ to }) => to !== null);
    if (rows.length > 0) await tx.run(statement(rows));
  }
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
