import { Problem } from '../../domain/problem.js';

/** A covering problem: sites that cover points. Integers. */
export interface Instance {
  /** scp: cheapest sites that cover all. lscp: fewest that cover all. mclp: what so many can cover at most. */
  problem: 'scp' | 'lscp' | 'mclp';
  /** By point: what it weighs (mclp), 0 or more; 1 elsewhere. */
  weights: readonly number[];
  /** By site: what it costs (scp), 1 or more; 1 elsewhere. */
  costs: readonly number[];
  /** By site: the points that it covers, ascending, each once. */
  covers: readonly (readonly number[])[];
  /** The most sites of a plan (mclp); null elsewhere. */
  most: number | null;
}

const MOST_POINTS = 100_000;
const MOST_SITES = 100_000;
const MOST_ENTRIES = 10_000_000;
/** Half of what numbers hold exactly: two sums can be added. */
export const LARGEST_SUM = 2 ** 52;

/**
 * Looks at all that the types do not say.
 * @throws {Problem} BAD_USER_INPUT with the first rule that is broken
 */
export function checkInstance(instance: Instance): void {
  const { problem, weights, costs, covers, most } = instance;
  atMost(weights.length, MOST_POINTS, 'points');
  atMost(covers.length, MOST_SITES, 'sites');
  atMost(
    entriesOf(instance),
    MOST_ENTRIES,
    'entries, which are pairs of a site and a point it covers',
  );
  if (costs.length !== covers.length)
    bad(`Each of the ${covers.length} sites has a cost`, `${costs.length} costs`);
  wholeNumbers(weights, problem === 'mclp' ? null : 1, 0, 'weight of a point');
  wholeNumbers(costs, problem === 'scp' ? null : 1, 1, 'cost of a site');
  for (const [site, points] of covers.entries()) ascending(points, weights.length, site);
  if (problem === 'mclp' ? !isWhole(most, 0) : most !== null)
    bad('The most sites of a plan are an integer from 0 for mclp, and null elsewhere', most);
  if (largestSumOf(instance) > LARGEST_SUM)
    bad(
      'The largest weight or cost times the number of points, sites and entries is at most 2^52',
      largestSumOf(instance),
    );
}

/** No sum over costs and weights, and multipliers up to the largest of these, comes to more. */
export function largestSumOf(instance: Instance): number {
  const { weights, costs, covers } = instance;
  let largest = 1;
  for (const each of instance.problem === 'mclp' ? weights : costs)
    largest = Math.max(largest, each);
  return largest * (weights.length + covers.length + entriesOf(instance));
}

function entriesOf({ covers }: Instance): number {
  return covers.reduce((sum, points) => sum + points.length, 0);
}

function atMost(size: number, most: number, what: string): void {
  if (size > most) bad(`A covering problem has at most ${most} ${what}`, size);
}

function wholeNumbers(
  values: readonly number[],
  only: number | null,
  least: number,
  what: string,
): void {
  const wrong = values.find((value) => (only === null ? !isWhole(value, least) : value !== only));
  if (wrong === undefined) return;
  bad(
    `The ${what} is ${only === null ? `an integer from ${least}` : `${only} in this problem`}`,
    wrong,
  );
}

function ascending(points: readonly number[], size: number, site: number): void {
  let last = -1;
  for (const point of points) {
    if (!isWhole(point, 0) || point >= size)
      bad(`A site covers points from 0 to ${size - 1}`, `${point} at site ${site}`);
    if (point <= last)
      bad('The points of a site ascend, each once', `${point} after ${last} at site ${site}`);
    last = point;
  }
}

function isWhole(value: number | null, least: number): boolean {
  return value !== null && Number.isSafeInteger(value) && value >= least;
}

function bad(rule: string, received: unknown): never {
  throw new Problem('BAD_USER_INPUT', `${rule}, received ${received}.`);
}
