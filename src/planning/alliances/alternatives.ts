import type { PlanFacts } from '../facts/facts.js';
import { bestSums, type Sum, within } from '../plan/best-sums.js';
import { bestServingPlans, type RankedPlan } from '../solve/serving/best-plans.js';
import { type SecondsLeft, shareOf } from '../solve/time-share.js';
import { ALLIANCE_AIMS, type Answer, chosenIn } from './answer.js';
import { effectOfAlliances } from './effect.js';
import type { AllianceModel } from './model.js';
import type { Part } from './parts.js';
import type { AlternativePlan, Alternatives } from './plan.js';
import { proposedAlliances } from './proposal.js';
import { stepsOf } from './steps.js';

/** As many plans as a tolerance gives at the most. */
const MOST_WITHIN = 20;

/**
 * The best plans that differ in their leads, none of which they have for nothing, or all that lose no more than the tolerance more than the best by each aim.
 * The best sums of parts are sums of the best of each part, so each part gives as many of its own as are asked for.
 */
export async function alternativesOf(
  facts: PlanFacts,
  model: AllianceModel,
  { parts }: Pick<Answer, 'parts'>,
  secondsLeft: SecondsLeft,
): Promise<Alternatives> {
  const { tolerance, alternatives } = model.options;
  const count = tolerance === null ? alternatives : MOST_WITHIN;
  let sums: Sum<PlanOfPart>[] = [{ plans: [], losses: ALLIANCE_AIMS.map(() => 0) }];
  for (const [place, { part }] of parts.entries()) {
    const share = shareOf({ secondsLeft }, 1 / (parts.length - place));
    const ranked = await bestOf(part, count, share.secondsLeft);
    sums = bestSums(sums, ranked, lossesOf, count);
  }
  const { sums: chosen, isCut } = within(sums, tolerance, count);
  const plans = chosen.map((sum) => alternativeOf(facts, model, sum));
  return {
    plans,
    isExact:
      !isCut && sums.length > 0 && sums.every((sum) => sum.plans.every((each) => each.isExact)),
    ...portfolioOf(plans),
  };
}

interface PlanOfPart extends RankedPlan {
  readonly part: Part;
}

/**
 * The best plans of a part, without those that have a lead for nothing: that serve as much as one with some of the same
 * leads, and lie no nearer. Fewer than asked where many are such.
 */
async function bestOf(part: Part, count: number, secondsLeft: SecondsLeft): Promise<PlanOfPart[]> {
  for (let asked = count; ; asked *= MORE) {
    const ranked = await bestServingPlans(
      part.instance,
      { secondsLeft, onAnswer: () => {} },
      asked,
    );
    const useful = ranked.filter(
      (plan, at) => !ranked.slice(0, at).some((each) => replaces(each, plan)),
    );
    const isAll = ranked.length < asked || asked > count;
    if (useful.length >= count || isAll)
      return useful.slice(0, count).map((each) => ({ part, ...each }));
  }
}

/** How many times as many are looked at where some are left out. */
const MORE = 4;

function replaces(better: RankedPlan, plan: RankedPlan): boolean {
  if (better.losses.SERVED > plan.losses.SERVED || better.losses.DISTANCE > plan.losses.DISTANCE)
    return false;
  const sites = new Set(plan.plan.map(({ site }) => site));
  return better.plan.every(({ site }) => sites.has(site));
}

function lossesOf({ losses }: PlanOfPart): number[] {
  return ALLIANCE_AIMS.map(([aim]) => losses[aim]);
}

function alternativeOf(
  facts: PlanFacts,
  model: AllianceModel,
  { plans, losses }: Sum<PlanOfPart>,
): AlternativePlan {
  const chosen = chosenIn(plans.map(({ part, plan }) => ({ part, plan })));
  const alliances = proposedAlliances(model, { chosen }, facts.version);
  const most = plans
    .flatMap(({ part }) => part.instance.weights)
    .reduce((sum, weight) => sum + weight, 0);
  return {
    aims: ALLIANCE_AIMS.map(([, aim], at) => {
      const loss = losses[at] ?? 0;
      return { aim, objective: aim === 'SERVED' ? most - loss : loss };
    }),
    alliances,
    steps: stepsOf(alliances),
    ...effectOfAlliances(facts, alliances),
  };
}

/** What plans have in common. */
function portfolioOf(plans: readonly AlternativePlan[]): Pick<Alternatives, 'shared' | 'others'> {
  const counts = new Map<string, number>();
  for (const { alliances } of plans)
    for (const { lead } of alliances.filter(({ isNew }) => isNew))
      counts.set(lead, (counts.get(lead) ?? 0) + 1);
  const leads = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return {
    shared: leads.filter(([, count]) => count === plans.length).map(([lead]) => lead),
    others: leads
      .filter(([, count]) => count < plans.length)
      .map(([lead, count]) => ({ lead, plans: count })),
  };
}
