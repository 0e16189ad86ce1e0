import type { CoverageQuestion } from '../coverage/reading/question.js';
import { Problem } from '../domain/problem.js';
import { toldGranted } from '../graph/sight.js';
import type { Planner } from '../planning/jobs/planner.js';
import { scopeSeen } from '../registry/scope-seen.js';
import { sightIn, sightOf } from '../registry/sight-in.js';
import type { Context } from './context.js';

/** Who asks for jobs and plans, and where plans may be made. */
export async function plannerOf({ reader, subject, planned, today }: Context): Promise<Planner> {
  return { subject: subject.id, planned: await sightOf(reader, planned, today) };
}

/**
 * What a plan is asked about: of a region in which whoever asks may plan, or of all in which that one may.
 *
 * @throws Problem FORBIDDEN for another region, whether there is one or not, and where one may below organizations alone
 */
export async function withinPlanned(
  question: CoverageQuestion,
  context: Context,
): Promise<CoverageQuestion> {
  const { reader, planned, today } = context;
  if (planned === null) return question;
  const sight = await sightIn(reader, planned, today);
  const { region } = await scopeSeen({ sight: async () => sight }, question.scope);
  if (sight.granted.regions.length === 0 && sight.organizations.length > 0)
    throw new Problem(
      'FORBIDDEN',
      `A plan is made in a region in which one may plan, received one of a subject that may below ${toldGranted(sight)} alone.`,
    );
  return { ...question, scope: { ...question.scope, region } };
}
