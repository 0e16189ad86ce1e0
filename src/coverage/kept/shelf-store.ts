import { z } from 'zod';
import type { Transaction } from '../../graph/graph.js';
import type { Parameter, Statement } from '../../graph/statement.js';
import { capacity, divided, type Shelf, shelfFor, shelfKey, shelvesInOrder } from './shelf.js';

/** A unit that leaves the shelf it stands on, or joins a list. */
export interface Leaving {
  readonly unit: string;
  readonly shelf: string;
  readonly list: string;
}
export interface Joining {
  readonly unit: string;
  readonly list: string;
}

/**
 * Puts units where they stand in their lists: takes them from their shelves, finds those of their
 * ids, and divides shelves that become too long. The first shelf of a list stays while the list does.
 *
 * @returns the shelf of each unit that joins; whoever writes the unit's assessment writes it
 */
export async function arrange(
  tx: Transaction,
  leaving: readonly Leaving[],
  joining: readonly Joining[],
): Promise<ReadonlyMap<string, string>> {
  const lists = new Set([...leaving, ...joining].map(({ list }) => list));
  if (lists.size === 0) return new Map();
  const shelves = new Map<string, Draft>();
  const inList = new Map<string, Draft[]>();
  for (const { key, list, from, size } of await tx.read(shelvesOf([...lists]))) {
    const draft = { key, list, from, before: size, size, joined: [] };
    shelves.set(key, draft);
    listed(inList, draft);
  }
  for (const { shelf } of leaving) {
    const draft = shelves.get(shelf);
    if (draft === undefined) throw new Error(`A unit stands on a shelf, ${shelf} is none.`);
    draft.size -= 1;
  }
  for (const [list, units] of byList(joining)) {
    const ordered = shelvesInOrder(inList.get(list) ?? []);
    for (const unit of units) {
      const draft = shelfFor(ordered, unit) ?? opened(list, '');
      if (ordered.length === 0) ordered.push(draft);
      shelves.set(draft.key, draft);
      draft.joined.push(unit);
      draft.size += 1;
    }
  }
  const places = new Map<string, string>();
  for (const { key, joined } of shelves.values()) for (const unit of joined) places.set(unit, key);
  await divide(tx, shelves, new Set(leaving.map(({ unit }) => unit)), places);
  const changed = [...shelves.values()].filter(({ size, before }) => size !== before);
  const used = new Set([...shelves.values()].flatMap(({ list, size }) => (size > 0 ? [list] : [])));
  const isKept = ({ size, from, list }: Draft) => size > 0 || (from === '' && used.has(list));
  const kept = changed.filter(isKept);
  const empty = [...shelves.values()].filter((draft) => draft.before !== null && !isKept(draft));
  if (kept.length > 0)
    await tx.run(putShelves(kept.map(({ key, list, from, size }) => ({ key, list, from, size }))));
  if (empty.length > 0) await tx.run(deleteShelves(empty.map(({ key }) => key)));
  return places;
}

/** A shelf while units come and go. */
interface Draft {
  readonly key: string;
  readonly list: string;
  readonly from: string;
  /** As the graph has it; null where it has not. */
  readonly before: number | null;
  size: number;
  joined: string[];
}

function opened(list: string, from: string): Draft {
  return { key: shelfKey(list, from), list, from, before: null, size: 0, joined: [] };
}

function listed(lists: Map<string, Draft[]>, draft: Draft): void {
  const known = lists.get(draft.list);
  if (known === undefined) lists.set(draft.list, [draft]);
  else known.push(draft);
}

function byList(joining: readonly Joining[]): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const { unit, list } of joining) {
    const units = lists.get(list);
    if (units === undefined) lists.set(list, [unit]);
    else units.push(unit);
  }
  return lists;
}

/** Cuts the shelves that have become too long; units that stood there already are moved at once. */
async function divide(
  tx: Transaction,
  shelves: Map<string, Draft>,
  left: ReadonlySet<string>,
  places: Map<string, string>,
): Promise<void> {
  const full = [...shelves.values()].filter(({ size }) => size > capacity);
  if (full.length === 0) return;
  const old = full.filter(({ before }) => before !== null).map(({ key }) => key);
  const standing = old.length === 0 ? [] : await tx.read(unitsOn(old));
  const moved: Parameter[] = [];
  for (const draft of full) {
    const stood = standing.filter(({ shelf, unit }) => shelf === draft.key && !left.has(unit));
    const units = [...stood.map(({ unit }) => unit), ...draft.joined].sort();
    const joined = new Set(draft.joined);
    const [first = [], ...rest] = divided(units);
    draft.size = first.length;
    for (const part of rest) {
      const next = opened(draft.list, part[0] ?? '');
      next.size = part.length;
      shelves.set(next.key, next);
      for (const unit of part)
        if (joined.has(unit)) places.set(unit, next.key);
        else moved.push({ unit, shelf: next.key });
    }
  }
  if (moved.length > 0) await tx.run(moveUnits(moved));
}

const ShelfRow = z.object({
  key: z.string(),
  list: z.string(),
  from: z.string(),
  size: z.number().int(),
});

export function shelvesOf(lists: readonly string[]): Statement<Shelf> {
  return {
    name: 'kept.shelvesOf',
    text: 'UNWIND $lists AS one MATCH (s:Shelf) WHERE s.list = one RETURN s.key AS key, s.list AS list, s.from AS from, s.size AS size',
    parameters: { lists },
    decode: (row) => ShelfRow.parse(row),
  };
}

export function allShelves(): Statement<Shelf> {
  return {
    name: 'kept.allShelves',
    text: 'MATCH (s:Shelf) RETURN s.key AS key, s.list AS list, s.from AS from, s.size AS size',
    parameters: {},
    decode: (row) => ShelfRow.parse(row),
  };
}

function putShelves(rows: readonly Parameter[]): Statement<null> {
  return {
    name: 'kept.putShelves',
    text: 'UNWIND $rows AS row MERGE (s:Shelf {key: row.key}) SET s = row',
    parameters: { rows },
    decode: () => null,
  };
}

function deleteShelves(keys: readonly string[]): Statement<null> {
  return {
    name: 'kept.deleteShelves',
    text: 'UNWIND $keys AS one MATCH (s:Shelf) WHERE s.key = one DELETE s',
    parameters: { keys },
    decode: () => null,
  };
}

const UnitState = z.object({ unit: z.string(), shelf: z.string() });

function unitsOn(shelves: readonly string[]): Statement<z.infer<typeof UnitState>> {
  return {
    name: 'kept.unitsOn',
    text: 'UNWIND $shelves AS one MATCH (a:Assessment) WHERE a.shelf = one RETURN a.unit AS unit, a.shelf AS shelf',
    parameters: { shelves },
    decode: (row) => UnitState.parse(row),
  };
}

function moveUnits(rows: readonly Parameter[]): Statement<null> {
  return {
    name: 'kept.moveUnits',
    text: 'UNWIND $rows AS row MATCH (a:Assessment) WHERE a.unit = row.unit SET a.shelf = row.shelf',
    parameters: { rows },
    decode: () => null,
  };
}
