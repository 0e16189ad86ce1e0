import type { Cells } from '../tables/tables-table.js';
import { type Ground, grantAround, isThere, lastLeads, type RowChange } from './ground.js';
import { lying, lyingBy } from './lying.js';
import type { Recorded } from './recorded.js';

/** How things lie before rows change, and once they have. */
export interface Sides {
  readonly before: Ground;
  readonly after: Ground;
}

/**
 * What is granted in which a row lies that changes, regions or organizations: as it was and as it becomes, with all that
 * it leads to, wherever that lies before and after. Null where any of it lies outside, or is not there.
 */
export function grantsOfRow(
  row: RowChange,
  { before, after }: Sides,
  recorded: Recorded,
): ReadonlySet<string> | null {
  if (lying[row.table] === 'NOWHERE')
    return row.before === null && !isThere(row.after?.id ?? '', before) ? new Set() : null;
  const found = new Set<string>();
  for (const [cells, side, other] of [
    [row.before, before, after],
    [row.after, after, before],
  ] as const) {
    if (cells === null) continue;
    for (const id of leadsTo(row, cells, recorded)) {
      if (!isThere(id, side)) return null;
      for (const ground of isThere(id, other) ? [side, other] : [side]) {
        const grants = grantsOf(id, ground, recorded);
        if (grants === null) return null;
        for (const grant of grants) found.add(grant);
      }
    }
  }
  return found;
}

/**
 * What is granted in which a thing lies: around its region, or above it; of an alliance without a region that in which
 * those lie who lead it, or led it last. Null where it lies outside, or nowhere.
 */
export function grantsOf(id: string, ground: Ground, recorded: Recorded): readonly string[] | null {
  const organization = recorded.things.get(id);
  if (organization !== undefined) return [organization];
  const region = ground.around.has(id) ? id : ground.homes.get(id);
  if (region != null) {
    const grant = grantAround(region, ground, recorded.regions);
    return grant === null ? null : [grant];
  }
  const leads = lastLeads(id, ground).filter(({ member }) => ground.homes.get(member) != null);
  const grants = leads.map(({ member }) => grantsOf(member, ground, recorded));
  const within = grants.filter((each) => each !== null);
  return within.length === 0 || within.length < grants.length ? null : within.flat();
}

/** What a row leads to, and has to lie in what is granted. */
function leadsTo(row: RowChange, cells: Cells, recorded: Recorded): string[] {
  const { table, before, after } = row;
  const { by, byChanged, byLifetime = [] } = lyingBy(table);
  const isChanged = (column: string) => (before?.[column] ?? '') !== (after?.[column] ?? '');
  const changed = byChanged.filter(isChanged);
  const around = isChanged('validFrom') || isChanged('validTo') ? byLifetime : [];
  const own = standsBelow(row, cells, recorded) ? by.filter((column) => column !== 'region') : by;
  return [...own, ...changed, ...around].flatMap((column) => cells[column] || []);
}

/** Whether a row is of something below a granted organization that stays in its region, or is new there. */
function standsBelow(
  { before, after }: RowChange,
  { id = '' }: Cells,
  { things }: Recorded,
): boolean {
  return things.has(id) && (before === null || after === null || after.region === before.region);
}

/** All that a row names by which it may lie somewhere. */
export function placesNamed({ table, before, after }: RowChange): string[] {
  const { by, byChanged } = lyingBy(table);
  return [before, after].flatMap((cells) =>
    [...by, ...byChanged].flatMap((column) => cells?.[column] || []),
  );
}
