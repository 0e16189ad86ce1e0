/** Things in their order, so many at a time. */
export function* inBatches<Thing>(things: readonly Thing[], size: number): Generator<Thing[]> {
  for (let from = 0; from < things.length; from += size) yield things.slice(from, from + size);
}
