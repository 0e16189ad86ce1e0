import { mostSteps } from '../../changes/steps/step.js';
import { firstOf } from '../../coverage/queries/first-of.js';
import { Problem } from '../../domain/problem.js';
import type { PlanBase } from '../../planning/plan/plan.js';
import type { StepInput } from '../../planning/plan/step-input.js';
import type { Resolvers } from '../generated/resolvers.js';
import { loadUnit } from './load.js';

/** What plans of every kind are shown by. */
export const planPartResolvers: Resolvers = {
  PlanStep: { input: (step) => step },
  PlanFinding: { unit: ({ unit }, _args, context, info) => loadUnit(context, info, unit) },
};

/** What plans have in common, and the plans beside them. */
export const stepsAndFindings = {
  stepCount: ({ steps }: Pick<PlanBase, 'steps'>) => steps.length,
  steps: ({ steps }: Pick<PlanBase, 'steps'>, args: StepsAsked) => stepsAsked(steps, args),
  closes: ({ closes }: Pick<PlanBase, 'closes'>) => firstOf(closes),
  opens: ({ opens }: Pick<PlanBase, 'opens'>) => firstOf(opens),
};

interface StepsAsked {
  readonly first: number;
  readonly skip: number;
}

function stepsAsked(
  steps: readonly StepInput[],
  { first, skip }: StepsAsked,
): readonly StepInput[] {
  if (first < 1 || first > mostSteps || skip < 0)
    throw new Problem(
      'BAD_USER_INPUT',
      `first is 1 to ${mostSteps} steps and skip 0 or more, received ${first} and ${skip}.`,
    );
  return steps.slice(skip, skip + first);
}
