import type { CivilDate } from '../../domain/civil-date.js';
import type { EntityId } from '../../domain/ids.js';
import { type Hierarchy, isBelowCounty, isChainTop, livingOn } from '../facts/hierarchy.js';
import type { RankedOrganization } from '../facts/rows.js';
import type { ChainLevel, RuleSet } from '../rules/rules.js';
import { chainLevelOf } from './chain-levels.js';
import { type ChainVerdict, chainVerdicts } from './chain-verdicts.js';
import type { LinkBreak } from './link-break.js';

/** One organization on a line of superiors. */
export interface ChainStep {
  readonly organization: RankedOrganization;
  /** Its level of the chain; null at the county and above. */
  readonly level: ChainLevel | null;
  /** What breaks the link from it to the next; null where nothing does. */
  readonly linkBreak: LinkBreak | null;
}

/** An organization's line of superiors on a day. */
export interface Chain {
  /**
   * From the organization upward to the county's committee, or as far as there is one superior;
   * each organization once. It goes on past a skipped level, so it may show more than one break.
   */
  readonly steps: readonly ChainStep[];
  /** The first step whose link is broken; null where the line reaches a county's committee. */
  readonly firstBreak: ChainStep | null;
  /** Whether it has to reach one: the organization is based below the county. */
  readonly required: boolean;
}

/**
 * The line upward of an organization, with its breaks marked; null where it is not alive on the day.
 * @param hierarchy at least all that is reached from the organization by superiors, itself included
 */
export function chainOf(
  organization: EntityId,
  hierarchy: Hierarchy,
  on: CivilDate,
  rules: RuleSet,
): Chain | null {
  const living = livingOn(hierarchy, on);
  const start = living.organizations.get(organization);
  if (start === undefined) return null;
  const verdicts = chainVerdicts(living, rules);

  const seen = new Set<RankedOrganization>();
  const steps: ChainStep[] = [];
  for (let next: RankedOrganization | undefined = start; next !== undefined && !seen.has(next); ) {
    seen.add(next);
    steps.push(stepOf(next, verdicts.get(next.id)));
    const [superior, ...others]: RankedOrganization[] = isChainTop(next)
      ? []
      : [...(living.superiors.get(next.id) ?? [])];
    next = others.length > 0 ? undefined : superior;
  }
  const firstBreak = steps.find(({ linkBreak }) => linkBreak !== null) ?? null;
  return { steps, firstBreak, required: isBelowCounty(start) };
}

function stepOf(organization: RankedOrganization, verdict: ChainVerdict | undefined): ChainStep {
  const level = chainLevelOf(organization);
  return { organization, level, linkBreak: verdict?.ownBreak ?? null };
}
