import type { GroupDocument } from '../proof/groups.js';
import { componentAims, planAims } from './aims.js';
import { arrange } from './arrange.js';
import type { PlannedBranch } from './branches.js';
import { effectOfArrangement } from './effect.js';
import { remediesOf } from './explain.js';
import { type SortedGaps, weightOf } from './gaps.js';
import type { RemedyProblem } from './problem.js';
import type {
  Alternatives,
  Importance,
  PlanNote,
  PlannedComponent,
  RemedyPlan,
  UnknownEffect,
} from './remedy-plan.js';
import { stepsOf } from './steps.js';

/** What is worked out of a plan when it is found, as far as the time does. */
export interface Further {
  /** By the id of a branch. */
  readonly importance: ReadonlyMap<string, Importance>;
  readonly alternatives: Alternatives | null;
}

/** The plan that the answers of the components come to. */
export function assemble(
  problem: RemedyProblem,
  answers: readonly GroupDocument[],
  { importance, alternatives }: Further,
): RemedyPlan {
  const { facts, options, gaps, measure, components } = problem;
  const arrangement = arrange(
    problem,
    answers.map(({ plan }) => plan),
  );
  const aims = planAims(
    problem,
    answers.map((answer) => answer.aims),
  );
  return {
    on: facts.on,
    version: facts.version,
    ruleSet: facts.rules.id,
    options,
    note: noteOf(gaps, arrangement.coverages.size),
    status: aims.every(({ gap }) => gap === 0) ? 'OPTIMAL' : 'FEASIBLE',
    aims,
    remedies: remediesOf(problem, arrangement),
    branches: arrangement.branches.map((branch) => ({
      ...branch,
      importance: importance.get(branch.id) ?? null,
    })),
    unknown: unknownOf(problem),
    components: answers.map(
      ({ instance, plan, ...answer }, at): PlannedComponent => ({
        regions: components[at]?.regions ?? [],
        units: instance.members.length,
        branches: plan.length,
        aims: componentAims(instance, answer.aims),
      }),
    ),
    alternatives,
    steps: stepsOf(arrangement),
    ...effectOfArrangement(facts, arrangement),
    distance: measure,
    proof: {
      format: 'orgweave-plan-1',
      parts: answers.map((answer, at) => ({
        ...answer,
        unitIds: (components[at]?.gaps ?? []).map(({ unit }) => unit.id),
      })),
    },
  };
}

/** A unit that gets a branch whatever others get has no other plan: its weight is what is lost without. */
export function soloImportance(
  { gaps }: Pick<RemedyProblem, 'gaps'>,
  branches: readonly PlannedBranch[],
): Map<string, Importance> {
  const found = new Map<string, Importance>();
  const heads = new Map(gaps.solo.map((gap) => [gap.unit.id, gap]));
  for (const { id, seat, component } of branches) {
    const gap = component === null ? heads.get(seat) : undefined;
    if (gap === undefined) continue;
    const lost = (own: 'weight' | 'otherwise') =>
      gap.parts.reduce((sum, part) => sum + part[own], gap[own]);
    found.set(id, {
      losses: [
        { aim: 'COVERED', loss: lost('weight'), isExact: true },
        { aim: 'REACHED', loss: 0 - lost('otherwise'), isExact: true },
        { aim: 'ORGANIZATIONS', loss: -1, isExact: true },
        { aim: 'DISTANCE', loss: 0, isExact: true },
      ],
      isExact: true,
    });
  }
  return found;
}

function noteOf(gaps: SortedGaps, coverages: number): PlanNote | null {
  if (coverages > 0) return null;
  const { solo, shared, alone, unfounded, through, surveys } = gaps;
  const known = [solo, shared, alone, unfounded, through];
  if (known.some(({ length }) => length > 0)) return 'NOTHING_FEASIBLE';
  return surveys.length > 0 ? 'ONLY_SURVEYS' : 'NO_GAPS';
}

function unknownOf({ gaps: { surveys }, options }: RemedyProblem): UnknownEffect {
  const weights = surveys.flatMap((unit) => weightOf(unit, options.weights) ?? []);
  const unsurveyed = surveys.length - weights.length;
  return {
    gaps: weights.length,
    gapsWeight: weights.reduce((sum, weight) => sum + weight, 0),
    unsurveyed,
    unsurveyedWeight: unsurveyed * options.weights.high,
  };
}
