/**
 * Splits a whole number over weights so that the parts add up to it exactly and follow the weights
 * along the list; a part is no greater than its weight where the total is no greater than their
 * sum and they are whole. Where every weight is 0, all count alike.
 * @param phase where in the list the remainders fall, in [0, 1)
 */
export function spread(total: number, weights: readonly number[], phase = 0.5): number[] {
  const sum = sumOf(weights);
  let passed = 0;
  let given = 0;
  return weights.map((weight) => {
    passed += sum === 0 ? 1 : weight;
    const upTo = Math.floor((total * passed) / (sum || weights.length) + phase);
    const part = upTo - given;
    given = upTo;
    return part;
  });
}

/** Splits a whole number in proportion to weights, the largest remainders rounded up. */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = sumOf(weights);
  const exact = weights.map((weight) => (sum === 0 ? 0 : (total * weight) / sum));
  const parts = exact.map(Math.floor);
  const byRemainder = exact
    .map((share, at) => ({ at, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of byRemainder.slice(0, total - sumOf(parts))) {
    parts[at] = (parts[at] ?? 0) + 1;
  }
  return parts;
}

export function sumOf(numbers: Iterable<number>): number {
  let sum = 0;
  for (const each of numbers) sum += each;
  return sum;
}
