import { GROUP_AIMS } from '../../model/groups.js';
import type { GroupAimProof, GroupDocument, GroupMultipliers } from '../../proof/groups.js';
import type { Grouping } from './grouping.js';
import { lossesOf, type Plan } from './incumbent.js';
import { type Prices, type Stage, stageOf } from './stage.js';
import { leavesOf, nodeOf, type Part } from './tree.js';

/** What proves an aim, of plans that are as good by those before as the stage has it. */
export interface Proved {
  readonly stage: Stage;
  readonly root: Part;
}

/** A plan with what trees prove of every plan that is as good by the aims before. */
export function answerOf(grouping: Grouping, plan: Plan, proved: readonly Proved[]): GroupDocument {
  const { instance } = grouping;
  const losses = lossesOf(instance, plan);
  const aims = proved.map(
    ({ stage, root }, at): GroupAimProof => ({
      ...{ aim: GROUP_AIMS[at] ?? 'COVERED', objective: losses[at] ?? 0 },
      bound: boundBy({ stage, root }, losses),
      denominator: stage.denominator,
      multipliers: leavesOf(root).map(({ prices }) => written(prices)),
      tree: nodeOf(root),
    }),
  );
  return { model: 'GROUPS', instance, plan, aims };
}

/** What a tree proves that a plan loses at least which loses no more than so much by the aims before. */
export function boundBy({ stage, root }: Proved, losses: readonly number[]): number {
  const { grouping, aim, denominator, most } = stage;
  const asked = stageOf(grouping, aim, losses);
  let least = Infinity;
  for (const { bound, prices } of leavesOf(root)) {
    let now = bound;
    for (const [at, price] of prices.aims.entries())
      now += price * ((most[at] ?? 0) - (asked.most[at] ?? 0));
    least = Math.min(least, now);
  }
  const base = aim === 0 ? (grouping.largest[0] ?? 0) : 0;
  const step = grouping.steps[aim] ?? 1;
  const whole = step * Math.ceil(least / (denominator * step));
  // None is below 0, and none above what the plan loses.
  return Math.min(Math.max(base + whole, 0), losses[aim] ?? 0);
}

/**
 * What every plan loses at least, compared aim by aim as plans are: as far as each aim before is proved, and so all four
 * where the plan is the best one.
 */
export function leastOf(proved: readonly Proved[], losses: readonly number[]): number[] {
  const least: number[] = [];
  for (const [aim, each] of proved.entries()) {
    const bound = boundBy(each, losses);
    least.push(bound);
    if (bound !== losses[aim]) break;
  }
  return least;
}

/** Those of branches without a price are left out. */
function written({ units, aims, sides }: Prices): GroupMultipliers {
  const used = sides.findLastIndex((price) => price !== 0) + 1;
  return { units: [...units], aims: [...aims], branches: sides.slice(0, used) };
}
