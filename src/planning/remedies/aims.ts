import { GROUP_AIMS, type GroupAim, type GroupInstance } from '../model/groups.js';
import type { PlanAim } from '../plan/plan.js';
import type { GroupAimProof } from '../proof/groups.js';
import { otherwiseWithParts, weightWithParts } from './gaps.js';
import type { RemedyProblem } from './problem.js';

type Losses = Pick<GroupAimProof, 'aim' | 'objective' | 'bound'>;

/**
 * By aim the figure of a plan that loses nothing by it. What a plan loses is taken away from what is closed, and added
 * to what is set up or gone.
 */
type Lossless = Readonly<Record<GroupAim, number>>;

/**
 * The aims of a whole plan, from what its components lose and what units get whatever others get. The sum of the bounds
 * of a later aim is one for all plans that are as good in the aims before only where the best of those is proved: else
 * such a plan could lose less in one component, and more in another. Then it is bounded by losing nothing.
 */
export function planAims(
  { gaps, instances }: RemedyProblem,
  components: readonly (readonly Losses[])[],
): PlanAim[] {
  const solo = gaps.solo.reduce((sum, gap) => sum + weightWithParts(gap), 0);
  const alone = gaps.alone.reduce((sum, gap) => sum + otherwiseWithParts(gap), 0);
  const inside = instances.map(lossless);
  const figures: Lossless = {
    COVERED: solo + sumOf(inside.map(({ COVERED }) => COVERED)),
    REACHED: alone + sumOf(inside.map(({ REACHED }) => REACHED)),
    ORGANIZATIONS: gaps.solo.length,
    DISTANCE: 0,
  };
  let isBounded = true;
  return GROUP_AIMS.map((aim) => {
    const losses = components.flatMap((each) => each.filter((proof) => proof.aim === aim));
    const objective = sumOf(losses.map((each) => each.objective));
    const bound = isBounded ? sumOf(losses.map((each) => each.bound)) : 0;
    isBounded &&= bound === objective || components.length === 1;
    return aimOf(figures, { aim, objective, bound });
  });
}

/** The aims of one component. */
export function componentAims(instance: GroupInstance, losses: readonly Losses[]): PlanAim[] {
  return losses.map((each) => aimOf(lossless(instance), each));
}

function aimOf(figures: Lossless, { aim, objective, bound }: Losses): PlanAim {
  const isMost = aim === 'COVERED' || aim === 'REACHED';
  const figure = (loss: number) => (isMost ? figures[aim] - loss : figures[aim] + loss);
  return {
    aim,
    direction: isMost ? 'MOST' : 'LEAST',
    objective: figure(objective),
    bound: figure(bound),
    gap: objective - bound,
  };
}

function lossless({ weights, otherwise }: GroupInstance): Lossless {
  return { COVERED: sumOf(weights), REACHED: sumOf(otherwise), ORGANIZATIONS: 0, DISTANCE: 0 };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
