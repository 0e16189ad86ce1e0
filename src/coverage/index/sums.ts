import { TALLY_KEYS, type Tally, tallyWith } from '../figures/tally.js';
import { ABSENT, type CountedState, type CountedStates } from './counted-states.js';
import { addTo } from './day-counts.js';

/**
 * Units and their members by day and counted state: what tallies are made of at the end, at two additions a count
 * until then.
 */
export class Sums {
  readonly #states: CountedStates;
  /** How many places of states there are. */
  readonly #places: number;
  /** Day by day, state by state: units, then members. */
  readonly #numbers: Float64Array;

  constructor(states: CountedStates, days: number) {
    this.#states = states;
    this.#places = states.size;
    this.#numbers = new Float64Array(2 * days * states.size);
  }

  /** @param day its place among those that are counted */
  add(state: number, units: number, members: number, day: number): void {
    const at = 2 * (day * this.#places + state);
    this.#numbers[at] = (this.#numbers[at] ?? 0) + units;
    this.#numbers[at + 1] = (this.#numbers[at + 1] ?? 0) + members;
  }

  /** Visits the states that units are in on a day. */
  each(day: number, visit: (state: CountedState, units: number, members: number) => void): void {
    for (let place = ABSENT + 1; place < this.#places; place += 1) {
      const at = 2 * (day * this.#places + place);
      const units = this.#numbers[at] ?? 0;
      const state = units === 0 ? null : this.#states.at(place);
      if (state !== null) visit(state, units, this.#numbers[at + 1] ?? 0);
    }
  }

  /** Null where there are no units. */
  tally(day: number): Tally | null {
    let counts: Float64Array | null = null;
    this.each(day, (state, units, members) => {
      counts ??= new Float64Array(TALLY_KEYS.length);
      addTo(counts, state, units, members);
    });
    return counts === null ? null : tallyWith(counts);
  }
}
