/** A whole number of any size: as a number where that is exact, which is many times as fast. */
export type Exact = number | bigint;

/** @param value as a bigint, or what is exact already */
export function exact(value: bigint): Exact {
  return value <= Number.MAX_SAFE_INTEGER && value >= -Number.MAX_SAFE_INTEGER
    ? Number(value)
    : value;
}

/** The sum of the values at some places, each of them 0 or more. */
export function sumAt(places: Iterable<number>, values: readonly Exact[]): Exact {
  let large = 0n;
  let small = 0;
  for (const place of places) {
    const value = values[place] ?? 0;
    if (typeof value === 'bigint') large += value;
    else if (small + value > Number.MAX_SAFE_INTEGER) {
      large += BigInt(small);
      small = value;
    } else small += value;
  }
  return large === 0n ? small : large + BigInt(small);
}

/** @param from 0 or more, as is what is taken away: of two exact numbers the difference is one too */
export function difference(from: Exact, taken: Exact): Exact {
  if (typeof from === 'number' && typeof taken === 'number') return from - taken;
  return exact(BigInt(from) - BigInt(taken));
}
