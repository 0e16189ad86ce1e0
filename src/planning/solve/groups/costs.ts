import type { Terms } from './grouping.js';

/** What groups cost, with what their seats add. */
export interface Costs extends Terms {
  /** By seat. */
  readonly seats: ReadonlyMap<number, number>;
  /** By seat, then by unit that the group has. */
  readonly pairs: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** Whether the seat is the first of the units, or any of them. */
  readonly isFirst: boolean;
}

export interface Priced {
  readonly seat: number;
  /** Ascending. */
  readonly units: readonly number[];
  readonly cost: number;
}
