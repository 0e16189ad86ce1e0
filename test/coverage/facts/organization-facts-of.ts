import { assessOrganization } from '../../../src/coverage/assessment/assess-organization.js';
import type { Hierarchy } from '../../../src/coverage/facts/hierarchy.js';
import type {
  CoveredUnitFact,
  OrganizationFacts,
} from '../../../src/coverage/facts/organization-facts.js';
import type { RankedOrganization, SubordinationRow } from '../../../src/coverage/facts/rows.js';
import type { Lifetime } from '../../../src/domain/civil-date.js';
import type { OrganizationKind, RegionLevel } from '../../../src/domain/vocabulary.js';
import { day, id, rules, span } from './facts-of.js';

export function ranked(
  name: string,
  kind: OrganizationKind,
  level: RegionLevel,
  lifetime: Lifetime = span(),
): RankedOrganization {
  return { id: id(name), kind, level, lifetime };
}

export function under(
  organization: string,
  superior: string,
  lifetime: Lifetime = span(),
): SubordinationRow {
  return { organization: id(organization), superior: id(superior), lifetime };
}

/**
 * A whole chain of unknown lifetime: micro → grid → village → area → town → county. Links that are
 * given replace those of the organizations that they name.
 */
export function county(...changed: SubordinationRow[]): Hierarchy {
  const links = [
    under('micro', 'grid'),
    under('grid', 'village'),
    under('village', 'area'),
    under('area', 'town'),
    under('town', 'county'),
  ];
  const isChanged = ({ organization }: SubordinationRow) =>
    changed.some((link) => link.organization === organization);
  return {
    organizations: [
      ranked('micro', 'PARTY_GROUP', 'MICRO_GRID'),
      ranked('grid', 'BRANCH', 'GRID'),
      ranked('village', 'GENERAL_BRANCH', 'VILLAGE'),
      ranked('area', 'UNITED_COMMITTEE', 'TOWNSHIP'),
      ranked('town', 'COMMITTEE', 'TOWNSHIP'),
      ranked('county', 'COMMITTEE', 'COUNTY'),
    ],
    subordinations: [...links.filter((link) => !isChanged(link)), ...changed],
  };
}

/** A hierarchy without the links of one organization. */
export function unlinked(name: string): Hierarchy {
  const { organizations, subordinations } = county();
  return {
    organizations,
    subordinations: subordinations.filter(({ organization }) => organization !== name),
  };
}

/** A village's branch of unknown lifetime under the county's committee; of it nothing else is known. */
export function organization(facts: Partial<OrganizationFacts> = {}): OrganizationFacts {
  return {
    ...ranked('village', 'BRANCH', 'VILLAGE'),
    termStart: null,
    hasCommittee: null,
    counts: [],
    covered: [],
    above: county(),
    ...facts,
  };
}

export function coveredUnit(
  unit: string,
  lifetime: Lifetime = span(),
  unitLifetime: Lifetime = span(),
): CoveredUnitFact {
  return {
    edge: { organization: id('village'), unit: id(unit), mode: 'JOINT', lifetime },
    unit: { id: id(unit), kind: 'ENTERPRISE', lifetime: unitLifetime },
  };
}

/** Different units of unknown lifetime, covered all along. */
export function coveredUnits(total: number): CoveredUnitFact[] {
  return Array.from({ length: total }, (_, n) => coveredUnit(`unit-${n}`));
}

/** The assessment of an organization that is alive on the day. */
export function assessedOrganization(facts: OrganizationFacts, on: string, ruleSet = rules) {
  const assessment = assessOrganization(facts, day(on), ruleSet);
  if (assessment === null) throw new Error(`The organization is alive on the day, received ${on}.`);
  return assessment;
}

/** Findings as `CODE severity since`, a broken chain's with its reason and level, for tables. */
export function organizationFindingsOf(facts: OrganizationFacts, on: string): string[] {
  return assessedOrganization(facts, on).findings.map((finding) => {
    const { code, severity, since } = finding;
    const base = `${code} ${severity} ${since}`;
    if (finding.code !== 'BROKEN_CHAIN') return base;
    return `${base} ${finding.linkBreak.reason} ${finding.linkBreak.level}`;
  });
}
