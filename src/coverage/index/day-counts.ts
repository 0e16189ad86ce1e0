import type { Status } from '../../domain/vocabulary.js';
import { TALLY_KEYS, type Tally, tallyWith } from '../figures/tally.js';
import type { Counter } from './census.js';
import type { CountedState, CountedStates } from './counted-states.js';

/** In the order of `TALLY_KEYS`, and how many units there are in all. */
type Counts = Float64Array;
const UNITS = TALLY_KEYS.length;

/**
 * Units of one day, added up where their states say: more additions than `Sums` makes, in a fraction of its memory,
 * which decides where there are hundreds of sums of few units.
 */
export class DayCounts implements Counter {
  readonly #byStatus = new Map<Status | null, Counts>();

  constructor(
    private readonly states: CountedStates,
    private readonly isByStatus: boolean,
  ) {}

  add(place: number, units: number, members: number): void {
    const state = this.states.at(place);
    if (state === null) return;
    const status = this.isByStatus ? state.status : null;
    let counts = this.#byStatus.get(status);
    if (counts === undefined) {
      counts = new Float64Array(TALLY_KEYS.length + 1);
      this.#byStatus.set(status, counts);
    }
    addTo(counts, state, units, members);
    counts[UNITS] = (counts[UNITS] ?? 0) + units;
  }

  /** A tally of each status that a unit has, or of all units under null. */
  *tallies(): Generator<[status: Status | null, tally: Tally]> {
    for (const [status, counts] of this.#byStatus)
      if (counts[UNITS] !== 0) yield [status, tallyWith(counts)];
  }
}

/** Adds units of one state, and their members, to counts in the order of `TALLY_KEYS`. */
export function addTo(
  counts: Counts,
  { perUnit, perMember }: CountedState,
  units: number,
  members: number,
): void {
  for (let at = 0; at < perUnit.length; at += 2) {
    const place = perUnit[at] ?? 0;
    counts[place] = (counts[place] ?? 0) + (perUnit[at + 1] ?? 0) * units;
  }
  for (let at = 0; at < perMember.length; at += 1) {
    const place = perMember[at] ?? 0;
    counts[place] = (counts[place] ?? 0) + members;
  }
}
