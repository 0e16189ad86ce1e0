import { compareLosses } from '../../model/compare-losses.js';
import {
  checkServingInstance,
  SERVING_AIMS,
  type ServingInstance,
  type ServingLosses,
  type ServingPlan,
  servingObjectives,
} from '../../model/serving.js';
import type { ServingDocument } from '../../proof/serving.js';
import { type ServingLimits, solveWithout } from './solve-serving.js';

export interface RankedPlan {
  readonly plan: ServingPlan;
  readonly losses: ServingLosses;
  /** Whether it is proved that of the plans with other sites than those before it none is better. */
  readonly isExact: boolean;
}

/** Plans that have some sites and do without others: one part of all that are left. */
interface Part {
  readonly has: ReadonlySet<number>;
  readonly lacks: ReadonlySet<number>;
  /** What its plans lose at least; where it is solved, what its best one does. */
  readonly bound: readonly number[];
  /** Null until it is solved. */
  readonly best: { readonly plan: ServingPlan; readonly losses: ServingLosses } | null;
  readonly isExact: boolean;
}

/**
 * The best plans by SERVED, SITES and DISTANCE that differ in their chosen sites, the best first: fewer where there are
 * not as many. The plans that are left without the best one are parted by the first site in which they differ from it
 * (Murty 1968, Lawler 1972), and a part is solved only where nothing shows that it is no better than what is known.
 * @param limits its `onAnswer` is told of the first plan alone
 * @throws {Problem} BAD_USER_INPUT where the instance is none
 */
export async function bestServingPlans(
  instance: ServingInstance,
  limits: ServingLimits,
  count: number,
): Promise<RankedPlan[]> {
  checkServingInstance(instance);
  const ranked: RankedPlan[] = [];
  const whole = await solved(instance, limits, {
    ...{ has: new Set<number>(), lacks: new Set<number>(), bound: [0, 0, 0] },
    ...{ best: null, isExact: false },
  });
  let parts = whole === null ? [] : [whole];
  let isExact = true;
  while (ranked.length < count && parts.length > 0) {
    parts.sort(
      (a, b) =>
        compareLosses(a.bound, b.bound) || Number(a.best === null) - Number(b.best === null),
    );
    const [first] = parts;
    if (first === undefined) break;
    const rest = parts.slice(1);
    if (first.best === null) {
      if (limits.secondsLeft() > 0) {
        const next = await solved(instance, { ...limits, onAnswer: () => {} }, first);
        parts = next === null ? rest : [...rest, next];
      } else {
        // What is not looked into may be better than all that follows.
        isExact = false;
        parts = rest;
      }
      continue;
    }
    isExact &&= first.isExact;
    ranked.push({ ...first.best, isExact });
    parts = [...rest, ...partsOf(instance, first, first.best.plan)];
  }
  return ranked;
}

/** The instance in which a site may not be chosen: it can serve no one. A fixed one is fixed no more. */
export function withoutSite(instance: ServingInstance, site: number): ServingInstance {
  const sites = instance.sites.map((each, at) =>
    at === site
      ? { ...each, serves: [], distances: [], members: [], isFixed: false, isStanding: false }
      : each,
  );
  return { ...instance, sites };
}

/** The plans of a part but its best one: with its sites one after the other lacking, or with one more. */
function partsOf(instance: ServingInstance, part: Part, plan: ServingPlan): Part[] {
  const chosen = plan.map(({ site }) => site);
  const isFree = (site: number) =>
    !part.has.has(site) && !part.lacks.has(site) && !instance.sites[site]?.isFixed;
  const others = [...instance.sites.keys()].filter(
    (site) => !chosen.includes(site) && isFree(site),
  );
  const parts: Part[] = [];
  const has = new Set(part.has);
  const lacks = new Set(part.lacks);
  const add = (more: readonly number[], less: readonly number[]) => {
    const all = new Set([...has, ...more]);
    const count = sitesOf(instance, all);
    if (count > (instance.most ?? count)) return;
    const [served = 0, sites = 0] = part.bound;
    // The part's plans lose no less than its best one, and the sites that they have are there to be counted.
    const bound = count > sites ? [served, count, 0] : part.bound;
    parts.push({
      ...{ has: all, lacks: new Set([...lacks, ...less]), bound },
      ...{ best: null, isExact: false },
    });
  };
  for (const site of chosen.filter(isFree)) {
    add([], [site]);
    has.add(site);
  }
  for (const site of others) {
    add([site], []);
    lacks.add(site);
  }
  return parts;
}

function sitesOf({ sites }: ServingInstance, has: ReadonlySet<number>): number {
  return sites.filter(({ isFixed, isStanding }, site) => !isStanding && (isFixed || has.has(site)))
    .length;
}

async function solved(
  instance: ServingInstance,
  limits: ServingLimits,
  part: Part,
): Promise<Part | null> {
  const { has, lacks } = part;
  const sites = instance.sites.map((site, at) => (has.has(at) ? { ...site, isFixed: true } : site));
  const document = await solveWithout({ ...instance, sites }, lacks, limits);
  const { plan } = document;
  const losses = plan === null ? null : servingObjectives(instance, plan);
  if (plan === null || losses === null) return null;
  const bound = SERVING_AIMS.map((aim) => losses[aim]);
  return { has, lacks, bound, best: { plan, losses }, isExact: isProved(document) };
}

/** Whether no plan is better, or there is none. */
function isProved({ aims }: ServingDocument): boolean {
  return aims.every(({ objective, bound }) => objective === bound);
}
