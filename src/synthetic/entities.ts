import type { CivilDate, Lifetime } from '../domain/civil-date.js';
import type { Exclusion, OrganizationKind, UnitKind } from '../domain/vocabulary.js';
import { AS_OF, dayBetween } from './calendar.js';
import type { Name } from './name-pools.js';
import type { Random } from './random.js';
import { type CsvEntries, type CsvRow, lifetimeCells } from './rows.js';

export interface SyntheticUnit extends Lifetime {
  readonly id: string;
  readonly kind: UnitKind;
  readonly region: string;
  readonly name: Name;
  readonly exclusion: Exclusion | null;
  /** Full members in its latest count; null where nothing was counted. */
  readonly members: number | null;
}

export interface SyntheticOrganization extends Lifetime {
  readonly id: string;
  readonly kind: OrganizationKind;
  readonly region: string;
  readonly name: Name;
}

type UnitCells = Pick<CsvRow<'units'>, 'annual_income' | 'first_secretary' | 'resident_team'>;
type OrganizationCells = Omit<CsvRow<'organizations'>, 'id' | 'kind' | 'region'>;

/** A unit's row and its counts. */
export function* unitEntries(unit: SyntheticUnit, cells: UnitCells, random: Random): CsvEntries {
  yield ['units', { ...identity(unit, random), exclusion: unit.exclusion, ...cells }];
  if (unit.members === null) return;
  // What is counted is the members first; a third of the units also say how many work there.
  const staff = random.chance(0.33) ? unit.members * random.int(2, 6) + random.int(0, 9) : null;
  yield* countEntries(unit, { full_members: unit.members, staff }, random);
}

/** An organization's row and its counts, with `members` null none. */
export function* organizationEntries(
  organization: SyntheticOrganization,
  members: number | null,
  cells: OrganizationCells,
  random: Random,
): CsvEntries {
  yield ['organizations', { ...identity(organization, random), ...cells }];
  if (members === null) return;
  const probationary = random.chance(0.2) ? random.int(0, 3) : null;
  const counted = { full_members: members, probationary_members: probationary };
  yield* countEntries(organization, counted, random);
}

/**
 * Dated counts of an entity, the latest one holding on the day of the model: one, or up to three
 * with the earlier ones a little different.
 */
export function* countEntries(
  { id, ...life }: Lifetime & { readonly id: string },
  latest: CsvRow<'counts'> & { readonly full_members: number },
  random: Random,
): CsvEntries {
  const days = COUNTED_ON.filter((day) => isWithin(life, day)).slice(-random.int(1, 3));
  const last = days.pop() ?? life.validFrom ?? FIRST_COUNT;
  for (const on of days) {
    const members = Math.max(0, latest.full_members + random.int(-2, 1));
    yield ['counts', { entity: id, on, full_members: members }];
  }
  yield ['counts', { entity: id, on: last, ...latest }];
}

/** The day on which something began: now and then unknown. */
export function beginning(random: Random, low: string, high: string): CivilDate | null {
  const day = dayBetween(random, low, high);
  return random.chance(0.1) ? null : day;
}

const COUNTED_ON = ['2024-06-30', '2024-12-31', '2025-06-30', '2025-12-31', AS_OF];
const FIRST_COUNT = '2024-06-30';

function isWithin({ validFrom, validTo }: Lifetime, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day < validTo);
}

function identity(entity: SyntheticUnit | SyntheticOrganization, random: Random) {
  const { id, kind, region, name } = entity;
  const name_en = random.chance(0.8) ? name.en : null;
  return { id, kind, name: name.zh, name_en, region, ...lifetimeCells(entity) };
}
