/**
 * Losses by aims in their order: below 0 where the first are less by the first aim that differs.
 *
 * @param a of as many aims as the others, or of the first of these
 */
export function compareLosses(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((loss, aim) => loss !== b[aim]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
