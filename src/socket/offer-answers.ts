import { rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';
import type { Logger } from 'pino';
import { Problem, reasonOf } from '../domain/problem.js';
import { linesIn } from '../files/lines-in.js';
import { problemLine } from './problem-line.js';
import { isSocketPath, tooLong } from './socket-path.js';

/** A client that sends or takes nothing for so long has gone: what is kept for it is let go. */
const patienceMs = 60_000;
/** The most bytes of what is asked. */
const longestAsked = 65_536;

/** The line that ends a whole answer. */
export const wholeLine = '{"whole":true}';

/**
 * Answers one thing that was asked: gives the lines of the answer, once.
 *
 * @throws Problem that the client is told
 */
export type Answerer = (
  asked: unknown,
  give: (lines: AsyncIterable<string>) => Promise<void>,
) => Promise<void>;

/**
 * Answers other processes of this machine by a Unix socket that its owner alone can open: the file of an embedded graph
 * is open in one process, which has to do for the others what they want of it. A client sends a line of JSON, and is
 * sent lines. Where there can be no socket, the log says so.
 *
 * @param path where the socket is made; one that is there was left by a process that was killed, as this one has the graph
 * @returns what ends it, with the answers that are being given
 */
export function offerAnswers(path: string, answer: Answerer, log: Logger): () => Promise<void> {
  const unable = (reason: string) =>
    log.warn({ path, reason }, 'backups and accounts can not be seen to while this server runs');
  if (!isSocketPath(path)) {
    unable(tooLong);
    return async () => undefined;
  }
  const open = new Map<Socket, Promise<void>>();
  // Ended by itself when its client leaves, the socket would never tell who writes to it.
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.setTimeout(patienceMs, () => socket.destroy());
    const work = answered(socket, answer, log)
      .catch((error: unknown) => {
        log.warn({ reason: reasonOf(error) }, 'another process was not answered to the end');
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

async function answered(socket: Socket, answer: Answerer, log: Logger): Promise<void> {
  const asked = await firstLine(socket);
  let isGiven = false;
  const give = (lines: AsyncIterable<string>) => {
    isGiven = true;
    return pipeline(withEnds(lines, log), socket);
  };
  try {
    await answer(asked, give);
  } catch (error) {
    if (isGiven) throw error;
    socket.end(`${told(error, log)}\n`);
  }
}

/** What a client asks; it may go on writing, which nobody reads. */
async function firstLine(socket: Socket): Promise<unknown> {
  const read = socket.iterator({ destroyOnReturn: false });
  for await (const line of linesIn(read, longestAsked)) return JSON.parse(line.toString());
  throw new Error('A client asks for something, it left without.');
}

async function* withEnds(lines: AsyncIterable<string>, log: Logger): AsyncGenerator<string> {
  try {
    for await (const line of lines) yield `${line}\n`;
    yield `${wholeLine}\n`;
  } catch (error) {
    yield `${told(error, log)}\n`;
  }
}

function told(error: unknown, log: Logger): string {
  if (!(error instanceof Problem)) log.error({ err: error }, 'what was asked could not be done');
  return problemLine(error);
}
