import type { CoverageQuestion } from '../../coverage/reading/question.js';
import { Problem } from '../../domain/problem.js';
import type { Context } from '../context.js';
import type { QueryCoverageMatrixArgs } from '../generated/resolvers.js';
import { questionOf } from './question.js';

/**
 * The question that a matrix is compared with: its own, with what the comparison gives in its place;
 * null where it is compared with nothing.
 *
 * @throws Problem BAD_USER_INPUT for a comparison that gives nothing, NOT_FOUND where no rule set has
 * its id
 */
export function comparedQuestion(
  { compare, ...args }: QueryCoverageMatrixArgs,
  context: Context,
): CoverageQuestion | null {
  if (compare == null) return null;
  const { on, knownOn, ruleSet, sources } = compare;
  if ([on, knownOn, ruleSet, sources].every((given) => given == null))
    throw new Problem(
      'BAD_USER_INPUT',
      `A comparison gives another day, day of knowledge, rule set or sources, received ${JSON.stringify(compare)}.`,
    );
  return questionOf(
    {
      scope: sources == null ? args.scope : { ...args.scope, sources },
      on: on ?? args.on ?? null,
      knownOn: knownOn ?? args.knownOn ?? null,
      ruleSet: ruleSet ?? args.ruleSet ?? null,
    },
    context,
  );
}
