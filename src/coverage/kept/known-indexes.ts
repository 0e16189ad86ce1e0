import { lastRecorded } from '../../graph/commit-times.js';
import type { Reader } from '../../graph/graph.js';
import { headOf } from '../../graph/view.js';
import type { UnitArea, UnitScope } from '../index/extent.js';
import type { AsKnown } from '../reading/known/as-known.js';
import { choiceOf } from '../reading/known/choice.js';
import type { CoverageQuestion } from '../reading/question.js';
import type { AskedIndexes } from './asked-indexes.js';
import type { LyingNow } from './lying-now.js';

/**
 * The index of a scope or an area, and maybe of more, under any rule set and as all was known at any instant: one of
 * those that were asked for last, or one that is worked out. Null where nothing was known.
 *
 * @param now of what was known what lies in some regions now; null: all
 * @param make works it out from what was known
 */
export async function knownIndex<Index extends { readonly size: number }>(
  asked: AskedIndexes<Index>,
  reader: Reader,
  { rules, knownBefore }: Pick<CoverageQuestion, 'rules' | 'knownBefore'>,
  where: UnitScope | UnitArea,
  now: LyingNow | null,
  make: (known: AsKnown) => Promise<Index>,
): Promise<Index | null> {
  const commit = await lastRecorded(reader, knownBefore);
  if (commit === null) return null;
  const { graph } = (await headOf(reader)).register;
  // What was known right after a commit is the same for ever, also while others write.
  const known = { reader, knownBefore: rightAfter(commit) };
  return asked.get({ graph, commit, rules, choice: choiceOf(where, now?.key ?? null) }, () =>
    make(known),
  );
}

/** The earliest instant before which a commit was recorded: at it nothing was known that came later. */
function rightAfter(recordedAt: string): string {
  return new Date(Date.parse(recordedAt) + 1).toISOString();
}
