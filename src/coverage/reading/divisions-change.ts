import type { Divisions } from '../../domain/divisions.js';
import type { EntityId } from '../../domain/ids.js';

/** What a change does to how regions lie in one another. Both sides are told by the tree before it. */
export interface DivisionsChange {
  readonly before: Divisions;
  readonly after: Divisions;
  /** The regions that lie, or lay, elsewhere by it. */
  readonly moved: readonly EntityId[];
  /** The regions whose area or life it changes on the day that is asked for, by code. */
  readonly touched: readonly EntityId[];
  /** Regions that it founds, each with those around it, itself first. */
  readonly founded: ReadonlyMap<string, readonly EntityId[]>;
}
