import type { CivilDate } from '../../domain/civil-date.js';
import type { Reader } from '../../graph/graph.js';
import { grantsOf } from './grants-of-row.js';
import { readGround } from './read-ground.js';
import { recordedIn } from './recorded.js';

/** What is granted in which a thing lies; null where it lies elsewhere, and of what is not there. */
export async function grantsAround(
  reader: Reader,
  id: string,
  granted: readonly string[],
  today: CivilDate,
): Promise<readonly string[] | null> {
  const ground = await readGround(reader, [...granted, id]);
  return grantsOf(id, ground, await recordedIn(reader, granted, today, ground));
}
