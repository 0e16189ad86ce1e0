import { compareLosses } from '../../model/compare-losses.js';
import type { GroupInstance } from '../../model/groups.js';
import { LinearSolver } from '../linear.js';
import { shareOf } from '../time-share.js';
import type { GroupLimits, Solved } from './group-search.js';
import { groupingOf } from './grouping.js';
import { inOrder, lossesOf, type Plan } from './incumbent.js';
import { smallPlans } from './small.js';
import { solved } from './solve-groups.js';

/** Of more units, the best plan is found sooner than all of them are gone through. */
const MOST_SMALL = 14;

/** Of the time that is left, each share gets so much or more: most of them need little. */
const LEAST_TIME = 1 / 3;

/** Plans that have some groups, and others of some units: a part of all plans. */
interface Share {
  readonly fixed: Plan;
  /** The units that other groups may have. */
  readonly units: readonly number[];
  readonly forbidden: readonly (readonly number[])[];
  /** The unit that a group has to have; null: none has to. */
  readonly must: number | null;
}

interface Found {
  readonly share: Share;
  readonly plan: Plan;
  readonly losses: readonly number[];
}

/** The best plans, each once, the best first, by dividing what is left of all plans; whether none better is left. */
export async function dividedPlans(
  instance: GroupInstance,
  limits: GroupLimits,
  first: Pick<Solved, 'plan' | 'isSettled'>,
  count: number,
): Promise<{ plans: Plan[]; isExact: boolean }> {
  const units = [...instance.members.keys()];
  const whole: Share = { fixed: [], units, forbidden: [], must: null };
  // The best first; of those that lose the same, that which was found first.
  const waiting: Found[] = [
    { share: whole, plan: first.plan, losses: lossesOf(instance, first.plan) },
  ];
  const plans: Plan[] = [];
  let isExact = first.isSettled;
  const solver = await LinearSolver.open();
  while (plans.length < count) {
    const next = waiting.shift();
    if (next === undefined) break;
    plans.push(next.plan);
    const wanted = count - plans.length;
    const shares = wanted === 0 ? [] : [...sharesWithout(next)];
    for (const [at, share] of shares.entries()) {
      const { losses: enough = [] } = waiting[wanted - 1] ?? {};
      // No plan of a share is better than the best one of the share around it.
      if (enough.length > 0 && compareLosses(next.losses, enough) >= 0) break;
      const part = Math.max(1 / ((shares.length - at) * wanted), LEAST_TIME);
      const { secondsLeft } = shareOf(limits, part);
      const best = await bestOf(instance, share, { solver, secondsLeft, enough });
      isExact &&= best.isSettled;
      if (best.plan === null) continue;
      const losses = lossesOf(instance, best.plan);
      const place = waiting.findLastIndex((other) => compareLosses(other.losses, losses) <= 0) + 1;
      waiting.splice(place, 0, { share, plan: best.plan, losses });
    }
  }
  // Where the time was over, a plan may have come before better ones.
  const lossesAt = (plan: Plan) => lossesOf(instance, plan);
  return { plans: plans.sort((a, b) => compareLosses(lossesAt(a), lossesAt(b))), isExact };
}

/** A share without its best plan: by the first group that is lacking, or the first unit that has a further one. */
function* sharesWithout({ share, plan }: Found): Generator<Share> {
  const others = plan.filter((group) => !share.fixed.includes(group));
  // A group that has to be there is looked at first, so that it is in all shares but one.
  others.sort((a, b) => Number(hasUnit(b, share.must)) - Number(hasUnit(a, share.must)));
  let fixed = share.fixed;
  let units = share.units;
  let { must } = share;
  for (const group of others) {
    yield { fixed, units, forbidden: [...share.forbidden, group], must };
    fixed = [...fixed, group];
    units = units.filter((unit) => !group.includes(unit));
    if (hasUnit(group, must)) must = null;
  }
  for (const unit of units) {
    yield { fixed, units, forbidden: share.forbidden, must: unit };
    units = units.filter((other) => other !== unit);
  }
}

function hasUnit(group: readonly number[], unit: number | null): boolean {
  return unit !== null && group.includes(unit);
}

interface Asked {
  readonly solver: LinearSolver;
  readonly secondsLeft: () => number;
  /** What a plan has to lose less than to be looked for; empty: any plan is. */
  readonly enough: readonly number[];
}

/** The best plan of a share; null where it has none, or none was found. */
async function bestOf(
  instance: GroupInstance,
  share: Share,
  { solver, secondsLeft, enough }: Asked,
): Promise<{ plan: Plan | null; isSettled: boolean }> {
  const { fixed, units, must } = share;
  const inside = restricted(instance, share);
  const isSmall = units.length <= MOST_SMALL;
  const [small] =
    (isSmall ? smallPlans(groupingOf(inside), [...units.keys()]) : null)?.best(1) ?? [];
  const asked = { secondsLeft, onAnswer: () => {} };
  const outside = lostOutside(instance, share);
  const left = enough.map((loss, aim) => loss - (outside[aim] ?? 0));
  const found =
    small === undefined
      ? await solved(inside, asked, solver, left)
      : { plan: small, isSettled: true };
  const plan = found.plan.map((group) => group.map((unit) => units[unit] ?? -1));
  const isWithout = must !== null && !plan.flat().includes(must);
  return { plan: isWithout ? null : inOrder([...fixed, ...plan]), isSettled: found.isSettled };
}

/** What all plans of a share lose by the groups that they have and by the units that none may have. */
function lostOutside(instance: GroupInstance, { fixed, units }: Share): number[] {
  const [covered = 0, ...others] = lossesOf(instance, fixed);
  const inside = units.reduce((sum, unit) => sum + (instance.weights[unit] ?? 0), 0);
  return [covered - inside, ...others];
}

/** The instance of some units alone; the one that has to be covered weighs more than all others. */
function restricted(instance: GroupInstance, { units, forbidden, must }: Share): GroupInstance {
  const { weights } = instance;
  const at = new Map(units.map((unit, local) => [unit, local]));
  const local = (list: readonly number[]) =>
    list.flatMap((unit) => {
      const place = at.get(unit);
      return place === undefined ? [] : [place];
    });
  const pick = (values: readonly number[]) => units.map((unit) => values[unit] ?? 0);
  const all = weights.reduce((sum, weight) => sum + weight, 1);
  return {
    ...instance,
    ...{ members: pick(instance.members), otherwise: pick(instance.otherwise) },
    weights: units.map((unit) => (weights[unit] ?? 0) + (unit === must ? all : 0)),
    places: instance.places.map(local).filter((place) => place.length > 0),
    distances: units.map((unit) => pick(instance.distances[unit] ?? [])),
    forbidden: [...instance.forbidden, ...forbidden]
      .filter((group) => group.every((unit) => at.has(unit)))
      .map(local),
  };
}
