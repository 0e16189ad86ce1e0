import { compareIds } from '../../coverage/index/compare.js';

/** The ids of some things, each once, ascending. */
export function uniqueIds(things: readonly { readonly id: string }[]): string[] {
  return [...new Set(things.map(({ id }) => id))].sort(compareIds);
}
