import type { Lifetime } from '../../domain/civil-date.js';
import type { EntityId } from '../../domain/ids.js';
import type { Exclusion, UnitKind } from '../../domain/vocabulary.js';
import type { RegionsOverTime } from './lying.js';
import type { Rows } from './rows.js';

/** How what reaches a whole comes to a part of it (a building in its compound, a firm in its chain). */
export interface ThroughWhole<R extends Rows = Rows> {
  readonly part: R['parts'];
  readonly whole: R['units'];
}

/** A link upward with the superior that it leads to. */
export interface LinkUpward<R extends Rows = Rows> {
  readonly link: R['subordinations'];
  readonly superior: R['organizations'];
}

/** One COVERS edge that reaches a unit, directly or through a whole that it is part of. */
export interface CoverageFact<R extends Rows = Rows> {
  readonly edge: R['coverages'];
  readonly organization: R['organizations'];
  /**
   * Of a PARTY_GROUP all links upward from it and from the groups above it, whenever they hold, each
   * once; none of any other organization.
   */
  readonly above: readonly LinkUpward<R>[];
  /** Null where the unit is covered itself. */
  readonly through: ThroughWhole<R> | null;
}

/** An alliance that serves a unit or has it as a member: work coverage either way. */
export interface AllianceFact<R extends Rows = Rows> {
  readonly edge: R['memberships'] | R['services'];
  readonly alliance: R['alliances'];
  /** Null where the unit is served, or is a member, itself. */
  readonly through: ThroughWhole<R> | null;
}

/**
 * Everything that the assessment of one unit reads, past and future facts included, in any order. Of the regions that
 * contain it these are all where the rule set names regions.
 */
export interface UnitFacts<R extends Rows = Rows> extends RegionsOverTime {
  readonly id: EntityId;
  readonly kind: UnitKind;
  readonly lifetime: Lifetime;
  readonly exclusion: Exclusion | null;
  readonly coverages: readonly CoverageFact<R>[];
  readonly alliances: readonly AllianceFact<R>[];
  /** Of the unit, or of its kind in a region that contains it. */
  readonly surveys: readonly R['surveys'][];
  readonly counts: readonly R['counts'][];
}

/**
 * All that must be alive for what reaches a unit to hold: the edge, the organization or alliance, and
 * what comes through a whole also needs the whole and its part-of edge.
 */
export function lifetimesOf(fact: CoverageFact | AllianceFact): Lifetime[] {
  const by = 'organization' in fact ? fact.organization : fact.alliance;
  const lifetimes = [fact.edge.lifetime, by.lifetime];
  if (fact.through !== null)
    lifetimes.push(fact.through.part.lifetime, fact.through.whole.lifetime);
  return lifetimes;
}
