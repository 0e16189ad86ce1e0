import type { Work } from '../../domain/work.js';
import { auditOf, type BrokenChain, type ChainAudit } from '../chain/chain-audit.js';
import { chainLevelOf } from '../chain/chain-levels.js';
import { breakAt } from './breaks.js';
import type { Contents } from './contents.js';
import { type Lines, WHOLE } from './lines.js';
import { BELOW_COUNTY, placeAt } from './places.js';
import { eachIn, type OrganizationScope } from './slots.js';

/** Audits the chains of the organizations of a scope that live on the day of the lines, below the county. */
export function* auditIn(
  contents: Contents,
  lines: Lines,
  scope: OrganizationScope,
): Work<ChainAudit> {
  const { ids, columns } = contents;
  const broken: BrokenChain[] = [];
  let denominator = 0;
  yield* eachIn(contents, scope, lines.on, (slot) => {
    if (BELOW_COUNTY[columns.place[slot] ?? 0] !== 1) return;
    denominator += 1;
    const first = lines.brokenAt[slot] ?? WHOLE;
    if (first === WHOLE) return;
    broken.push({
      organization: ids.at(slot),
      ownBreak: breakAt(contents, lines, slot),
      brokenAt: ids.at(first),
      firstBrokenLevel: chainLevelOf(placeAt(columns.place[first] ?? 0)),
    });
  });
  return yield* auditOf(denominator, broken, (id) => {
    const slot = ids.known(id);
    return slot === undefined ? null : breakAt(contents, lines, slot);
  });
}
