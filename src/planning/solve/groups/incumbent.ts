import { compareLosses } from '../../model/compare-losses.js';
import { GROUP_AIMS, type GroupInstance, groupPlanObjectives } from '../../model/groups.js';

export type Plan = readonly (readonly number[])[];

/** The best plan that is known. */
export class Incumbent {
  readonly #instance: GroupInstance;
  #plan: Plan = [];
  #losses: readonly number[];

  constructor(instance: GroupInstance) {
    this.#instance = instance;
    this.#losses = lossesOf(instance, []);
  }

  /** Groups by their first unit. */
  get plan(): Plan {
    return this.#plan;
  }

  /** By aim. */
  get losses(): readonly number[] {
    return this.#losses;
  }

  /** Whether it is better, and so the one that is known from now on. */
  offer(plan: Plan): boolean {
    const losses = lossesOf(this.#instance, plan);
    if (compareLosses(losses, this.#losses) >= 0) return false;
    this.#plan = inOrder(plan);
    this.#losses = losses;
    return true;
  }
}

export function lossesOf(instance: GroupInstance, plan: Plan): number[] {
  const losses = groupPlanObjectives(instance, plan);
  if (losses === null) throw new Error('A plan that was found is one of the instance.');
  return GROUP_AIMS.map((aim) => losses[aim]);
}

export function inOrder(plan: Plan): Plan {
  return [...plan].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}
