import type { Check } from '../examined.js';

/** Whether the files are whole from which a start has its indexes. */
export const snapshots: Check = async ({ places: { indexFiles: files }, examineSnapshot }) => {
  const examined = await Promise.all(
    files.map(async (file) => ({ file, ...(await examineSnapshot(file)) })),
  );
  const damaged = examined.filter(({ state }) => state === 'damaged');
  if (damaged.length > 0)
    return damaged.map(({ file, reason }) => ({
      level: 'warn' as const,
      says: `The index in ${file} is damaged (${reason}).`,
      remedy: 'Delete it: it is built anew, which the next start takes longer for.',
    }));
  const whole = examined.filter(({ state }) => state === 'whole').length;
  return [
    {
      level: 'ok',
      says: `${whole} of ${files.length} indexes are in files; others are built when they are asked for.`,
    },
  ];
};
