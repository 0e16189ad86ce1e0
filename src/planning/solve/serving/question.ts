import { SERVING_AIMS, type ServingAim, type ServingInstance } from '../../model/serving.js';
import { type Kind, kindsOf } from './kinds.js';

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

/**
 * @param before what may be lost by the aims before, but SHORTFALL
 * @param refused sites that no plan has
 */
export function questionOf(
  instance: ServingInstance,
  aim: ServingAim,
  before: readonly number[],
  refused: ReadonlySet<number>,
): Question {
  const { sites, times, most } = instance;
  const fixed = sites.filter(({ isFixed, isStanding }) => isFixed && !isStanding).length;
  const isShortfall = aim === 'SHORTFALL';
  const weights = instance.required.map((is, unit) =>
    isShortfall ? Number(is) : (instance.weights[unit] ?? 0),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const pairs = sites.reduce((sum, { serves }) => sum + serves.length, 0);
  const largest = {
    unit: Math.floor(SAFE / (times * weights.length + pairs + 1)),
    aims: [Math.floor(SAFE / (2 * total + 1)), Math.floor(SAFE / (2 * sites.length + 1))].slice(
      0,
      before.length,
    ),
  };
  const needed = Math.max(1, aim === 'DISTANCE' ? furthest(instance) : Math.max(...weights, 1));
  let denominator = DENOMINATOR;
  while (denominator > 1 && denominator * needed > largest.unit) denominator /= 10;
  return {
    ...{ aim, times, fixed, denominator, largest },
    weights: Float64Array.from(weights),
    required: Uint8Array.from(instance.required, (is) => (is && !isShortfall ? 1 : 0)),
    kinds: kindsOf(instance, aim === 'DISTANCE', refused),
    room: (most ?? sites.length) - fixed,
    before,
  };
}

/** What may be lost by the aims before one. */
export function beforeOf(aim: ServingAim, losses: Readonly<Record<string, number>>): number[] {
  const end = aim === 'SHORTFALL' ? 0 : SERVING_AIMS.indexOf(aim);
  return SERVING_AIMS.slice(0, end).map((each) => losses[each] ?? 0);
}

function furthest({ sites }: ServingInstance): number {
  let most = 0;
  for (const { distances } of sites)
    for (const distance of distances) most = Math.max(most, distance);
  return most;
}
