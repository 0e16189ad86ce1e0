import type { PlanFacts } from '../facts/facts.js';
import { type Answer, documentOf } from './answer.js';
import { effectOfAlliances } from './effect.js';
import { refusedCandidates } from './explain/refused.js';
import { unservableUnits, unservedUnits } from './explain/unserved.js';
import { obstacles } from './infeasible/infeasibility.js';
import type { AllianceModel } from './model.js';
import type { AlliancePlan, PlanNote, UnservedRule } from './plan.js';
import { proposedAlliances } from './proposal.js';
import { stepsOf } from './steps.js';

/** Gives an answer of the model as a plan, without what takes time of its own. */
export function planMaker(
  facts: PlanFacts,
  model: AllianceModel,
): (answer: Answer) => AlliancePlan {
  const unservable = unservableUnits(model);
  return (answer) => proposedPlan(facts, model, unservable, answer);
}

function proposedPlan(
  facts: PlanFacts,
  model: AllianceModel,
  unservable: ReadonlyMap<number, UnservedRule>,
  answer: Answer,
): AlliancePlan {
  const { instance, options, distanceUsed } = model;
  const alliances = proposedAlliances(model, answer, facts.version);
  const isInfeasible = answer.status === 'INFEASIBLE';
  // Without a plan nothing has a price in it.
  const isTold = ({ rule }: { readonly rule: string }) => !isInfeasible || rule !== 'PRICE';
  return {
    on: facts.on,
    version: facts.version,
    ruleSet: facts.rules.id,
    status: answer.status,
    note: noteOn(model, answer, alliances.length),
    options,
    aims: answer.aims,
    weight: instance.weights.reduce((sum, weight) => sum + weight, 0),
    alliances,
    unserved: unservedUnits(facts, model, unservable, answer).filter(isTold),
    refused: refusedCandidates(model, answer).filter(isTold),
    infeasible: isInfeasible ? obstacles(model, answer) : null,
    alternatives: null,
    unfinished: [],
    steps: stepsOf(alliances),
    ...effectOfAlliances(facts, alliances),
    distance: distanceUsed,
    proof: documentOf(model, answer.parts),
  };
}

function noteOn(
  { units, leads }: AllianceModel,
  { status }: Answer,
  alliances: number,
): PlanNote | null {
  if (units.length === 0) return 'NO_GAPS';
  if (leads.length === 0) return 'NO_LEADS';
  return alliances === 0 && status !== 'INFEASIBLE' ? 'NOTHING_SERVED' : null;
}
