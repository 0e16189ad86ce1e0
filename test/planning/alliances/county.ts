import { CivilDate } from '../../../src/domain/civil-date.js';
import type { Severity } from '../../../src/domain/vocabulary.js';
import type {
  PlanAlliance,
  PlanFacts,
  PlanOrganization,
  PlanUnit,
} from '../../../src/planning/facts/facts.js';
import { rules } from '../../coverage/facts/facts-of.js';

/** The path of a township (a) or of a village in it (a1), of a county of townships named by letters. */
export function pathOf(place: string): string[] {
  const township = `350428${String(place.charCodeAt(0)).padStart(3, '0')}`;
  const village = place.slice(1);
  const county = ['35', '3504', '350428', township];
  return village === '' ? county : [...county, `${township}2${village.padStart(2, '0')}`];
}

export function unit(id: string, place: string, more: Partial<PlanUnit> = {}): PlanUnit {
  const path = pathOf(place);
  return {
    id,
    name: `单位${id}`,
    nameEn: null,
    kind: 'COOPERATIVE',
    status: 'GAP',
    findings: [{ code: 'BLANK', severity: 'HIGH' }],
    fullMembers: 1,
    owes: [],
    wholes: [],
    region: path.at(-1) ?? '',
    path,
    location: null,
    chains: [],
    ...more,
  };
}

/** A unit with one finding, of a severity. */
export function gap(id: string, place: string, severity: Severity, more: Partial<PlanUnit> = {}) {
  return unit(id, place, {
    findings: [{ code: 'BLANK', severity }],
    fullMembers: severity === 'HIGH' ? 1 : 0,
    ...more,
  });
}

export function organization(
  id: string,
  place: string,
  more: Partial<PlanOrganization> = {},
): PlanOrganization {
  const path = pathOf(place);
  return {
    id,
    name: `党委${id}`,
    nameEn: null,
    kind: 'COMMITTEE',
    fullMembers: 20,
    coveredUnits: 0,
    region: path.at(-1) ?? '',
    path,
    location: null,
    chains: [],
    ...more,
  };
}

export function standing(id: string, lead: string, members: readonly string[] = []): PlanAlliance {
  return {
    id,
    name: `联盟${id}`,
    nameEn: null,
    kind: 'NEIGHBOURHOOD',
    region: null,
    members: [
      { id: lead, role: 'LEAD' },
      ...members.map((member) => ({ id: member, role: 'MEMBER' as const })),
    ],
  };
}

/** Facts of a day: everything by id. */
export function countyOf(
  units: readonly PlanUnit[],
  organizations: readonly PlanOrganization[],
  alliances: readonly PlanAlliance[] = [],
): PlanFacts {
  return {
    on: CivilDate.parse('2026-06-30'),
    version: 7,
    rules,
    units: units.toSorted(byId),
    organizations: organizations.toSorted(byId),
    alliances: alliances.toSorted(byId),
    ...{ regionNames: new Map(), single: new Set(), above: new Map() },
  };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
