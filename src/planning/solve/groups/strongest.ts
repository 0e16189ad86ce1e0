import type { Branch } from './branching.js';
import type { Master, Start } from './master.js';

/** A side that adds nothing counts as so much of what is to be added, so that the other one tells branches apart. */
const NOTHING = 1e-4;

/**
 * The branch on whose two sides the linear program comes to most, as far as a few iterations and the columns that it has
 * tell (strong branching: Applegate, Bixby, Chvátal and Cook 1995). The first of several; null where there is none.
 *
 * @param missing what has to be added to close a side
 */
export function strongest(
  master: Master,
  start: Start | null,
  branches: readonly Branch[],
  loss: number,
  missing: number,
): Branch | null {
  const [first = null, ...others] = branches;
  if (others.length === 0 || start === null) return first;
  let best = first;
  let most = 0;
  for (const branch of branches) {
    const added = master
      .sidesOf(branch, start)
      .map((side) => Math.max(Math.min((side - loss) / missing, 1), NOTHING));
    const product = added.reduce((all, each) => all * each, 1);
    if (product <= most) continue;
    most = product;
    best = branch;
  }
  return best;
}
