import type { CivilDate } from '../../domain/civil-date.js';
import { inBatches } from '../../domain/in-batches.js';
import { tables } from '../tables/tables.js';
import type { Cells } from '../tables/tables-table.js';
import { type ChangeSource, changeEntry, type Located } from './change-source.js';
import { BATCH, type KnownGraph } from './known-graph.js';
import { type Spell, spellsOf } from './region-spells.js';

/** A row of region_parents.csv that follows from one of regions.csv, at which it stands. */
export type Move = Pick<Located, 'file' | 'line'> & { readonly cells: Cells };

/** A row of regions.csv with another parent than the graph has. */
interface Moved {
  readonly entry: Located<'regions'>;
  /** The parent in the graph. */
  readonly before: string;
}

/**
 * Until when regions lay in their parents of the graph, of which a change set names other ones and says no day: until
 * that on which this is recorded, or the region or the old parent ended (docs/decisions/regions.md). One that has moved
 * on that day already has lain nowhere in between.
 *
 * @param today the day on which the change set is recorded
 */
export async function undatedMoves(
  changes: ChangeSource,
  graph: KnownGraph,
  today: CivilDate,
): Promise<Move[]> {
  if (await graph.isEmpty()) return [];
  const { moved, ends } = await movedRegions(changes, graph);
  if (moved.length === 0) return [];
  const spells = await spellsOf(changes, graph, await goneOf(changes));
  for (const batch of inBatches([...new Set(moved.map(({ before }) => before))], BATCH))
    for (const [code, { validTo }] of await graph.entities(batch))
      if (!ends.has(code)) ends.set(code, validTo);
  const moves = new Map<string, Move>();
  for (const each of moved) {
    const { code, validTo } = each.entry.row;
    const bounds = [today, validTo, ends.get(each.before) ?? null].filter((day) => day !== null);
    const cells = moveOf(each, spells.get(code) ?? [], bounds.sort()[0] ?? today);
    if (cells === null) continue;
    const { file, line } = each.entry;
    moves.set(tables.region_parents.keyOfCells(cells), { file, line, cells });
  }
  return [...moves.values()];
}

/** The regions that lie elsewhere from a day on. */
export function datedMoves(
  moves: readonly Move[],
): { readonly region: string; readonly on: string }[] {
  return moves.flatMap(({ cells: { region = '', validTo: on = '' } }) =>
    on === '' ? [] : [{ region, on }],
  );
}

/** A change set with the moves that follow from it among its rows. */
export function withMoves<Source extends ChangeSource>(
  changes: Source,
  moves: readonly Move[],
): Source {
  if (moves.length === 0) return changes;
  return {
    ...changes,
    async *rows(table) {
      yield* changes.rows(table);
      if (table !== 'region_parents') return;
      for (const { file, line, cells } of moves) yield changeEntry(table, { file, line }, cells);
    },
  };
}

/** The regions that lie elsewhere in the graph, and when regions of the change set end. */
async function movedRegions(changes: ChangeSource, graph: KnownGraph) {
  const moved: Moved[] = [];
  const ends = new Map<string, CivilDate | null>();
  let rows: Located<'regions'>[] = [];
  const look = async () => {
    const parents = await graph.parents(
      'regions',
      rows.map(({ row }) => row.code),
      [],
    );
    for (const entry of rows) {
      const [before] = parents.get(entry.row.code) ?? [];
      if (before !== undefined && before !== entry.row.parent) moved.push({ entry, before });
    }
    rows = [];
  };
  for await (const entry of changes.rows('regions')) {
    if ('violations' in entry) continue;
    ends.set(entry.row.code, entry.row.validTo);
    rows.push(entry);
    if (rows.length === BATCH) await look();
  }
  if (rows.length > 0) await look();
  return { moved, ends };
}

async function goneOf(changes: ChangeSource): Promise<ReadonlySet<string>> {
  const gone = new Set(changes.retracted);
  for await (const entry of changes.retractions?.() ?? [])
    if (!('violations' in entry)) gone.add(entry.key);
  return gone;
}

/** The row that a region's move adds or gives another end; null where none is needed. */
function moveOf({ entry, before }: Moved, spells: readonly Spell[], day: CivilDate): Cells | null {
  const { code, parent, validFrom, source, locator } = entry.row;
  const last = spells.at(-1);
  if (last !== undefined && isTold(last, before, parent)) return null;
  const since = last === undefined ? null : (last.validTo ?? last.validFrom);
  const begins = since ?? validFrom;
  const told = { region: code, source, locator: locator ?? '' };
  if (begins === null || begins < day) {
    const from = since ?? '';
    const isStated = spells.some(({ at, validFrom }) => at !== null && (validFrom ?? '') === from);
    return isStated ? null : { ...told, parent: before, validFrom: from, validTo: day };
  }
  // Back again before it was gone for a day: it has always lain there.
  if (last === undefined || last.at !== null || last.validTo === null || last.parent !== parent)
    return null;
  return { ...told, parent, validFrom: last.validFrom ?? '', validTo: '' };
}

/** Whether the change set says until when the region lay in the parent before, or that it never did. */
function isTold(last: Spell, before: string, parent: string | null): boolean {
  return last.at !== null && last.parent === (last.validTo === null ? parent : before);
}
