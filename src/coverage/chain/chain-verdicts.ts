import type { EntityId } from '../../domain/ids.js';
import { isChainTop, type LivingHierarchy } from '../facts/hierarchy.js';
import type { RankedOrganization } from '../facts/rows.js';
import type { ChainLevel, RuleSet } from '../rules/rules.js';
import { chainLevelOf, skippedLevels } from './chain-levels.js';
import type { LinkBreak, LinkBreakReason } from './link-break.js';

/** How an organization's line upward stands on a day. */
export interface ChainVerdict {
  /** What breaks its own link; null where the break, if any, is above it. */
  readonly ownBreak: LinkBreak | null;
  /** The first organization upward, itself included, whose own link is broken; null: none. */
  readonly brokenAt: RankedOrganization | null;
}

const WHOLE: ChainVerdict = { ownBreak: null, brokenAt: null };

/**
 * Judges the line of every living organization (domain.md, "The six-level chain"), those at the
 * county and above included. A line goes on while there is one superior, so of an organization with
 * two it is the second superior that is reported, whatever lies above them. Each organization and
 * edge is visited once.
 */
export function chainVerdicts(
  { organizations, superiors }: LivingHierarchy,
  rules: RuleSet,
): ReadonlyMap<EntityId, ChainVerdict> {
  const verdicts = new Map<EntityId, ChainVerdict>();
  for (const organization of organizations.values()) judgeLineOf(organization);
  return verdicts;

  function judgeLineOf(start: RankedOrganization): void {
    const line: RankedOrganization[] = [];
    const places = new Map<EntityId, number>();
    let next: RankedOrganization | null = start;
    while (next !== null && !verdicts.has(next.id) && !places.has(next.id)) {
      places.set(next.id, line.length);
      line.push(next);
      next = onlySuperior(next);
    }
    const entry = next === null ? undefined : places.get(next.id);
    if (entry !== undefined) judgeCycle(line.splice(entry));
    for (const organization of line.reverse()) judge(organization);
  }

  /** Null also at the county's committee, where a line ends well. */
  function onlySuperior(organization: RankedOrganization): RankedOrganization | null {
    if (isChainTop(organization)) return null;
    const [superior, ...others] = superiors.get(organization.id) ?? [];
    return superior === undefined || others.length > 0 ? null : superior;
  }

  function judgeCycle(members: readonly RankedOrganization[]): void {
    const ids = fromSmallest(members.map(({ id }) => id));
    for (const member of members) breakAt(member, 'CYCLE', ids);
  }

  /** Its superior, if it has only one, has been judged before. */
  function judge(organization: RankedOrganization): void {
    const superior = onlySuperior(organization);
    if (superior === null) {
      judgeEnd(organization);
      return;
    }
    const skipped = skippedLevels(organization, superior, rules);
    if (skipped.length > 0) breakAt(organization, 'SKIPPED_LEVEL', [superior.id], skipped);
    else {
      const { brokenAt } = verdicts.get(superior.id) ?? WHOLE;
      verdicts.set(organization.id, brokenAt === null ? WHOLE : { ownBreak: null, brokenAt });
    }
  }

  function judgeEnd(organization: RankedOrganization): void {
    const ids = [...(superiors.get(organization.id) ?? [])].map(({ id }) => id).sort();
    if (isChainTop(organization)) verdicts.set(organization.id, WHOLE);
    else breakAt(organization, ids.length === 0 ? 'MISSING_SUPERIOR' : 'TWO_SUPERIORS', ids);
  }

  function breakAt(
    organization: RankedOrganization,
    reason: LinkBreakReason,
    ids: readonly EntityId[],
    skipped: readonly ChainLevel[] = [],
  ): void {
    const level = chainLevelOf(organization);
    const ownBreak = { reason, level, organizations: ids, skipped };
    verdicts.set(organization.id, { ownBreak, brokenAt: organization });
  }
}

/** The same round, begun at its smallest id. */
function fromSmallest(round: readonly EntityId[]): EntityId[] {
  let start = 0;
  for (const [at, id] of round.entries()) if (id < (round[start] ?? id)) start = at;
  return [...round.slice(start), ...round.slice(0, start)];
}
