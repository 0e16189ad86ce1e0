import { existsSync } from 'node:fs';
import type { Logger } from 'pino';
import { groupedRuns } from './domain/grouped-runs.js';
import { Problem, reasonOf } from './domain/problem.js';
import { isStorageFull, storageFull } from './files/file-errors.js';
import type { Graph, Reader } from './graph/graph.js';
import { type Head, readHead } from './graph/head.js';
import { createVersionFile, type Reached, readVersionFile } from './version-file.js';

/**
 * Opens the embedded graph in a file, and keeps beside it how far it has come: a write has ended when that is on disk as
 * well, so that a start finds out where the database has lost some of them.
 *
 * @param acceptLoss whether to go on with what is there
 * @throws Problem STORAGE_DAMAGED where less is there than was written; as `openGrafeo` besides
 */
export async function openEmbeddedGraph(
  file: string,
  acceptLoss: boolean,
  log: Logger,
): Promise<Graph> {
  const path = `${file}.version`;
  const last = await lastReached(path, file, acceptLoss);
  // Before the engine makes an empty one in its place.
  if (last !== null && !acceptLoss && !existsSync(file)) throw lost(file, path, last, nothing);
  const { openGrafeo } = await import('./graph/engines/grafeo.js');
  const graph = openGrafeo(file, { walSalvage: acceptLoss });
  try {
    const found = reachedBy(await readHead(graph));
    if (last !== null && isLess(found, last)) {
      const problem = lost(file, path, last, found);
      if (!acceptLoss) throw problem;
      log.warn({ last, found }, 'what the graph has lost is given up');
    }
    return await keptUp(graph, path, found);
  } catch (error) {
    await graph.close();
    throw error;
  }
}

/**
 * What the graph in a file has lost, told as a start tells it.
 *
 * @param graph null where the file is not there
 * @returns null where it has all that was written to it
 * @throws Problem STORAGE_DAMAGED where the file beside it can't be read
 */
export async function lossOf(file: string, graph: Reader | null): Promise<Problem | null> {
  const path = `${file}.version`;
  const last = await lastReached(path, file, false);
  const found = graph === null ? nothing : reachedBy(await readHead(graph));
  return last !== null && isLess(found, last) ? lost(file, path, last, found) : null;
}

const nothing: Reached = { graph: '', commit: 0, event: 0, writes: 0 };

async function lastReached(
  path: string,
  file: string,
  acceptLoss: boolean,
): Promise<Reached | null> {
  try {
    return await readVersionFile(path);
  } catch (error) {
    if (acceptLoss) return null;
    throw new Problem(
      'STORAGE_DAMAGED',
      `${path} tells which commits ${file} has, it can't be read: ${reasonOf(error)}. Put it back from a copy, or start once with --accept-loss to go on with what the graph has.`,
      { cause: error },
    );
  }
}

/** A graph whose writes have ended when the file tells of them; many share what is written there. */
async function keptUp(graph: Graph, path: string, found: Reached): Promise<Graph> {
  const orFull = (error: unknown): never => {
    throw isStorageFull(error) ? storageFull(path, error) : error;
  };
  const file = await createVersionFile(path, found).catch(orFull);
  let latest = found;
  const kept = groupedRuns(() => file.keep(latest).catch(orFull));
  return {
    ...graph,
    write: async (work) => {
      const [result, reached] = await graph.write(async (tx) => {
        const done = await work(tx);
        return [done, reachedBy(await readHead(tx))] as const;
      });
      if (reached.writes > latest.writes || reached.graph !== latest.graph) latest = reached;
      await kept();
      return result;
    },
    close: async () => {
      await kept().catch(() => undefined);
      await graph.close();
      await file.close();
    },
  };
}

function reachedBy({ kept, commit, event, writes }: Head): Reached {
  return { graph: kept?.graph ?? '', commit, event, writes };
}

function isLess(found: Reached, last: Reached): boolean {
  const isAnother = last.graph !== '' && found.graph !== last.graph;
  return isAnother || found.writes < last.writes || found.commit < last.commit;
}

function lost(file: string, path: string, last: Reached, found: Reached): Problem {
  return new Problem(
    'STORAGE_DAMAGED',
    `A graph has all that was written to it, ${missing(last, found)}: ${path} tells of ${described(last)}, ${file} has ${described(found)}. Put ${file}, ${file}.wal and ${path} back together from a copy, or move them away and restore a backup (orgweave restore FILE), or start once with --accept-loss to go on without what is missing.`,
  );
}

function missing(last: Reached, found: Reached): string {
  if (last.graph !== '' && found.graph !== '' && found.graph !== last.graph)
    return `another graph is in the place of the one with commits 1 to ${last.commit}`;
  if (found.commit === last.commit - 1) return `commit ${last.commit} is missing`;
  if (found.commit < last.commit)
    return `commits ${found.commit + 1} to ${last.commit} are missing`;
  return `what was written after commit ${found.commit} is missing (notes, assessments, or a part of an import)`;
}

function described({ commit, event, writes }: Reached): string {
  return `commit ${commit}, event ${event}, ${writes} writes`;
}
