import { type CivilDate, isAlive } from '../../domain/civil-date.js';
import type { OrganizationFacts } from '../facts/organization-facts.js';
import type { RuleSet } from '../rules/rules.js';
import { membersOn } from './members.js';
import { type OrganizationFinding, organizationFindingsOn } from './organization-findings.js';
import { haveUnitsEnded, organizationHistoryOf, unitsOn } from './organization-history.js';

/** What holds of an organization on a day, by domain.md, "Findings". */
export interface OrganizationAssessment {
  /** Full members (persons) on the day; null is unknown. */
  readonly fullMembers: number | null;
  /** Different units, alive, that it covers itself. */
  readonly units: number;
  /** It has covered at least one unit, and each that it has covered up to the day has ended. */
  readonly unitsEnded: boolean;
  /** Day on which a temporary branch has lasted too long; null: not temporary, or start unknown. */
  readonly temporaryDue: CivilDate | null;
  /** Day on which the term is over; null: unknown, or an organization without terms. */
  readonly termEnds: CivilDate | null;
  /** By severity from high to low, then in the order of `ORGANIZATION_FINDINGS`. */
  readonly findings: readonly OrganizationFinding[];
  /** The next day on which a fact of the organization starts, ends or matures; null: none known. */
  readonly holdsUntil: CivilDate | null;
}

/** Assesses an organization on a day under a rule set; null where it is not alive on that day. */
export function assessOrganization(
  facts: OrganizationFacts,
  on: CivilDate,
  rules: RuleSet,
): OrganizationAssessment | null {
  if (!isAlive(facts.lifetime, on)) return null;
  const history = organizationHistoryOf(facts, rules);
  return {
    fullMembers: membersOn(history.counts, on),
    units: unitsOn(history, on),
    unitsEnded: haveUnitsEnded(history, on),
    temporaryDue: history.temporaryDue,
    termEnds: history.termEnds,
    findings: organizationFindingsOn(history, on),
    holdsUntil: history.breakpoints.find((date) => date > on) ?? null,
  };
}
