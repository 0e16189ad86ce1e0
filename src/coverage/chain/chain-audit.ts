import type { EntityId } from '../../domain/ids.js';
import { valuesOf } from '../../domain/vocabulary.js';
import { eachInSteps, sortInSteps, type Work } from '../../domain/work.js';
import { CHAIN_LEVELS, type ChainLevel } from '../rules/rules.js';
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
 * The audit of organizations whose chains have been judged.
 * @param denominator how many there are, living and based below the county
 * @param broken those whose chains are broken, ascending by id
 * @param breakOf what breaks the own link of an organization at which one of these is broken
 */
export function* auditOf(
  denominator: number,
  broken: readonly BrokenChain[],
  breakOf: (organization: EntityId) => LinkBreak | null,
): Work<ChainAudit> {
  const breaks = yield* breaksOf(broken, breakOf);
  return {
    share: shareOf(denominator - broken.length, denominator),
    broken,
    breaks,
    firstBrokenLevels: yield* countLevels(broken, ({ firstBrokenLevel }) => firstBrokenLevel),
    orphans: yield* withReason(breaks, 'MISSING_SUPERIOR'),
    cycles: yield* cyclesOf(breaks),
    doubleSuperiors: yield* withReason(breaks, 'TWO_SUPERIORS'),
    skippedLevels: yield* withReason(breaks, 'SKIPPED_LEVEL'),
  };
}

function shareOf(numerator: number, denominator: number): ChainShare {
  return denominator === 0
    ? { numerator, denominator, value: null, reason: 'NO_ORGANIZATIONS' }
    : { numerator, denominator, value: numerator / denominator, reason: null };
}

function* breaksOf(
  broken: readonly BrokenChain[],
  breakOf: (organization: EntityId) => LinkBreak | null,
): Work<ChainBreak[]> {
  const below = new Map<EntityId, number>();
  yield* eachInSteps(broken, ({ organization, brokenAt }) => {
    below.set(brokenAt, (below.get(brokenAt) ?? 0) + (organization === brokenAt ? 0 : 1));
  });
  const breaks: ChainBreak[] = [];
  yield* eachInSteps(below, ([organization, count]) => {
    const linkBreak = breakOf(organization);
    if (linkBreak !== null) breaks.push({ organization, linkBreak, below: count });
  });
  return yield* sortInSteps(breaks, (a, b) => (a.organization < b.organization ? -1 : 1));
}

/** Broken chains by their first broken level, from the lowest; levels without one are left out. */
export function* countLevels(
  broken: readonly BrokenChain[],
  levelOf: (chain: BrokenChain) => ChainLevel | null,
): Work<ChainAudit['firstBrokenLevels']> {
  const counts = new Map<ChainLevel | null, number>();
  yield* eachInSteps(broken, (chain) => {
    const level = levelOf(chain);
    counts.set(level, (counts.get(level) ?? 0) + 1);
  });
  return [...valuesOf(CHAIN_LEVELS), null].flatMap((level) => {
    const count = counts.get(level);
    return count === undefined ? [] : [{ level, count }];
  });
}

function* withReason(breaks: readonly ChainBreak[], reason: LinkBreakReason): Work<EntityId[]> {
  const found: EntityId[] = [];
  yield* eachInSteps(breaks, ({ organization, linkBreak }) => {
    if (linkBreak.reason === reason) found.push(organization);
  });
  return found;
}

/** An organization is on one cycle at most, so its smallest id names it. */
function* cyclesOf(breaks: readonly ChainBreak[]): Work<(readonly EntityId[])[]> {
  const cycles = new Map<EntityId | undefined, readonly EntityId[]>();
  yield* eachInSteps(breaks, ({ linkBreak: { reason, organizations } }) => {
    if (reason === 'CYCLE') cycles.set(organizations[0], organizations);
  });
  return yield* sortInSteps([...cycles.values()], ([a = ''], [b = '']) => (a < b ? -1 : 1));
}
