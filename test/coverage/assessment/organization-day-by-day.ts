import type { LinkBreakReason } from '../../../src/coverage/chain/link-break.js';
import type { OrganizationFacts } from '../../../src/coverage/facts/organization-facts.js';
import type { OrganizationFindingCode } from '../../../src/coverage/rules/findings.js';
import type { RuleSet } from '../../../src/coverage/rules/rules.js';
import { addDays, addMonths, type CivilDate, isAlive } from '../../../src/domain/civil-date.js';
import { isBelow, naiveBreak } from '../chain/naive-chain.js';
import { WORLD } from '../facts/arbitrary-facts.js';
import { termYears } from '../facts/arbitrary-organizations.js';

/** What domain.md says of an organization's day, read off the facts without breakpoints. */
export interface OrganizationDay {
  readonly date: CivilDate;
  readonly codes: readonly OrganizationFindingCode[];
  readonly reason: LinkBreakReason | null;
  readonly members: number | null;
  readonly units: number;
}

/** The days of the organization's life: all of the world's, and one before every known date. */
export function organizationDays(
  facts: OrganizationFacts,
  { numbers }: RuleSet,
): OrganizationDay[] {
  const days: OrganizationDay[] = [];
  const coveredSoFar = new Map<string, CivilDate | null>();
  const { kind, level, lifetime, termStart } = facts;
  const others = facts.above.organizations.filter(({ id }) => id !== facts.id);
  const hierarchy = { ...facts.above, organizations: [...others, facts] };
  const isBranch = kind === 'BRANCH' || kind === 'JOINT_BRANCH';

  for (let offset = -1; offset < WORLD.days; offset += 1) {
    const date = addDays(WORLD.first, offset);
    if (!isAlive(lifetime, date)) continue;
    const living = facts.covered.filter(
      ({ edge, unit }) => isAlive(edge.lifetime, date) && isAlive(unit.lifetime, date),
    );
    for (const { unit } of living) coveredSoFar.set(unit.id, unit.lifetime.validTo);
    const units = new Set(living.map(({ unit }) => unit.id)).size;
    const haveAllEnded = [...coveredSoFar.values()].every((end) => end !== null && end <= date);
    const unitsEnded = coveredSoFar.size > 0 && haveAllEnded;
    const members =
      facts.counts
        .filter(({ on }) => on <= date)
        .toSorted((a, b) => (a.on < b.on ? 1 : -1))
        .at(0)?.fullMembers ?? null;
    const monthsOver =
      lifetime.validFrom !== null &&
      addMonths(lifetime.validFrom, numbers.temporaryMonths.value) <= date;
    const termOver = termStart !== null && addMonths(termStart, 12 * termYears(level)) <= date;
    const reason = isBelow(facts) ? naiveBreak(facts, hierarchy, date) : null;

    const held: Record<OrganizationFindingCode, boolean> = {
      UNDERSIZED: isBranch && members !== null && members < numbers.minimumMembers.value,
      OVERSIZED: isBranch && members !== null && members > numbers.maximumMembers.value,
      COMMITTEE_DUE:
        isBranch &&
        members !== null &&
        members >= numbers.committeeMembers.value &&
        facts.hasCommittee === false,
      JOINT_TOO_WIDE: kind === 'JOINT_BRANCH' && units > numbers.jointUnits.value,
      TEMPORARY_OVERDUE: kind === 'TEMPORARY_BRANCH' && (unitsEnded || monthsOver),
      TERM_OVERDUE: termOver && !['TEMPORARY_BRANCH', 'PARTY_GROUP'].includes(kind),
      BROKEN_CHAIN: reason !== null,
    };
    // High before medium before low, by domain.md's table.
    const order = [
      ...(['UNDERSIZED', 'TEMPORARY_OVERDUE', 'BROKEN_CHAIN'] as const),
      ...(['OVERSIZED', 'JOINT_TOO_WIDE', 'TERM_OVERDUE', 'COMMITTEE_DUE'] as const),
    ];
    days.push({ date, codes: order.filter((code) => held[code]), reason, members, units });
  }
  return days;
}
