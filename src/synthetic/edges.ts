import { intersect, type Lifetime } from '../domain/civil-date.js';
import type { CoverageMode, MembershipRole } from '../domain/vocabulary.js';
import { ALWAYS } from './calendar.js';
import { type Entries, lifetimeCells } from './rows.js';

/** An entity as an edge needs it. */
export type End = Lifetime & { readonly id: string };

/*
 * Each edge is cut to the days that its two ends and `held` share, and left out where there are
 * none: an edge never holds outside the lifetime of its ends (input.md).
 */

export function* coverage(
  organization: End,
  unit: End,
  mode: CoverageMode,
  held = ALWAYS,
): Entries {
  const life = intersect(organization, unit, held);
  if (life === null) return;
  const ends = { organization: organization.id, unit: unit.id };
  yield ['coverages', { ...ends, mode, ...lifetimeCells(life) }];
}

export function* subordination(organization: End, superior: End, held = ALWAYS): Entries {
  const life = intersect(organization, superior, held);
  if (life === null) return;
  const ends = { organization: organization.id, superior: superior.id };
  yield ['subordinations', { ...ends, ...lifetimeCells(life) }];
}

export function* part(unit: End, whole: End): Entries {
  const life = intersect(unit, whole);
  if (life !== null) yield ['parts', { unit: unit.id, whole: whole.id, ...lifetimeCells(life) }];
}

/** @param position from 1, along a belt */
export function* membership(
  member: End,
  alliance: End,
  role: MembershipRole,
  held = ALWAYS,
  position: number | null = null,
): Entries {
  const life = intersect(member, alliance, held);
  if (life === null) return;
  const ends = { member: member.id, alliance: alliance.id };
  yield ['memberships', { ...ends, role, position, ...lifetimeCells(life) }];
}

export function* service(alliance: End, target: End, held = ALWAYS): Entries {
  const life = intersect(alliance, target, held);
  if (life === null) return;
  yield ['services', { alliance: alliance.id, target: target.id, ...lifetimeCells(life) }];
}
