import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { cpuOfMainThread, cpuOfTree, idle } from './cpu.js';
import { putLoad } from './load.js';
import type { Asked } from './questions.js';
import type { Product } from './servers/product.js';
import { processesOf } from './servers/server.js';
import { Profile, type Stage, sharesOf } from './stages.js';

/** Where the CPU milliseconds of one request go. */
export interface Split {
  readonly server: string;
  readonly question: string;
  readonly stages: Readonly<Partial<Record<Stage, number>>>;
  /** Of the server's other threads: the embedded engine's, and V8's own. */
  readonly threadsMs: number;
  readonly databaseMs: number;
}

const LOOK_MS = 300;
const LONGEST_WAIT_MS = 30_000;

/**
 * Asks a product one question for a while and samples what its main thread does. A run of its own:
 * sampling costs some per cent.
 */
export async function splitOf(
  asked: Asked,
  product: Product,
  job: { readonly seconds: number; readonly connections: number },
): Promise<Split> {
  const { name: server, url, pid, databasePid, profileFile } = product;
  rmSync(profileFile, { force: true });
  process.kill(pid, 'SIGUSR2');
  await pause(LOOK_MS);
  await idle([pid]);
  const used = () => ({
    main: cpuOfMainThread(pid),
    all: cpuOfTree(pid),
    database: databasePid === null ? 0 : cpuOfTree(databasePid),
  });
  const before = used();
  const { bodies, mayBeRemembered } = asked;
  const { sent } = await putLoad({ url, bodies, mayBeRemembered, ...job });
  await idle(processesOf(product));
  const after = used();
  process.kill(pid, 'SIGUSR2');
  const shares = sharesOf(await written(profileFile));
  const perRequest = (of: keyof typeof after) => (after[of] - before[of]) / Math.max(1, sent);
  return {
    server,
    question: asked.name,
    stages: Object.fromEntries(
      [...shares].map(([stage, share]) => [stage, share * perRequest('main')]),
    ),
    threadsMs: perRequest('all') - perRequest('main'),
    databaseMs: perRequest('database'),
  };
}

async function written(file: string): Promise<Profile> {
  for (let waited = 0; !existsSync(file); waited += LOOK_MS) {
    if (waited > LONGEST_WAIT_MS) throw new Error(`A profile is written to ${file}, none was.`);
    await pause(LOOK_MS);
  }
  return Profile.parse(JSON.parse(readFileSync(file, 'utf8')));
}
