import type { FastifyReply } from 'fastify';
import { Abandoned, type Deadline } from '../domain/deadline.js';

/**
 * The deadline of an answer: it ends when its client leaves, and at the latest after so many milliseconds. Work ends
 * where it asks the graph next, so that what is left of it holds nobody up.
 */
export function deadlineOf(reply: FastifyReply, milliseconds: number): Deadline {
  const ending = new AbortController();
  const late = setTimeout(() => ending.abort(tooLate(milliseconds)), milliseconds);
  reply.raw.once('close', () => {
    clearTimeout(late);
    if (!reply.raw.writableFinished) ending.abort(new Abandoned('The client has left.'));
  });
  return { signal: ending.signal, until: performance.now() + milliseconds };
}

function tooLate(milliseconds: number): Abandoned {
  return new Abandoned(
    `An answer takes at most ${milliseconds / 1_000} s, received a question that takes longer: narrow it.`,
  );
}
