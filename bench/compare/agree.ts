import { deepStrictEqual } from 'node:assert';
import type { Asked } from './questions.js';
import { post, type Server } from './servers/server.js';

/**
 * Asks every server every body of the questions that read, and compares with the first server.
 * Gives that one's answer to the first body of each question, as text.
 * @throws where an answer differs, with the difference
 */
export async function agree(
  questions: readonly Asked[],
  [reference, ...others]: readonly Server[],
): Promise<Map<string, string>> {
  if (reference === undefined) throw new Error('Servers are compared with the first one.');
  const first = new Map<string, string>();
  for (const asked of questions.filter(({ writes }) => !writes)) {
    const given = reference.request(asked);
    if (given === null) throw new Error(`The first server answers everything, not ${asked.name}.`);
    for (const [at, body] of given.bodies.entries()) {
      const answer = await post(given.url, body);
      if (at === 0) first.set(asked.name, JSON.stringify(answer));
      const expected = comparableOf(reference, asked.name, answer);
      for (const server of others) {
        const request = server.request(asked);
        const otherBody = request?.bodies[at];
        if (!request || otherBody === undefined) continue;
        const found = comparableOf(server, asked.name, await post(request.url, otherBody));
        deepStrictEqual(found, expected, `${server.name} answers ${asked.name} otherwise: ${body}`);
      }
    }
  }
  return first;
}

/** @throws for an answer that cannot be compared, with the answer */
function comparableOf(server: Server, question: string, answer: unknown): unknown {
  try {
    return server.comparable(question, answer);
  } catch (cause) {
    const received = JSON.stringify(answer).slice(0, MOST_QUOTED);
    throw new Error(`${server.name} answers ${question}, received ${received}`, { cause });
  }
}

const MOST_QUOTED = 500;
