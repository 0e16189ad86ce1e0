import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Problem, reasonOf } from '../domain/problem.js';
import { linesIn } from './lines-in.js';
import { problemIn } from './problem-line.js';
import { isSocketPath } from './socket-path.js';

/** The lines of a backup from the server that has the graph open; null where none listens at its socket. */
export async function backupFromServer(path: string): Promise<AsyncIterable<string> | null> {
  if (!isSocketPath(path)) return null;
  const socket = connect(path);
  try {
    await once(socket, 'connect');
  } catch {
    return null;
  }
  return linesFrom(socket);
}

/** @throws Problem that the server answers with, or UNAVAILABLE where it ends within */
async function* linesFrom(socket: Socket): AsyncGenerator<string> {
  let isWhole = false;
  try {
    for await (const bytes of linesIn(socket)) {
      const line = bytes.toString();
      const problem = problemIn(line);
      if (problem !== null) throw problem;
      isWhole = line.startsWith('{"part":"head"');
      yield line;
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw gone(reasonOf(error));
  }
  if (!isWhole) throw gone('it ended');
}

function gone(reason: string): Problem {
  return new Problem(
    'UNAVAILABLE',
    `The server that serves the graph stays until its backup is taken, it did not: ${reason}. Take it again.`,
  );
}
