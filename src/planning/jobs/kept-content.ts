import { Problem } from '../../domain/problem.js';
import type { PlanContent, PlanKind } from '../kept/kept-plan.js';
import type { Job } from './job.js';

/**
 * What of a job can be kept.
 *
 * @throws Problem BAD_USER_INPUT where it has no plan, or none yet
 */
export function keptContent({ kind, question, made, status }: Job): {
  readonly kind: PlanKind;
  readonly content: PlanContent;
} {
  if (made === null)
    throw new Problem(
      'BAD_USER_INPUT',
      `A plan is kept when its job has ended with one, received a job that is ${status} without.`,
    );
  const { plan, named } = made;
  return { kind, content: { ...question, named, plan } };
}
