import type { Reader } from '../../graph/graph.js';
import { compareKeys, type Page } from '../../graph/page.js';
import { type RowPage, sortedPage } from '../../graph/sorted-page.js';
import { findingsOf, type GravityFilter, gravityOf, type Profile } from '../rules/profile.js';
import type { RuleSet } from '../rules/rules.js';
import { type Cell, cellsBelow } from './cell-store.js';
import { gapsOnShelves, type KeptGap } from './gaps-in-scope.js';
import { type Shelf, shelvesInOrder } from './shelf.js';
import { shelvesOf } from './shelf-store.js';
import {
  firstStretchOf,
  type Gravity,
  gapKeyCount,
  gapKeys,
  isPassed,
  profilesIn,
  type Stretch,
  shelfStretches,
  stretchesOf,
} from './stretch.js';

/** A cell with the path of its region, which is no grid; empty where it counts all regions. */
export interface PlacedCell {
  readonly cell: Cell;
  readonly path: readonly string[];
}

/** How a list departs from what its cells count: gaps, all of them under the filter of the list. */
interface Departure {
  /** Of the cells, but not in the list. */
  readonly without: readonly KeptGap[];
  /** In the list, but of no cell. */
  readonly beside: readonly KeptGap[];
}

/**
 * A page of the kept list of gaps, in the order of `gapKeys`. It goes down from the cells of the scope,
 * by their counts, to the shelves that hold the page and reads the units of these alone: what it
 * costs follows the page and the depth of the regions, not the length of the list. Lists go down to the
 * finest region that is no grid, so the cells of grids are not gone through.
 *
 * @param cells the cells that together count the units of the scope, each unit in one
 */
export async function keptGapPage(
  reader: Reader,
  rules: RuleSet,
  cells: readonly PlacedCell[],
  filter: GravityFilter,
  page: Page,
  { without, beside }: Departure = { without: [], beside: [] },
): Promise<RowPage<KeptGap>> {
  const gravity = gravityUnder(filter);
  const directions = Array.from({ length: gapKeyCount }, () => page.backward);
  let pending: Stretch[] = cells.flatMap(({ cell, path }) =>
    stretchesOf(cell, path.join(' '), gravity),
  );
  const counted = pending.reduce((sum, { count }) => sum + count, 0);
  const missing = without.map((row) => gapKeys(row, filter));
  for (;;) {
    pending = pending
      .filter((stretch) => !isPassed(stretch, page))
      .sort((a, b) => compareKeys(a.keys, b.keys, directions));
    const wanted = firstStretchOf(pending, page, missing);
    const rest = pending.slice(wanted.length);
    if (wanted.every(({ cell }) => cell === null)) {
      pending = wanted;
      break;
    }
    pending = [...(await opened(reader, wanted, gravity)), ...rest];
  }
  const shelves = pending.flatMap((stretch) => (stretch.cell === null ? [stretch.shelf] : []));
  const gaps = shelves.length === 0 ? [] : await reader.read(gapsOnShelves(shelves, rules));
  const left = new Set(without.map(({ id }) => id));
  const rows = [...gaps.filter(({ id }) => !left.has(id)), ...beside];
  return {
    ...sortedPage(
      page,
      rows.map((row) => ({ row, keys: gapKeys(row, filter) })),
    ),
    totalCount: counted - without.length + beside.length,
  };
}

function gravityUnder(filter: GravityFilter): Gravity {
  const known = new Map<Profile, number | null>();
  return (profile) => {
    const gravity = known.get(profile);
    if (gravity !== undefined) return gravity;
    const found = gravityOf(findingsOf(profile), filter);
    known.set(profile, found);
    return found;
  };
}

/** The stretches with each cell's in the place of it: its own shelves, and the cells below. */
async function opened(
  reader: Reader,
  stretches: readonly Stretch[],
  gravity: Gravity,
): Promise<Stretch[]> {
  const closed = stretches.flatMap((stretch) => (stretch.cell === null ? [] : [stretch]));
  const lists = closed.flatMap((stretch) =>
    profilesIn(stretch, gravity).map((profile) => ({
      stretch,
      profile,
      list: `${stretch.cell.key}|${profile}`,
    })),
  );
  const [shelves, cells] = await Promise.all([
    reader.read(shelvesOf(lists.map(({ list }) => list))),
    reader.read(cellsBelow([...new Set(closed.map(({ cell }) => cell.key))])),
  ]);
  const shelvesIn = new Map<string, Shelf[]>();
  for (const shelf of shelvesInOrder(shelves))
    shelvesIn.set(shelf.list, [...(shelvesIn.get(shelf.list) ?? []), shelf]);
  const own = lists.flatMap(({ stretch, profile, list }) =>
    shelfStretches(stretch, profile, shelvesIn.get(list) ?? []),
  );
  const below = closed.flatMap(({ cell: { key }, keys: [grade, , , path] }) =>
    cells
      .filter(({ parent }) => parent === key)
      .flatMap((cell) => stretchesOf(cell, [path, cell.region].join(' ').trimStart(), gravity))
      .filter((stretch) => stretch.keys[0] === grade),
  );
  return [...stretches.filter(({ cell }) => cell === null), ...own, ...below];
}
