import type { ServingInstance } from '../../model/serving.js';

/**
 * The pairs of a site and a unit that it can serve, as columns of numbers: an instance has millions of them. Those of a
 * site lie side by side, the most urgent units first, the nearer ones first among these; `ofUnit` has them by unit.
 */
export class Pairs {
  /** By site: its first pair; one more at the end. */
  readonly start: Int32Array;
  readonly unit: Int32Array;
  readonly site: Int32Array;
  readonly distance: Float64Array;
  /** By unit: where its pairs begin in `ofUnit`; one more at the end. */
  readonly unitStart: Int32Array;
  /** Ascending for each unit, so by site. */
  readonly ofUnit: Int32Array;
  /** The largest distance. */
  readonly furthest: number;

  /** @param urgency by unit */
  constructor({ sites, weights }: ServingInstance, urgency: Float64Array) {
    this.start = startsOf(sites.map(({ serves }) => serves.length));
    const count = this.start[sites.length] ?? 0;
    this.unit = new Int32Array(count);
    this.site = new Int32Array(count);
    this.distance = new Float64Array(count);
    const byUnit = new Int32Array(weights.length);
    let furthest = 0;
    for (const [site, { serves, distances }] of sites.entries()) {
      let pair = this.start[site] ?? 0;
      for (const at of sorted(serves, distances, urgency)) {
        const unit = serves[at] ?? -1;
        const distance = distances[at] ?? 0;
        this.unit[pair] = unit;
        this.site[pair] = site;
        this.distance[pair] = distance;
        byUnit[unit] = (byUnit[unit] ?? 0) + 1;
        furthest = Math.max(furthest, distance);
        pair++;
      }
    }
    this.furthest = furthest;
    this.unitStart = startsOf(byUnit);
    this.ofUnit = new Int32Array(count);
    const next = this.unitStart.slice();
    for (let pair = 0; pair < count; pair++) {
      const unit = this.unit[pair] ?? -1;
      const place = next[unit] ?? 0;
      this.ofUnit[place] = pair;
      next[unit] = place + 1;
    }
  }

  get units(): number {
    return this.unitStart.length - 1;
  }

  get sites(): number {
    return this.start.length - 1;
  }
}

/** Where each of lists that lie side by side begins, and where the last one ends. */
export function startsOf(lengths: ArrayLike<number>): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  for (let at = 0; at < lengths.length; at++)
    starts[at + 1] = (starts[at] ?? 0) + (lengths[at] ?? 0);
  return starts;
}

/** Places in `serves`. Numbers are sorted many times as fast as by a function: so each place is part of one. */
function sorted(
  serves: readonly number[],
  distances: readonly number[],
  urgency: Float64Array,
): Float64Array {
  const size = serves.length;
  const byDistance = Float64Array.from(distances, (distance, at) => distance * size + at).sort();
  const most = urgency.length + 1;
  const keys = byDistance.map((key, rank) => {
    const at = key % size;
    return (most - (urgency[serves[at] ?? -1] ?? 0)) * size + rank;
  });
  return keys.sort().map((key) => (byDistance[key % size] ?? 0) % size);
}
