import { must, mustBeAmong } from '../document.js';
import type { Instance } from './document.js';

const MOST_UNITS = 2_000;
const MOST_MEMBERS = 1_000;
const MOST_TOGETHER = 20;

/** @throws Flaw where an instance is none */
export function checkInstance(instance: Instance): void {
  const { members, weights, otherwise, distances, places, forbidden } = instance;
  const { fewestMembers, mostMembers, mostUnits, mostRequired } = instance;
  const units = members.length;
  must(units <= MOST_UNITS, `A part has at most ${MOST_UNITS} units`, units);
  for (const list of [weights, otherwise, distances])
    must(list.length === units, 'Each unit has weights and distances', list.length);
  for (const each of [members, weights, otherwise, ...distances].flat())
    must(each >= 0, 'What is known of a unit is 0 or more', each);
  for (const place of places) mustBeAmong(place, units, 'The units of a place');
  for (const group of forbidden) mustBeAmong(group, units, 'The units of a forbidden group');
  must(fewestMembers >= 0, 'The fewest members are 0 or more', fewestMembers);
  must(mostRequired >= 0, 'The most required units are 0 or more', mostRequired);
  must(
    mostMembers >= 0 && mostMembers <= MOST_MEMBERS,
    `The most members are 0 to ${MOST_MEMBERS}`,
    mostMembers,
  );
  must(
    mostUnits >= 1 && mostUnits <= MOST_TOGETHER,
    `The most units of a group are 1 to ${MOST_TOGETHER}`,
    mostUnits,
  );
  for (const [unit, list] of distances.entries()) {
    must(list.length === units, 'Each two units have a distance', list.length);
    must(list[unit] === 0, 'A unit is 0 away from itself', list[unit]);
    for (const [other, each] of list.entries())
      must(each === distances[other]?.[unit], 'Distances are the same both ways', each);
  }
}

/** Whether units, ascending, are forbidden as a group. */
export function isForbidden({ forbidden }: Instance, units: readonly number[]): boolean {
  return forbidden.some((group) => isSame(group, units));
}

/** What a plan loses by each aim. @throws Flaw where it is no plan of the instance */
export function lossesOf(instance: Instance, plan: readonly (readonly number[])[]): bigint[] {
  const { members, weights, otherwise, distances } = instance;
  const grouped = new Set<number>();
  let distance = 0n;
  let first = -1;
  for (const group of plan) {
    mustBeAmong(group, members.length, 'The units of a group');
    must((group[0] ?? -1) > first, 'Groups come by their first unit, each with one or more', group);
    first = group[0] ?? -1;
    mustBeGroup(instance, group);
    for (const unit of group) {
      must(!grouped.has(unit), 'No two groups share a unit', unit);
      grouped.add(unit);
    }
    const toSeats = group.map((seat) => total(group.map((unit) => distances[seat]?.[unit] ?? 0)));
    distance += toSeats.sort((a, b) => Number(a - b))[0] ?? 0n;
  }
  const uncovered = total(weights.filter((_, unit) => !grouped.has(unit)));
  const reached = total(otherwise.filter((_, unit) => grouped.has(unit)));
  return [uncovered, reached, BigInt(plan.length), distance];
}

function mustBeGroup(instance: Instance, group: readonly number[]): void {
  const { members, fewestMembers, mostMembers, mostUnits, mostRequired, places } = instance;
  const sizes = group.map((unit) => members[unit] ?? 0);
  const together = total(sizes);
  must(group.length <= mostUnits, `A group has at most ${mostUnits} units`, group);
  must(together >= fewestMembers, `A group has ${fewestMembers} members or more`, group);
  must(!isForbidden(instance, group), 'No group is forbidden', group);
  if (group.length === 1) return;
  must(together <= mostMembers, `Units together have at most ${mostMembers} members`, group);
  const required = sizes.filter((size) => size >= fewestMembers).length;
  must(required <= mostRequired, `At most ${mostRequired} of a group could stand alone`, group);
  const isWithin = places.some((place) => group.every((unit) => place.includes(unit)));
  must(isWithin, 'The units of a group lie within one place', group);
}

export function total(values: readonly number[]): bigint {
  return values.reduce((sum, value) => sum + BigInt(value), 0n);
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((unit, at) => unit === other[at]);
}
