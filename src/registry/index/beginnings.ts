/** Codes told by what they begin with. */
export interface Beginnings {
  /** Whatever begins so is meant. */
  readonly beginnings: readonly string[];
  /** Those that others begin with as well. */
  readonly others: readonly string[];
}

/**
 * Tells some codes among all by the fewest characters that no other code begins with: those of a county by one or two
 * texts, however many they are, as codes of divisions have those above at their beginning.
 *
 * @param all the codes that there are, the meant ones among them
 */
export function beginningsOf(meant: readonly string[], all: readonly string[]): Beginnings {
  const isMeant = new Set(meant);
  const sorted = [...all].sort();
  // Of the others the neighbours in this order have most in common with a code.
  const known = new Map<string, number>();
  for (const order of [sorted, sorted.toReversed()]) {
    let other: string | null = null;
    for (const code of order)
      if (!isMeant.has(code)) other = code;
      else if (other !== null)
        known.set(code, Math.max(known.get(code) ?? 0, inCommon(code, other)));
  }
  const beginnings = new Set<string>();
  const others: string[] = [];
  for (const code of meant) {
    const length = (known.get(code) ?? 0) + 1;
    if (length > code.length) others.push(code);
    else beginnings.add(code.slice(0, length));
  }
  return { beginnings: [...beginnings].sort(), others: others.sort() };
}

function inCommon(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}
