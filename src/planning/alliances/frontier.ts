import { Problem } from '../../domain/problem.js';
import type { PlanFacts } from '../facts/facts.js';
import type { ServingInstance } from '../model/serving.js';
import type { PlanLimits, PlanStatus } from '../plan/plan.js';
import { type SecondsLeft, shareOf } from '../solve/time-share.js';
import { answerOf } from './answer.js';
import { type FoundPoint, frontierDocument, proofIn, proofOfAll } from './frontier-document.js';
import { type AllianceModel, allianceModel, at } from './model.js';
import { type AllianceOptions, allianceOptions } from './options.js';
import type { Frontier, FrontierPoint } from './plan.js';
import { solveParts } from './solve-parts.js';

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
  const all = mostServed(model.instance);
  const found: FoundPoint[] = [];
  for (let alliances = fixed; alliances <= most; alliances += 1) {
    const share = shareOf({ secondsLeft }, 1 / (most - alliances + 1));
    const point = await pointOf(model, all, alliances, share.secondsLeft, found.at(-1));
    if (point !== null) found.push(point);
    if (alliances > 0) onPlan(frontierOf(facts, model, found, asked));
  }
  return frontierOf(facts, model, found, asked);
}

/** @param all what all units weigh that some site may serve */
async function pointOf(
  { instance }: AllianceModel,
  all: number,
  alliances: number,
  secondsLeft: SecondsLeft,
  before: FoundPoint | undefined,
): Promise<FoundPoint | null> {
  const asBefore = { served: before?.served ?? null, plan: before?.plan ?? null };
  const atMostAll = { alliances, bound: all, proof: proofOfAll(instance) };
  if (before?.served === all) return { ...atMostAll, ...asBefore };
  // The aims behind it would only say which of the plans that serve as much has the nearer members.
  let isProved = false;
  const parts = await solveParts(
    { ...instance, most: alliances },
    () => (isProved ? 0 : secondsLeft()),
    (known) => {
      isProved = answerOf(known)?.aims[0]?.gap === 0;
    },
  );
  const answer = answerOf(parts);
  if (answer === null) return asBefore.served === null ? null : { ...atMostAll, ...asBefore };
  const { objective: served = null, bound = null } = answer.aims[0] ?? {};
  const proof = proofIn(answer, instance);
  if (answer.status === 'INFEASIBLE') return { alliances, served, bound, plan: null, proof };
  const isWorse = asBefore.served !== null && served !== null && asBefore.served >= served;
  return {
    ...{ alliances, bound, proof },
    ...(isWorse ? asBefore : { served, plan: answer.chosen }),
  };
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

/** What each point's own bound and those of the others say of it. */
function boundsOf(
  { times, required, sites }: ServingInstance,
  found: readonly FoundPoint[],
): (number | null)[] {
  const bounds = found.map(({ bound }) => bound);
  const fixed = sites.filter(({ isFixed, isStanding }) => isFixed && !isStanding).length;
  // Without the one of its n alliances that serves least, a plan still serves (n - 1) / n of what it did.
  const mayLoseOne = times === 1 && !required.includes(true);
  for (const [place, { alliances }] of found.entries()) {
    const [bound, before] = [bounds[place], bounds[place - 1]];
    const free = alliances - fixed;
    if (!mayLoseOne || bound == null || before == null || free < 2) continue;
    if (found[place - 1]?.alliances === alliances - 1)
      bounds[place] = Math.min(bound, Math.floor((before * free) / (free - 1)));
  }
  for (let place = bounds.length - 2; place >= 0; place -= 1) {
    const [bound, next] = [bounds[place], bounds[place + 1]];
    if (bound != null && next != null) bounds[place] = Math.min(bound, next);
  }
  return bounds;
}

function statusOf(points: readonly FrontierPoint[], asked: number): PlanStatus {
  if (points.length < asked) return 'FEASIBLE';
  if (points.at(-1)?.status === 'INFEASIBLE') return 'INFEASIBLE';
  return points.some(({ status }) => status === 'FEASIBLE') ? 'FEASIBLE' : 'OPTIMAL';
}

/** What all units weigh that some site may serve. */
function mostServed({ sites, weights }: ServingInstance): number {
  const servable = new Set(sites.flatMap(({ serves }) => serves));
  return sumOf([...servable].map((unit) => at(weights, unit)));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
