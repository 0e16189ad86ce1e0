import { isDeepStrictEqual } from 'node:util';
import { inBatches } from '../domain/in-batches.js';
import type { Reader } from '../graph/graph.js';
import { currentThings, listedThings } from './current-things.js';
import type { Thing } from './index/thing.js';
import { thingIds } from './thing-store.js';

/** A thing that the index has in another way than the graph. */
interface Difference {
  readonly of: string;
  readonly expected: Thing | number;
  readonly kept: Thing | number | null;
}

const batchSize = 2_000;

/** Compares the index of things with the graph. */
export async function* verifyThings(reader: Reader): AsyncGenerator<Difference> {
  const { value: index } = await currentThings(reader);
  const ids = await reader.read(thingIds());
  for (const batch of inBatches(ids, batchSize))
    for (const expected of await listedThings(reader, batch)) {
      const kept = index.thing(expected.id);
      if (!isDeepStrictEqual(expected, kept))
        yield { of: `thing ${expected.id} in the index`, expected, kept };
    }
  if (ids.length !== index.size)
    yield { of: 'the things of the index', expected: ids.length, kept: index.size };
}
