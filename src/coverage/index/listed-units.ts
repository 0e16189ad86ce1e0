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
  readonly #counts: readonly number[][];

  /** @param gravities by the place of a counted state: how grave it is; NOT_LISTED where it is not listed */
  constructor(gravities: readonly number[]) {
    this.#gravities = gravities;
    this.#counts = UNIT_CLASSES.map(() => GRAVITIES.map(() => 0));
  }

  /** What counts the units of a class. */
  counterOf({ at }: UnitClass): Counter {
    const counts = this.#counts[at] ?? [];
    const gravities = this.#gravities;
    return {
      add(state, units) {
        const gravity = gravities[state] ?? NOT_LISTED;
        if (gravity !== NOT_LISTED) counts[gravity] = (counts[gravity] ?? 0) + units;
      },
    };
  }

  of({ at }: UnitClass, gravity: number): number {
    return this.#counts[at]?.[gravity] ?? 0;
  }

  get total(): number {
    return this.#counts.flat().reduce((sum, units) => sum + units, 0);
  }
}
