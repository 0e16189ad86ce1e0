import type { PlanUnit } from '../facts/facts.js';

/**
 * By gap, in the order of the gaps: the one that stands for it in the model, itself or a whole.
 *
 * Work coverage of a whole extends to its parts (domain.md). Where every lead that may have the part may have the whole
 * too, the whole can join in the part's place, serves both, and takes no more room: so plans in which the part joins by
 * itself are not needed, and it follows its whole. Elsewhere, and where it is a fixed member, it stands for itself.
 *
 * @param servedBy by gap: the sites that may have it, ascending
 * @param fixed gaps that join by themselves in every plan
 */
export function representatives(
  gaps: readonly PlanUnit[],
  servedBy: readonly (readonly number[])[],
  fixed: ReadonlySet<number>,
): number[] {
  const places = new Map(gaps.map(({ id }, gap) => [id, gap]));
  const wholesOf = gaps.map(({ wholes }, gap) =>
    fixed.has(gap)
      ? []
      : wholes.flatMap((id) => {
          const whole = places.get(id);
          const isWider =
            whole !== undefined && includesAll(servedBy[whole] ?? [], servedBy[gap] ?? []);
          return isWider ? whole : [];
        }),
  );
  // Coverage extends one step: what reaches a whole through its own whole does not reach the part.
  return wholesOf.map(
    (wholes, gap) => wholes.find((whole) => wholesOf[whole]?.length === 0) ?? gap,
  );
}

function includesAll(sites: readonly number[], others: readonly number[]): boolean {
  const all = new Set(sites);
  return others.every((site) => all.has(site));
}
