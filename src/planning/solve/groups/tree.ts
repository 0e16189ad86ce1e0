import type { GroupNode, GroupQuantity } from '../../proof/groups.js';
import type { Start } from './master.js';
import { boundOf, type Prices, type Side, type Stage } from './stage.js';

/** A part of the plans: to be looked into, a leaf, or in two. */
export interface Part {
  readonly path: readonly Side[];
  /** The best that are known for it. */
  prices: Prices;
  /** What these prove, over the denominator. */
  bound: number;
  state: 'OPEN' | 'CLOSED' | 'SPLIT';
  /** Where its linear program can go on from; null where that is not known. */
  start: Start | null;
  split: {
    readonly of: GroupQuantity;
    readonly value: number;
    readonly atMost: Part;
    readonly atLeast: Part;
  } | null;
}

/** All plans, with prices that need no search: each unit pays what it can win. */
export function plainTree(stage: Stage): Part {
  const { grouping, aim, denominator, most } = stage;
  const units = Float64Array.from({ length: grouping.units }, (_, unit) => {
    const own = grouping.aims[aim]?.units[unit] ?? 0;
    return Math.max(-own, 0) * denominator;
  });
  const prices = { units, aims: most.map(() => 0), sides: [] };
  const bound = boundOf(stage, [], prices);
  return { path: [], prices, bound, state: 'OPEN', start: null, split: null };
}

export function splitBy(part: Part, of: GroupQuantity, value: number): Part[] {
  const inside = (isAtMost: boolean): Part => ({
    path: [...part.path, { of, isAtMost, value }],
    prices: { ...part.prices, sides: [...part.prices.sides, 0] },
    ...{ bound: part.bound, state: 'OPEN', start: part.start, split: null },
  });
  const [atMost, atLeast] = [inside(true), inside(false)];
  part.split = { of, value, atMost, atLeast };
  part.state = 'SPLIT';
  part.start = null;
  return [atLeast, atMost];
}

/** The leaves of a part, from left to right. */
export function leavesOf(part: Part): Part[] {
  if (part.split === null) return [part];
  return [...leavesOf(part.split.atMost), ...leavesOf(part.split.atLeast)];
}

/** As the proof has it, leaves numbered from left to right. */
export function nodeOf(part: Part, next: { leaf: number } = { leaf: 0 }): GroupNode {
  if (part.split === null) return { leaf: next.leaf++ };
  const { of, value } = part.split;
  const atMost = nodeOf(part.split.atMost, next);
  return { of, value, atMost, atLeast: nodeOf(part.split.atLeast, next) };
}
