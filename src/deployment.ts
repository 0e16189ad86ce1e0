import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Logger, pino } from 'pino';
import { z } from 'zod';
import { finishJournals } from './changes/journal/journal.js';
import { notWhole } from './changes/write/log.js';
import { refreshAssessments } from './changes/write/refresh.js';
import type { RefreshPolicy } from './changes/write/refresh-context.js';
import type { Config } from './config.js';
import { Problem, reasonOf } from './domain/problem.js';
import { openEmbeddedGraph } from './embedded-graph.js';
import { isStorageFull, storageFull } from './files/file-errors.js';
import type { Graph } from './graph/graph.js';
import { isBeingRestored, readHead } from './graph/head.js';
import { migrate } from './graph/migrations.js';
import type { UnderWay } from './http/readiness.js';
import { type IndexFiles, indexFilesOf, restoreIndexes } from './index-files.js';
import { withProgress } from './progress-bar.js';
import { rereadNames } from './registry/reread-names.js';
import { readRuleSets } from './rule-sets.js';

/** The installed package: its schema and seeds stand beside `dist`. */
const packageRoot = fileURLToPath(new URL('..', import.meta.url));
export const seedsFolder = join(packageRoot, 'seeds');
export const schemaFolder = join(packageRoot, 'schema');
export const operationsFolder = join(packageRoot, 'operations');
const Package = z.object({ version: z.string() });
/** The version of the installed package. */
export const release = Package.parse(
  JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')),
).version;

/** What every command works on. */
export interface Deployment {
  readonly config: Config;
  readonly graph: Graph;
  /** The folder in which large imports stand until all of them is in the graph, of this graph alone. */
  readonly journals: string;
  /** The files in which the indexes of this graph are kept while nobody serves. */
  readonly indexFiles: IndexFiles;
  readonly largestTransaction: number;
  /** The most persons or households that are counted of one thing. */
  readonly mostCounted: number;
  /** Which days and rule sets the kept assessments follow. */
  readonly refreshPolicy: RefreshPolicy;
  readonly log: Logger;
  /** The instant that it is. */
  readonly now: () => Date;
}

/** How it is opened. */
export interface Opening {
  /** Whether to go on with what is there where the embedded graph has lost what was written to it. */
  readonly acceptLoss?: boolean;
  /** Whether an import that a crash has cut short stays as it is. */
  readonly leaveJournals?: boolean;
  readonly log?: Logger;
  /** Gives the graph that everything is asked of. */
  readonly watch?: (graph: Graph) => Graph;
  /** Receives what is being done. */
  readonly onStage?: (underWay: UnderWay) => void;
}

export function loggerOf({ logLevel }: Config): Logger {
  return pino({ level: logLevel }, pino.destination(2));
}

/**
 * Opens the graph that the configuration names, brings its schema up to date, finishes an import that a
 * crash has cut short, and brings the kept assessments up to today.
 *
 * @throws Problem UNAVAILABLE where the engine can't be opened, STORAGE_DAMAGED where files are not as they were written
 */
export async function openDeployment(config: Config, opening: Opening = {}): Promise<Deployment> {
  const deployment = await openUnprepared(config, opening);
  const { graph, journals, indexFiles, refreshPolicy, log, now } = deployment;
  const { leaveJournals = false, onStage } = opening;
  try {
    if (isBeingRestored(await readHead(graph))) throw notWhole();
    onStage?.({ stage: 'migrating' });
    await migrate(graph, now);
    await rereadNames(graph);
    if (!leaveJournals)
      await withProgress(
        log,
        (onProgress) =>
          finishJournals(
            { graph, now, refreshPolicy },
            journals,
            ({ header }) =>
              log.warn({ origin: header.origin }, 'finishing an import that was cut short'),
            onProgress,
          ),
        onStage,
      );
    restoreIndexes(graph, indexFiles, log);
    await withProgress(
      log,
      (onProgress) =>
        refreshAssessments({
          graph,
          now,
          refreshPolicy,
          onReassessed: (done, total) => onProgress({ stage: 'assessing', done, total }),
        }),
      onStage,
    );
  } catch (error) {
    await graph.close();
    throw error;
  }
  return deployment;
}

/**
 * Opens the graph that the configuration names and leaves it as it is, for a backup or a restore.
 *
 * @throws Problem UNAVAILABLE where the engine can't be opened
 */
export async function openUnprepared(
  config: Config,
  { acceptLoss = false, log = loggerOf(config), watch = (graph) => graph }: Opening = {},
): Promise<Deployment> {
  const { dataDir, largestTransaction, mostCounted } = config;
  const now = () => new Date();
  const { timeZone, rulesDir } = config;
  const folders = [join(seedsFolder, 'rules'), ...(rulesDir === null ? [] : [rulesDir])];
  const refreshPolicy = { timeZone, ruleSets: readRuleSets(...folders) };
  const { journals, indexFiles } = placesOf(config);
  await makeFolder(dataDir);
  const graph = watch(await openEngine(config, acceptLoss, log));
  try {
    await graph.health();
  } catch (error) {
    await graph.close();
    throw error;
  }
  const limits = { largestTransaction, mostCounted };
  return { config, graph, journals, indexFiles, ...limits, refreshPolicy, log, now };
}

/** Where a server answers other processes of this machine about the embedded graph that it has open. */
export function socketOf({ dataDir }: Config): string {
  return join(dataDir, 'server.socket');
}

/** Where in DATA_DIR is what belongs to the graph that the configuration names. */
export function placesOf(config: Config): {
  journals: string;
  indexFiles: IndexFiles;
  file: string;
} {
  const { dataDir } = config;
  return {
    journals: join(dataDir, 'journals', placeOf(config)),
    indexFiles: indexFilesOf(join(dataDir, placeOf(config))),
    file: join(dataDir, 'graph.grafeo'),
  };
}

/** Only the engine that is used is loaded: the other one's driver would hold up the start. */
async function openEngine(config: Config, acceptLoss: boolean, log: Logger): Promise<Graph> {
  const { neo4j } = config;
  if (neo4j === null) return openEmbeddedGraph(placesOf(config).file, acceptLoss, log);
  const { openNeo4j } = await import('./graph/engines/neo4j.js');
  return openNeo4j(neo4j);
}

/** A name for the graph: a journal of another one in the same folder is not this one's to judge. */
function placeOf({ neo4j }: Config): string {
  return neo4j === null ? 'embedded' : neo4j.uri.replace(/[^\w.-]+/g, '_');
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    if (isStorageFull(error)) throw storageFull(path, error);
    const message = `DATA_DIR is a folder that is there or can be made, received ${path}: ${reasonOf(error)}`;
    throw new Problem('UNAVAILABLE', message, { cause: error });
  }
}
