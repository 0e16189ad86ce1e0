import type { ServingInstance } from '../model/serving.js';
import type { ServingDocument } from '../proof/serving.js';
import { solveServing } from '../solve/serving/solve-serving.js';
import { type SecondsLeft, shareOf } from '../solve/time-share.js';
import { isProved, type SolvedPart } from './answer.js';
import { partsOf } from './parts.js';

/**
 * Solves the parts of an instance, each by itself: first each as well as it goes at once, so that there is a whole plan
 * soon, then one after the other, each with a share of the time that its size asks for.
 *
 * @param onAnswer told of all parts, after the first round and after whatever gets better
 */
export async function solveParts(
  instance: ServingInstance,
  secondsLeft: SecondsLeft,
  onAnswer: (parts: readonly SolvedPart[]) => void = () => {},
): Promise<SolvedPart[]> {
  const parts = partsOf(instance);
  const solved: SolvedPart[] = [];
  if (parts.length > 1) {
    for (const part of parts)
      solved.push({ part, document: await solveAtOnce(part.instance, secondsLeft) });
    onAnswer([...solved]);
  }
  const sizes = parts.map(({ instance }) => 1 + instance.sites.length * instance.weights.length);
  let size = sizes.reduce((sum, each) => sum + each, 0);
  for (const [place, part] of parts.entries()) {
    const share = (sizes[place] ?? 0) / size;
    size -= sizes[place] ?? 0;
    const before = solved[place];
    if (before !== undefined && (isProved(before.document) || secondsLeft() <= 0)) continue;
    const document = await solveServing(part.instance, {
      ...shareOf({ secondsLeft }, share),
      onAnswer: (better) => hear(place, { part, document: better }),
    });
    hear(place, { part, document });
  }
  return solved;

  function hear(place: number, better: SolvedPart): void {
    solved[place] = better;
    if (solved.length === parts.length) onAnswer([...solved]);
  }
}

/** With the first answer alone. */
function solveAtOnce(
  instance: ServingInstance,
  secondsLeft: SecondsLeft,
): Promise<ServingDocument> {
  let isAnswered = false;
  return solveServing(instance, {
    secondsLeft: () => (isAnswered ? 0 : secondsLeft()),
    onAnswer: () => {
      isAnswered = true;
    },
  });
}
