import { Problem } from '../../domain/problem.js';
import type { Reader } from '../../graph/graph.js';
import type { Sight } from '../../graph/sight.js';
import type { PlanAim } from '../plan/plan.js';
import type { StepInput } from '../plan/step-input.js';
import type { KeptPlan } from './kept-plan.js';
import { readPlan } from './read-plan.js';

/** Kept plans side by side. */
export interface PlanComparison {
  readonly plans: readonly ComparedPlan[];
  /** Those that any of the plans has, in their order. */
  readonly aims: readonly ComparedAim[];
  /** Steps that all of them take, as the first of them has them. */
  readonly shared: readonly StepInput[];
}

export interface ComparedPlan {
  readonly kept: KeptPlan;
  /** Steps that not all of the others take. */
  readonly own: readonly StepInput[];
}

export interface ComparedAim {
  readonly aim: string;
  readonly direction: PlanAim['direction'];
  /** By plan; null where one has no such aim. */
  readonly values: readonly (PlanAim | null)[];
}

const mostPlans = 5;

/**
 * Reads kept plans and puts them side by side.
 *
 * @throws Problem NOT_FOUND where none that is seen has one of the ids, BAD_USER_INPUT for too few or too many
 */
export async function comparePlans(
  reader: Reader,
  ids: readonly string[],
  sight: Sight,
): Promise<PlanComparison> {
  if (ids.length < 2 || ids.length > mostPlans || new Set(ids).size < ids.length)
    throw new Problem(
      'BAD_USER_INPUT',
      `2 to ${mostPlans} different plans are compared, received ${ids.length}.`,
    );
  const kept: KeptPlan[] = [];
  // One after the other: of several that nothing has the first is told.
  for (const id of ids) kept.push(await readPlan(reader, id, sight));
  return comparisonOf(kept);
}

/** What plans share, and what each has of its own. */
export function comparisonOf(kept: readonly KeptPlan[]): PlanComparison {
  const keyed = kept.map(({ plan }) => keyedSteps(plan.steps));
  const isShared = (key: string) => keyed.every((steps) => steps.has(key));
  const aims = new Map(kept.flatMap(({ plan }) => plan.aims.map((aim) => [aim.aim, aim])));
  return {
    plans: kept.map((each, place) => ({
      kept: each,
      own: [...(keyed[place] ?? [])].flatMap(([key, step]) => (isShared(key) ? [] : [step])),
    })),
    aims: [...aims.values()].map(({ aim, direction }) => ({
      ...{ aim, direction },
      values: kept.map(({ plan }) => plan.aims.find((each) => each.aim === aim) ?? null),
    })),
    shared: [...(keyed[0] ?? [])].flatMap(([key, step]) => (isShared(key) ? [step] : [])),
  };
}

/** Steps by what they do: what they found goes by whom it is for, whatever its id and name. */
function keyedSteps(steps: readonly StepInput[]): Map<string, StepInput> {
  const members = new Map<string, string[]>();
  for (const step of steps) {
    const [of, member] = linkOf(step) ?? [];
    if (of !== undefined && member !== undefined)
      members.set(of, [...(members.get(of) ?? []), member]);
  }
  const founded = new Set(steps.flatMap((step) => foundedBy(step)?.id ?? []));
  const nameOf = (id: string) =>
    founded.has(id) ? `new ${(members.get(id) ?? []).toSorted().join(' ')}` : id;
  return new Map(steps.map((step) => [JSON.stringify(meaningOf(step, nameOf)), step]));
}

function meaningOf(step: StepInput, nameOf: (id: string) => string): unknown {
  if ('foundOrganization' in step) {
    const { id, kind, region, superior } = step.foundOrganization;
    return [nameOf(id), kind, region, superior];
  }
  if ('foundAlliance' in step) {
    const { id, kind, region } = step.foundAlliance;
    return [nameOf(id), kind, region];
  }
  if ('cover' in step) return [nameOf(step.cover.organization), step.cover.unit, step.cover.mode];
  return [nameOf(step.join.alliance), step.join.member, step.join.role];
}

function foundedBy(step: StepInput): { readonly id: string } | null {
  if ('foundOrganization' in step) return step.foundOrganization;
  return 'foundAlliance' in step ? step.foundAlliance : null;
}

/** What a step links, and to what. */
function linkOf(step: StepInput): readonly [to: string, from: string] | null {
  if ('cover' in step) return [step.cover.organization, step.cover.unit];
  return 'join' in step ? [step.join.alliance, step.join.member] : null;
}
