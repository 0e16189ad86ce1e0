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

export interface Branch {
  readonly of: GroupQuantity;
  readonly value: number;
}

/** How many of each kind are worth a closer look. */
const [AROUND, PAIRS] = [10, 5];

/**
 * Quantities of which there is no whole number, and the whole number below, those first that are farthest from whole: the
 * number of groups, else the units of a class that have one, else some numbers of seats around a unit and of units of a
 * class with seats of a class. Where there is none, the groups are whole too, or are of classes whose units are told
 * apart nowhere.
 */
export function branchesOf(
  grouping: Grouping,
  { all, classes, seats }: Columns,
  values: Float64Array,
): Branch[] {
  const shown = all
    .map((pattern, at): Shown => ({ pattern, value: values[at] ?? 0 }))
    .filter(({ value }) => value > 0);
  const covered = classes.units.map((units): GroupQuantity => ({ units }));
  const [first = farthest(covered, shown)[0]] = farthest(['GROUPS'], shown);
  if (first !== undefined) return [first];
  if (seats === null) return [];
  const pairs = farthest(pairsOf(shown, classes, seats), shown);
  return [...around(grouping, seats, shown).slice(0, AROUND), ...pairs.slice(0, PAIRS)];
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

/** A branch and how far its quantity is from whole. */
interface Undecided extends Branch {
  readonly distance: number;
}

/** Seats no farther than so much from a unit: of each unit the set whose number is farthest from whole. */
function around({ instance }: Grouping, seats: Classes, shown: readonly Shown[]): Branch[] {
  const valueAt = new Float64Array(seats.units.length);
  for (const { pattern, value } of shown) {
    const at = seats.classOf[pattern.seat] ?? -1;
    valueAt[at] = (valueAt[at] ?? 0) + value;
  }
  const found = new Map<string, Undecided & { readonly near: readonly number[] }>();
  for (const [from = -1] of seats.units) {
    const distances = instance.distances[from] ?? [];
    const byDistance = [...seats.units.entries()]
      .map(([at, units]) => ({ at, units, to: distances[units[0] ?? -1] ?? 0 }))
      .sort((a, b) => a.to - b.to);
    let [value, size, most] = [0, 0, UNDECIDED];
    let best: { value: number; size: number } | null = null;
    for (const [place, { at, to }] of byDistance.entries()) {
      value += valueAt[at] ?? 0;
      size++;
      const distance = Math.abs(value - Math.round(value));
      if (byDistance[place + 1]?.to === to || distance <= most) continue;
      most = distance + UNDECIDED;
      best = { value: Math.floor(value), size };
    }
    if (best === null) continue;
    const near = byDistance.slice(0, best.size).flatMap(({ units }) => units);
    near.sort((a, b) => a - b);
    const distance = most - UNDECIDED;
    found.set(String(near), { of: { seats: near }, value: best.value, distance, near });
  }
  return [...found.values()].sort((a, b) => nearer(a, b) || a.near.length - b.near.length);
}

function farthest(quantities: readonly GroupQuantity[], shown: readonly Shown[]): Branch[] {
  const found: Undecided[] = [];
  for (const of of quantities) {
    const value = shown.reduce((sum, each) => sum + each.value * addedTo(of, each.pattern), 0);
    const distance = Math.abs(value - Math.round(value));
    if (distance > UNDECIDED) found.push({ of, value: Math.floor(value), distance });
  }
  return found.sort(nearer);
}

function nearer(one: Undecided, other: Undecided): number {
  const more = other.distance - one.distance;
  return Math.abs(more) <= UNDECIDED ? 0 : more;
}
