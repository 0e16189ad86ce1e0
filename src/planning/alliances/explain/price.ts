import type { ServingInstance } from '../../model/serving.js';
import type { ServingDocument } from '../../proof/serving.js';
import { solveServing } from '../../solve/serving/solve-serving.js';
import type { SecondsLeft } from '../../solve/time-share.js';
import { ALLIANCE_AIMS, isImpossible, isProved } from '../answer.js';
import type { Importance } from '../plan.js';

/**
 * What the aims of a part lose where it is changed: its best plan is worked out anew. As parts share nothing, so much is
 * lost by the whole.
 *
 * @returns null where the time was over before there was a plan, or a proof that there is none
 */
export async function priceOf(
  before: ServingDocument,
  changed: ServingInstance,
  secondsLeft: SecondsLeft,
): Promise<Importance | null> {
  const impossible = { losses: [], isExact: true, isPossible: false };
  if (fixedIn(changed) > (changed.most ?? Infinity)) return impossible;
  if (secondsLeft() <= 0) return null;
  const after = await solveServing(changed, { secondsLeft, onAnswer: () => {} });
  if (isImpossible(after)) return impossible;
  if (after.plan === null) return null;
  return {
    losses: ALLIANCE_AIMS.map(([aim, name]) => ({
      aim: name,
      loss: lossOf(after, aim) - lossOf(before, aim),
    })),
    isExact: isProved(before) && isProved(after),
    isPossible: true,
  };
}

function lossOf({ aims }: ServingDocument, aim: string): number {
  return aims.find((each) => each.aim === aim)?.objective ?? 0;
}

function fixedIn({ sites }: ServingInstance): number {
  return sites.filter(({ isFixed, isStanding }) => isFixed && !isStanding).length;
}
