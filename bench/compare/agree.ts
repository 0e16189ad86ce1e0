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
  [reference, ...others]: readonly [Server, ...Server[]],
): Promise<Map<string, string>> {
  const first = new Map<string, string>();
  for (const asked of questions.filter(({ writes }) => !writes)) {
    const given = reference.request(asked);
    if (given === null) throw new Error(`The first server answers everything, not ${asked.name}.`);
    for (const [at, body] of given.bodies.entries()) {
      const answer = await post(given.url, body);
      if (at === 0) first.set(asked.name, JSON.stringify(answer));
      const expected = reference.comparable(asked.name, answer);
      for (const server of others) {
        const request = server.request(asked);
        const otherBody = request?.bodies[at];
        if (!request || otherBody === undefined) continue;
        const found = server.comparable(asked.name, await post(request.url, otherBody));
        deepStrictEqual(found, expected, `${server.name} answers ${asked.name} otherwise: ${body}`);
      }
    }
  }
  return first;
}
