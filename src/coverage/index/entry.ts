import type { EntityId } from '../../domain/ids.js';
import { compareIds } from './compare.js';
import type { CountedStates } from './counted-states.js';
import type { Place, RegionPath } from './place.js';
import { type Spans, spansOf } from './spans.js';
import { classOf, type UnitClass } from './unit-class.js';

/** What an index is told of a unit. */
export interface IndexedUnit {
  readonly id: EntityId;
  readonly place: Place;
  readonly name: string;
  /** Null where it has none. */
  readonly nameEn: string | null;
  /** What the order by name sorts by. */
  readonly reading: string;
  /** All its stages, as `packStages` gives them. */
  readonly stages: string;
}

/** A place with what is made of it; units of one place share it. */
export interface Location {
  readonly place: Place;
  /** The codes of its path, joined by spaces: in the order of these texts what lies in a region stands together. */
  readonly path: string;
  readonly unitClass: UnitClass;
  /** One and the same for all locations in the same regions. */
  readonly regions: RegionPath;
}

/** A unit in the index. */
export interface Entry extends Omit<IndexedUnit, 'place'> {
  readonly location: Location;
  readonly spans: Spans;
}

/** Makes entries that share what is equal. Versions of an index share it, as its counted states. */
export class Entries {
  readonly #locations = new Map<string, Location>();
  readonly #regions = new Map<string, RegionPath>();
  readonly states: CountedStates;

  constructor(states: CountedStates) {
    this.states = states;
  }

  /** @throws Error where the stages are none that `packStages` gives */
  entriesOf(units: readonly IndexedUnit[]): Entry[] {
    // What is made together lies together in memory: most of what is gone through is the units of a region.
    const placed = units.map((unit) => ({ unit, location: this.#locationOf(unit.place) }));
    placed.sort((a, b) => compareIds(a.location.path, b.location.path));
    return placed.map(({ unit: { place: _, ...unit }, location }) => {
      const spans = spansOf(unit.stages, this.states);
      return { ...unit, location, spans };
    });
  }

  #locationOf({ path, grids, kind, sourceKind }: Place): Location {
    const text = path.join(' ');
    const regionsKey = grids.length === 0 ? text : `${text}|${grids.join(' ')}`;
    const unitClass = classOf({ kind, sourceKind });
    const key = `${unitClass.at}|${regionsKey}`;
    const known = this.#locations.get(key);
    if (known !== undefined) return known;
    const regions = this.#regions.get(regionsKey) ?? { path, grids };
    this.#regions.set(regionsKey, regions);
    const place = { ...regions, kind, sourceKind };
    const location = { place, path: text, unitClass, regions };
    this.#locations.set(key, location);
    return location;
  }
}

/** The unit of an entry, as the index was told of it. */
export function unitOf({
  location: { place },
  id,
  name,
  nameEn,
  reading,
  stages,
}: Entry): IndexedUnit {
  return { id, place, name, nameEn, reading, stages };
}
