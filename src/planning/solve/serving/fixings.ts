import type { ServingNode } from '../../proof/serving.js';
import { type Branch, boundOf } from './bound.js';
import type { Multipliers } from './multipliers.js';
import type { Question } from './question.js';

/** A site that every better plan has, or that none has: the other side of the branch is closed by multipliers. */
export interface Fixing {
  readonly site: number;
  readonly isChosen: boolean;
  /** What the plans of the other side lose at least, over the denominator. */
  readonly bound: number;
  readonly by: Multipliers;
}

/** Each of them makes the tree a level deeper, and `written` calls itself once for each. */
const MOST_FIXINGS = 500;

/**
 * Wherever one more site or one less of a kind brings the bound beyond the best plan, that is not looked into.
 *
 * @param loss what the best plan loses
 * @param branch what is fixed already; made narrower
 * @param before how many were made before
 */
export function fix(
  question: Question,
  by: Multipliers,
  loss: number,
  branch: Branch,
  before: number,
): Fixing[] {
  const { kinds, denominator } = question;
  const { low, high } = branch;
  const target = (loss - 1) * denominator;
  const fixings: Fixing[] = [];
  // Those that are nearest to be chosen, or not, are the first to keep a tree from its bound.
  const nearest = [...kinds.keys()].sort(
    (a, b) => Math.abs(by.values[a] ?? 0) - Math.abs(by.values[b] ?? 0) || a - b,
  );
  for (const kind of nearest) {
    const { sites = [], isFixed = true } = kinds[kind] ?? {};
    if (isFixed || before + fixings.length >= MOST_FIXINGS) continue;
    const [least = 0, most = 0] = [low[kind], high[kind]];
    for (let count = least; count < most; count++) {
      low[kind] = count + 1;
      const bound = boundOf(question, by, branch);
      low[kind] = least;
      if (bound <= target) continue;
      high[kind] = count;
      fixings.push({ site: sites[count] ?? -1, isChosen: false, bound, by });
      break;
    }
    while ((low[kind] ?? 0) < (high[kind] ?? 0)) {
      const end = high[kind] ?? 0;
      const count = low[kind] ?? 0;
      high[kind] = count;
      const bound = boundOf(question, by, branch);
      high[kind] = end;
      if (bound <= target) break;
      low[kind] = count + 1;
      fixings.push({ site: sites[count] ?? -1, isChosen: true, bound, by });
    }
  }
  return fixings;
}

/** The branches that fixings make around the proof of what they leave. */
export function aroundBy(
  fixings: readonly Fixing[],
  leafOf: (by: Multipliers) => number,
  inner: ServingNode,
): ServingNode {
  return fixings.reduceRight<ServingNode>((rest, { site, isChosen, by }) => {
    const closed = { leaf: leafOf(by) };
    return isChosen
      ? { site, chosen: rest, refused: closed }
      : { site, chosen: closed, refused: rest };
  }, inner);
}
