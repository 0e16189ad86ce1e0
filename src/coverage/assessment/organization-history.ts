import { type CivilDate, intersect, type Lifetime, monthsAfter } from '../../domain/civil-date.js';
import type { EntityId } from '../../domain/ids.js';
import { type Day, isAliveOn } from '../../domain/timeline.js';
import { chainVerdicts } from '../chain/chain-verdicts.js';
import type { LinkBreak } from '../chain/link-break.js';
import { type Hierarchy, isBelowCounty, livingOn } from '../facts/hierarchy.js';
import type { OrganizationFacts } from '../facts/organization-facts.js';
import type { CountRow } from '../facts/rows.js';
import type { RuleSet } from '../rules/rules.js';
import { countsInOrder } from './members.js';

/** An organization's facts in the order of time, under a rule set. */
export interface OrganizationHistory {
  readonly facts: OrganizationFacts;
  readonly rules: RuleSet;
  /** In order. */
  readonly counts: readonly CountRow[];
  readonly covered: readonly CoveredUnit[];
  /** Day on which a temporary branch has lasted too long; null: not temporary, start unknown, or past the calendar. */
  readonly temporaryDue: CivilDate | null;
  /** Day on which the term is over; null: unknown, past the calendar, or an organization without terms. */
  readonly termEnds: CivilDate | null;
  /** What is above it, and itself. */
  readonly hierarchy: Hierarchy;
  /** Ascending dates, none twice: between two of them nothing about the organization changes. */
  readonly breakpoints: readonly CivilDate[];
}

/** A unit that it covered, covers or will cover. */
interface CoveredUnit {
  readonly unit: EntityId;
  /** Days on which the edge, the organization and the unit are all alive; never none. */
  readonly lifetime: Lifetime;
  /** The first day on which the unit is no more. */
  readonly unitEnds: Day;
}

/** Puts an organization's facts in order. */
export function organizationHistoryOf(
  facts: OrganizationFacts,
  rules: RuleSet,
): OrganizationHistory {
  const covered = coveredBy(facts);
  const temporaryDue = temporaryDueOf(facts, rules);
  const termEnds = termEndsOf(facts, rules);
  const above = facts.above.organizations.filter(({ id }) => id !== facts.id);
  const { subordinations } = facts.above;
  return {
    facts,
    rules,
    counts: countsInOrder(facts.counts),
    covered,
    temporaryDue,
    termEnds,
    hierarchy: { organizations: [...above, facts], subordinations },
    breakpoints: breakpointsOf(),
  };

  function breakpointsOf(): CivilDate[] {
    const dates = new Set<Day>([temporaryDue, termEnds]);
    const lifetimes = [facts, ...above, ...covered, ...subordinations];
    for (const { lifetime } of lifetimes) dates.add(lifetime.validFrom).add(lifetime.validTo);
    for (const { unitEnds } of covered) dates.add(unitEnds);
    for (const { on } of facts.counts) dates.add(on);
    return [...dates].filter((date) => date !== null).sort();
  }
}

/** Different units, alive, that it covers on a day. */
export function unitsOn({ covered }: OrganizationHistory, day: Day): number {
  const units = new Set<EntityId>();
  for (const { unit, lifetime } of covered) if (isAliveOn(lifetime, day)) units.add(unit);
  return units.size;
}

/** Whether it has covered units up to a day, and each of them has ended. */
export function haveUnitsEnded({ covered }: OrganizationHistory, day: Day): boolean {
  const so = covered.filter(
    ({ lifetime: { validFrom } }) => validFrom === null || (day !== null && validFrom <= day),
  );
  const isEnded = (end: Day) => day !== null && end !== null && end <= day;
  return so.length > 0 && so.every(({ unitEnds }) => isEnded(unitEnds));
}

/** What breaks its own link upward on a day; null also at the county and above. */
export function linkBreakOn(
  { facts, hierarchy, rules }: OrganizationHistory,
  day: Day,
): LinkBreak | null {
  if (!isBelowCounty(facts)) return null;
  return chainVerdicts(livingOn(hierarchy, day), rules).get(facts.id)?.ownBreak ?? null;
}

/** An edge never holds outside the lifetime of its two ends (domain.md, "Entities"). */
function coveredBy(facts: OrganizationFacts): CoveredUnit[] {
  return facts.covered.flatMap(({ edge, unit }) => {
    const lifetime = intersect(facts.lifetime, edge.lifetime, unit.lifetime);
    return lifetime === null ? [] : [{ unit: unit.id, lifetime, unitEnds: unit.lifetime.validTo }];
  });
}

function temporaryDueOf({ kind, lifetime }: OrganizationFacts, { numbers }: RuleSet): Day {
  if (kind !== 'TEMPORARY_BRANCH' || lifetime.validFrom === null) return null;
  return monthsAfter(lifetime.validFrom, numbers.temporaryMonths.value);
}

/** Temporary branches and party groups have no terms; a term is counted in calendar years. */
function termEndsOf({ kind, level, termStart }: OrganizationFacts, { numbers }: RuleSet): Day {
  if (termStart === null || kind === 'TEMPORARY_BRANCH' || kind === 'PARTY_GROUP') return null;
  const isVillageOrBelow = isBelowCounty({ level }) && level !== 'TOWNSHIP';
  const years = isVillageOrBelow ? numbers.villageTermYears : numbers.otherTermYears;
  return monthsAfter(termStart, 12 * years.value);
}
