import type { GroupQuantity } from '../../proof/groups.js';
import type { Classes } from './classes.js';
import type { Columns, Pattern } from './columns.js';
import type { Grouping } from './grouping.js';
import { addedTo } from './stage.js';

/** Quantities are integers: what is nearer to one counts as one. */
const UNDECIDED = 1e-5;

/** What there is of a pattern. */
interface Shown {
  readonly pattern: Pattern;
  readonly value: number;
}

interface Branch {
  readonly of: GroupQuantity;
  readonly value: number;
}

/**
 * A quantity of which there is no whole number, and the whole number below: the number of groups, else the units of a
 * class that have one, else the seats around a unit, else the units of a class with seats of a class, of each the one
 * that is farthest from whole. null where there is none: then the groups are whole too, or are of classes whose units
 * are told apart nowhere.
 */
export function branchOf(
  grouping: Grouping,
  { all, classes, seats }: Columns,
  values: Float64Array,
): Branch | null {
  const shown = all
    .map((pattern, at): Shown => ({ pattern, value: values[at] ?? 0 }))
    .filter(({ value }) => value > 0);
  const covered = classes.units.map((units): GroupQuantity => ({ units }));
  const first = farthest(['GROUPS'], shown) ?? farthest(covered, shown);
  if (first !== null || seats === null) return first;
  return around(grouping, seats, shown) ?? farthest(pairsOf(shown, classes, seats), shown);
}

/** Units of a class with seats of a class, those that are shown. */
function pairsOf(shown: readonly Shown[], classes: Classes, seats: Classes): GroupQuantity[] {
  const pairs = new Map<string, GroupQuantity>();
  for (const { pattern } of shown) {
    const from = seats.classOf[pattern.seat] ?? -1;
    for (const to of pattern.classes)
      pairs.set(`${from} ${to}`, {
        seats: seats.units[from] ?? [],
        units: classes.units[to] ?? [],
      });
  }
  return [...pairs.values()];
}

/** Seats no farther than so much from a unit: of the sets whose number is farthest from whole, the first smallest. */
function around(
  { instance, units }: Grouping,
  seats: Classes,
  shown: readonly Shown[],
): Branch | null {
  const valueAt = new Float64Array(seats.units.length);
  for (const { pattern, value } of shown) {
    const at = seats.classOf[pattern.seat] ?? -1;
    valueAt[at] = (valueAt[at] ?? 0) + value;
  }
  let best: { readonly from: number; readonly to: number; readonly value: number } | null = null;
  let [most, fewest] = [UNDECIDED, units];
  for (const [from = -1] of seats.units) {
    const distances = instance.distances[from] ?? [];
    const byDistance = [...seats.units.entries()]
      .map(([at, [unit = -1, ...others]]) => ({
        at,
        size: others.length + 1,
        to: distances[unit] ?? 0,
      }))
      .sort((a, b) => a.to - b.to);
    let [value, size] = [0, 0];
    for (const [place, { at, to, size: more }] of byDistance.entries()) {
      value += valueAt[at] ?? 0;
      size += more;
      if (byDistance[place + 1]?.to === to) continue;
      const distance = Math.abs(value - Math.round(value));
      const isBetter =
        distance > most + UNDECIDED || (distance > most - UNDECIDED && size < fewest);
      if (distance <= UNDECIDED || !isBetter) continue;
      [most, fewest] = [Math.max(distance, most), size];
      best = { from, to, value: Math.floor(value) };
    }
  }
  if (best === null) return null;
  const { from, to, value } = best;
  const near = [...instance.members.keys()].filter(
    (unit) => (instance.distances[from]?.[unit] ?? 0) <= to,
  );
  return { of: { seats: near }, value };
}

/** The first of those that are farthest from whole. */
function farthest(quantities: readonly GroupQuantity[], shown: readonly Shown[]): Branch | null {
  let best: Branch | null = null;
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
