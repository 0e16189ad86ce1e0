import type { CoverageQuestion } from '../../coverage/reading/question.js';
import type { Asking } from '../../graph/ask.js';
import type { Reader } from '../../graph/graph.js';
import { headOf } from '../../graph/view.js';
import { ensureRegion } from '../../registry/ensure-region.js';
import type { Violation } from '../tables/violation.js';
import { validate } from '../validate/validate.js';
import { underWay } from '../write/log.js';
import { effectOf, type SimulationEffect } from './effect.js';
import { seenOf } from './effect-seen.js';
import type { Evidence, StepRows } from './rows-of-steps.js';
import { rowsWithin } from './rows-within.js';
import type { Step } from './step.js';

/** Steps, and of what is asked what they do to it. */
export interface StepsQuestion {
  readonly steps: readonly Step[];
  /** The same as a client said them: a day that it left out stays left out. */
  readonly said: string;
  readonly evidence: Evidence;
  readonly question: CoverageQuestion;
  /** What they do takes more to work out than to take them. */
  readonly isEffectAsked: boolean;
  /** The most persons or households that they count of one thing; `MOST_COUNTED` unless given. */
  readonly mostCounted?: number | undefined;
}

/** What steps do, or why they can't be taken. */
export interface Judgement {
  /** The first hundred things wrong with them; `line` is the number of the step, from 1. */
  readonly violations: readonly Violation[];
  readonly invalid: number;
  /** Null where the steps can't be taken, and where it is not asked for. */
  readonly effect: SimulationEffect | null;
}

export interface SimulationResult extends Judgement {
  /** The number of the last commit, on which the steps were simulated. */
  readonly version: number;
}

/**
 * What committing steps would do, worked out from what the graph has: nothing is written, and no writer waits.
 *
 * @param granted the codes of the regions in which whoever asks may try out what rows do; null: everywhere
 * @throws Problem CONFLICT while a large import is being written, COST_EXCEEDED where the steps affect too
 * many units, NOT_FOUND for an unknown region
 */
export async function simulate(
  asking: Asking,
  asked: StepsQuestion,
  granted: readonly string[] | null,
): Promise<SimulationResult> {
  const { reader } = asking;
  const { commit: version, journal } = await headOf(reader);
  if (journal !== null) throw underWay(journal);
  const within = await rowsWithin(asking, reader, asked, granted);
  if ('outside' in within) return { ...within.outside, version };
  return { ...(await judge(asking, reader, within.steps, asked)), version };
}

/**
 * Checks the rows of steps, and tells what they do to what whoever asks sees.
 *
 * @param reader reads from the graph as it is before the steps
 */
export async function judge(
  asking: Asking,
  reader: Reader,
  steps: StepRows,
  { question, isEffectAsked, mostCounted }: Omit<StepsQuestion, 'steps' | 'said' | 'evidence'>,
): Promise<Judgement> {
  const { violations, total: invalid } = await validate(steps.changes, steps.known, {
    mostCounted,
    today: asking.today,
  });
  if (invalid > 0) return { violations, invalid, effect: null };
  if (isEffectAsked) {
    const effect = await effectOf(asking, reader, steps, question);
    return { violations, invalid, effect: await seenOf(effect, asking, reader) };
  }
  const { region } = question.scope;
  if (region != null) await ensureRegion(reader, region);
  return { violations, invalid, effect: null };
}
