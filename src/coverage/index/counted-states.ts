import { countUnit, emptyTally, TALLY_KEYS, type Tally, type TallyKey } from '../figures/tally.js';
import { type State, stateOf } from './state-text.js';

/** A state with all else that a tally counts units by, but the number of members. */
export interface CountedState extends State {
  /** As stages say it. */
  readonly text: string;
  /** Its place among the counted states. */
  readonly at: number;
  readonly areMembersKnown: boolean;
  /** What a unit in this state adds to a tally, */
  readonly perUnit: readonly (readonly [TallyKey, number])[];
  /** and where each of its members counts. */
  readonly perMember: readonly TallyKey[];
}

/** The place of the state in which a unit does not exist. */
export const ABSENT = 0;

/**
 * The counted states that have been met, numbered in the order in which they were: all versions of an
 * index share them, and none is ever taken away. There are some hundreds at most.
 */
export class CountedStates {
  readonly #states: (CountedState | null)[] = [null];
  readonly #findings: number[] = [0];
  readonly #places = new Map<string, readonly number[]>();

  /** How many there are, the absent one among them. */
  get size(): number {
    return this.#states.length;
  }

  /** The texts of the states that have been met, in the order in which they were. */
  texts(): string[] {
    return [...this.#places.keys()];
  }

  /** Null for `ABSENT`. */
  at(place: number): CountedState | null {
    return this.#states[place] ?? null;
  }

  /** How many findings units in a state have. */
  findingsIn(place: number): number {
    return this.#findings[place] ?? 0;
  }

  /** @throws Error where the text is none that `stateTextOf` gives */
  placeOf(text: string, areMembersKnown: boolean, organizations: number): number {
    let places = this.#places.get(text);
    if (places === undefined) {
      const state = stateOf(text);
      places = [0, 1, 2, 3].map((each) => this.#add(text, state, each));
      this.#places.set(text, places);
    }
    return places[(areMembersKnown ? 0 : 1) + (organizations >= 2 ? 2 : 0)] ?? ABSENT;
  }

  #add(text: string, state: State, variant: number): number {
    const at = this.#states.length;
    const counted = (members: number) =>
      tallyOf(state, variant % 2 === 1 ? null : members, variant >= 2 ? 2 : 0);
    const [none, one] = [counted(0), counted(1)];
    this.#states.push({
      ...state,
      text,
      at,
      areMembersKnown: variant % 2 === 0,
      perUnit: TALLY_KEYS.filter((key) => none[key] !== 0).map((key) => [key, none[key]]),
      perMember: TALLY_KEYS.filter((key) => one[key] !== none[key]),
    });
    this.#findings.push(state.findings.length);
    return at;
  }
}

function tallyOf(
  { findings, ...state }: State,
  fullMembers: number | null,
  organizations: number,
): Tally {
  const tally = { ...emptyTally() };
  countUnit(
    tally,
    {
      ...state,
      fullMembers,
      coveringOrganizations: organizations,
      findings: findings.map((finding) => ({
        ...finding,
        since: null,
        rule: { id: '', article: '' },
      })),
      holdsUntil: null,
    },
    1,
  );
  return tally;
}
