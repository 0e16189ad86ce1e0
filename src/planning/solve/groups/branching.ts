import type { GroupQuantity } from '../../proof/groups.js';
import type { Columns, Pattern } from './columns.js';
import { addedTo } from './stage.js';

/** Quantities are integers: what is nearer to one counts as one. */
const UNDECIDED = 1e-5;

/** What there is of a pattern. */
interface Shown {
  readonly pattern: Pattern;
  readonly value: number;
}

/**
 * A quantity of which there is no whole number, and the whole number below: the number of groups, else the units of a
 * class that have one, else a seat, else a seat with a unit, of each the one that is farthest from whole. null where
 * there is none: then the groups are whole too, or are of classes whose units are told apart nowhere.
 */
export function branchOf(
  { all, classes, isSeated }: Columns,
  values: Float64Array,
): { of: GroupQuantity; value: number } | null {
  const shown = all
    .map((pattern, at): Shown => ({ pattern, value: values[at] ?? 0 }))
    .filter(({ value }) => value > 0);
  const covered = classes.units.map((units): GroupQuantity => ({ units }));
  const first = farthest(['GROUPS'], shown) ?? farthest(covered, shown);
  if (first !== null || !isSeated) return first;
  const seats = new Set(shown.map(({ pattern }) => pattern.seat));
  const pairs = new Map<string, GroupQuantity>();
  for (const { seat, units } of shown.map(({ pattern }) => pattern))
    for (const unit of units) pairs.set(`${seat} ${unit}`, { seat, unit });
  const bySeat = [...seats].sort((a, b) => a - b).map((seat): GroupQuantity => ({ seat }));
  return farthest(bySeat, shown) ?? farthest([...pairs.values()], shown);
}

/** The first of those that are farthest from whole. */
function farthest(quantities: readonly GroupQuantity[], shown: readonly Shown[]) {
  let best: { of: GroupQuantity; value: number } | null = null;
  let most = UNDECIDED;
  for (const of of quantities) {
    const value = shown.reduce((sum, each) => sum + each.value * addedTo(of, each.pattern), 0);
    const distance = Math.abs(value - Math.round(value));
    if (distance <= most) continue;
    most = distance + UNDECIDED;
    best = { of, value: Math.floor(value) };
  }
  return best;
}
