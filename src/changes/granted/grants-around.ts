import type { Reader } from '../../graph/graph.js';
import { grantsOf } from './grants-of-row.js';
import { readGround } from './read-ground.js';

/** The granted regions in which a thing lies; null where it lies elsewhere, and of what is not there. */
export async function grantsAround(
  reader: Reader,
  id: string,
  granted: readonly string[],
): Promise<readonly string[] | null> {
  return grantsOf(id, await readGround(reader, [...granted, id]), new Set(granted));
}
