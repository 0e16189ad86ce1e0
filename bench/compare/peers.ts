import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';

/** What is measured with and beside, with packages of its own that the project does not depend on. */
export const peersFolder = join(import.meta.dirname, '../peers');

/** Installs them as the lock says, unless they are. */
export function installPeers(): void {
  if (timeOf('node_modules/.package-lock.json') > timeOf('package-lock.json')) return;
  const { status } = spawnSync('npm', ['ci'], { cwd: peersFolder, stdio: 'inherit' });
  if (status !== 0)
    throw new Error(`npm ci in ${peersFolder} ends with 0, it ended with ${status}.`);
}

/** When a file of the folder was written, in milliseconds; 0 where it is not there. */
function timeOf(file: string): number {
  return statSync(join(peersFolder, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
