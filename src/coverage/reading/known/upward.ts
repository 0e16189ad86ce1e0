import type { EntityId } from '../../../domain/ids.js';

/**
 * Reads things and all that is above them, in rounds: each thing once, also where they go in a circle.
 *
 * @param read reads the things with some ids and gives the ids of those directly above
 */
export async function readUpward(
  starts: Iterable<EntityId>,
  read: (ids: readonly EntityId[]) => Promise<Iterable<EntityId>>,
): Promise<void> {
  const asked = new Set<EntityId>();
  for (let round = new Set(starts); round.size > 0; ) {
    for (const id of round) asked.add(id);
    const above = await read([...round]);
    round = new Set([...above].filter((id) => !asked.has(id)));
  }
}
