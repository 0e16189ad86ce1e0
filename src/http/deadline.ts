import type { FastifyReply } from 'fastify';
import { Abandoned, type Deadline } from '../domain/deadline.js';

/** The deadlines of the answers that are being worked on. */
export class Deadlines {
  readonly #open = new Set<AbortController>();

  /** @param milliseconds how long an answer may take */
  constructor(private readonly milliseconds: number) {}

  /**
   * That of an answer: it ends when its client leaves, and at the latest after so many milliseconds. Work ends where it
   * asks the graph next, so that what is left of it holds nobody up.
   */
  of(reply: FastifyReply): Deadline {
    const { milliseconds } = this;
    const ending = new AbortController();
    this.#open.add(ending);
    const late = setTimeout(() => ending.abort(tooLate(milliseconds)), milliseconds);
    reply.raw.once('close', () => {
      clearTimeout(late);
      this.#open.delete(ending);
      if (!reply.raw.writableFinished) ending.abort(new Abandoned('The client has left.'));
    });
    return { signal: ending.signal, until: performance.now() + milliseconds };
  }

  /** Ends all of them, each with an answer that says so. */
  endAll(): void {
    const reason = new Abandoned(
      'The server answers what it can before it ends, this took longer.',
    );
    for (const ending of this.#open) ending.abort(reason);
  }
}

function tooLate(milliseconds: number): Abandoned {
  return new Abandoned(
    `An answer takes at most ${milliseconds / 1_000} s, received a question that takes longer: narrow it.`,
  );
}
