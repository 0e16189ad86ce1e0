import { sitesByPoint } from '../../model/coverage.js';
import { type Instance, LARGEST_SUM, largestSumOf } from '../../model/instance.js';

/**
 * An instance as it is solved: all three problems are to lose as little as can be, which is what chosen sites cost, and
 * where points may stay uncovered, what these are worth.
 */
export interface Covering {
  readonly points: number;
  readonly sites: number;
  /** Whether every point has to be covered. */
  readonly coversAll: boolean;
  /** By site: what it costs; 0 where sites are counted. */
  readonly costs: Float64Array;
  /** By point: what is lost where it stays uncovered, where that may be; else 1. */
  readonly worths: Float64Array;
  /** The most sites of a plan; all where any number may be. */
  readonly limit: number;
  readonly covers: readonly Int32Array[];
  readonly coveredBy: readonly Int32Array[];
  /** Pairs of a site and a point that it covers. */
  readonly entries: number;
  /** Multipliers are integers over this one; no sum over them passes 2^52, so numbers hold them exactly. */
  readonly denominator: number;
}

/** More digits prove nothing more: costs are integers, and 10^2 loses a whole one now and then. */
const DENOMINATOR = 10_000;
const NONE = new Int32Array(0);

export function coveringOf(instance: Instance): Covering {
  const { problem, weights, costs, covers, most } = instance;
  const isCounted = problem === 'mclp';
  return {
    points: weights.length,
    sites: covers.length,
    coversAll: !isCounted,
    costs: isCounted ? new Float64Array(covers.length) : Float64Array.from(costs),
    worths: Float64Array.from(weights),
    limit: Math.min(most ?? covers.length, covers.length),
    covers: covers.map((points) => Int32Array.from(points)),
    coveredBy: sitesByPoint(instance).map((sites) => Int32Array.from(sites)),
    entries: covers.reduce((sum, points) => sum + points.length, 0),
    denominator: denominatorOf(instance),
  };
}

export function pointsOf(covering: Covering, site: number): Int32Array {
  return covering.covers[site] ?? NONE;
}

export function sitesOf(covering: Covering, point: number): Int32Array {
  return covering.coveredBy[point] ?? NONE;
}

function denominatorOf(instance: Instance): number {
  let denominator = DENOMINATOR;
  while (denominator > 1 && denominator * largestSumOf(instance) > LARGEST_SUM) denominator /= 10;
  return denominator;
}
