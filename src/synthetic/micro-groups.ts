import { dayBetween } from './calendar.js';
import { coverageEntries } from './edges.js';
import { countEntries, type SyntheticOrganization, type SyntheticUnit } from './entities.js';
import { type CsvEntries, lifetimeCells } from './rows.js';
import type { Grid, Village } from './village-plan.js';

/** The units that groups can still take, and those taken. */
export interface UnitPool {
  readonly covered: SyntheticUnit[];
  /** Streets and buildings. */
  readonly preferred: SyntheticUnit[];
  readonly others: SyntheticUnit[];
}

export function microGroup(
  { own: { place }, ids, random }: Village,
  grid: Grid,
  region: string,
  at: number,
): SyntheticOrganization {
  const id = ids.next('o-micro');
  const name = {
    zh: `${place.base}第${grid.number}网格第${at + 1}微网格党小组`,
    en: `Party Group of Micro-grid ${at + 1}, Grid ${grid.number}, ${place.baseEn}`,
  };
  const validFrom = dayBetween(random, '2021-01-01', '2026-03-31');
  return { id, kind: 'PARTY_GROUP', region, name, validFrom, validTo: null };
}

/**
 * A group's row, its members and household links as counts, and the unit that it covers, if any.
 * @param mustCover whether it takes another kind of unit where no street or building is left
 */
export function* microGroupEntries(
  { random }: Village,
  group: SyntheticOrganization,
  mustCover: boolean,
  pool: UnitPool,
): CsvEntries {
  const { id, kind, region, name } = group;
  const label = { name: name.zh, name_en: random.chance(0.8) ? name.en : null };
  yield ['organizations', { id, kind, ...label, region, ...lifetimeCells(group) }];

  const members = random.int(3, 9);
  const households = random.int(30, 60);
  // A member links five households or so ("1+5"), and a report may lack the households.
  const household_links = Math.min(households, members * random.int(3, 8));
  const linked = { household_links, households: random.chance(0.94) ? households : null };
  if (random.chance(0.95)) yield* countEntries(group, { full_members: members, ...linked }, random);

  const wanted = mustCover || random.chance(0.6);
  const draft = wanted
    ? (pool.preferred.pop() ?? (mustCover ? pool.others.pop() : undefined))
    : undefined;
  if (draft === undefined) return;
  const unit = { ...draft, members };
  pool.covered.push(unit);
  yield* coverageEntries(group, unit, 'SOLO');
}
