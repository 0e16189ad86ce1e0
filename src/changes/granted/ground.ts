import { groupedBy } from '../../domain/grouped-by.js';
import { oncePer } from '../../domain/once-per.js';
import { doAtOnce, eachInSteps, type Work } from '../../domain/work.js';
import type { TableName } from '../tables/tables.js';
import type { Cells } from '../tables/tables-table.js';

/** What becomes of a row; null where there is none, before or after. */
export interface RowChange {
  readonly table: TableName;
  readonly key: string;
  readonly before: Cells | null;
  readonly after: Cells | null;
}

/** What of a graph tells where things lie. */
export interface Ground {
  /** The region around each region; null around the outermost. */
  readonly around: ReadonlyMap<string, string | null>;
  /** The regions of all other things with an id; null where one has none. */
  readonly homes: ReadonlyMap<string, string | null>;
  /** Who leads or led alliances, by the keys of these memberships. */
  readonly leads: ReadonlyMap<string, Lead>;
}

/** A member that leads an alliance. */
export interface Lead {
  readonly alliance: string;
  readonly member: string;
  /** The first day on which it leads no more; empty where none is known. */
  readonly validTo: string;
}

/** How things lie once rows have changed. */
export function groundAfter(ground: Ground, changes: readonly RowChange[]): Ground {
  return doAtOnce(groundAfterAll(ground, changes));
}

/** The same of very many rows. */
export function* groundAfterAll(ground: Ground, changes: readonly RowChange[]): Work<Ground> {
  const around = new Map(ground.around);
  const homes = new Map(ground.homes);
  const leads = new Map(ground.leads);
  yield* eachInSteps(changes, ({ table, key, before, after }) => {
    switch (table) {
      case 'regions':
        enter(around, before?.code, after?.code, after?.parent);
        break;
      case 'sources':
      case 'organizations':
      case 'units':
      case 'alliances':
      case 'facilities':
      case 'claims':
        enter(homes, before?.id, after?.id, after?.region);
        break;
      case 'memberships':
        leads.delete(key);
        if (after?.role === 'LEAD') leads.set(key, leadOf(after));
        break;
      case 'region_parents':
      case 'subordinations':
      case 'coverages':
      case 'parts':
      case 'services':
      case 'counts':
      case 'surveys':
        break;
    }
  });
  return { around, homes, leads };
}

/** Whether something has an id. */
export function isThere(id: string, { around, homes }: Ground): boolean {
  return around.has(id) || homes.has(id);
}

/** The outermost of some regions in which one lies, or which it is itself; null where it lies in none. */
export function grantAround(
  code: string,
  { around }: Ground,
  granted: ReadonlySet<string>,
): string | null {
  const met = new Set<string>();
  let outermost: string | null = null;
  for (let at: string | null = code; at !== null && !met.has(at); at = around.get(at) ?? null) {
    met.add(at);
    if (granted.has(at)) outermost = at;
  }
  return outermost;
}

/** Those whose leading ends last, or does not end. */
export function lastLeads(alliance: string, ground: Ground): readonly Lead[] {
  const all = leadsByAlliance(ground).get(alliance) ?? [];
  const ends = all.map(({ validTo }) => validTo).sort();
  const last = ends[0] === '' ? '' : ends.at(-1);
  return all.filter(({ validTo }) => validTo === last);
}

/** Each alliance that names no region asks for its own, of which an import may have many. */
const leadsByAlliance = oncePer(({ leads }: Ground) =>
  groupedBy(leads.values(), ({ alliance }) => alliance),
);

function leadOf({ alliance = '', member = '', validTo = '' }: Cells): Lead {
  return { alliance, member, validTo };
}

function enter(
  places: Map<string, string | null>,
  before: string | undefined,
  after: string | undefined,
  place = '',
): void {
  if (before !== undefined) places.delete(before);
  if (after !== undefined) places.set(after, place === '' ? null : place);
}
