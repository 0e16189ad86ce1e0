/** A stream of reproducible draws. Two streams with the same key give the same draws. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** An integer from `low` to `high`, both included. */
  int(low: number, high: number): number;
  /** True with the probability `share` (0 to 1). */
  chance(share: number): boolean;
  /** One item of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** Up to `count` different positions of a list, as its items. */
  sample<T>(list: readonly T[], count: number): T[];
  /** The list in another order. */
  shuffle<T>(list: readonly T[]): T[];
}

/**
 * The draws of a key: the generator sfc32 (Chris Doty-Humphrey, PractRand: 128 bits of state, passes
 * its tests), its state being three FNV-1a hashes of the key and a counter. Not for secrets.
 */
export function random(...key: readonly (string | number)[]): Random {
  const next = sfc32(key.join('/'));
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => {
    const at = Math.floor(next() * list.length);
    for (const item of list.slice(at, at + 1)) return item;
    throw new RangeError('A pick needs at least one item, received none.');
  };
  const shuffle = <T>(list: readonly T[]): T[] => {
    const rest = list.map((item) => ({ item, at: next() }));
    return rest.sort((a, b) => a.at - b.at).map(({ item }) => item);
  };
  const sample = <T>(list: readonly T[], count: number): T[] => {
    if (count >= list.length) return shuffle(list);
    const positions = new Set<number>();
    while (positions.size < count) positions.add(int(0, list.length - 1));
    return [...positions].flatMap((position) => list.slice(position, position + 1));
  };
  return { next, int, chance: (share) => next() < share, pick, sample, shuffle };
}

function sfc32(key: string): () => number {
  let [a, b, c, counter] = [fnv1a(`${key}#a`), fnv1a(`${key}#b`), fnv1a(`${key}#c`), 1];
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  // The first draws still look like the hashes that they come from.
  for (let warm = 0; warm < 15; warm += 1) next();
  return next;
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash | 0;
}
