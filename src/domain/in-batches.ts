/** Things in their order, so many at a time. */
export function* inBatches<Thing>(things: readonly Thing[], size: number): Generator<Thing[]> {
  for (let from = 0; from < things.length; from += size) yield things.slice(from, from + size);
}

/** The same of things that are read one after the other. */
export async function* batchesRead<Thing>(
  things: AsyncIterable<Thing>,
  size: number,
): AsyncGenerator<Thing[]> {
  let batch: Thing[] = [];
  for await (const thing of things) {
    batch.push(thing);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
