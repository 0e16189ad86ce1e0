import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Problem, reasonOf } from '../domain/problem.js';
import { linesIn } from '../files/lines-in.js';
import { wholeLine } from './offer-answers.js';
import { problemIn } from './problem-line.js';
import { isSocketPath } from './socket-path.js';

/** The lines that the server which has the graph open answers; null where none listens at its socket. */
export async function askServer(
  path: string,
  asked: object,
): Promise<AsyncIterable<string> | null> {
  if (!isSocketPath(path)) return null;
  const socket = connect(path);
  try {
    await once(socket, 'connect');
  } catch {
    return null;
  }
  socket.write(`${JSON.stringify(asked)}\n`);
  return linesFrom(socket);
}

/** @throws Problem that the server answers with, or UNAVAILABLE where it ends within */
async function* linesFrom(socket: Socket): AsyncGenerator<string> {
  try {
    for await (const bytes of linesIn(socket)) {
      const line = bytes.toString();
      if (line === wholeLine) return;
      const problem = problemIn(line);
      if (problem !== null) throw problem;
      yield line;
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw gone(reasonOf(error));
  }
  throw gone('it ended');
}

function gone(reason: string): Problem {
  return new Problem(
    'UNAVAILABLE',
    `The server that serves the graph stays until it has answered, it did not: ${reason}. Ask it again.`,
  );
}
