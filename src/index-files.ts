import type { Logger } from 'pino';
import type { Snapshot } from './coverage/index/snapshot.js';
import { UnitIndex } from './coverage/index/unit-index.js';
import { currentIndex, restoreUnitsWith } from './coverage/kept/current-index.js';
import {
  heldOrganizations,
  restoreOrganizationsWith,
} from './coverage/kept/current-organizations.js';
import { versionOfOrganizations, versionOfTimelines } from './coverage/kept/state.js';
import {
  OrganizationIndex,
  type OrganizationSnapshot,
} from './coverage/organization-index/organization-index.js';
import type { Reader } from './graph/graph.js';
import type { Head, Version } from './graph/head.js';
import { currentThings, restoreThingsWith } from './registry/current-things.js';
import type { ThingSnapshot } from './registry/index/snapshot.js';
import { ThingIndex } from './registry/index/thing-index.js';
import { keepSnapshot, restoreSnapshot, type Stamp } from './snapshot-file.js';

/** The formats of the snapshots: each moves on with any change of what is in one, or of how units are cut and counted. */
const FORMATS = { units: 7, things: 4, organizations: 4 };

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
  restoreUnitsWith(reader, (head) =>
    restoreSnapshot(files.units, unitsStamp(head), log, (snapshot: Snapshot) =>
      UnitIndex.fromSnapshot(snapshot),
    ),
  );
  restoreThingsWith(reader, (head) =>
    restoreSnapshot(files.things, thingsStamp(head), log, (snapshot: ThingSnapshot) =>
      ThingIndex.fromSnapshot(snapshot),
    ),
  );
  restoreOrganizationsWith(reader, (head, rules) =>
    restoreSnapshot(
      files.organizations,
      organizationsStamp(head),
      log,
      (snapshot: OrganizationSnapshot) => OrganizationIndex.fromSnapshot(snapshot, rules),
    ),
  );
}

/** Brings the index of units up to date and keeps it in its file. */
export async function keepUnits(reader: Reader, { units }: IndexFiles, log: Logger): Promise<void> {
  const current = await currentIndex(reader);
  if (current === null) return;
  const { value: index, head } = current;
  await keepSnapshot(units, unitsStamp(head), log, () => index.snapshot());
}

/** Brings the index of things up to date and keeps it in its file. */
export async function keepThings(
  reader: Reader,
  { things }: IndexFiles,
  log: Logger,
): Promise<void> {
  const { value: index, head } = await currentThings(reader);
  await keepSnapshot(things, thingsStamp(head), log, () => index.snapshot());
}

/** Keeps the index of organizations in its file, where it has been asked for. */
export async function keepOrganizations(
  reader: Reader,
  { organizations }: IndexFiles,
  log: Logger,
): Promise<void> {
  const current = await heldOrganizations(reader);
  if (current === null) return;
  const { value: index, head } = current;
  await keepSnapshot(organizations, organizationsStamp(head), log, () => index.snapshot());
}

function unitsStamp(head: Head): Stamp {
  return stampOf(FORMATS.units, versionOfTimelines(head));
}

function thingsStamp({ register }: Head): Stamp {
  return stampOf(FORMATS.things, register);
}

/** What is found on organizations follows a rule set. */
function organizationsStamp(head: Head): Stamp {
  const { format, of } = stampOf(FORMATS.organizations, versionOfOrganizations(head));
  return { format, of: `${of} ${head.kept?.ruleSet} ${head.kept?.version}` };
}

function stampOf(format: number, version: Version | null): Stamp {
  return { format, of: `${version?.graph} ${version?.version} ${version?.drawn}` };
}
