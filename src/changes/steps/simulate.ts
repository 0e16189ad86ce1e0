import type { CoverageQuestion } from '../../coverage/reading/question.js';
import { groupedBy } from '../../domain/grouped-by.js';
import type { Asking } from '../../graph/ask.js';
import type { Graph, Transaction } from '../../graph/graph.js';
import { rehearse } from '../../graph/rehearse.js';
import { ensureRegion } from '../../registry/ensure-region.js';
import type { Violation } from '../tables/violation.js';
import { changesOf } from '../validate/change-source.js';
import { validate } from '../validate/validate.js';
import { applyAll, retract } from '../write/apply.js';
import { batchesOf } from '../write/batches.js';
import { type LogHead, lock, underWay } from '../write/log.js';
import { addRowCounts, type RowCountsByTable } from '../write/row-counts.js';
import { effectOf, type SimulationEffect } from './effect.js';
import { type Evidence, rowsOfSteps, type StepRows } from './rows-of-steps.js';
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
}

/** What steps do, or why they can't be taken. */
export interface StepsResult {
  /** The first hundred things wrong with them; `line` is the number of the step, from 1. */
  readonly violations: readonly Violation[];
  readonly invalid: number;
  /** What is written of each table; nothing where the steps can't be taken. */
  readonly countsByTable: RowCountsByTable;
  /** Null where the steps can't be taken, and where it is not asked for. */
  readonly effect: SimulationEffect | null;
}

export interface SimulationResult extends StepsResult {
  /** The number of the last commit, on which the steps were simulated. */
  readonly version: number;
}

/**
 * Takes steps in a transaction that is rolled back: the answer is what committing them would do, and
 * the graph is as it was. Other writers wait meanwhile.
 *
 * @throws Problem CONFLICT while a large import is being written, COST_EXCEEDED where the steps affect too
 * many units, NOT_FOUND for an unknown region
 */
export async function simulate(
  graph: Graph,
  asking: Asking,
  now: () => Date,
  asked: StepsQuestion,
): Promise<SimulationResult> {
  return rehearse(graph, async (tx) => {
    const { number } = await lockForSteps(tx);
    const rows = await rowsOfSteps(tx, asked.steps, asked.evidence, asking.today);
    const result = await takeRows(tx, asking, rows, asked, now().toISOString());
    return { ...result, version: number };
  });
}

/** Takes the lock of all writers. */
export async function lockForSteps(tx: Transaction): Promise<LogHead> {
  const head = await lock(tx);
  if (head.journal !== null) throw underWay(head.journal);
  return head;
}

/** Checks the rows of steps, writes them in the transaction, and tells what they do. */
export async function takeRows(
  tx: Transaction,
  outside: Asking,
  steps: StepRows,
  { question, isEffectAsked }: Pick<StepsQuestion, 'question' | 'isEffectAsked'>,
  recordedAt: string,
): Promise<StepsResult> {
  const { violations, total: invalid } = await validate(steps.changes, steps.known);
  if (invalid > 0) return { violations, invalid, countsByTable: {}, effect: null };
  const batches = batchesOf((tables) => changesOf(steps.changes, tables));
  let countsByTable = await applyAll(tx, batches, recordedAt);
  for (const [table, links] of groupedBy(steps.retracted, ({ table }) => table))
    countsByTable = addRowCounts(countsByTable, table, await retract(tx, table, links, recordedAt));
  if (isEffectAsked) {
    const effect = await effectOf(outside, { ...outside, reader: tx }, steps, question);
    return { violations, invalid, countsByTable, effect };
  }
  const { region } = question.scope;
  if (region != null) await ensureRegion(tx, region);
  return { violations, invalid, countsByTable, effect: null };
}
