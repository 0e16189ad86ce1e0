import type { Day } from '../../domain/timeline.js';
import type { CountRow } from '../facts/rows.js';

/** Ascending by day; of two rows of one day the higher known number comes last, so that it holds. */
export function countsInOrder(counts: readonly CountRow[]): readonly CountRow[] {
  return counts.length < 2 ? counts : [...counts].sort(byDay);
}

/**
 * Full members (persons) on a day by counts in order: each holds until the next, and before the
 * first they are unknown (null).
 */
export function membersOn(counts: readonly CountRow[], day: Day): number | null {
  return countOn(counts, day)?.fullMembers ?? null;
}

/** The count that holds on a day; null: none yet. */
export function countOn(counts: readonly CountRow[], day: Day): CountRow | null {
  return day === null ? null : (counts.findLast(({ on }) => on <= day) ?? null);
}

function byDay(a: CountRow, b: CountRow): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return (a.fullMembers ?? -1) - (b.fullMembers ?? -1);
}
