/**
 * The same things, each fetched while the one before it is worked on: reading goes on while an engine writes.
 */
export async function* ahead<Thing>(things: AsyncIterable<Thing>): AsyncGenerator<Thing> {
  const iterator = things[Symbol.asyncIterator]();
  let next = fetched(iterator);
  try {
    for (let result = await next; result.done !== true; result = await next) {
      next = fetched(iterator);
      yield result.value;
    }
  } finally {
    await next.catch(() => undefined);
    await iterator.return?.();
  }
}

function fetched<Thing>(iterator: AsyncIterator<Thing>): Promise<IteratorResult<Thing>> {
  const next = iterator.next();
  // What fails is told when its turn comes.
  next.catch(() => undefined);
  return next;
}
