/**
 * A stretch of a list that the graph keeps in order: at most `capacity` units, so that a page reads
 * as much as it shows however long its list is.
 */
export interface Shelf {
  readonly key: string;
  /** The list that it is a stretch of. */
  readonly list: string;
  /** Ids from this one on, up to the next shelf's, stand here; the first shelf also has all before. */
  readonly from: string;
  /** How many units stand here. */
  readonly size: number;
}

export const capacity = 128;

export function shelfKey(list: string, from: string): string {
  return `${list}|${from}`;
}

/** The shelves of a list in order. */
export function shelvesInOrder<T extends Pick<Shelf, 'from'>>(shelves: readonly T[]): T[] {
  return [...shelves].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The shelf, of a list's shelves in order, on which an id stands; null where the list has none. */
export function shelfFor<T extends Pick<Shelf, 'from'>>(
  shelves: readonly T[],
  id: string,
): T | null {
  let [low, high] = [0, shelves.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const shelf = shelves[middle];
    if (shelf !== undefined && shelf.from <= id) low = middle + 1;
    else high = middle;
  }
  return shelves[Math.max(0, low - 1)] ?? null;
}

/** Units of one shelf that has become too long, ascending, cut into shelves that are half full. */
export function divided(units: readonly string[]): string[][] {
  const half = capacity / 2;
  const parts = Math.ceil(units.length / half);
  return Array.from({ length: parts }, (_, part) => units.slice(part * half, (part + 1) * half));
}
