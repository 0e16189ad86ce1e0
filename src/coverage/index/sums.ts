import type { Status } from '../../domain/vocabulary.js';
import { emptyTally, type Tally } from '../figures/tally.js';
import type { CountedState } from './counted-states.js';

/** Units by their counted state: what a tally is made of at the end, at one addition a count until then. */
export class Sums {
  readonly #units: Units = new Map();

  add(state: CountedState, units: number, members: number): void {
    const sum = this.#units.get(state);
    if (sum === undefined) this.#units.set(state, [units, members]);
    else {
      sum[0] += units;
      sum[1] += members;
    }
  }

  /** Whether there are no units. */
  get isEmpty(): boolean {
    return [...this.#units.values()].every(([units]) => units === 0);
  }

  tally(): Tally {
    return tallyOf(this.#units);
  }

  /** A tally of each status that a unit has. */
  byStatus(): Map<Status, Tally> {
    const units = new Map<Status, Units>();
    for (const [state, sum] of this.#units) {
      if (sum[0] === 0) continue;
      const those = units.get(state.status) ?? new Map();
      units.set(state.status, those.set(state, sum));
    }
    return new Map([...units].map(([status, those]) => [status, tallyOf(those)]));
  }
}

type Units = Map<CountedState, [units: number, members: number]>;

function tallyOf(sums: Units): Tally {
  const tally = { ...emptyTally() };
  for (const [state, [units, members]] of sums) {
    for (const [key, each] of state.perUnit) tally[key] += each * units;
    for (const key of state.perMember) tally[key] += members;
  }
  return tally;
}
