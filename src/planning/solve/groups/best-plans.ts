import type { GroupInstance } from '../../model/groups.js';
import type { GroupDocument } from '../../proof/groups.js';
import { answerOf } from './answer.js';
import type { GroupLimits } from './group-search.js';
import { inOrder } from './incumbent.js';
import { dividedPlans } from './shares.js';
import { smallPlans } from './small.js';
import { solved } from './solve-groups.js';

export interface BestGroupPlans {
  /** The best first. */
  readonly documents: readonly GroupDocument[];
  /** Whether it is certain that no other plan is better than one of these; false where the time was over before. */
  readonly isExact: boolean;
}

/**
 * The best different plans, the best first; fewer where there are no more. All plans but the best are divided by the
 * first of its groups that they lack (Lawler 1972), each share has a best plan, the best of these is the next one, and
 * its share is divided in turn. A share is left as it is once it is proved to have none better than so many that are
 * known. Up to 20 units all plans are gone through instead. Of plans that lose the same, those
 * come first that are found first, which is the same on every run.
 *
 * Each document has the plan and the first one's trees: they prove what every plan loses at least. That nothing lies
 * between the plan before and this one follows from the shares, where the time did for each of them; no document proves
 * it, but a reader can forbid a group of the first plan and solve again.
 * @throws {Problem} BAD_USER_INPUT where the instance is none
 */
export async function bestGroupPlans(
  instance: GroupInstance,
  limits: GroupLimits,
  count: number,
): Promise<BestGroupPlans> {
  const half = limits.secondsLeft() / 2;
  const secondsLeft = () => limits.secondsLeft() - half;
  const first = await solved(instance, { ...limits, secondsLeft });
  const { grouping, proved } = first;
  const small = smallPlans(grouping, [...instance.members.keys()]);
  const { plans, isExact } =
    small === null
      ? await dividedPlans(instance, limits, first, count)
      : { plans: small.best(count), isExact: true };
  return { documents: plans.map((plan) => answerOf(grouping, inOrder(plan), proved)), isExact };
}
