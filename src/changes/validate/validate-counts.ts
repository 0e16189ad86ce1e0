import type { RowOf } from '../tables/tables.js';
import { columnName } from '../tables/tables-table.js';
import { type RowViolation, violation } from '../tables/violation.js';

/** What is counted of one thing: persons, or households. */
const counted = [
  'fullMembers',
  'probationaryMembers',
  'staff',
  'householdLinks',
  'households',
] as const satisfies readonly (keyof RowOf<'counts'>)[];

const none: RowViolation[] = [];

/** The counts of a row that no organization and no unit has: telephone numbers, codes and dates in their column. */
export function implausible(row: RowOf<'counts'>, most: number): RowViolation[] {
  // Nearly all rows, of which there are hundreds of thousands.
  if (counted.every((key) => (row[key] ?? 0) <= most)) return none;
  return counted.flatMap((key) => {
    const value = row[key];
    if (value === null || value <= most) return [];
    const statement = `A count of one thing is at most ${most} unless MAX_COUNT allows more`;
    return [violation('COUNT', columnName(key), String(value), statement)];
  });
}
