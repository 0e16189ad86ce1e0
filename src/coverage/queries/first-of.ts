/** How many things an answer lists that has no pages. */
const mostListed = 200;

/** The first things of a list without pages, and how many there are. */
export interface FirstOf<T> {
  readonly totalCount: number;
  /** At most 200. */
  readonly nodes: readonly T[];
}

export function firstOf<T>(all: readonly T[]): FirstOf<T> {
  return { totalCount: all.length, nodes: all.slice(0, mostListed) };
}
