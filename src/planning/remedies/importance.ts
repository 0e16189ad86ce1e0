import { GROUP_AIMS, withoutGroup } from '../model/groups.js';
import type { PlanLimits } from '../plan/plan.js';
import type { GroupDocument } from '../proof/groups.js';
import { solveGroups } from '../solve/groups/solve-groups.js';
import { shareOf } from '../solve/time-share.js';
import { arrange } from './arrange.js';
import { soloImportance } from './assemble.js';
import type { RemedyProblem } from './problem.js';
import type { Importance, RemedyPlan } from './remedy-plan.js';

/**
 * How much the aims lose without each branch of a plan: its component is solved again without the group (its
 * replacement cost). By the id of a branch; those that the time does not reach are left out.
 */
export async function importanceOf(
  problem: RemedyProblem,
  answers: readonly GroupDocument[],
  limits: Pick<PlanLimits<RemedyPlan>, 'secondsLeft'>,
): Promise<Map<string, Importance>> {
  if (!problem.options.explain) return new Map();
  const { branches } = arrange(
    problem,
    answers.map(({ plan }) => plan),
  );
  const found = soloImportance(problem, branches);
  const grouped = answers.flatMap((answer, at) =>
    answer.plan.map((group) => ({ answer, group, at })),
  );
  const idOf = new Map(branches.map(({ id, component, units }) => [keyOf(component, units), id]));
  let left = grouped.length;
  for (const { answer, group, at } of grouped) {
    if (limits.secondsLeft() <= 0) break;
    const share = shareOf(limits, 1 / left--);
    const without = await solveGroups(withoutGroup(answer.instance, group), {
      ...share,
      onAnswer: () => {},
    });
    const gaps = problem.components[at]?.gaps ?? [];
    const units = group.flatMap((unit) => gaps[unit]?.unit.id ?? []);
    const id = idOf.get(keyOf(at, units));
    if (id !== undefined) found.set(id, importance(answer, without));
  }
  return found;
}

function importance(plan: GroupDocument, without: GroupDocument): Importance {
  let isExact = true;
  const losses = GROUP_AIMS.map((aim) => {
    const [before, after] = [plan, without].map(({ aims }) =>
      aims.find((each) => each.aim === aim),
    );
    isExact &&= before?.objective === before?.bound && after?.objective === after?.bound;
    return { aim, loss: (after?.objective ?? 0) - (before?.objective ?? 0), isExact };
  });
  return { losses, isExact };
}

export function isProved({ aims }: GroupDocument): boolean {
  return aims.every(({ objective, bound }) => objective === bound);
}

function keyOf(component: number | null, units: readonly string[]): string {
  return JSON.stringify([component, units]);
}
