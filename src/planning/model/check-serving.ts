import { Problem } from '../../domain/problem.js';
import type { ServingInstance, ServingSite } from './serving.js';

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
  const able = new Set(serves);
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
