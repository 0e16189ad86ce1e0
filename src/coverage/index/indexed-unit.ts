import type { EntityId } from '../../domain/ids.js';
import type { Place } from './place.js';

/** A unit as lists show it. */
export interface PlacedUnit {
  readonly id: EntityId;
  readonly place: Place;
  readonly name: string;
  /** Null where it has none. */
  readonly nameEn: string | null;
  /** What the order by name sorts by. */
  readonly reading: string;
}

/** What an index is told of a unit. */
export interface IndexedUnit extends PlacedUnit {
  /** All its stages, as `packStages` gives them. */
  readonly stages: string;
}
