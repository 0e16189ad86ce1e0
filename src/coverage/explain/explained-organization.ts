import type { CivilDate } from '../../domain/civil-date.js';
import type { EntityId } from '../../domain/ids.js';
import {
  assessOrganization,
  type OrganizationAssessment,
} from '../assessment/assess-organization.js';
import { organizationAssembler } from '../facts/assemble-organization.js';
import type { OrganizationFacts } from '../facts/organization-facts.js';
import { listsOf, type RecordedRows, type Row } from '../facts/recorded-rows.js';
import type { RuleSet } from '../rules/rules.js';
import { ALL_TOLD, type Told } from './told.js';

/** An organization with what it is explained from. */
export interface ExplainedOrganization {
  readonly organization: RecordedRows['organizations'];
  readonly facts: OrganizationFacts<RecordedRows>;
  /** All rows that were read, those of the facts among them. */
  readonly rows: readonly Row[];
  /** Null where the organization is not alive on the day. */
  readonly assessment: OrganizationAssessment | null;
  readonly on: CivilDate;
  readonly rules: RuleSet;
  readonly told: Told;
}

/** What an organization is explained from, as `explainedUnit` has it of a unit. */
export function explainedOrganization(
  rows: readonly Row[],
  id: EntityId,
  on: CivilDate,
  rules: RuleSet,
  told: Told = ALL_TOLD,
): ExplainedOrganization | null {
  const own = factsOfOrganization(rows, id);
  if (own === null) return null;
  return { ...own, rows, assessment: assessOrganization(own.facts, on, rules), on, rules, told };
}

/** An organization's row, and its facts, each made of the rows behind it; null without its own row. */
export function factsOfOrganization(
  rows: readonly Row[],
  id: EntityId,
): Pick<ExplainedOrganization, 'organization' | 'facts'> | null {
  const lists = listsOf(rows);
  const organization = lists.organizations.find((row) => row.id === id);
  if (organization === undefined) return null;
  return { organization, facts: organizationAssembler<RecordedRows>(lists)(organization) };
}
