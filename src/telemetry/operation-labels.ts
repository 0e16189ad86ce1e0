import type { AskedOperation } from './account.js';

/** How many names are told apart that the server does not know beforehand. */
const mostNames = 100;

/**
 * The names under which operations are counted, so many at the most whatever clients send: those of trusted documents,
 * the first hundred others, `other` for the rest.
 *
 * @param known the names of trusted documents
 */
export function operationLabels(
  known: Iterable<string>,
): (operation: AskedOperation | null) => string {
  const names = new Set(known);
  const most = names.size + mostNames;
  return (operation) => {
    if (operation === null) return 'none';
    const { name } = operation;
    if (name === null) return 'anonymous';
    if (names.has(name)) return name;
    if (names.size >= most || name.length > 64) return 'other';
    names.add(name);
    return name;
  };
}
