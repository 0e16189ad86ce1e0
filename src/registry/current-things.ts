import { inBatches } from '../domain/in-batches.js';
import type { Reader } from '../graph/graph.js';
import { type Head, readHead } from '../graph/head.js';
import { type Current, Held, type Source } from '../graph/held.js';
import { headOf, oncePerGraph } from '../graph/view.js';
import type { Thing } from './index/thing.js';
import { ThingIndex } from './index/thing-index.js';
import { notedThings } from './thing-notes.js';
import { countsIn, type ThingRow, thingIds, thingsWithIds } from './thing-store.js';

/** The index of all things, as the reader's graph is. */
export async function currentThings(reader: Reader): Promise<Current<ThingIndex>> {
  const current = await held(reader).at(await headOf(reader));
  if (current === null) throw new Error('A register always has a version.');
  return current;
}

/** The index of all things, where it is built already; else null, for what the graph can answer sooner. */
export async function heldThings(reader: Reader): Promise<ThingIndex | null> {
  return !held(reader).isHeld ? null : (await currentThings(reader)).value;
}

/** The index of all things as it is in memory, of whatever version; null where none is. */
export function latestThings(reader: Reader): ThingIndex | null {
  return held(reader).latest;
}

/** How many versions the index of all things is behind a head of the graph. */
export function thingsBehind(reader: Reader, head: Head): number {
  return held(reader).behind(head);
}

/** Tells where the index may have been kept between two starts. */
export function restoreThingsWith(
  reader: Reader,
  restore: (head: Head) => Promise<ThingIndex | null>,
): void {
  held(reader).restoreWith(restore);
}

const held = oncePerGraph((shared) => new Held(sourceOf(shared)));

function sourceOf(reader: Reader): Source<ThingIndex> {
  return {
    head: () => readHead(reader),
    versionOf: ({ register }) => register,
    readAll: async () => ThingIndex.ofBatches(inBatchesOf(reader, await reader.read(thingIds()))),
    readSince: async (index, versions) => {
      const noted = await reader.read(notedThings(versions));
      let next = index;
      // The process has its turn between the readings.
      for (const batch of inBatches([...new Set(noted.flat())], batchSize)) {
        const things = await listedThings(reader, batch);
        const there = new Set(things.map(({ id }) => id));
        const gone = batch.filter((id) => !there.has(id));
        next = next.with(things, gone);
      }
      return next;
    },
  };
}

async function* inBatchesOf(reader: Reader, ids: readonly string[]): AsyncGenerator<Thing[]> {
  for (const batch of inBatches(ids, batchSize)) yield await listedThings(reader, batch);
}

/** The things with some ids. */
export async function listedThings(reader: Reader, ids: readonly string[]): Promise<Thing[]> {
  const things: Thing[] = [];
  for (const batch of inBatches(ids, batchSize))
    things.push(...(await counted(reader, await reader.read(thingsWithIds(batch)))));
  return things;
}

const batchSize = 4_000;

/** With what was counted in them, in the order of days. */
async function counted(reader: Reader, rows: readonly ThingRow[]): Promise<readonly Thing[]> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const { id, on, members } of await reader.read(countsIn([...byId.keys()])))
    byId.get(id)?.counts.push({ on, members });
  for (const { counts } of rows) counts.sort((a, b) => (a.on < b.on ? -1 : 1));
  return rows;
}
