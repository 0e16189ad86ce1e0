import { type CommitContext, check, commit } from './commit.js';
import type { ChangeSource } from './validate/change-source.js';
import { datedMoves, type Move } from './validate/undated-moves.js';
import { type RowCountsByTable, totalOf } from './write/row-counts.js';

/** What an import did, or would do. */
interface Imported {
  /** How many rows it has. */
  readonly rows: number;
  /** What was done with them; nothing where they were checked alone. */
  readonly tables: RowCountsByTable;
  /** The regions that lie elsewhere from a day on, as nothing tells of another one. */
  readonly moved: ReturnType<typeof datedMoves>;
}

/**
 * Commits a change set as `commit`, or checks it alone.
 *
 * @throws Rejected where a change breaks a rule
 */
export async function importOrCheck(
  importing: Omit<CommitContext, 'onMoves'>,
  source: ChangeSource,
  dryRun: boolean,
): Promise<Imported> {
  let moves: readonly Move[] = [];
  const onMoves = (found: readonly Move[]) => {
    moves = found;
  };
  const context = { ...importing, onMoves };
  if (dryRun) {
    const rows = await check(context.graph, source, context);
    return { rows, tables: {}, moved: datedMoves(moves) };
  }
  const tables = await commit(context, source);
  const { added, replaced, unchanged } = totalOf(tables);
  return { rows: added + replaced + unchanged, tables, moved: datedMoves(moves) };
}
