import { rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';
import type { Logger } from 'pino';
import { Problem, reasonOf } from '../domain/problem.js';
import type { Graph } from '../graph/graph.js';
import { exported, type Taken } from './export-graph.js';
import { problemLine } from './problem-line.js';
import { isSocketPath, tooLong } from './socket-path.js';

/** A client that takes nothing for so long has gone: what the graph keeps for it is let go. */
const patienceMs = 60_000;

/**
 * Hands the lines of a backup to whoever connects to a Unix socket that its owner alone can open: the file of an
 * embedded graph is open in one process, which has to take the backup. Where there can be no socket, the log says so.
 *
 * @param path where the socket is made; one that is there was left by a process that was killed, as this one has the graph
 * @returns what ends it, with the backups that are being taken
 */
export function offerBackups(
  graph: Graph,
  path: string,
  taken: () => Taken,
  log: Logger,
): () => Promise<void> {
  const unable = (reason: string) =>
    log.warn({ path, reason }, 'backups can not be taken while this server runs');
  if (!isSocketPath(path)) {
    unable(tooLong);
    return async () => undefined;
  }
  const open = new Map<Socket, Promise<void>>();
  // Ended by itself when its client leaves, the socket would never tell who writes to it.
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.setTimeout(patienceMs, () => socket.destroy());
    const work = exported(graph, taken(), (lines) => pipeline(answered(lines, log), socket))
      .catch((error: unknown) => {
        log.warn({ reason: reasonOf(error) }, 'a backup was not taken to its end');
        socket.destroy();
      })
      .finally(() => open.delete(socket));
    open.set(socket, work);
  });
  server.on('error', (error) => unable(reasonOf(error)));
  listen(server, path);
  return async () => {
    server.close();
    for (const socket of open.keys()) socket.destroy();
    await Promise.all(open.values());
  };
}

/** The socket is made at once, and never otherwise than for its owner alone. */
function listen(server: Server, path: string): void {
  rmSync(path, { force: true });
  const mask = process.umask(0o177);
  try {
    server.listen(path);
  } finally {
    process.umask(mask);
  }
}

async function* answered(lines: AsyncIterable<string>, log: Logger): AsyncGenerator<string> {
  try {
    for await (const line of lines) yield `${line}\n`;
  } catch (error) {
    if (!(error instanceof Problem)) log.error({ err: error }, 'a backup could not be taken');
    yield `${problemLine(error)}\n`;
  }
}
