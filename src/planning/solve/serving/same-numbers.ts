/** What lists of the same numbers have in common, and others seldom do. */
export function hashOf(list: ArrayLike<number>): number {
  let hash = list.length;
  for (let at = 0; at < list.length; at++) hash = (Math.imul(hash, 31) + (list[at] ?? 0)) | 0;
  return hash;
}

/** Whether two lists have the same numbers in the same order. */
export function isSame(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
