import { Problem } from '../../domain/problem.js';
import type { PlanContent, PlanKind } from '../kept/kept-plan.js';
import type { PlanExtent } from '../kept/plan-extent.js';
import type { Job } from './job.js';

/**
 * What of a job can be kept.
 *
 * @throws Problem BAD_USER_INPUT where it has no plan, or none yet, or made a frontier
 */
export function keptContent({ kind, question, made, status }: Job): {
  readonly kind: PlanKind;
  readonly content: PlanContent;
  readonly extent: PlanExtent | null;
} {
  if (made === null)
    throw new Problem(
      'BAD_USER_INPUT',
      `A plan is kept when its job has ended with one, received a job that is ${status} without.`,
    );
  if (kind === 'FRONTIER' || 'frontier' in made)
    throw new Problem(
      'BAD_USER_INPUT',
      'What is kept is a plan, which has steps, received a frontier: plan as many alliances as it shows to be worth it.',
    );
  const { plan, named, extent } = made;
  return { kind, content: { ...question, named, plan }, extent };
}
