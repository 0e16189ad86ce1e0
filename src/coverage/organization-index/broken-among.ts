import { eachInSteps, type Work } from '../../domain/work.js';
import type { Contents } from './contents.js';
import { type Lines, WHOLE } from './lines.js';
import { BELOW_COUNTY } from './places.js';

/** Those of some organizations below the county whose chain is broken on the day of the lines, by their own link or above it. */
export function* brokenAmong(
  { ids, columns }: Contents,
  lines: Lines,
  among: readonly string[],
): Work<ReadonlySet<string>> {
  const broken = new Set<string>();
  yield* eachInSteps(among, (id) => {
    const slot = ids.known(id);
    if (slot === undefined || BELOW_COUNTY[columns.place[slot] ?? 0] !== 1) return;
    if ((lines.brokenAt[slot] ?? WHOLE) > WHOLE) broken.add(id);
  });
  return broken;
}
