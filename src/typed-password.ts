import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { Problem } from './domain/problem.js';

/**
 * A password that is typed without being seen, twice; or the first line of what another program sends. It is never an
 * argument, which others on the machine could read.
 *
 * @throws Problem BAD_USER_INPUT where the two differ or nothing comes
 */
export async function typedPassword(): Promise<string> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY) return lineOf(null);
  stderr.write('Password: ');
  const first = await lineOf(unseen);
  stderr.write('\nPassword again: ');
  const second = await lineOf(unseen);
  stderr.write('\n');
  if (first !== second)
    throw new Problem('BAD_USER_INPUT', 'A password is typed twice alike, received two.');
  return first;
}

/** Takes what a terminal would show of what is typed. */
const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });

async function lineOf(shown: Writable | null): Promise<string> {
  const terminal = shown === null ? {} : { output: shown, terminal: true };
  const lines = createInterface({ input: process.stdin, ...terminal });
  try {
    for await (const line of lines) return line;
  } finally {
    lines.close();
  }
  throw new Problem('BAD_USER_INPUT', 'A password is typed or sent on stdin, received nothing.');
}
