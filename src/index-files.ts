import type { Logger } from 'pino';
import type { Snapshot } from './coverage/index/snapshot.js';
import { UnitIndex } from './coverage/index/unit-index.js';
import { beginWith, currentIndex } from './coverage/kept/current-index.js';
import { type KeptState, keptState } from './coverage/kept/state.js';
import type { Reader } from './graph/graph.js';
import { beginWithThings, currentThings } from './registry/current-things.js';
import type { ThingSnapshot } from './registry/index/snapshot.js';
import { ThingIndex } from './registry/index/thing-index.js';
import { type RegisterVersion, registerVersion } from './registry/thing-store.js';
import { keepSnapshot, restoreSnapshot, type Stamp } from './snapshot-file.js';

/** The formats of the snapshots: each moves on with any change of what is in one, or of how units are cut and counted. */
const UNITS = 2;
const THINGS = 1;

/** The files in which the indexes of a graph are kept between two starts. */
export interface IndexFiles {
  readonly units: string;
  readonly things: string;
}

/** @param place the path of the graph's files, without what they end in */
export function indexFilesOf(place: string): IndexFiles {
  return { units: `${place}.index`, things: `${place}.register` };
}

/** Begins with the indexes in the files, where they are of the graph as that is now: building them takes far longer. */
export async function restoreIndexes(
  reader: Reader,
  files: IndexFiles,
  log: Logger,
): Promise<void> {
  const [kept] = await reader.read(keptState());
  if (kept !== undefined)
    await restoreSnapshot<Snapshot>(files.units, unitsStamp(kept), log, (snapshot) =>
      beginWith(reader, { value: UnitIndex.fromSnapshot(snapshot), state: kept }),
    );
  const [register] = await reader.read(registerVersion());
  if (register !== undefined)
    await restoreSnapshot<ThingSnapshot>(files.things, thingsStamp(register), log, (snapshot) =>
      beginWithThings(reader, { value: ThingIndex.fromSnapshot(snapshot), state: register }),
    );
}

/** Brings the index of units up to date and keeps it in its file. */
export async function keepUnits(reader: Reader, { units }: IndexFiles, log: Logger): Promise<void> {
  const current = await currentIndex(reader);
  if (current === null) return;
  const { value: index, state } = current;
  await keepSnapshot(units, unitsStamp(state), log, () => index.snapshot());
}

/** Brings the index of things up to date and keeps it in its file. */
export async function keepThings(
  reader: Reader,
  { things }: IndexFiles,
  log: Logger,
): Promise<void> {
  const { value: index, state } = await currentThings(reader);
  await keepSnapshot(things, thingsStamp(state), log, () => index.snapshot());
}

function unitsStamp({ graph, timelines, drawn }: KeptState): Stamp {
  return { format: UNITS, graph, version: timelines, drawn };
}

function thingsStamp(state: RegisterVersion): Stamp {
  return { format: THINGS, ...state };
}
