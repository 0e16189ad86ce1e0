import { open } from 'node:fs/promises';

/** Has the names in a folder on disk: a file that was renamed is there under its name from then on. Windows can't be asked for that. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path).catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}
