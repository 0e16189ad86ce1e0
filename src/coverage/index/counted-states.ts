import { countUnit, emptyTally, TALLY_KEYS, type Tally } from '../figures/tally.js';
import { type State, stateOf } from './state-text.js';

/** A state with all else that a tally counts units by, but the number of members. */
export interface CountedState extends State, StateVariant {
  /** What a unit in this state adds to a tally: places in `TALLY_KEYS`, each followed by how much, */
  readonly perUnit: ArrayLike<number>;
  /** and where each of its members counts. */
  readonly perMember: ArrayLike<number>;
}

/** The place of the state in which a unit does not exist. */
export const ABSENT = 0;

/** What tells a counted state from others. */
export interface StateVariant {
  /** As stages say it. */
  readonly text: string;
  readonly areMembersKnown: boolean;
  /** By two or more organizations. */
  readonly isBackedUp: boolean;
}

/**
 * The counted states that have been met, numbered in the order in which they were: all versions of an
 * index share them, and none is ever taken away. There are some hundreds at most.
 */
export class CountedStates {
  readonly #states: (CountedState | null)[] = [null];
  readonly #findings: number[] = [0];
  /** By text: the place of each of its variants, `ABSENT` where that has not been met. */
  readonly #places = new Map<string, number[]>();

  /** How many there are, the absent one among them. */
  get size(): number {
    return this.#states.length;
  }

  /** Those that have been met, in the order in which they were. */
  variants(): StateVariant[] {
    return this.#states.flatMap((state) => {
      if (state === null) return [];
      const { text, areMembersKnown, isBackedUp } = state;
      return [{ text, areMembersKnown, isBackedUp }];
    });
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
  placeOf(text: string, areMembersKnown: boolean, isBackedUp: boolean): number {
    let places = this.#places.get(text);
    if (places === undefined) {
      places = [ABSENT, ABSENT, ABSENT, ABSENT];
      this.#places.set(text, places);
    }
    const variant = (areMembersKnown ? 0 : 1) + (isBackedUp ? 2 : 0);
    const known = places[variant] ?? ABSENT;
    if (known !== ABSENT) return known;
    const added = this.#add({ text, areMembersKnown, isBackedUp });
    places[variant] = added;
    return added;
  }

  #add(variant: StateVariant): number {
    const state = stateOf(variant.text);
    const at = this.#states.length;
    const [none, one] = [tallyOf(state, variant, 0), tallyOf(state, variant, 1)];
    this.#states.push({
      ...state,
      ...variant,
      perUnit: Int32Array.from(
        TALLY_KEYS.flatMap((key, place) => (none[key] === 0 ? [] : [place, none[key]])),
      ),
      perMember: Int32Array.from(
        TALLY_KEYS.flatMap((key, place) => (one[key] === none[key] ? [] : [place])),
      ),
    });
    this.#findings.push(state.findings.length);
    return at;
  }
}

function tallyOf(
  { findings, ...state }: State,
  { areMembersKnown, isBackedUp }: StateVariant,
  members: number,
): Tally {
  const tally = { ...emptyTally() };
  countUnit(
    tally,
    {
      ...state,
      fullMembers: areMembersKnown ? members : null,
      coveringOrganizations: isBackedUp ? 2 : 0,
      findings: findings.map((finding) => ({
        ...finding,
        since: null,
        rule: { code: '', ruleSet: '', article: '' },
      })),
      holdsUntil: null,
    },
    1,
  );
  return tally;
}
