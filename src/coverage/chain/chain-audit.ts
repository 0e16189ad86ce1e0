import type { CivilDate } from '../../domain/civil-date.js';
import type { EntityId } from '../../domain/ids.js';
import { valuesOf } from '../../domain/vocabulary.js';
import { type Hierarchy, isBelowCounty, livingOn } from '../facts/hierarchy.js';
import { CHAIN_LEVELS, type ChainLevel, type RuleSet } from '../rules/rules.js';
import { chainLevelOf } from './chain-levels.js';
import { chainVerdicts } from './chain-verdicts.js';
import type { LinkBreak, LinkBreakReason } from './link-break.js';

/** The share of living organizations below the county whose chain is whole. */
export interface ChainShare {
  /** Organizations that reach a county's committee. */
  readonly numerator: number;
  /** Living organizations based below the county. */
  readonly denominator: number;
  /** numerator / denominator, 0 to 1; null, with the reason, where the denominator is 0. */
  readonly value: number | null;
  readonly reason: 'NO_ORGANIZATIONS' | null;
}

/** An organization whose chain is broken, by its own link or above it. */
export interface BrokenChain {
  readonly organization: EntityId;
  /** Null: "broken above". */
  readonly ownBreak: LinkBreak | null;
  /** The organization whose link is the first that is broken: itself where that is its own. */
  readonly brokenAt: EntityId;
  /** That organization's level: the first broken level; null at the county and above. */
  readonly firstBrokenLevel: ChainLevel | null;
}

/** A broken link that breaks at least one chain of the audit. */
export interface ChainBreak {
  /** It may itself be outside the scope, or based at the county or above. */
  readonly organization: EntityId;
  readonly linkBreak: LinkBreak;
  /** Audited organizations, other than itself, whose first broken link it is ("broken above"). */
  readonly below: number;
}

/** Lists are ascending by id. */
export interface ChainAudit {
  readonly share: ChainShare;
  readonly broken: readonly BrokenChain[];
  readonly breaks: readonly ChainBreak[];
  /** Broken chains by their first broken level, from the lowest; levels without one are left out. */
  readonly firstBrokenLevels: readonly {
    readonly level: ChainLevel | null;
    readonly count: number;
  }[];
  /** Breaks by reason. Without a superior: */
  readonly orphans: readonly EntityId[];
  /** Each once, by its members upward from the smallest id. */
  readonly cycles: readonly (readonly EntityId[])[];
  readonly doubleSuperiors: readonly EntityId[];
  readonly skippedLevels: readonly EntityId[];
}

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
  return auditOf(denominator, broken.sort(byId), (id) => verdicts.get(id)?.ownBreak ?? null);
}

/**
 * The audit of organizations whose chains have been judged.
 * @param denominator how many there are, living and based below the county
 * @param broken those whose chains are broken, ascending by id
 * @param breakOf what breaks the own link of an organization at which one of these is broken
 */
export function auditOf(
  denominator: number,
  broken: readonly BrokenChain[],
  breakOf: (organization: EntityId) => LinkBreak | null,
): ChainAudit {
  const breaks = breaksOf(broken, breakOf);
  return {
    share: shareOf(denominator - broken.length, denominator),
    broken,
    breaks,
    firstBrokenLevels: countLevels(broken),
    orphans: withReason(breaks, 'MISSING_SUPERIOR'),
    cycles: cyclesOf(breaks),
    doubleSuperiors: withReason(breaks, 'TWO_SUPERIORS'),
    skippedLevels: withReason(breaks, 'SKIPPED_LEVEL'),
  };
}

function shareOf(numerator: number, denominator: number): ChainShare {
  return denominator === 0
    ? { numerator, denominator, value: null, reason: 'NO_ORGANIZATIONS' }
    : { numerator, denominator, value: numerator / denominator, reason: null };
}

function breaksOf(
  broken: readonly BrokenChain[],
  breakOf: (organization: EntityId) => LinkBreak | null,
): ChainBreak[] {
  const below = new Map<EntityId, number>();
  for (const { organization, brokenAt } of broken)
    below.set(brokenAt, (below.get(brokenAt) ?? 0) + (organization === brokenAt ? 0 : 1));
  const breaks: ChainBreak[] = [];
  for (const [organization, count] of below) {
    const linkBreak = breakOf(organization);
    if (linkBreak !== null) breaks.push({ organization, linkBreak, below: count });
  }
  return breaks.sort(byId);
}

function countLevels(broken: readonly BrokenChain[]): ChainAudit['firstBrokenLevels'] {
  const counts = new Map<ChainLevel | null, number>();
  for (const { firstBrokenLevel: level } of broken) counts.set(level, (counts.get(level) ?? 0) + 1);
  return [...valuesOf(CHAIN_LEVELS), null].flatMap((level) => {
    const count = counts.get(level);
    return count === undefined ? [] : [{ level, count }];
  });
}

function withReason(breaks: readonly ChainBreak[], reason: LinkBreakReason): EntityId[] {
  return breaks
    .filter(({ linkBreak }) => linkBreak.reason === reason)
    .map(({ organization }) => organization);
}

/** An organization is on one cycle at most, so its smallest id names it. */
function cyclesOf(breaks: readonly ChainBreak[]): (readonly EntityId[])[] {
  const cycles = new Map<EntityId | undefined, readonly EntityId[]>();
  for (const { linkBreak } of breaks)
    if (linkBreak.reason === 'CYCLE')
      cycles.set(linkBreak.organizations[0], linkBreak.organizations);
  return [...cycles.values()].sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
}

function byId(a: { readonly organization: EntityId }, b: { readonly organization: EntityId }) {
  return a.organization < b.organization ? -1 : 1;
}
