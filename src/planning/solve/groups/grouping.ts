import { GROUP_AIMS, type GroupInstance } from '../../model/groups.js';

/** A sum over a group: of its units, once for itself, and so much for each distance to its seat. */
export interface Terms {
  readonly units: Float64Array;
  readonly group: number;
  readonly distance: number;
}

/** An instance as the solver works with it. */
export interface Grouping {
  readonly instance: GroupInstance;
  readonly units: number;
  /** Those that are not within another one. */
  readonly places: readonly (readonly number[])[];
  /** By unit: the places that it is in. */
  readonly placesOf: readonly (readonly number[])[];
  /** By unit: whether it has members enough to stand alone. */
  readonly isRequired: readonly boolean[];
  /** Members are told apart up to so many. */
  readonly mostCounted: number;
  /** Whether more than these are too many; else they are as good as these. */
  readonly isLimited: boolean;
  readonly forbidden: ReadonlySet<string>;
  /** By unit: how many forbidden groups have it. */
  readonly forbiddenAt: readonly number[];
  /** By aim, what a group adds to it. */
  readonly aims: readonly Terms[];
  /** By aim, what no plan loses more than. */
  readonly largest: readonly number[];
  /** By aim, what divides all that a plan can lose. */
  readonly steps: readonly number[];
}

export function groupingOf(instance: GroupInstance): Grouping {
  const { members, weights, otherwise, fewestMembers, mostMembers, mostUnits } = instance;
  const units = members.length;
  const places = maximal(instance.places);
  const placesOf: number[][] = members.map(() => []);
  for (const [place, list] of places.entries())
    for (const unit of list) placesOf[unit]?.push(place);
  const forbidden = new Map(instance.forbidden.map((group) => [keyOf(group), group]));
  const forbiddenAt = members.map(() => 0);
  for (const unit of [...forbidden.values()].flat())
    forbiddenAt[unit] = (forbiddenAt[unit] ?? 0) + 1;
  const together = [...members].sort((a, b) => b - a).slice(0, mostUnits);
  const nothing = new Float64Array(units);
  const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);
  const isLimited = sum(together) > mostMembers;
  const farthest = instance.distances.map((list) => Math.max(0, ...list));
  return {
    ...{ instance, units, places, placesOf, forbiddenAt, isLimited },
    largest: [sum(weights), sum(otherwise), units, sum(farthest)],
    steps: [divisorOf(weights), divisorOf(otherwise), 1, divisorOf(instance.distances.flat())],
    isRequired: members.map((each) => each >= fewestMembers),
    mostCounted: isLimited ? mostMembers : Math.min(fewestMembers, mostMembers),
    forbidden: new Set(forbidden.keys()),
    aims: [
      { units: Float64Array.from(weights, (weight) => -weight), group: 0, distance: 0 },
      { units: Float64Array.from(otherwise), group: 0, distance: 0 },
      { units: nothing, group: 1, distance: 0 },
      { units: nothing, group: 0, distance: 1 },
    ],
  };
}

/** The greatest that divides all; 1 where they are all 0. */
function divisorOf(values: readonly number[]): number {
  let divisor = 0;
  for (const value of values)
    for (let rest = value; rest !== 0; ) [divisor, rest] = [rest, divisor % rest];
  return Math.max(divisor, 1);
}

export const DISTANCE = GROUP_AIMS.indexOf('DISTANCE');

export function keyOf(units: readonly number[]): string {
  return units.join(' ');
}

/** What a group with a seat comes to. */
export function sumOf(
  { instance }: Grouping,
  { units, group, distance }: Terms,
  at: { readonly units: readonly number[]; readonly seat: number },
): number {
  let sum = group;
  for (const unit of at.units) {
    sum += units[unit] ?? 0;
    if (distance !== 0) sum += distance * (instance.distances[at.seat]?.[unit] ?? 0);
  }
  return sum;
}

/** Whether units, ascending, may share an organization, as the model has it. */
export function isAllowed(grouping: Grouping, group: readonly number[]): boolean {
  const { instance, isRequired, placesOf, forbidden } = grouping;
  let [together, required] = [0, 0];
  for (const unit of group) {
    together += instance.members[unit] ?? 0;
    if (isRequired[unit] === true) required++;
  }
  if (group.length === 0 || group.length > instance.mostUnits) return false;
  if (together < instance.fewestMembers) return false;
  const [first = -1, ...others] = group;
  if (others.length > 0) {
    if (together > instance.mostMembers || required > instance.mostRequired) return false;
    const isTogether = placesOf[first]?.some((place) =>
      others.every((unit) => placesOf[unit]?.includes(place)),
    );
    if (isTogether !== true) return false;
  }
  return forbidden.size === 0 || !forbidden.has(keyOf(group));
}

function maximal(places: readonly (readonly number[])[]): (readonly number[])[] {
  const kept: { list: readonly number[]; units: ReadonlySet<number> }[] = [];
  const byLargest = [...places].sort((a, b) => b.length - a.length);
  for (const list of byLargest)
    if (list.length > 1 && !kept.some(({ units }) => list.every((unit) => units.has(unit))))
      kept.push({ list, units: new Set(list) });
  return kept.map(({ list }) => list);
}
