import { SERVING_AIMS, type ServingAim, type ServingInstance } from '../../model/serving.js';
import { type Kind, kindsOf } from './kinds.js';
import type { Pairs } from './pairs.js';

/** An aim as it is asked: what is the least that a plan loses that loses no more by the aims before? */
export interface Question {
  readonly aim: ServingAim;
  readonly times: number;
  /** By unit: what SERVED loses without it; of SHORTFALL what that loses. */
  readonly weights: Float64Array;
  /** By unit, 1 where every plan has to serve it. */
  readonly required: Uint8Array;
  readonly kinds: readonly Kind[];
  /** The most sites of a plan that are neither standing nor fixed. */
  readonly room: number;
  /** What may be lost by SERVED, and by SITES without the fixed ones; none for aims that come before. */
  readonly before: readonly number[];
  /** The fixed sites that are not standing. */
  readonly fixed: number;
  /** Multipliers are integers over this one. */
  readonly denominator: number;
  /** No sum over multipliers up to these passes 2^52, so numbers hold all of them exactly. */
  readonly largest: { readonly unit: number; readonly aims: readonly number[] };
}

/** More digits prove nothing more: losses are integers. */
const DENOMINATOR = 10_000;
const SAFE = 2 ** 48;

/** Asks for one aim after the other of an instance. */
export class Questions {
  readonly #instance: ServingInstance;
  readonly #pairs: Pairs;
  readonly #refused: ReadonlySet<number>;
  /** By whether distances count. */
  readonly #kinds = new Map<boolean, readonly Kind[]>();

  /** @param refused sites that no plan has */
  constructor(instance: ServingInstance, pairs: Pairs, refused: ReadonlySet<number>) {
    this.#instance = instance;
    this.#pairs = pairs;
    this.#refused = refused;
  }

  /** @param before what may be lost by the aims before, but SHORTFALL */
  of(aim: ServingAim, before: readonly number[]): Question {
    const { sites, times, most, required } = this.#instance;
    const fixed = sites.filter(({ isFixed, isStanding }) => isFixed && !isStanding).length;
    const isShortfall = aim === 'SHORTFALL';
    const weights = required.map((is, unit) =>
      isShortfall ? Number(is) : (this.#instance.weights[unit] ?? 0),
    );
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const largest = {
      unit: Math.floor(SAFE / (times * weights.length + this.#pairs.unit.length + 1)),
      aims: [Math.floor(SAFE / (2 * total + 1)), Math.floor(SAFE / (2 * sites.length + 1))].slice(
        0,
        before.length,
      ),
    };
    const heaviest = weights.reduce((most, weight) => Math.max(most, weight), 1);
    const needed = Math.max(1, aim === 'DISTANCE' ? this.#pairs.furthest : heaviest);
    let denominator = DENOMINATOR;
    while (denominator > 1 && denominator * needed > largest.unit) denominator /= 10;
    return {
      ...{ aim, times, fixed, denominator, largest },
      weights: Float64Array.from(weights),
      required: Uint8Array.from(required, (is) => (is && !isShortfall ? 1 : 0)),
      kinds: this.#kindsFor(aim === 'DISTANCE'),
      room: (most ?? sites.length) - fixed,
      before,
    };
  }

  #kindsFor(isFar: boolean): readonly Kind[] {
    const known = this.#kinds.get(isFar);
    if (known !== undefined) return known;
    const kinds = kindsOf(this.#instance, this.#pairs, isFar, this.#refused);
    this.#kinds.set(isFar, kinds);
    return kinds;
  }
}

/** What may be lost by the aims before one. */
export function beforeOf(aim: ServingAim, losses: Readonly<Record<string, number>>): number[] {
  const end = aim === 'SHORTFALL' ? 0 : SERVING_AIMS.indexOf(aim);
  return SERVING_AIMS.slice(0, end).map((each) => losses[each] ?? 0);
}
