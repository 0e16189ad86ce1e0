import { GROUP_AIMS, type GroupInstance } from '../../../src/planning/model/groups.js';

export type Plan = readonly (readonly number[])[];

/** All groups, straight from the definition. */
export function allGroups(instance: GroupInstance): number[][] {
  const { members, fewestMembers, mostMembers, mostUnits, mostRequired } = instance;
  const groups: number[][] = [];
  for (let mask = 1; mask < 2 ** members.length; mask++) {
    const group = [...members.keys()].filter((unit) => (mask >> unit) & 1);
    const together = sum(group.map((unit) => members[unit] ?? 0));
    const required = group.filter((unit) => (members[unit] ?? 0) >= fewestMembers).length;
    const isWithin = instance.places.some((place) => group.every((unit) => place.includes(unit)));
    const isForbidden = instance.forbidden.some((each) => each.join() === group.join());
    const isJoint = isWithin && together <= mostMembers && required <= mostRequired;
    if (isForbidden || group.length > mostUnits || together < fewestMembers) continue;
    if (group.length === 1 || isJoint) groups.push(group);
  }
  return groups;
}

/** All plans with what they lose by each aim, the best first. */
export function allPlans(instance: GroupInstance): { plan: Plan; losses: number[] }[] {
  const groups = allGroups(instance);
  const found: { plan: Plan; losses: number[] }[] = [];
  const look = (unit: number, plan: Plan): void => {
    if (unit === instance.members.length) {
      found.push({ plan, losses: lossesOf(instance, plan) });
      return;
    }
    look(unit + 1, plan);
    if (plan.flat().includes(unit)) return;
    for (const group of groups)
      if (group[0] === unit && !group.some((each) => plan.flat().includes(each)))
        look(unit + 1, [...plan, group]);
  };
  look(0, []);
  return found.sort((a, b) => compare(a.losses, b.losses));
}

export function lossesOf(instance: GroupInstance, plan: Plan): number[] {
  const { weights, otherwise } = instance;
  const grouped = plan.flat();
  return [
    sum(weights.filter((_, unit) => !grouped.includes(unit))),
    sum(otherwise.filter((_, unit) => grouped.includes(unit))),
    plan.length,
    sum(plan.map((group) => Math.min(...group.map((seat) => toSeat(instance, group, seat))))),
  ];
}

export function toSeat(
  { distances }: GroupInstance,
  group: readonly number[],
  seat: number,
): number {
  return sum(group.map((unit) => distances[unit]?.[seat] ?? 0));
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = GROUP_AIMS.findIndex((_, aim) => one[aim] !== other[aim]);
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

export function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
