import type { CoverageQuestion } from '../coverage/reading/question.js';
import type { Planner } from '../planning/jobs/planner.js';
import { scopeSeen } from '../registry/scope-seen.js';
import { sightIn, sightOf } from '../registry/sight-in.js';
import type { Context } from './context.js';

/** Who asks for jobs and plans, and where plans may be made. */
export async function plannerOf({ reader, subject, planned, today }: Context): Promise<Planner> {
  return { subject: subject.id, planned: await sightOf(reader, planned, today) };
}

/**
 * What a plan is asked about: of a region in which whoever asks may plan, or of all in which, and below which, that one may.
 *
 * @throws Problem FORBIDDEN for another region, whether there is one or not
 */
export async function withinPlanned(
  question: CoverageQuestion,
  context: Context,
): Promise<CoverageQuestion> {
  const { reader, planned, today } = context;
  if (planned === null) return question;
  const sight = await sightIn(reader, planned, today);
  const { region } = await scopeSeen({ sight: async () => sight }, question.scope);
  return { ...question, scope: { ...question.scope, region } };
}
