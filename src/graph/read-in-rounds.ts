/**
 * Reads things and what they lead to, in rounds, until nothing new appears: each thing once, however
 * many ways lead to it, and also where ways go in a circle.
 *
 * @param read reads the things with some ids and gives the ids of those that they lead to
 */
export async function readInRounds<Id>(
  starts: Iterable<Id>,
  read: (ids: readonly Id[]) => Promise<Iterable<Id>>,
): Promise<void> {
  const asked = new Set<Id>();
  for (let round = new Set(starts); round.size > 0; ) {
    for (const id of round) asked.add(id);
    const further = await read([...round]);
    round = new Set([...further].filter((id) => !asked.has(id)));
  }
}
