import type { Covering } from './covering.js';
import type { Multipliers } from './multipliers.js';

/** By site, what a branch has decided of it. */
export type Branch = Int8Array;
export const FREE = 0;
export const CHOSEN = 1;
export const REFUSED = -1;

export interface Decision {
  readonly site: number;
  readonly value: typeof CHOSEN | typeof REFUSED;
}

/**
 * What every plan of a branch loses at least, over the denominator: the closed form of the Lagrangian, exact. Infinity
 * where the branch has more sites than may be.
 */
export function boundOf(covering: Covering, multipliers: Multipliers, branch: Branch): number {
  const { fixed, room, taken } = closedForm(covering, multipliers, branch);
  return room < 0 ? Infinity : taken.reduce((sum, reduced) => sum + reduced, fixed);
}

/**
 * What a better plan than one beyond the target has to do in a branch: wherever a free site's other value alone brings
 * the bound beyond the target. The target is over the denominator.
 */
export function impliedBy(
  covering: Covering,
  multipliers: Multipliers,
  branch: Branch,
  target: number,
): Decision[] {
  const { fixed, room, taken, threshold, next } = closedForm(covering, multipliers, branch);
  const bound = taken.reduce((sum, reduced) => sum + reduced, fixed);
  const implied: Decision[] = [];
  for (const [site, decided] of branch.entries()) {
    if (decided !== FREE) continue;
    const reduced = multipliers.reduced[site] ?? 0;
    if (room === 0 || bound + Math.max(reduced - threshold, 0) > target)
      implied.push({ site, value: REFUSED });
    else if (bound + Math.max(next - reduced, 0) > target) implied.push({ site, value: CHOSEN });
  }
  return implied;
}

interface ClosedForm {
  /** Of the prices and the chosen sites. */
  readonly fixed: number;
  /** How many more sites may be chosen. */
  readonly room: number;
  /** The reduced costs of the free sites that it is best to choose. */
  readonly taken: Float64Array;
  /** What a further site would take the place of: the last one taken where there is no room left, else 0. */
  readonly threshold: number;
  /** What would take the place of one taken: the first one not taken, 0 where there is none that is good. */
  readonly next: number;
}

function closedForm(covering: Covering, multipliers: Multipliers, branch: Branch): ClosedForm {
  const { total, reduced } = multipliers;
  let fixed = total;
  let room = covering.limit;
  let size = 0;
  const negative = new Float64Array(branch.length);
  for (let site = 0; site < branch.length; site++) {
    const cost = reduced[site] ?? 0;
    if (branch[site] === CHOSEN) {
      fixed += cost;
      room--;
    } else if (branch[site] === FREE && cost < 0) negative[size++] = cost;
  }
  const good = negative.subarray(0, size);
  if (room > size || covering.coversAll) return { fixed, room, taken: good, threshold: 0, next: 0 };
  good.sort();
  const taken = good.subarray(0, Math.max(room, 0));
  const threshold = room > 0 ? (good[room - 1] ?? 0) : 0;
  return { fixed, room, taken, threshold, next: good[Math.max(room, 0)] ?? 0 };
}
