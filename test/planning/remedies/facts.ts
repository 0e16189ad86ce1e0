import cn from '../../../seeds/rules/cn-grassroots-2019.json' with { type: 'json' };
import { parseRuleSet } from '../../../src/coverage/rules/rules.js';
import { CivilDate } from '../../../src/domain/civil-date.js';
import type { Status } from '../../../src/domain/vocabulary.js';
import type { PlanFacts, PlanOrganization, PlanUnit } from '../../../src/planning/facts/facts.js';
import { type RemedyOptions, remedyOptionsOf } from '../../../src/planning/remedies/options.js';

export const rules = parseRuleSet(cn);
export const town = '350428100';
export const other = '350428101';

/** A unit in a village of a township, with the findings that an assessment finds on it. */
export function unit(
  id: string,
  members: number | null,
  given: Partial<PlanUnit> & { readonly village?: string } = {},
): PlanUnit {
  const { village = `${town}001`, ...rest } = given;
  const status: Status = rest.status ?? 'GAP';
  return {
    id,
    name: `单位${id}`,
    nameEn: null,
    kind: 'COOPERATIVE',
    region: village,
    path: ['35', '3504', '350428', village.slice(0, 9), village],
    location: null,
    chains: [],
    status,
    findings: findingsOf(status, members),
    fullMembers: members,
    owes: [],
    wholes: [],
    ...rest,
  };
}

function findingsOf(status: Status, members: number | null): PlanUnit['findings'] {
  const isRequired = members !== null && members >= rules.numbers.minimumMembers.value;
  const required = isRequired ? [{ code: 'NOT_ESTABLISHED', severity: 'HIGH' } as const] : [];
  switch (status) {
    case 'COVERED':
      return [];
    case 'WORK_ONLY':
      return isRequired ? required : [{ code: 'WORK_ONLY', severity: 'LOW' }];
    case 'TEMPORARY_ONLY':
      return [...required, { code: 'TEMPORARY_ONLY', severity: 'MEDIUM' }];
    case 'GAP':
      if (isRequired) return required;
      return [{ code: 'BLANK', severity: (members ?? 0) >= 1 ? 'HIGH' : 'MEDIUM' }];
    case 'UNKNOWN':
      return [{ code: 'NOT_SURVEYED', severity: 'INFO' }];
  }
}

/** An organization based in a region of the county, with the digits of its code as its path. */
export function organization(
  id: string,
  kind: PlanOrganization['kind'],
  region: string,
  given: Partial<PlanOrganization> = {},
): PlanOrganization {
  const path = [2, 4, 6, 9, 12]
    .filter((digits) => digits <= region.length)
    .map((digits) => region.slice(0, digits));
  return {
    id,
    name: `组织${id}`,
    nameEn: null,
    kind,
    region,
    path,
    location: null,
    chains: [],
    fullMembers: null,
    coveredUnits: 0,
    ...given,
  };
}

export const county = organization('county', 'COMMITTEE', '350428');
export const township = organization('township', 'COMMITTEE', town);

export function factsOf(
  units: readonly PlanUnit[],
  organizations: readonly PlanOrganization[] = [county, township],
): PlanFacts {
  const byId = <T extends { id: string }>(things: readonly T[]) =>
    things.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    on: CivilDate.parse('2026-06-30'),
    version: 7,
    rules,
    units: byId(units),
    organizations: byId(organizations),
    alliances: [],
    ...{ regionNames: new Map(), single: new Set(), above: new Map() },
  };
}

export function options(given: unknown = {}): RemedyOptions {
  return remedyOptionsOf(given);
}
