import { greatCircle } from '../../domain/great-circle.js';
import type { Location, Placed } from './facts.js';

/**
 * STEPS: steps in the tree of regions, 0 within one region, each region up or down one step; METRES: along great circles
 * between coordinates (WGS 84), where all units and organizations that are compared have them.
 */
export type DistanceUsed = 'STEPS' | 'METRES';

/** How distances between some things are measured, one way for all of them, so that they can be summed up. */
export function measureOf(things: readonly Pick<Placed, 'location'>[]): DistanceUsed {
  return things.length > 0 && things.every(({ location }) => location !== null)
    ? 'METRES'
    : 'STEPS';
}

/**
 * How far apart two things are, as a whole number: of metres, rounded, or of steps. Two without a region in common are
 * as far apart as if one lay above all.
 *
 * @throws Error where metres are asked for and one of them has no coordinates
 */
export function distance(measure: DistanceUsed, a: Placed, b: Placed): number {
  switch (measure) {
    case 'METRES':
      return Math.round(greatCircle(coordinatesOf(a.location), coordinatesOf(b.location)));
    case 'STEPS':
      return steps(a.path, b.path);
  }
}

/**
 * As `distance`, from one thing to many others, by their places: steps to all of a region are counted once.
 *
 * @throws Error where metres are asked for and one of them has no coordinates
 */
export function distancesTo(
  measure: DistanceUsed,
  things: readonly Placed[],
): (from: Placed) => (place: number) => number {
  const regions = new Map<string, number>();
  const regionOf = Int32Array.from(things, ({ path }) => {
    const key = path.join('/');
    const known = regions.get(key) ?? regions.size;
    regions.set(key, known);
    return known;
  });
  return (from) => {
    const known = new Float64Array(measure === 'STEPS' ? regions.size : 0).fill(-1);
    return (place) => {
      const region = regionOf[place] ?? -1;
      const steps = known[region] ?? -1;
      if (steps >= 0) return steps;
      const to = things[place];
      if (to === undefined)
        throw new Error(`A place is below ${things.length}, received ${place}.`);
      const away = distance(measure, from, to);
      known[region] = away;
      return away;
    };
  };
}

/** The ids of the industry chains that two things have in common, ascending. */
export function sharedChains(
  a: Pick<Placed, 'chains'>,
  b: Pick<Placed, 'chains'>,
): readonly string[] {
  return a.chains.filter((chain) => b.chains.includes(chain));
}

function steps(path: readonly string[], other: readonly string[]): number {
  let shared = 0;
  while (shared < path.length && path[shared] === other[shared]) shared += 1;
  return path.length + other.length - 2 * shared;
}

function coordinatesOf(location: Location | null): readonly [number, number] {
  if (location === null)
    throw new Error('What is compared in metres has coordinates, received none.');
  return [location.lon, location.lat];
}
