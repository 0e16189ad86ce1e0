import { z } from 'zod';
import { CivilDate } from '../domain/civil-date.js';
import { dayOf } from '../domain/day.js';
import { groupedBy } from '../domain/grouped-by.js';
import { inBatches } from '../domain/in-batches.js';
import type { Reader } from '../graph/graph.js';
import { readHead } from '../graph/head.js';
import { Held, type Source } from '../graph/held.js';
import { orNull } from '../graph/or-null.js';
import type { Statement } from '../graph/statement.js';
import { headOf, oncePerGraph } from '../graph/view.js';
import { currentThings } from '../registry/current-things.js';
import { notedThings } from '../registry/thing-notes.js';
import { type HouseholdCount, HouseholdIndex } from './household-index.js';

/** What was counted, as the reader's graph is: read once, and then brought up by what is noted of things. */
export async function currentHouseholds(reader: Reader): Promise<HouseholdIndex> {
  const current = await held(reader).at(await headOf(reader));
  if (current === null) throw new Error('A register always has a version.');
  return current.value;
}

const held = oncePerGraph((shared) => new Held(sourceOf(shared)));

function sourceOf(reader: Reader): Source<HouseholdIndex> {
  return {
    head: () => readHead(reader),
    versionOf: ({ register }) => register,
    readAll: async () => {
      const { value: things } = await currentThings(reader);
      const wanted = { types: ['Organization'], kinds: null, sourceKinds: null, region: null };
      const ids = [...things.listed(wanted)].map(({ id }) => id);
      return new HouseholdIndex(things, await countsOf(reader, ids));
    },
    readSince: async ({ counts: known }, versions) => {
      const { value: things } = await currentThings(reader);
      const ids = new Set((await reader.read(notedThings(versions))).flat());
      const counts = new Map(known);
      for (const id of ids) counts.delete(id);
      for (const [id, own] of await countsOf(reader, [...ids])) counts.set(id, own);
      return new HouseholdIndex(things, counts);
    },
  };
}

async function countsOf(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly HouseholdCount[]>> {
  const all = new Map<string, readonly HouseholdCount[]>();
  // The process has its turn between the readings.
  for (const batch of inBatches(ids, batchSize)) {
    const counts = groupedBy(await reader.read(countsIn(batch)), ({ id }) => id);
    for (const [id, own] of counts)
      all.set(
        id,
        own.toSorted((a, b) => a.on - b.on),
      );
  }
  return all;
}

const batchSize = 4_000;

type CountRow = z.infer<typeof CountRow>;
const CountRow = z.object({
  id: z.string(),
  on: CivilDate.transform(dayOf),
  links: orNull(z.number()),
  households: orNull(z.number()),
});

/** All counts of organizations: the latest of each holds, with what it leaves open. */
function countsIn(ids: readonly string[]): Statement<CountRow> {
  return {
    name: 'figures.householdCounts',
    text: `UNWIND $ids AS one MATCH (o:Organization) WHERE o.id = one MATCH (o)-[:COUNTED]->(c:Count)
      RETURN o.id AS id, c.on AS on, c.householdLinks AS links, c.households AS households`,
    parameters: { ids },
    decode: (row) => CountRow.parse(row),
  };
}
