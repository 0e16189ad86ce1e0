/** Whole numbers from 0 on, each in as many bytes as the largest of them takes. */
export type Compact = Uint8Array | Uint16Array | Uint32Array | Float64Array;

export function compact(numbers: ArrayLike<number>): Compact {
  let largest = 0;
  for (let at = 0; at < numbers.length; at += 1) largest = Math.max(largest, numbers[at] ?? 0);
  if (largest < 2 ** 8) return Uint8Array.from(numbers);
  if (largest < 2 ** 16) return Uint16Array.from(numbers);
  return largest < 2 ** 32 ? Uint32Array.from(numbers) : Float64Array.from(numbers);
}
