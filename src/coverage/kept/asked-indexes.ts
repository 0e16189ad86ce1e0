import { Abandoned } from '../../domain/deadline.js';
import { Turns } from '../../domain/turns.js';
import type { UnitIndex } from '../index/unit-index.js';
import { type Choice, isWithin } from '../reading/known/choice.js';
import type { RuleSet } from '../rules/rules.js';

/** What an index is of. */
export interface Asked {
  /** The id of the graph. */
  readonly graph: string;
  /** When the last commit was recorded that it knows of. */
  readonly commit: string;
  readonly rules: RuleSet;
  readonly choice: Choice;
}

/** How much is held; no answer depends on it. */
export interface Holding {
  /** So many units, or organizations, in all indexes together. */
  readonly mostUnits: number;
  readonly mostIndexes: number;
  /** How many are worked out at once. */
  readonly mostAtOnce: number;
}

/** Some 50 MB. More at once would take as long one after the other, and more memory. */
const HOLDING: Holding = { mostUnits: 100_000, mostIndexes: 16, mostAtOnce: 2 };

interface AskedIndex<Index> {
  readonly asked: Asked;
  readonly index: Promise<Index>;
  /** How many units it has; null until it is there. */
  size: number | null;
}

/** The indexes that were asked for last. Who asks for one that is being worked out waits for it. */
export class AskedIndexes<Index extends Pick<UnitIndex, 'size'> = UnitIndex> {
  /** The one that was asked for last comes first. */
  #held: AskedIndex<Index>[] = [];
  readonly #holding: Holding;
  readonly #turns: Turns;

  constructor(holding: Partial<Holding> = {}) {
    this.#holding = { ...HOLDING, ...holding };
    this.#turns = new Turns(this.#holding.mostAtOnce);
  }

  /** An index of what is asked, and maybe of more; made where none is held. One that fails is not held. */
  get(asked: Asked, make: () => Promise<Index>): Promise<Index> {
    const held = this.#held.find((each) => answers(each.asked, asked));
    const one = held ?? this.#make(asked, make);
    this.#held = [one, ...this.#held.filter((each) => each !== one)];
    if (held === undefined) return one.index;
    return one.index.catch((error: unknown) => {
      // Whoever asked first has left, and others wait for the same.
      if (error instanceof Abandoned) return this.get(asked, make);
      throw error;
    });
  }

  #make(asked: Asked, make: () => Promise<Index>): AskedIndex<Index> {
    const one: AskedIndex<Index> = { asked, index: this.#turns.take(make), size: null };
    one.index.then(
      ({ size }) => {
        one.size = size;
        this.#forget();
      },
      () => {
        this.#held = this.#held.filter((each) => each !== one);
      },
    );
    return one;
  }

  /** Those that were asked for longest ago; of those that are there the first stays, however large. */
  #forget(): void {
    const { mostUnits, mostIndexes } = this.#holding;
    let [units, indexes] = [0, 0];
    this.#held = this.#held.filter(({ size }) => {
      if (size === null) return true;
      units += size;
      indexes += 1;
      return indexes === 1 || (units <= mostUnits && indexes <= mostIndexes);
    });
  }
}

function answers(held: Asked, asked: Asked): boolean {
  return (
    held.graph === asked.graph &&
    held.commit === asked.commit &&
    held.rules === asked.rules &&
    isWithin(asked.choice, held.choice)
  );
}
