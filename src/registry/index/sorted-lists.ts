/** What stands in both of two ascending lists. */
export function intersection(a: Uint32Array, b: Uint32Array): Uint32Array {
  const both = new Uint32Array(Math.min(a.length, b.length));
  let [count, inA, inB] = [0, 0, 0];
  while (inA < a.length && inB < b.length) {
    const [left, right] = [a[inA] ?? 0, b[inB] ?? 0];
    if (left === right) both[count++] = left;
    if (left <= right) inA += 1;
    if (right <= left) inB += 1;
  }
  return both.subarray(0, count);
}

/** What stands in one of two ascending lists, or in both, once. */
export function union(a: Uint32Array, b: Uint32Array): Uint32Array {
  const either = new Uint32Array(a.length + b.length);
  let [count, inA, inB] = [0, 0, 0];
  while (inA < a.length || inB < b.length) {
    const left = a[inA] ?? Number.POSITIVE_INFINITY;
    const right = b[inB] ?? Number.POSITIVE_INFINITY;
    either[count++] = Math.min(left, right);
    if (left <= right) inA += 1;
    if (right <= left) inB += 1;
  }
  return either.subarray(0, count);
}
