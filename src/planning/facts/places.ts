import type { Placed } from './facts.js';

/** The code of the township that something is in, whatever is below that; null where it is in none. */
export function townshipOf({ path }: Pick<Placed, 'path'>): string | null {
  return path.find((code) => TOWNSHIP.test(code)) ?? null;
}

/** The code of the village or community that something is in; null where it is in none. */
export function villageOf({ path }: Pick<Placed, 'path'>): string | null {
  return path.find((code) => VILLAGE.test(code)) ?? null;
}

// Statistical codes have as many digits at each level; grids, which have codes of their own, lie behind these in a path.
const TOWNSHIP = /^\d{9}$/;
const VILLAGE = /^\d{12}$/;
