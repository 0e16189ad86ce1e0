import type { CivilDate } from '../../domain/civil-date.js';
import type { OrganizationFacts } from '../facts/organization-facts.js';
import type { RuleSet } from '../rules/rules.js';
import { membersOn } from './members.js';
import { type PlainOrganizationFinding, plainFindingsOn } from './organization-findings.js';
import { haveUnitsEnded, organizationHistoryOf, unitsOn } from './organization-history.js';
import { FIRST_DAY } from './stages.js';

/** What follows from an organization's facts without those above it. */
export interface OrganizationStages {
  /** Day on which a temporary branch has lasted too long; null: not temporary, or start unknown. */
  readonly temporaryDue: CivilDate | null;
  /** Day on which the term is over; null: unknown, or an organization without terms. */
  readonly termEnds: CivilDate | null;
  /** In ascending order; what they say holds while the organization is alive. */
  readonly stages: readonly OrganizationStage[];
}

/** What an organization is from a day until the next stage. */
export interface OrganizationStage {
  readonly from: CivilDate;
  /** Full members; null is unknown. */
  readonly fullMembers: number | null;
  /** Different units, alive, that it covers itself. */
  readonly units: number;
  /** It has covered at least one unit, and each that it has covered up to the day has ended. */
  readonly unitsEnded: boolean;
  /** All findings but BROKEN_CHAIN. */
  readonly findings: readonly PlainOrganizationFinding[];
}

/** An organization on every day that a date can name on which it is alive. */
export function organizationStagesOf(
  facts: Omit<OrganizationFacts, 'above'>,
  rules: RuleSet,
): OrganizationStages {
  const history = organizationHistoryOf({ ...facts, above: NOTHING_ABOVE }, rules);
  const { validFrom, validTo } = facts.lifetime;
  const first = validFrom ?? FIRST_DAY;
  const later = history.breakpoints.filter(
    (date) => date > first && (validTo === null || date < validTo),
  );
  return {
    temporaryDue: history.temporaryDue,
    termEnds: history.termEnds,
    stages: [first, ...later].map((from) => ({
      from,
      fullMembers: membersOn(history.counts, from),
      units: unitsOn(history, from),
      unitsEnded: haveUnitsEnded(history, from),
      findings: plainFindingsOn(history, from),
    })),
  };
}

const NOTHING_ABOVE = { organizations: [], subordinations: [] };
