import { readdir } from 'node:fs/promises';
import { readHead } from '../../graph/head.js';
import { type Check, isOpen } from '../examined.js';

/** Whether an import is under way or was cut short. */
export const journal: Check = async ({ places: { journals }, graph }) => {
  const names = await readdir(journals).catch(() => []);
  const marked = isOpen(graph) ? (await readHead(graph)).journal : null;
  const where = `in ${journals}`;
  if (marked !== null && !names.some((name) => name.startsWith(marked)))
    return [
      {
        level: 'fail',
        says: `The import ${marked} is being written, its journal is not ${where}: nothing else is written until it ends.`,
        remedy:
          'Wait for the process that imports; if it is gone, start orgweave with the DATA_DIR that it had, or look at orgweave journal.',
      },
    ];
  if (names.length === 0) return [{ level: 'ok', says: 'No import was cut short.' }];
  return [
    {
      level: 'warn',
      says: `${names.length} ${names.length === 1 ? 'file' : 'files'} ${where}: an import is under way or was cut short.`,
      remedy:
        'If none is under way, the next start finishes it; orgweave journal says whether it can.',
    },
  ];
};
