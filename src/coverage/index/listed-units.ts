import { SEVERITIES, valuesOf } from '../../domain/vocabulary.js';
import type { Counter } from './census.js';
import { UNIT_CLASSES, type UnitClass } from './unit-class.js';

/** Stands for a state that a list leaves out. */
export const NOT_LISTED = -1;

/** How grave something can be, the gravest first. */
export const GRAVITIES = valuesOf(SEVERITIES).map((_, gravity) => gravity);

/** How many units are listed, by class and by how grave what is found on them is. */
export class ListedUnits {
  readonly #gravities: readonly number[];
  /** Class by class, gravity by gravity. */
  readonly #counts = new Float64Array(UNIT_CLASSES.length * GRAVITIES.length);

  /** @param gravities by the place of a counted state: how grave it is; NOT_LISTED where it is not listed */
  constructor(gravities: readonly number[]) {
    this.#gravities = gravities;
  }

  /** What counts the units of a class. */
  counterOf(unitClass: UnitClass): Counter {
    return {
      add: (state, units) => {
        const gravity = this.#gravities[state] ?? NOT_LISTED;
        if (gravity === NOT_LISTED) return;
        const place = placeOf(unitClass, gravity);
        this.#counts[place] = (this.#counts[place] ?? 0) + units;
      },
    };
  }

  of(unitClass: UnitClass, gravity: number): number {
    return this.#counts[placeOf(unitClass, gravity)] ?? 0;
  }

  get total(): number {
    return this.#counts.reduce((sum, units) => sum + units, 0);
  }
}

function placeOf({ at }: UnitClass, gravity: number): number {
  return at * GRAVITIES.length + gravity;
}
