import type { GroupInstance } from '../../model/groups.js';
import { LinearSolver } from '../linear.js';
import { groupingOf } from './grouping.js';
import { compared, inOrder, lossesOf, type Plan } from './incumbent.js';
import { smallPlans } from './small.js';
import { type GroupLimits, solved } from './solve-groups.js';

/** Of more units, the best plan is found sooner than all of them are gone through. */
const MOST_SMALL = 14;

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

/** The best plans, each once, the best first, by dividing what is left of all plans. */
export async function dividedPlans(
  instance: GroupInstance,
  limits: GroupLimits,
  first: Plan,
  count: number,
): Promise<Plan[]> {
  const units = [...instance.members.keys()];
  const whole: Share = { fixed: [], units, forbidden: [], must: null };
  const waiting: Found[] = [{ share: whole, plan: first, losses: lossesOf(instance, first) }];
  const best: Plan[] = [];
  const solver = await LinearSolver.open();
  while (best.length < count) {
    const next = takeBest(waiting);
    if (next === undefined) return best;
    best.push(next.plan);
    if (best.length === count) return best;
    const shares = [...sharesWithout(next)];
    for (const [at, share] of shares.entries()) {
      if (limits.secondsLeft() <= 0) break;
      // Each gets as much of the time that is left as those that follow.
      const rest = limits.secondsLeft();
      const others = rest - rest / ((shares.length - at) * (count - best.length));
      const plan = await bestOf(instance, share, solver, () => limits.secondsLeft() - others);
      if (plan !== null) waiting.push({ share, plan, losses: lossesOf(instance, plan) });
    }
  }
  return best;
}

function takeBest(waiting: Found[]): Found | undefined {
  let at = 0;
  for (const [other, { losses }] of waiting.entries())
    if (compared(losses, waiting[at]?.losses ?? losses) < 0) at = other;
  return waiting.splice(at, 1)[0];
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

/** The best plan of a share; null where it has none. */
async function bestOf(
  instance: GroupInstance,
  share: Share,
  solver: LinearSolver,
  secondsLeft: () => number,
): Promise<Plan | null> {
  const { fixed, units, must } = share;
  const inside = restricted(instance, share);
  const isSmall = units.length <= MOST_SMALL;
  const [small] =
    (isSmall ? smallPlans(groupingOf(inside), [...units.keys()]) : null)?.best(1) ?? [];
  const asked = { secondsLeft, onAnswer: () => {} };
  const found = small ?? (await solved(inside, asked, solver)).plan;
  const plan = found.map((group) => group.map((unit) => units[unit] ?? -1));
  if (must !== null && !plan.flat().includes(must)) return null;
  return inOrder([...fixed, ...plan]);
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
