import { Problem } from '../../domain/problem.js';
import type { PlanFacts } from '../facts/facts.js';
import type { ServingInstance } from '../model/serving.js';
import type { PlanLimits } from '../plan/plan.js';
import { type SecondsLeft, shareOf } from '../solve/time-share.js';
import { answerOf } from './answer.js';
import { type AllianceModel, allianceModel, at } from './model.js';
import type { AllianceOptions } from './options.js';
import type { Frontier, FrontierPoint } from './plan.js';
import { solveParts } from './solve-parts.js';

const MOST_ALLIANCES = 200;

/**
 * How much weight at most 1, 2, 3, … alliances serve, up to `most`, each with its bound; the option `most` is not looked
 * at. What fewer alliances serve more do too, and what more cannot exceed fewer cannot: so neither figure ever falls.
 * Points of which neither a plan nor a proof that there is none was found in the time are left out.
 *
 * @throws {Problem} as `planAlliances`; BAD_USER_INPUT for `most` out of 1 to 200
 */
export async function coverageFrontier(
  facts: PlanFacts,
  options: AllianceOptions,
  most: number,
  { secondsLeft, onPlan }: PlanLimits<Frontier>,
): Promise<Frontier> {
  if (!Number.isSafeInteger(most) || most < 1 || most > MOST_ALLIANCES)
    throw new Problem(
      'BAD_USER_INPUT',
      `A frontier is of 1 to ${MOST_ALLIANCES} alliances, received ${most}.`,
    );
  const model = allianceModel(facts, { ...options, most });
  const fixed = model.leads.filter(({ isFixed, alliance }) => isFixed && alliance === null).length;
  const found: Found[] = [];
  for (let alliances = fixed; alliances <= most; alliances += 1) {
    const share = shareOf({ secondsLeft }, 1 / (most - alliances + 1));
    const point = await pointOf(model, alliances, share.secondsLeft, found.at(-1));
    if (point !== null) found.push(point);
    if (alliances > 0) onPlan(frontierOf(facts, model, found));
  }
  return frontierOf(facts, model, found);
}

/** What is known of so many alliances by themselves. */
type Found = Omit<FrontierPoint, 'gain'>;

async function pointOf(
  { instance, leads }: AllianceModel,
  alliances: number,
  secondsLeft: SecondsLeft,
  before: Found | undefined,
): Promise<Found | null> {
  if (before?.served === mostServed(instance)) return { ...before, alliances };
  const answer = answerOf(await solveParts({ ...instance, most: alliances }, secondsLeft));
  if (answer === null) return before?.served == null ? null : { ...before, alliances };
  const [aim] = answer.aims;
  const served = aim?.objective ?? null;
  const isWorse = before?.served != null && served !== null && before.served >= served;
  return {
    alliances,
    status: answer.status,
    served: isWorse ? before.served : served,
    bound: aim?.bound ?? null,
    leads: isWorse
      ? before.leads
      : answer.chosen
          .map(({ site }) => at(leads, site))
          .filter(({ alliance }) => alliance === null)
          .map(({ id }) => id),
  };
}

function frontierOf(
  { on, version, rules }: PlanFacts,
  { instance }: AllianceModel,
  found: readonly Found[],
): Frontier {
  const bounds = found.map(({ bound }) => bound);
  for (let place = bounds.length - 2; place >= 0; place -= 1) {
    const [bound, next] = [bounds[place], bounds[place + 1]];
    if (bound != null && next != null) bounds[place] = Math.min(bound, next);
  }
  const points = found.map((point, place): FrontierPoint => {
    const { alliances, status, served } = point;
    const bound = bounds[place] ?? null;
    const before = found[place - 1];
    const isNext = before !== undefined && before.alliances === alliances - 1;
    return {
      ...point,
      bound,
      status: status === 'INFEASIBLE' ? status : served === bound ? 'OPTIMAL' : 'FEASIBLE',
      gain: isNext && served !== null && before.served !== null ? served - before.served : null,
    };
  });
  return {
    on,
    version,
    ruleSet: rules.id,
    weight: sumOf(instance.weights),
    points: points.filter(({ alliances }) => alliances > 0),
  };
}

/** What all units weigh that some site may serve. */
function mostServed({ sites, weights }: ServingInstance): number {
  const servable = new Set(sites.flatMap(({ serves }) => serves));
  return sumOf([...servable].map((unit) => at(weights, unit)));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
