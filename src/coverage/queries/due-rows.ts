import type { CivilDate } from '../../domain/civil-date.js';
import { compareText } from '../../domain/compare-text.js';
import { oncePer } from '../../domain/once-per.js';
import { Remembered } from '../../domain/remembered.js';
import { valuesOf } from '../../domain/vocabulary.js';
import { sortInSteps, type Work } from '../../domain/work.js';
import type { KeyValue } from '../../graph/cursor.js';
import { compareKeys, type Page } from '../../graph/page.js';
import { type RowPage, rowPage } from '../../graph/sorted-page.js';
import type { Scope } from '../../registry/lists.js';
import type { UnitIndex } from '../index/unit-index.js';
import type { UnitDue } from '../index/units-due.js';
import type { OrganizationIndex } from '../organization-index/organization-index.js';
import type { OrganizationDue } from '../organization-index/organizations-due.js';
import { DUE_CHANGES, type DueChange } from '../rules/due.js';

/** What falls due, of one version of what is in memory. */
export interface DueWalk {
  readonly units: Scope;
  readonly organizations: Scope;
  readonly on: CivilDate;
  readonly until: CivilDate;
  readonly changes: readonly DueChange[];
}

export type DueRow = UnitDue | OrganizationDue;

/**
 * All that falls due, in the order of the list. It takes going through a whole scope: where it is not too much, it is
 * remembered as long as the version of the units is in memory, for the next pages.
 */
export function* dueRows(
  unitIndex: UnitIndex,
  organizationIndex: OrganizationIndex,
  walk: DueWalk,
): Work<readonly DueRow[]> {
  const known = rememberedOf(unitIndex);
  const question = JSON.stringify(walk);
  const last = known.known(question);
  if (last?.organizationIndex === organizationIndex) return last.rows;
  const { units, organizations, on, until } = walk;
  const changes = new Set(walk.changes);
  const rows: DueRow[] = [
    ...(yield* unitIndex.due(units, on, until)),
    ...(yield* organizationIndex.due(organizations, on, until)),
  ];
  const sorted = yield* sortInSteps(
    rows.filter(({ change }) => changes.has(change)),
    byKeys,
  );
  known.remember(question, { organizationIndex, rows: sorted });
  return sorted;
}

interface Walked {
  readonly organizationIndex: OrganizationIndex;
  readonly rows: readonly DueRow[];
}

const rememberedOf = oncePer((_: UnitIndex) => new Remembered<Walked>(mostRows, sizeOf));
/** Some hundred bytes each. */
const mostRows = 200_000;

function sizeOf({ rows }: Walked): number {
  return rows.length + 1;
}

const order = valuesOf(DUE_CHANGES);

/** What rows are ordered by. */
function keysOf({ day, id, change, code }: DueRow): KeyValue[] {
  return [day, id, order.indexOf(change), code ?? ''];
}

function byKeys(a: DueRow, b: DueRow): number {
  // Nearly always the day or the id decides.
  return a.day - b.day || compareText(a.id, b.id) || compareKeys(keysOf(a), keysOf(b), []);
}

/** A page of rows that stand in their order. */
export function pageOfRows(page: Page, rows: readonly DueRow[]): RowPage<DueRow> {
  const { behind, backward, size } = page;
  const end = backward ? rows.length : 0;
  const place = behind === null ? end : placeOf(rows, behind, backward);
  const nearest = backward
    ? rows.slice(Math.max(0, place - size - 1), place).reverse()
    : rows.slice(place, place + size + 1);
  return rowPage(
    page,
    nearest.map((row) => ({ row, keys: keysOf(row) })),
    rows.length,
  );
}

/** How many rows stand before a cursor, or before and at it where a page goes on behind it. */
function placeOf(rows: readonly DueRow[], behind: readonly KeyValue[], isBefore: boolean): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const row = rows[middle];
    const at = row === undefined ? 1 : compareKeys(keysOf(row), behind, []);
    if (at < 0 || (at === 0 && !isBefore)) low = middle + 1;
    else high = middle;
  }
  return low;
}
