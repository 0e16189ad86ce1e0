import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * `npm run dev`: serves, and builds and starts anew when one of these folders changes. What does not
 * build is told, and the server of before goes on. It watches by itself, since the `tsc --watch` of
 * TypeScript 7.0 sees no change on some file systems (microsoft/TypeScript#63646).
 */
const watched = ['src', 'schema', 'seeds/rules'];

let server = null;
let isStale = true;
let isBusy = false;
let isEnding = false;

for (const folder of watched) watch(folder, { recursive: true }, bringUpToDate);
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, async () => {
    isEnding = true;
    await stop();
    process.exit();
  });
await bringUpToDate();

/** Builds and restarts until nothing has changed meanwhile. */
async function bringUpToDate() {
  isStale = true;
  if (isBusy) return;
  isBusy = true;
  while (isStale) {
    // An editor that saves, or a checkout, tells of more than one change.
    await sleep(100);
    isStale = false;
    if (await builds()) await restart();
  }
  isBusy = false;
}

async function builds() {
  const build = spawn('tsc', ['-b', 'tsconfig.build.json'], { stdio: 'inherit' });
  const [code] = await once(build, 'exit');
  return code === 0;
}

async function restart() {
  await stop();
  if (isEnding) return;
  server = spawn(process.execPath, ['bin/orgweave.js', 'serve'], { stdio: 'inherit' });
}

async function stop() {
  if (server === null || server.exitCode !== null || server.signalCode !== null) return;
  server.kill('SIGTERM');
  await once(server, 'exit');
}
