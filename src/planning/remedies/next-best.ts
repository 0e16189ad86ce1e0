import { isReached } from '../facts/closing.js';
import { GROUP_AIMS, type GroupAim, groupPlanObjectives } from '../model/groups.js';
import type { Arrangement } from './arrange.js';
import type { PlannedBranch } from './branches.js';
import { type Gap, hasFinding, otherwiseWithParts, weightWithParts } from './gaps.js';
import type { RemedyProblem } from './problem.js';
import type { AimLoss, NamedId, NextBest, RemedyKind } from './remedy-plan.js';

/**
 * The best remedy of a gap but its own, with what the aims would lose, all else as planned: an existing branch with room
 * or an instructor where it shares a branch or has its own; an instructor instead of a branch that takes it in; nothing
 * instead of an instructor. Where a group would be too small without the unit, it falls apart: nobody of it is covered.
 */
export function nextBest(
  problem: RemedyProblem,
  { coverages, rooms }: Arrangement,
  gap: Gap,
): NextBest | null {
  const coverage = coverages.get(gap.unit.id);
  if (coverage === undefined) return null;
  const minimum = problem.facts.rules.numbers.minimumMembers.value;
  const isRequiredInGroup = coverage.mode === 'JOINT' && gap.members >= minimum;
  const { kind, organization } = instead();
  return { kind, organization, price: priced(lossesOf()) };

  function instead(): { kind: RemedyKind; organization: NamedId | null } {
    if (isRequiredInGroup) return { kind: 'SOLO', organization: null };
    if (coverage?.mode === 'INSTRUCTOR' || isReached(gap.unit))
      return { kind: 'NONE', organization: null };
    const isAttachable = coverage?.mode !== 'ATTACHED' && !hasFinding(gap.unit, 'INSTRUCTOR_DUE');
    const room = isAttachable ? rooms.find(gap).organization : null;
    if (room !== null) return { kind: 'ATTACHED', organization: named(room) };
    const superior = problem.superiorOf(gap.unit);
    return { kind: 'INSTRUCTOR', organization: superior === null ? null : named(superior) };
  }

  function lossesOf(): Losses {
    switch (coverage?.mode) {
      case 'SOLO':
      case 'JOINT':
        if (coverage.branch === null) return {};
        return lossesWithout(problem, coverage.branch, gap, isRequiredInGroup);
      case 'INSTRUCTOR':
        return { REACHED: otherwiseWithParts(gap) };
      case 'ATTACHED':
      case undefined:
        return {};
    }
  }
}

type Losses = Partial<Record<GroupAim, number>>;

/**
 * What the aims lose where a unit leaves its branch, and the others stay if they may.
 * @param getsOwn whether it gets a branch of its own then
 */
function lossesWithout(
  { components, instances }: RemedyProblem,
  branch: PlannedBranch,
  gap: Gap,
  getsOwn: boolean,
): Losses {
  const instance = branch.component === null ? undefined : instances[branch.component];
  const gaps = branch.component === null ? [gap] : (components[branch.component]?.gaps ?? []);
  const inside = new Set(branch.units);
  const group = [...gaps.keys()].filter((at) => inside.has(gaps[at]?.unit.id ?? ''));
  const rest = group.filter((at) => gaps[at] !== gap);
  const left = instance === undefined ? null : groupPlanObjectives(instance, [rest]);
  const uncovered = [
    ...(left === null ? rest.flatMap((at) => gaps[at] ?? []) : []),
    ...(getsOwn ? [] : [gap]),
  ];
  return {
    COVERED: uncovered.reduce((sum, each) => sum + weightWithParts(each), 0),
    REACHED: 0 - uncovered.reduce((sum, each) => sum + otherwiseWithParts(each), 0),
    ORGANIZATIONS: (left === null ? -1 : 0) + (getsOwn ? 1 : 0),
    DISTANCE: (left?.DISTANCE ?? 0) - branch.distance,
  };
}

function priced(losses: Losses): AimLoss[] {
  return GROUP_AIMS.map((aim) => ({ aim, loss: losses[aim] ?? 0 }));
}

function named({ id, name }: NamedId): NamedId {
  return { id, name };
}
