/** The middle value, of an even number of values the mean of the two in the middle; NaN of none. */
export function median(values: readonly number[]): number {
  const ordered = values.toSorted((a, b) => a - b);
  const low = ordered[Math.ceil(ordered.length / 2) - 1] ?? Number.NaN;
  const high = ordered[Math.floor(ordered.length / 2)] ?? Number.NaN;
  return (low + high) / 2;
}
