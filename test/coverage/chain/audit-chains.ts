import {
  auditOf,
  type BrokenChain,
  type ChainAudit,
} from '../../../src/coverage/chain/chain-audit.js';
import { chainLevelOf } from '../../../src/coverage/chain/chain-levels.js';
import { chainVerdicts } from '../../../src/coverage/chain/chain-verdicts.js';
import { type Hierarchy, isBelowCounty, livingOn } from '../../../src/coverage/facts/hierarchy.js';
import type { RuleSet } from '../../../src/coverage/rules/rules.js';
import type { CivilDate } from '../../../src/domain/civil-date.js';
import type { EntityId } from '../../../src/domain/ids.js';
import { doAtOnce } from '../../../src/domain/work.js';

/**
 * Audits the chains of the living organizations below the county (domain.md, "The six-level
 * chain"), in time linear in the hierarchy but for the sorting of what it lists.
 * @param hierarchy the organizations of the scope and all that they reach by superiors
 * @param scope the organizations whose chains are audited; null: all of the hierarchy
 */
export function auditChains(
  hierarchy: Hierarchy,
  on: CivilDate,
  rules: RuleSet,
  scope: ReadonlySet<EntityId> | null = null,
): ChainAudit {
  const living = livingOn(hierarchy, on);
  const verdicts = chainVerdicts(living, rules);
  let denominator = 0;
  const broken: BrokenChain[] = [];
  for (const organization of living.organizations.values()) {
    const { id } = organization;
    if (!isBelowCounty(organization) || (scope !== null && !scope.has(id))) continue;
    denominator += 1;
    const { ownBreak = null, brokenAt = null } = verdicts.get(id) ?? {};
    if (brokenAt === null) continue;
    const firstBrokenLevel = chainLevelOf(brokenAt);
    broken.push({ organization: id, ownBreak, brokenAt: brokenAt.id, firstBrokenLevel });
  }
  broken.sort((a, b) => (a.organization < b.organization ? -1 : 1));
  return doAtOnce(auditOf(denominator, broken, (id) => verdicts.get(id)?.ownBreak ?? null));
}
