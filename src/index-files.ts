import type { Logger } from 'pino';
import type { Snapshot } from './coverage/index/snapshot.js';
import { UnitIndex } from './coverage/index/unit-index.js';
import { currentIndex, restoreUnitsWith } from './coverage/kept/current-index.js';
import {
  heldOrganizations,
  restoreOrganizationsWith,
} from './coverage/kept/current-organizations.js';
import {
  type KeptState,
  versionOfOrganizations,
  versionOfTimelines,
} from './coverage/kept/state.js';
import {
  OrganizationIndex,
  type OrganizationSnapshot,
} from './coverage/organization-index/organization-index.js';
import type { Reader } from './graph/graph.js';
import type { Version } from './graph/held.js';
import { currentThings, restoreThingsWith } from './registry/current-things.js';
import type { ThingSnapshot } from './registry/index/snapshot.js';
import { ThingIndex } from './registry/index/thing-index.js';
import { keepSnapshot, restoreSnapshot, type Stamp } from './snapshot-file.js';

/** The formats of the snapshots: each moves on with any change of what is in one, or of how units are cut and counted. */
const FORMATS = { units: 2, things: 1, organizations: 1 };

/** The files in which the indexes of a graph are kept between two starts. */
export type IndexFiles = Readonly<Record<keyof typeof FORMATS, string>>;

/** @param place the path of the graph's files, without what they end in */
export function indexFilesOf(place: string): IndexFiles {
  return {
    units: `${place}.index`,
    things: `${place}.register`,
    organizations: `${place}.organizations`,
  };
}

/** Begins with the indexes in the files, each when it is asked for first: building one takes far longer. */
export function restoreIndexes(reader: Reader, files: IndexFiles, log: Logger): void {
  restoreUnitsWith(reader, (state) =>
    restoreSnapshot(files.units, unitsStamp(state), log, (snapshot: Snapshot) =>
      UnitIndex.fromSnapshot(snapshot),
    ),
  );
  restoreThingsWith(reader, (state) =>
    restoreSnapshot(files.things, thingsStamp(state), log, (snapshot: ThingSnapshot) =>
      ThingIndex.fromSnapshot(snapshot),
    ),
  );
  restoreOrganizationsWith(reader, (state, rules) =>
    restoreSnapshot(
      files.organizations,
      organizationsStamp(state),
      log,
      (snapshot: OrganizationSnapshot) => OrganizationIndex.fromSnapshot(snapshot, rules),
    ),
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

/** Keeps the index of organizations in its file, where it has been asked for. */
export async function keepOrganizations(
  reader: Reader,
  { organizations }: IndexFiles,
  log: Logger,
): Promise<void> {
  const current = await heldOrganizations(reader);
  if (current === null) return;
  const { value: index, state } = current;
  await keepSnapshot(organizations, organizationsStamp(state), log, () => index.snapshot());
}

function unitsStamp(state: KeptState): Stamp {
  return stampOf(FORMATS.units, versionOfTimelines(state));
}

function thingsStamp(version: Version): Stamp {
  return stampOf(FORMATS.things, version);
}

/** What is found on organizations follows a rule set. */
function organizationsStamp(state: KeptState): Stamp {
  const { format, of } = stampOf(FORMATS.organizations, versionOfOrganizations(state));
  return { format, of: `${of} ${state.ruleSet} ${state.version}` };
}

function stampOf(format: number, { graph, version, drawn }: Version): Stamp {
  return { format, of: `${graph} ${version} ${drawn}` };
}
