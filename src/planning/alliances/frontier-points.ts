import type { ServingInstance } from '../model/serving.js';
import { type SecondsLeft, shareOf } from '../solve/time-share.js';
import { answerOf } from './answer.js';
import { boundsOf } from './frontier-bounds.js';
import { type FoundPoint, proofIn, proofOfAll } from './frontier-document.js';
import { at } from './model.js';
import { solveParts } from './solve-parts.js';

/** A point is asked again where it has so many times the time that it had. */
const MORE = 1.5;

/**
 * What at most so many alliances serve, from one number to another, each with an equal share of the time. Those that are
 * not proved then are asked again with what others have left of theirs.
 *
 * @param onFound told all points that are known, after each
 */
export async function pointsOf(
  instance: ServingInstance,
  [least, most]: readonly [number, number],
  secondsLeft: SecondsLeft,
  onFound: (points: readonly FoundPoint[]) => void,
): Promise<FoundPoint[]> {
  const all = mostServed(instance);
  const given = new Map<number, number>();
  let found: FoundPoint[] = [];
  let open = Array.from({ length: most - least + 1 }, (_, place) => least + place);
  for (let isOver = false; !isOver && open.length > 0; open = unproved(open, instance, found)) {
    isOver = true;
    for (const [place, alliances] of open.entries()) {
      const share = shareOf({ secondsLeft }, 1 / (open.length - place));
      const seconds = Math.max(share.secondsLeft(), 0);
      const had = given.get(alliances);
      if (had !== undefined && seconds <= had * MORE) continue;
      given.set(alliances, seconds);
      isOver = false;
      const before = found.findLast((point) => point.alliances < alliances);
      found = joined(found, await pointOf(instance, all, alliances, share.secondsLeft, before));
      onFound(found);
    }
  }
  return found;
}

/** Those of which nothing is known, or not what is best. */
function unproved(
  asked: readonly number[],
  instance: ServingInstance,
  found: readonly FoundPoint[],
): number[] {
  const bounds = boundsOf(instance, found);
  const isProved = ({ plan, served }: FoundPoint, place: number) =>
    plan === null || served === bounds[place];
  const proved = new Set(found.filter(isProved).map(({ alliances }) => alliances));
  return asked.filter((alliances) => !proved.has(alliances));
}

/** With one more: of what is known twice the better. What fewer alliances serve more, more do too. */
function joined(found: readonly FoundPoint[], one: FoundPoint | null): FoundPoint[] {
  if (one === null) return [...found];
  const known = found.find(({ alliances }) => alliances === one.alliances);
  const others = found.filter((point) => point !== known);
  const points = [...others, known === undefined ? one : better(known, one)];
  points.sort((a, b) => a.alliances - b.alliances);
  let before: FoundPoint | null = null;
  return points.map((point): FoundPoint => {
    before = before === null ? point : atLeastAs(before, point);
    return before;
  });
}

function better(known: FoundPoint, one: FoundPoint): FoundPoint {
  if (one.plan === null) return one;
  const { bound, proof } = (one.bound ?? Infinity) < (known.bound ?? Infinity) ? one : known;
  return atLeastAs(known, { ...one, bound, proof });
}

/** A point with the plan of another one that serves more. */
function atLeastAs({ served, plan }: FoundPoint, point: FoundPoint): FoundPoint {
  const isMore = served !== null && point.served !== null && served > point.served;
  return isMore ? { ...point, served, plan } : point;
}

/** @param all what all units weigh that some site may serve */
async function pointOf(
  instance: ServingInstance,
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

/** What all units weigh that some site may serve. */
function mostServed({ sites, weights }: ServingInstance): number {
  const servable = new Set(sites.flatMap(({ serves }) => serves));
  return sumOf([...servable].map((unit) => at(weights, unit)));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
