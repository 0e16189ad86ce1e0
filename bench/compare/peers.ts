import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** What is measured with and beside, with packages of its own that the project does not depend on. */
export const peersFolder = join(import.meta.dirname, '../peers');

/** Installs them as the lock says, the first time. */
export function installPeers(): void {
  if (existsSync(join(peersFolder, 'node_modules'))) return;
  const { status } = spawnSync('npm', ['ci'], { cwd: peersFolder, stdio: 'inherit' });
  if (status !== 0)
    throw new Error(`npm ci in ${peersFolder} ends with 0, it ended with ${status}.`);
}
