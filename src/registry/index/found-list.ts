import type { Fit } from './fitness.js';
import type { Segment } from './segment.js';

/** A thing that a search finds: the keys that its place in the list follows from. */
export interface FoundThing {
  readonly fit: Fit;
  readonly size: number;
  readonly id: string;
}

/** Where a thing stands that a search finds. */
export class FoundPlace implements FoundThing {
  readonly size: number;
  readonly id: string;

  constructor(
    readonly fit: Fit,
    readonly segment: Segment,
    readonly place: number,
  ) {
    const { sizes, ids } = segment.columns;
    this.size = sizes[place] ?? 0;
    this.id = ids.at(place);
  }
}

/** The places in a segment that fit alike. */
export class FoundList {
  constructor(
    private readonly segment: Segment,
    private readonly fit: Fit,
    private readonly places: readonly number[],
  ) {}

  get length(): number {
    return this.places.length;
  }

  nearest(count: number, isBackward: boolean, behind: FoundThing | null): FoundPlace[] {
    const { places } = this;
    if (!isBackward) {
      const from =
        behind === null ? 0 : this.#firstWhere((found) => compareFound(found, behind) > 0);
      return places.slice(from, from + count).map((place) => this.#found(place));
    }
    const to =
      behind === null
        ? places.length
        : this.#firstWhere((found) => compareFound(found, behind) >= 0);
    return places.slice(Math.max(0, to - count), to).map((place) => this.#found(place));
  }

  #found(place: number): FoundPlace {
    return new FoundPlace(this.fit, this.segment, place);
  }

  /** @param holds of all behind the first of which it does */
  #firstWhere(holds: (found: FoundThing) => boolean): number {
    let [low, high] = [0, this.places.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (holds(this.#found(this.places[middle] ?? 0))) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/**
 * The nearest things of some lists, behind the keys of one or from the end on, in a direction.
 *
 * @param lists by fit; those of a fit are looked at only where those before it, in the direction, do not suffice
 */
export function nearestOf(
  lists: readonly (readonly FoundList[])[],
  count: number,
  isBackward: boolean,
  behind: FoundThing | null,
): FoundPlace[] {
  const sign = isBackward ? -1 : 1;
  const nearest: FoundPlace[] = [];
  for (const alike of isBackward ? lists.toReversed() : lists) {
    if (nearest.length >= count) break;
    const found = alike.flatMap((list) => list.nearest(count, isBackward, behind));
    nearest.push(...found.sort((a, b) => sign * compareFound(a, b)));
  }
  return nearest.slice(0, count);
}

/** The order of a search: the best fit, the shortest name, then ids, which are ASCII. */
function compareFound(a: FoundThing, b: FoundThing): number {
  return a.fit - b.fit || a.size - b.size || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
