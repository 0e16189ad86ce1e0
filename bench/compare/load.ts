import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { peersFolder } from './peers.js';

export interface Job {
  readonly url: string;
  /** Bodies of POST requests, sent in turns. */
  readonly bodies: readonly string[];
  /** Whether an answer that is remembered will do; else each is worked out. */
  readonly mayBeRemembered: boolean;
  readonly connections: number;
  readonly seconds: number;
}

const Load = z.object({
  /** Also those that were under way when the time was over: a server works on these too. */
  sent: z.number(),
  answered: z.number(),
  seconds: z.number().positive(),
  failed: z.number(),
  /** Milliseconds. */
  p50: z.number(),
  p99: z.number(),
});
export type Load = z.infer<typeof Load>;

/**
 * Sends requests from a process of its own for as long as the job says.
 * @throws when one fails, for then the figures are not those of answers
 */
export async function putLoad(job: Job): Promise<Load> {
  const child = spawn(process.execPath, [join(peersFolder, 'load.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(job));
  const load = Load.parse(await json(child.stdout));
  if (load.failed > 0)
    throw new Error(`Every request is answered, ${load.failed} at ${job.url} were not.`);
  return load;
}
