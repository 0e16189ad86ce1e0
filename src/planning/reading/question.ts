import type { CoverageQuestion } from '../../coverage/reading/question.js';

/** What a plan is asked about: what is recorded now, since a plan is of what is known. */
export type PlanQuestion = Omit<CoverageQuestion, 'knownBefore'>;
