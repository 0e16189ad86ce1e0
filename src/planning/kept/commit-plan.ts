import {
  type CommitResult,
  commitSteps,
  ownKey,
  type StepsContext,
} from '../../changes/steps/commit-steps.js';
import { simulate } from '../../changes/steps/simulate.js';
import { commitWithKey } from '../../changes/write/log.js';
import { Problem } from '../../domain/problem.js';
import type { Asking } from '../../graph/ask.js';
import { scopeSeen } from '../../registry/scope-seen.js';
import { planFacts } from '../reading/plan-facts.js';
import type { PlanAsking } from '../reading/plan-sight.js';
import type { KeptPlan } from './kept-plan.js';
import { type Misfit, misfitsOf, misfitsOfSteps } from './misfits.js';
import { type AskedOfPlan, questionOfPlan, scopeOfFacts } from './plan-steps.js';

/** What is committed, and how. */
interface PlanCommit extends AskedOfPlan {
  readonly idempotencyKey: string | null;
}

/** What came of it: nothing is written where something does not fit. */
export interface CommittedPlan {
  /** The first hundred. */
  readonly misfits: readonly Misfit[];
  readonly misfitCount: number;
  /** Null where something does not fit. */
  readonly commit: CommitResult | null;
}

const mostTold = 100;
/** The rows that they come to, two of each that founds something, are no more than an import writes in one transaction. */
const mostPlanSteps = 25_000;

/**
 * Takes the steps of a kept plan, all of them or none. The facts that it rests on are looked at first, as they are now;
 * what is written to these before the steps are taken is found out too (`CONFLICT`).
 *
 * @throws Problem as `commitSteps`; BAD_USER_INPUT where the plan has no steps, or too many
 */
export async function commitPlan(
  context: StepsContext,
  asking: Asking & PlanAsking,
  kept: KeptPlan,
  commit: PlanCommit,
): Promise<CommittedPlan> {
  const { idempotencyKey } = commit;
  const { steps } = kept.plan;
  if (steps.length < 1 || steps.length > mostPlanSteps)
    throw new Problem(
      'BAD_USER_INPUT',
      `A plan of 1 to ${mostPlanSteps} steps is committed, received one of ${steps.length}.`,
    );
  const { today, reader } = asking;
  const { question, ...toTake } = questionOfPlan(
    kept,
    commit,
    today,
    context.refreshPolicy.ruleSets,
  );
  const scope = await scopeSeen(asking, question.scope);
  const asked = { ...toTake, question: { ...question, scope } };
  const take = async (ifVersion: number | null): Promise<CommittedPlan> => {
    const origin = `plan ${kept.id}`;
    const guards = { ifVersion, idempotencyKey };
    const committed = await commitSteps(
      { ...context, origin, action: 'PLAN_COMMIT' },
      asking,
      asked,
      guards,
    );
    const { violations, invalid: misfitCount } = committed;
    const misfits = misfitsOfSteps(steps, violations);
    return { misfits, misfitCount, commit: misfitCount > 0 ? null : committed };
  };
  // One that is sent again has closed its gaps itself.
  const key = ownKey(context, idempotencyKey);
  const isAgain = key !== null && (await reader.read(commitWithKey(key))).length > 0;
  if (isAgain) return take(null);
  const facts = await planFacts(asking, { ...question, scope: scopeOfFacts(kept) });
  const misfits = misfitsOf(kept, facts);
  if (misfits.length === 0) return take(facts.version);
  const { violations, invalid } = await simulate(
    asking,
    { ...asked, isEffectAsked: false },
    context.granted,
  );
  const all = [...misfits, ...misfitsOfSteps(steps, violations)];
  return {
    misfits: all.slice(0, mostTold),
    misfitCount: misfits.length + invalid,
    commit: null,
  };
}
