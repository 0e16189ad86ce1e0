import type { PlanFacts } from '../../facts/facts.js';
import type { ServingInstance } from '../../model/serving.js';
import { solveServing } from '../../solve/serving/solve-serving.js';
import type { SecondsLeft } from '../../solve/time-share.js';
import { isImpossible } from '../answer.js';
import { allianceModel } from '../model.js';
import type { AllianceOptions } from '../options.js';
import { partsOf } from '../parts.js';

/** Whether there is a plan under options: one was found, or it is proved that there is none; null where neither. */
export function isFeasibleUnder(
  facts: PlanFacts,
  options: AllianceOptions,
  secondsLeft: SecondsLeft,
): Promise<boolean | null> {
  return isFeasible(allianceModel(facts, options).instance, secondsLeft);
}

async function isFeasible(
  instance: ServingInstance,
  secondsLeft: SecondsLeft,
): Promise<boolean | null> {
  let isKnown = true;
  for (const part of partsOf(instance)) {
    const required = part.instance.required;
    if (!required.includes(true)) continue;
    let hasPlan = false;
    // The first plan is enough, whatever it is worth.
    const document = await solveServing(part.instance, {
      secondsLeft: () => (hasPlan ? 0 : secondsLeft()),
      onAnswer: ({ plan }) => {
        hasPlan ||= plan !== null;
      },
    });
    if (isImpossible(document)) return false;
    isKnown &&= document.plan !== null;
  }
  return isKnown ? true : null;
}
