import { Problem } from '../../domain/problem.js';
import { LARGEST_SUM } from './instance.js';

/**
 * Which units share an organization. Units stand by their places in the lists, from 0; all numbers are integers.
 *
 * A *group* is one to `mostUnits` units with one organization:
 * - one unit alone, with `fewestMembers` members or more; or
 * - two or more units within one of the places, that have `fewestMembers` to `mostMembers` members together, at most
 *   `mostRequired` of them with `fewestMembers` or more by themselves.
 *
 * None of the forbidden ones is a group. A *plan* is a set of groups of which no two share a unit; no groups at all are
 * one too.
 */
export interface GroupInstance {
  /** By unit: its members, 0 or more. */
  readonly members: readonly number[];
  /** By unit: what is lost where no group has it, 0 or more. */
  readonly weights: readonly number[];
  /** By unit: what is lost where a group has it, 0 or more: what would be won by reaching it otherwise. */
  readonly otherwise: readonly number[];
  /** Ascending units, each once. */
  readonly places: readonly (readonly number[])[];
  /** By two units: how far apart they are, 0 or more; the same both ways, 0 from a unit to itself. */
  readonly distances: readonly (readonly number[])[];
  readonly fewestMembers: number;
  readonly mostMembers: number;
  readonly mostUnits: number;
  readonly mostRequired: number;
  /** Ascending units, each once. */
  readonly forbidden: readonly (readonly number[])[];
}

/**
 * What a plan loses by each aim; the first aim counts before the second, and so on. With x the plan's groups:
 * - COVERED: Σ weights of the units that no group has
 * - REACHED: Σ otherwise of the units that a group has
 * - ORGANIZATIONS: the number of groups
 * - DISTANCE: Σ over groups of min over its units s of Σ over its units u of distances[u][s]; such an s is its *seat*
 */
export const GROUP_AIMS = ['COVERED', 'REACHED', 'ORGANIZATIONS', 'DISTANCE'] as const;
export type GroupAim = (typeof GROUP_AIMS)[number];

const MOST_UNITS = 2_000;
const MOST_MEMBERS = 1_000;
const MOST_TOGETHER = 20;

/**
 * Looks at all that the types do not say.
 * @throws {Problem} BAD_USER_INPUT with the first rule that is broken
 */
export function checkGroupInstance(instance: GroupInstance): void {
  const { members, weights, otherwise, distances, places, forbidden } = instance;
  const units = members.length;
  if (units > MOST_UNITS) bad(`A part has at most ${MOST_UNITS} units`, units);
  for (const list of [weights, otherwise, distances])
    if (list.length !== units)
      bad('Each unit has members, a weight, a weight otherwise and distances', list.length);
  for (const list of [members, weights, otherwise]) wholeNumbers(list, 'What is known of a unit');
  for (const list of places) ascending(list, units, 'place');
  for (const list of forbidden) ascending(list, units, 'forbidden group');
  checkLimits(instance);
  checkDistances(distances);
  const largest = Math.max(...[members, weights, otherwise, ...distances].map(sumOf), 0);
  if (largest * Math.max(units, 1) > LARGEST_SUM)
    bad('The largest sum over the units times their number is at most 2^52', largest);
}

/** What a plan loses, by aim; null where it is no plan of the instance. */
export function groupPlanObjectives(
  instance: GroupInstance,
  plan: readonly (readonly number[])[],
): Record<GroupAim, number> | null {
  const grouped = new Set(plan.flat());
  const isPlan =
    plan.every((group) => isGroup(instance, group)) && grouped.size === plan.flat().length;
  if (!isPlan) return null;
  const sumAt = (values: readonly number[], isGrouped: boolean) =>
    sumOf(values.filter((_, unit) => grouped.has(unit) === isGrouped));
  return {
    COVERED: sumAt(instance.weights, false),
    REACHED: sumAt(instance.otherwise, true),
    ORGANIZATIONS: plan.length,
    DISTANCE: sumOf(plan.map((group) => seatOf(instance, group).distance)),
  };
}

/** Whether units, ascending, may share an organization. */
function isGroup(instance: GroupInstance, group: readonly number[]): boolean {
  const { members, fewestMembers, mostMembers, mostUnits, mostRequired } = instance;
  const isAscending = group.every(
    (unit, at) => members[unit] !== undefined && unit > (group[at - 1] ?? -1),
  );
  if (group.length === 0 || group.length > mostUnits || !isAscending) return false;
  if (instance.forbidden.some((each) => isSame(each, group))) return false;
  const sizes = group.map((unit) => members[unit] ?? 0);
  const together = sumOf(sizes);
  if (group.length === 1) return together >= fewestMembers;
  return (
    together >= fewestMembers &&
    together <= mostMembers &&
    sizes.filter((size) => size >= fewestMembers).length <= mostRequired &&
    instance.places.some((place) => group.every((unit) => place.includes(unit)))
  );
}

/** Which of its units a group's others are least far from, all of them together; the first of several. */
export function seatOf(
  { distances }: GroupInstance,
  group: readonly number[],
): { seat: number; distance: number } {
  let best = { seat: -1, distance: Infinity };
  for (const seat of group) {
    const distance = sumOf(group.map((unit) => distances[seat]?.[unit] ?? 0));
    if (distance < best.distance) best = { seat, distance };
  }
  return best;
}

/** The instance whose plans have no such group: what they lose more is what it would cost to replace the group. */
export function withoutGroup(instance: GroupInstance, group: readonly number[]): GroupInstance {
  return { ...instance, forbidden: [...instance.forbidden, group] };
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((unit, at) => unit === other[at]);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function checkLimits({ fewestMembers, mostMembers, mostUnits, mostRequired }: GroupInstance): void {
  wholeNumbers([fewestMembers, mostRequired], 'The limits of a group');
  if (!isWhole(mostMembers) || mostMembers > MOST_MEMBERS)
    bad(`The most members are an integer from 0 to ${MOST_MEMBERS}`, mostMembers);
  if (!isWhole(mostUnits) || mostUnits < 1 || mostUnits > MOST_TOGETHER)
    bad(`The most units of a group are an integer from 1 to ${MOST_TOGETHER}`, mostUnits);
}

function checkDistances(distances: readonly (readonly number[])[]): void {
  for (const [unit, list] of distances.entries()) {
    if (list.length !== distances.length) bad('Each two units have a distance', list.length);
    wholeNumbers(list, 'A distance');
    if (list[unit] !== 0) bad('A unit is 0 away from itself', list[unit]);
    const other = list.findIndex((each, at) => each !== distances[at]?.[unit]);
    if (other !== -1)
      bad('Distances are the same both ways', `${list[other]} at ${unit}, ${other}`);
  }
}

function wholeNumbers(values: readonly number[], what: string): void {
  const wrong = values.find((value) => !isWhole(value));
  if (wrong !== undefined) bad(`${what}: an integer from 0`, wrong);
}

function ascending(list: readonly number[], end: number, what: string): void {
  const isIn = (unit: number, at: number) =>
    isWhole(unit) && unit < end && unit > (list[at - 1] ?? -1);
  if (!list.every(isIn))
    bad(`The units of a ${what} ascend, each once, from 0 to ${end - 1}`, list);
}

function isWhole(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function bad(rule: string, received: unknown): never {
  throw new Problem('BAD_USER_INPUT', `${rule}, received ${received}.`);
}
