/** What can be wrong with a grid's part of the chain; each is reported on one organization. */
export type ChainDefect =
  /** The branch has no superior. */
  | 'NO_SUPERIOR'
  /** The branch's link to its superior has ended. */
  | 'ENDED_SUPERIOR'
  /** The branch and its first micro-grid group are each other's superior. */
  | 'CYCLE'
  /** The branch is also under the township's committee. */
  | 'TWO_SUPERIORS'
  /** The first group is under the village's organization, past the branch. */
  | 'SKIPPED_LEVEL'
  /** The first group has no superior and covers a unit. */
  | 'ORPHAN_GROUP';

/** The grids, by their number in the county from 1, that have a defect: one in so many. */
const PATTERN: readonly (readonly [ChainDefect, { every: number; at: number }])[] = [
  ['CYCLE', { every: 150, at: 60 }],
  ['NO_SUPERIOR', { every: 45, at: 37 }],
  ['ENDED_SUPERIOR', { every: 45, at: 42 }],
  ['TWO_SUPERIORS', { every: 60, at: 51 }],
  ['SKIPPED_LEVEL', { every: 40, at: 34 }],
  ['ORPHAN_GROUP', { every: 50, at: 46 }],
];

export function defectOf(gridNumber: number): ChainDefect | null {
  const found = PATTERN.find(([, { every, at }]) => gridNumber % every === at);
  return found?.[0] ?? null;
}
