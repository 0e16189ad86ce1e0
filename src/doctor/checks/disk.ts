import { constants } from 'node:fs';
import { access, readdir, stat, statfs } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Check, Finding } from '../examined.js';

/** Whether DATA_DIR can be written, and has room: a checkpoint writes the database anew beside what there is. */
export const disk: Check = async ({ config: { dataDir } }) => {
  const folder = await existing(resolve(dataDir));
  try {
    await access(folder, constants.W_OK);
  } catch {
    const says = `DATA_DIR can be written, ${folder} can not.`;
    return [{ level: 'fail', says, remedy: 'Give it to the user that the server runs as.' }];
  }
  const { bavail, bsize } = await statfs(folder);
  const [free, used] = [bavail * bsize, await sizeOf(resolve(dataDir))];
  const says = `${resolve(dataDir)} holds ${inMiB(used)}, ${inMiB(free)} are free.`;
  const remedy = 'Make room: what is free should be twice what it holds, and a GiB at the least.';
  return [{ ...levelOf(free, used, remedy), says }];
};

const gib = 2 ** 30;

function levelOf(free: number, used: number, remedy: string): Omit<Finding, 'says'> {
  if (free < used || free < gib / 10) return { level: 'fail', remedy };
  return free < 2 * used || free < gib ? { level: 'warn', remedy } : { level: 'ok' };
}

/** The folder, or the one in which the first start would make it. */
async function existing(folder: string): Promise<string> {
  const isThere = await stat(folder).then(
    (one) => one.isDirectory(),
    () => false,
  );
  const above = dirname(folder);
  return isThere || above === folder ? folder : existing(above);
}

async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        (one) => (one.isFile() ? one.size : 0),
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

function inMiB(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MiB`;
}
