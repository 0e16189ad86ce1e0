import { intersect, type Lifetime } from '../domain/civil-date.js';
import type { CoverageMode, MembershipRole } from '../domain/vocabulary.js';
import { ALWAYS } from './calendar.js';
import { type CsvEntries, lifetimeCells } from './rows.js';

/** An entity as an edge needs it. */
export type End = Lifetime & { readonly id: string };

/*
 * Each edge is cut to the days that its two ends and `held` share, and left out where there are
 * none: an edge never holds outside the lifetime of its ends (input.md).
 */

export function* coverageEntries(
  organization: End,
  unit: End,
  mode: CoverageMode,
  held = ALWAYS,
): CsvEntries {
  const life = intersect(organization, unit, held);
  if (life === null) return;
  const ends = { organization: organization.id, unit: unit.id };
  yield ['coverages', { ...ends, mode, ...lifetimeCells(life) }];
}

export function* subordinationEntries(organization: End, superior: End, held = ALWAYS): CsvEntries {
  const life = intersect(organization, superior, held);
  if (life === null) return;
  const ends = { organization: organization.id, superior: superior.id };
  yield ['subordinations', { ...ends, ...lifetimeCells(life) }];
}

export function* partEntries(unit: End, whole: End): CsvEntries {
  const life = intersect(unit, whole);
  if (life !== null) yield ['parts', { unit: unit.id, whole: whole.id, ...lifetimeCells(life) }];
}

/** @param position from 1, along a belt */
export function* membershipEntries(
  member: End,
  alliance: End,
  role: MembershipRole,
  held = ALWAYS,
  position: number | null = null,
): CsvEntries {
  const life = intersect(member, alliance, held);
  if (life === null) return;
  const ends = { member: member.id, alliance: alliance.id };
  yield ['memberships', { ...ends, role, position, ...lifetimeCells(life) }];
}

export function* serviceEntries(alliance: End, target: End, held = ALWAYS): CsvEntries {
  const life = intersect(alliance, target, held);
  if (life === null) return;
  yield ['services', { alliance: alliance.id, target: target.id, ...lifetimeCells(life) }];
}
