import type { Placed } from '../../../src/planning/facts/facts.js';

/** Something in the last region of a path, such as `35 350428 350428100`. */
export function placed(path: string, given: Partial<Placed> = {}): Placed {
  const codes = path.split(' ');
  return { region: codes.at(-1) ?? '', path: codes, location: null, chains: [], ...given };
}
