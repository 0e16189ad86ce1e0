import type { Instance } from '../document.js';
import { difference, type Exact, exact, sumAt } from '../exact.js';

/** The closed form of one list of multipliers, times the denominator (docs/planning.md): what no branch changes of it. */
export interface ClosedForm {
  /** Where no site is fixed, without what free ones can add (mclp). */
  readonly base: bigint;
  /** By site: r, what it costs beyond what its points pay (scp, lscp), or g, what its points pay (mclp). */
  readonly values: readonly Exact[];
  /** The sites that can add something while they are free, the largest value first (mclp). */
  readonly ranked: readonly number[];
}

/** The closed forms of a problem's lists of multipliers. */
export function closedForms(
  { problem, weights, costs, covers }: Instance,
  denominator: number,
): (multipliers: readonly number[]) => ClosedForm {
  const D = BigInt(denominator);
  const scaled = (problem === 'mclp' ? weights : costs).map((each) => exact(D * BigInt(each)));
  return (multipliers) => {
    const paid = covers.map((points) => sumAt(points, multipliers));
    if (problem === 'mclp') {
      const kept = scaled.map((weight, point) => difference(weight, multipliers[point] ?? 0));
      const ranked = [...paid.keys()]
        .filter((site) => (paid[site] ?? 0) > 0)
        .sort((a, b) => ((paid[a] ?? 0) > (paid[b] ?? 0) ? -1 : 1));
      return { base: BigInt(sumOfPositive(kept)), values: paid, ranked };
    }
    const reduced = scaled.map((cost, site) => difference(cost, paid[site] ?? 0));
    const gained = sumOfPositive(reduced.map((cost) => -cost));
    const all = sumAt(multipliers.keys(), multipliers);
    return { base: BigInt(all) - BigInt(gained), values: reduced, ranked: [] };
  };
}

/** What fixing a site adds to the base: max(0, r) or max(0, −r) in scp and lscp; g or 0 in mclp, where g is never below 0. */
export function added({ values }: ClosedForm, site: number, isChosen: boolean): bigint {
  const value = values[site] ?? 0;
  if (isChosen) return value > 0 ? BigInt(value) : 0n;
  return value < 0 ? -BigInt(value) : 0n;
}

function sumOfPositive(values: readonly Exact[]): Exact {
  const positive = values.filter((value) => value > 0);
  return sumAt(positive.keys(), positive);
}
