import { auditOf, type BrokenChain, type ChainAudit } from '../chain/chain-audit.js';
import { chainLevelOf } from '../chain/chain-levels.js';
import { breakAt } from './breaks.js';
import type { Contents } from './contents.js';
import type { Lines } from './lines.js';
import { BELOW_COUNTY } from './places.js';
import { eachIn, type OrganizationScope } from './slots.js';

/** Audits the chains of a scope, as `auditChains` does. */
export function auditIn(contents: Contents, lines: Lines, scope: OrganizationScope): ChainAudit {
  const { entries, columns, slots, trie } = contents;
  const broken: BrokenChain[] = [];
  let denominator = 0;
  eachIn(columns, trie, scope, lines.on, (slot) => {
    if (BELOW_COUNTY[columns.place[slot] ?? 0] !== 1) return;
    denominator += 1;
    const entry = entries[slot];
    const first = entries[lines.brokenAt[slot] ?? -1];
    if (entry === undefined || first === undefined) return;
    broken.push({
      organization: entry.id,
      ownBreak: breakAt(contents, lines, slot),
      brokenAt: first.id,
      firstBrokenLevel: chainLevelOf(first),
    });
  });
  return auditOf(denominator, broken, (id) => {
    const slot = slots.get(id);
    return slot === undefined ? null : breakAt(contents, lines, slot);
  });
}
