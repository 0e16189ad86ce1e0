import type { Fit } from './fitness.js';
import type { Segment } from './segment.js';

/** A thing that a search finds: the keys that its place in the list follows from. */
export interface FoundThing {
  readonly fit: Fit;
  readonly size: number;
  readonly id: string;
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

  nearest(count: number, isBackward: boolean, behind: FoundThing | null): FoundThing[] {
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

  #found(place: number): FoundThing {
    return { fit: this.fit, ...this.segment.keys(place) };
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

/** The order of a search: the best fit, the shortest name, then ids. */
export function compareFound(a: FoundThing, b: FoundThing): number {
  return a.fit - b.fit || a.size - b.size || Buffer.compare(Buffer.from(a.id), Buffer.from(b.id));
}
