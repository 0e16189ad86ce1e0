/** The set of what is in a list that never changes: it is made once, as the same list is asked about many times. */
export function setOf<Thing>(list: readonly Thing[]): ReadonlySet<Thing>;
export function setOf(list: readonly unknown[]): ReadonlySet<unknown> {
  const known = sets.get(list) ?? new Set(list);
  sets.set(list, known);
  return known;
}

const sets = new WeakMap<readonly unknown[], ReadonlySet<unknown>>();
