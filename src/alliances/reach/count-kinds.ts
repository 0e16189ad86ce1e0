/** How many things are of each kind, in the order of the kinds; those without any are left out. */
export function countKinds<Kind extends string>(
  kinds: readonly Kind[],
  things: readonly { readonly kind: string }[],
): { readonly kind: Kind; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { kind } of things) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return kinds
    .map((kind) => ({ kind, count: counts.get(kind) ?? 0 }))
    .filter(({ count }) => count > 0);
}
