import type { GroupInstance } from '../../../src/planning/model/groups.js';
import type {
  GroupAimProof,
  GroupDocument,
  GroupNode,
  GroupQuantity,
} from '../../../src/planning/proof/groups.js';
import { allGroups, allPlans, lossesOf, sum, toSeat } from './brute-force.js';

/** A group with a seat, and what it adds to each aim. */
interface Seated {
  readonly group: readonly number[];
  readonly seat: number;
  readonly adds: readonly number[];
}

interface Side {
  readonly of: GroupQuantity;
  readonly value: number;
  readonly isAtMost: boolean;
}

/** Whether a document keeps to its format and proves what it claims, by going through all groups and all their seats. */
export function isProved({ instance, plan, aims }: GroupDocument): boolean {
  if (!isInstance(instance) || !isPlan(instance, plan)) return false;
  const losses = lossesOf(instance, plan);
  const names = aims.map(({ aim }) => aim).join();
  if (names !== 'COVERED,REACHED,ORGANIZATIONS,DISTANCE') return false;
  return aims.every((proof, aim) => {
    if (proof.objective !== losses[aim] || !(proof.denominator >= 1)) return false;
    const bound = boundOf(instance, aim, proof, losses);
    return bound !== null && proof.bound <= bound;
  });
}

/** Whether what is claimed is so, by going through all plans. */
export function isTrue({ instance, plan, aims }: GroupDocument): boolean {
  const losses = lossesOf(instance, plan);
  return aims.every(({ objective, bound }, aim) => {
    const others = allPlans(instance).filter((other) =>
      other.losses.slice(0, aim).every((loss, at) => loss <= (losses[at] ?? 0)),
    );
    const least = Math.min(...others.map((other) => other.losses[aim] ?? 0));
    return objective === losses[aim] && bound <= least;
  });
}

function boundOf(
  instance: GroupInstance,
  aim: number,
  { denominator, multipliers, tree }: GroupAimProof,
  losses: readonly number[],
): number | null {
  const seated = seatedGroups(instance, aim);
  const base = (at: number) => (at === 0 ? sum(instance.weights) : 0);
  const leaf = (at: number, path: readonly Side[]): number | null => {
    const { units, aims, branches } = multipliers[at] ?? { units: [], aims: [], branches: [] };
    if (multipliers[at] === undefined || branches.length > path.length) return null;
    if (units.length !== instance.members.length || aims.length !== aim) return null;
    if ([...units, ...aims, ...branches].some((each) => each < 0)) return null;
    const reduced = ({ group, seat, adds }: Seated) =>
      denominator * (adds[aim] ?? 0) +
      sum(group.map((unit) => units[unit] ?? 0)) +
      sum(aims.map((price, k) => price * (adds[k] ?? 0))) +
      sum(
        path.map(({ of, isAtMost }, b) => {
          const added = quantity(of, group, seat) * (branches[b] ?? 0);
          return isAtMost ? added : -added;
        }),
      );
    const limits = sum(aims.map((price, k) => price * ((losses[k] ?? 0) - base(k))));
    const sides = sum(
      path.map(({ value, isAtMost }, b) => (branches[b] ?? 0) * (isAtMost ? -value : value + 1)),
    );
    const seats = [...instance.members.keys()].map((seat) =>
      Math.min(0, ...seated.filter((each) => each.seat === seat).map(reduced)),
    );
    return denominator * base(aim) - sum(units) - limits + sides + sum(seats);
  };
  const look = (node: GroupNode, path: readonly Side[]): number | null => {
    if ('leaf' in node) return leaf(node.leaf, path);
    const { of, value } = node;
    if (!isQuantity(of, instance.members.length)) return null;
    const atMost = look(node.atMost, [...path, { of, value, isAtMost: true }]);
    const atLeast = look(node.atLeast, [...path, { of, value, isAtMost: false }]);
    return atMost === null || atLeast === null ? null : Math.min(atMost, atLeast);
  };
  const least = look(tree, []);
  if (least === null) return null;
  // All that can be lost is a multiple of the largest number that divides what is summed up.
  const summed = [instance.weights, instance.otherwise, [1], instance.distances.flat()][aim] ?? [];
  let step = Math.max(1, ...summed);
  while (summed.some((each) => each % step !== 0)) step -= 1;
  return Math.max(0, Math.ceil(least / denominator / step) * step);
}

function seatedGroups(instance: GroupInstance, aim: number): Seated[] {
  const { weights, otherwise } = instance;
  return allGroups(instance).flatMap((group) =>
    (aim === 3 ? group : group.slice(0, 1)).map((seat) => ({
      ...{ group, seat },
      adds: [
        -sum(group.map((unit) => weights[unit] ?? 0)),
        sum(group.map((unit) => otherwise[unit] ?? 0)),
        1,
        toSeat(instance, group, seat),
      ],
    })),
  );
}

function quantity(of: GroupQuantity, group: readonly number[], seat: number): number {
  if (of === 'GROUPS') return 1;
  if ('seats' in of && !of.seats.includes(seat)) return 0;
  return 'units' in of ? group.filter((unit) => of.units.includes(unit)).length : 1;
}

function isQuantity(of: GroupQuantity, units: number): boolean {
  if (of === 'GROUPS') return true;
  if ('seats' in of && !isAscending(of.seats, units)) return false;
  return !('units' in of) || isAscending(of.units, units);
}

function isPlan(instance: GroupInstance, plan: readonly (readonly number[])[]): boolean {
  const groups = new Set(allGroups(instance).map((group) => group.join()));
  const firsts = plan.map(([first = -1]) => first);
  return (
    plan.every((group) => groups.has(group.join())) &&
    isAscending(firsts, instance.members.length) &&
    new Set(plan.flat()).size === plan.flat().length
  );
}

function isInstance(instance: GroupInstance): boolean {
  const { members, weights, otherwise, distances, places, forbidden } = instance;
  const { fewestMembers, mostMembers, mostUnits, mostRequired } = instance;
  const units = members.length;
  return (
    [weights, otherwise, distances, ...distances].every((list) => list.length === units) &&
    [members, weights, otherwise, ...distances].flat().every((each) => each >= 0) &&
    [...places, ...forbidden].every((list) => isAscending(list, units)) &&
    [fewestMembers, mostMembers, mostRequired].every((each) => each >= 0) &&
    mostUnits >= 1 &&
    distances.every((list, one) =>
      list.every(
        (each, other) => each === distances[other]?.[one] && (one !== other || each === 0),
      ),
    )
  );
}

function isAscending(list: readonly number[], end: number): boolean {
  return list.every((each, at) => each >= 0 && each < end && each > (list[at - 1] ?? -1));
}
