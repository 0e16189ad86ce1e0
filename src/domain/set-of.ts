import { oncePer } from './once-per.js';

/** The set of what is in a list that never changes: the same list is asked about many times. */
export const setOf = oncePer((list: readonly string[]): ReadonlySet<string> => new Set(list));
