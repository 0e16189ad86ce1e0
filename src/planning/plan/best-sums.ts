import { compareLosses } from '../model/compare-losses.js';

/** One plan of each part so far, and what they lose together by each aim. */
export interface Sum<PartPlan> {
  readonly plans: readonly PartPlan[];
  readonly losses: readonly number[];
}

/**
 * The best of what each sum and each further plan come to, so many at the most: the best sums of all parts are made of
 * the best plans of each. Of sums that lose the same those of earlier ones come first.
 *
 * @param further from the best down, as the sums are
 */
export function bestSums<PartPlan>(
  sums: readonly Sum<PartPlan>[],
  further: readonly PartPlan[],
  lossesOf: (plan: PartPlan) => readonly number[],
  count: number,
): Sum<PartPlan>[] {
  return sums
    .flatMap(({ plans, losses }) =>
      further.map((plan) => ({
        plans: [...plans, plan],
        losses: lossesOf(plan).map((loss, aim) => (losses[aim] ?? 0) + loss),
      })),
    )
    .sort((a, b) => compareLosses(a.losses, b.losses))
    .slice(0, count);
}

/**
 * The sums that lose no more than a tolerance more than the best one by each aim; all of them where that is null.
 *
 * @param count how many sums there were to be: behind the last of so many there may be further ones
 */
export function within<PartPlan>(
  sums: readonly Sum<PartPlan>[],
  tolerance: number | null,
  count: number,
): { readonly sums: readonly Sum<PartPlan>[]; readonly isCut: boolean } {
  if (tolerance === null) return { sums, isCut: false };
  const best = sums[0]?.losses ?? [];
  // Plans behind the last one lose as much as it by the first aim, or more.
  const last = sums.length < count ? undefined : sums.at(-1);
  return {
    sums: sums.filter(({ losses }) =>
      losses.every((loss, aim) => loss - (best[aim] ?? 0) <= tolerance),
    ),
    isCut: last !== undefined && (last.losses[0] ?? 0) - (best[0] ?? 0) <= tolerance,
  };
}
