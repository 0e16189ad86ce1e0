import { Problem } from '../../domain/problem.js';
import type { PlanFacts } from '../facts/facts.js';
import type { PlanLimits, PlanStatus } from '../plan/plan.js';
import { boundsOf } from './frontier-bounds.js';
import { type FoundPoint, frontierDocument } from './frontier-document.js';
import { pointsOf } from './frontier-points.js';
import { type AllianceModel, allianceModel, at } from './model.js';
import { type AllianceOptions, allianceOptions } from './options.js';
import type { Frontier, FrontierPoint } from './plan.js';

const MOST_ALLIANCES = 200;

/** What the alliances of a frontier may be; `most`: of how many it is. */
export type FrontierOptions = AllianceOptions & { readonly most: number };

/**
 * Decodes options as `allianceOptions`, of which `most` is not looked at.
 *
 * @param alliances of how many alliances the frontier is
 * @throws {Problem} BAD_USER_INPUT where that, or an option, breaks a rule
 */
export function frontierOptions(
  sent: object | null | undefined,
  alliances: number,
): FrontierOptions {
  if (!Number.isSafeInteger(alliances) || alliances < 1 || alliances > MOST_ALLIANCES)
    throw new Problem(
      'BAD_USER_INPUT',
      `A frontier is of 1 to ${MOST_ALLIANCES} alliances, received ${alliances}.`,
    );
  return { ...allianceOptions({ ...sent, most: alliances }), most: alliances };
}

/**
 * How much weight at most 1, 2, 3, … alliances serve, up to `most`, each with its bound. What fewer alliances serve more
 * do too, and what more cannot exceed fewer cannot: so neither figure ever falls. Points of which neither a plan nor a
 * proof that there is none was found in the time are left out.
 *
 * @throws {Problem} as `planAlliances`
 */
export async function coverageFrontier(
  facts: PlanFacts,
  options: FrontierOptions,
  { secondsLeft, onPlan }: PlanLimits<Frontier>,
): Promise<Frontier> {
  const { most } = options;
  const model = allianceModel(facts, options);
  const fixed = model.leads.filter(({ isFixed, alliance }) => isFixed && alliance === null).length;
  const asked = most - fixed + 1;
  const found = await pointsOf(model.instance, [fixed, most], secondsLeft, (points) => {
    if (points.some(({ alliances }) => alliances > 0))
      onPlan(frontierOf(facts, model, points, asked));
  });
  return frontierOf(facts, model, found, asked);
}

function frontierOf(
  { on, version, rules }: PlanFacts,
  model: AllianceModel,
  found: readonly FoundPoint[],
  asked: number,
): Frontier {
  const { instance, leads } = model;
  const bounds = boundsOf(instance, found);
  const known = found.map((point, place) => ({ ...point, bound: bounds[place] ?? null }));
  const points = known.map(({ alliances, served, bound, plan }, place): FrontierPoint => {
    const before = known[place - 1];
    const isNext = before !== undefined && before.alliances === alliances - 1;
    const chosen = (plan ?? []).map(({ site }) => at(leads, site));
    return {
      ...{ alliances, served, bound },
      status: plan === null ? 'INFEASIBLE' : served === bound ? 'OPTIMAL' : 'FEASIBLE',
      gain: isNext && served !== null && before.served !== null ? served - before.served : null,
      leads: chosen.filter(({ alliance }) => alliance === null).map(({ id }) => id),
    };
  });
  const isTold = ({ alliances }: Pick<FrontierPoint, 'alliances'>) => alliances > 0;
  return {
    on,
    version,
    ruleSet: rules.id,
    status: statusOf(points, asked),
    weight: sumOf(instance.weights),
    points: points.filter(isTold),
    proof: frontierDocument(model, known.filter(isTold)),
  };
}

function statusOf(points: readonly FrontierPoint[], asked: number): PlanStatus {
  if (points.length < asked) return 'FEASIBLE';
  if (points.at(-1)?.status === 'INFEASIBLE') return 'INFEASIBLE';
  return points.some(({ status }) => status === 'FEASIBLE') ? 'FEASIBLE' : 'OPTIMAL';
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
