import { Problem } from '../../domain/problem.js';

/**
 * Which sites serve which units, so many each. Units and sites stand by their places in the lists, from 0; all numbers
 * are integers.
 *
 * A *plan* chooses sites, all fixed ones among them, and for each chosen site some of the units that it can serve, its
 * fixed ones among them, no more than its capacity. At most `most` of the chosen sites are not standing; no unit is
 * served by more than `mostPerUnit`. A unit is *served* where at least `times` chosen sites serve it; every required one
 * has to be.
 */
export interface ServingInstance {
  /** By unit: what is lost where it is not served, 0 or more. */
  readonly weights: readonly number[];
  /** By unit: whether every plan has to serve it. */
  readonly required: readonly boolean[];
  readonly sites: readonly ServingSite[];
  /** How many sites have to serve a unit until it counts: 1, or 2 (backup). */
  readonly times: number;
  /** The most sites of a plan that are not standing; null: any number. */
  readonly most: number | null;
  /** The most sites that serve one unit; `times` or more. */
  readonly mostPerUnit: number;
}

export interface ServingSite {
  /** The units that it can serve: ascending, each once. */
  readonly serves: readonly number[];
  /** By place in `serves`: how far away the unit is, 0 or more. */
  readonly distances: readonly number[];
  /** The most units that it serves; null: any number. */
  readonly capacity: number | null;
  /** Whether every plan has it. */
  readonly isFixed: boolean;
  /** Whether it is there already: then it is fixed, costs nothing and does not count. */
  readonly isStanding: boolean;
  /** Units that it serves in every plan, ascending, among `serves`; none where it is not fixed. */
  readonly members: readonly number[];
}

/**
 * What a plan loses by each aim; the first aim counts before the second, and so on:
 * - SERVED: Σ weights of the units that are not served
 * - SITES: the number of chosen sites that are not standing
 * - DISTANCE: Σ distances over all pairs of a chosen site and a unit that it serves
 *
 * SHORTFALL is asked before these where units are required: the number of required units that are not served, of all
 * plans if none were required. Where it can't be 0, there is no plan.
 */
export const SERVING_AIMS = ['SERVED', 'SITES', 'DISTANCE'] as const;
export type ServingAim = (typeof SERVING_AIMS)[number] | 'SHORTFALL';

/** Each chosen site with the units that it serves, both ascending. */
export type ServingPlan = readonly ServingGroup[];

export interface ServingGroup {
  readonly site: number;
  readonly units: readonly number[];
}

/** What a plan loses by each aim. */
export type ServingLosses = Readonly<Record<(typeof SERVING_AIMS)[number], number>>;

/** What a plan loses by each aim; null where it is none. */
export function servingObjectives(
  instance: ServingInstance,
  plan: ServingPlan,
): ServingLosses | null {
  const { weights, required, sites, times, most, mostPerUnit } = instance;
  if (!isAscending(plan.map(({ site }) => site))) return null;
  const servedBy = new Int32Array(weights.length);
  const losses = { SERVED: 0, SITES: 0, DISTANCE: 0 };
  for (const { site, units } of plan) {
    const offered = sites[site];
    if (offered === undefined || !isServable(offered, units)) return null;
    if (!offered.isStanding) losses.SITES += 1;
    for (const unit of units) {
      servedBy[unit] = (servedBy[unit] ?? 0) + 1;
      losses.DISTANCE += offered.distances[offered.serves.indexOf(unit)] ?? 0;
    }
  }
  if (most !== null && losses.SITES > most) return null;
  const chosen = new Set(plan.map(({ site }) => site));
  if (sites.some(({ isFixed }, site) => isFixed && !chosen.has(site))) return null;
  for (const [unit, weight] of weights.entries()) {
    const count = servedBy[unit] ?? 0;
    if (count > mostPerUnit || (required[unit] === true && count < times)) return null;
    if (count < times) losses.SERVED += weight;
  }
  return losses;
}

function isServable(site: ServingSite, units: readonly number[]): boolean {
  const taken = new Set(units);
  return (
    isAscending(units) &&
    units.length <= (site.capacity ?? Infinity) &&
    units.every((unit) => site.serves.includes(unit)) &&
    site.members.every((unit) => taken.has(unit))
  );
}

function isAscending(list: readonly number[]): boolean {
  return list.every((each, at) => at === 0 || each > (list[at - 1] ?? each));
}

const MOST_UNITS = 100_000;
const MOST_SITES = 100_000;
const MOST_PAIRS = 10_000_000;
/** Half of what numbers hold exactly: two sums can be added. */
const LARGEST_SUM = 2 ** 52;

/**
 * Looks at all that the types do not say.
 * @throws {Problem} BAD_USER_INPUT with the first rule that is broken
 */
export function checkServingInstance(instance: ServingInstance): void {
  const { weights, required, sites, times, most, mostPerUnit } = instance;
  const pairs = sites.reduce((sum, { serves }) => sum + serves.length, 0);
  must(weights.length <= MOST_UNITS, `There are at most ${MOST_UNITS} units`, weights.length);
  must(sites.length <= MOST_SITES, `There are at most ${MOST_SITES} sites`, sites.length);
  must(pairs <= MOST_PAIRS, `There are at most ${MOST_PAIRS} pairs of a site and a unit`, pairs);
  must(required.length === weights.length, 'Each unit is required or not', required.length);
  for (const weight of weights) mustBeWhole(weight, 'The weight of a unit');
  must(times === 1 || times === 2, 'A unit is served once or twice', times);
  if (most !== null) mustBeWhole(most, 'The most sites');
  must(Number.isSafeInteger(mostPerUnit), 'The most sites of a unit are whole', mostPerUnit);
  must(mostPerUnit >= times, 'A unit may have as many sites as have to serve it', mostPerUnit);
  for (const site of sites) checkSite(site, weights.length);
  checkTogether(instance);
  const largest = largestOf(instance) * (2 * weights.length + pairs + sites.length);
  must(
    largest <= LARGEST_SUM,
    'The largest weight or distance times units, sites and pairs is at most 2^52',
    largest,
  );
}

/** The largest weight or distance, and 1 or more. */
function largestOf({ weights, sites }: ServingInstance): number {
  let largest = 1;
  for (const weight of weights) largest = Math.max(largest, weight);
  for (const { distances } of sites)
    for (const distance of distances) largest = Math.max(largest, distance);
  return largest;
}

function checkSite(site: ServingSite, units: number): void {
  const { serves, distances, capacity, isFixed, isStanding, members } = site;
  mustAscend(serves, units, 'The units that a site can serve');
  must(distances.length === serves.length, 'Each of them has a distance', distances.length);
  for (const distance of distances) mustBeWhole(distance, 'A distance');
  if (capacity !== null) mustBeWhole(capacity, 'A capacity');
  must(isFixed || !isStanding, 'A standing site is fixed', isFixed);
  mustAscend(members, units, 'The members of a site');
  const able = new Set(members.length === 0 ? [] : serves);
  for (const unit of members) must(able.has(unit), 'A site can serve its members', unit);
  must(isFixed || members.length === 0, 'A site with members is fixed', members);
  must(members.length <= (capacity ?? Infinity), 'A site has room for its members', members.length);
}

/** What is fixed has to be possible. */
function checkTogether({ weights, sites, most, mostPerUnit }: ServingInstance): void {
  const fixed = sites.filter(({ isFixed, isStanding }) => isFixed && !isStanding).length;
  must(fixed <= (most ?? Infinity), `Of at most ${most} sites no more are fixed`, fixed);
  const counts = new Int32Array(weights.length);
  for (const { members } of sites)
    for (const unit of members) {
      const count = (counts[unit] ?? 0) + 1;
      counts[unit] = count;
      must(count <= mostPerUnit, `A unit is a member of at most ${mostPerUnit} sites`, count);
    }
}

function mustBeWhole(value: number, what: string): void {
  must(Number.isSafeInteger(value) && value >= 0, `${what} is an integer from 0`, value);
}

function mustAscend(units: readonly number[], end: number, what: string): void {
  let least = 0;
  for (const unit of units) {
    const isNext = Number.isSafeInteger(unit) && unit >= least && unit < end;
    must(isNext, `${what} ascend, each once, from 0 to ${end - 1}`, unit);
    least = unit + 1;
  }
}

function must(holds: boolean, rule: string, received: unknown): void {
  if (!holds) throw new Problem('BAD_USER_INPUT', `${rule}, received ${JSON.stringify(received)}.`);
}
