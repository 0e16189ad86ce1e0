import type { KeyValue } from '../../graph/cursor.js';
import { compareKeys, type Page } from '../../graph/page.js';
import type { Assessment } from '../assessment/assess.js';
import type { RegionPath } from '../index/place.js';
import { type GravityFilter, gravityOf, type Profile, profileOf } from '../rules/profile.js';
import type { Cell } from './cell-store.js';
import type { Shelf } from './shelf.js';

/**
 * A stretch of the list of gaps: what of one gravity a cell counts, or one shelf. The list is ordered
 * by gravity, kind, source kind, path of regions, profile and id, so that a stretch lies in one piece.
 */
export type Stretch = CellStretch | ShelfStretch;

interface CellStretch {
  readonly cell: Cell;
  /** Gravity, kind, source kind and path: the first keys of all that lies in it. */
  readonly keys: readonly [number, string, string, string];
  /** How many units are in it, at least one. */
  readonly count: number;
}

interface ShelfStretch {
  readonly cell: null;
  readonly shelf: string;
  /** As a cell's, then the profile and the id from which on units stand on the shelf. */
  readonly keys: readonly [number, string, string, string, Profile, string];
  /** The id from which on they stand on the next one; null for the last. */
  readonly until: string | null;
  readonly count: number;
}

/** How grave what a profile tells is under the filter of a list; null where it does not fit. */
export type Gravity = (profile: Profile) => number | null;

const gravities = [0, 1, 2, 3];

/** What of a unit decides where it stands in the list of gaps. */
interface Listed {
  readonly id: string;
  readonly kind: string;
  readonly sourceKind: string;
  readonly path: RegionPath['path'];
  readonly assessment: Pick<Assessment, 'findings'>;
}

/** The keys of a unit in the list of gaps under a filter, `gapKeyCount` of them. */
export function gapKeys(
  { id, kind, sourceKind, path, assessment: { findings } }: Listed,
  filter: GravityFilter,
): KeyValue[] {
  const gravity = gravityOf(findings, filter) ?? gravities.length;
  return [gravity, kind, sourceKind, path.join(' '), profileOf(findings), id];
}

export const gapKeyCount = 6;

/** The stretches of a cell whose region is reached by a path, one for each gravity. */
export function stretchesOf(cell: Cell, path: string, gravity: Gravity): CellStretch[] {
  return gravities.flatMap((grade) => {
    let count = 0;
    for (const [profile, units] of cell.profiles) if (gravity(profile) === grade) count += units;
    return count === 0 ? [] : [{ cell, keys: [grade, cell.kind, cell.sourceKind, path], count }];
  });
}

/** The profiles of a stretch of a cell. */
export function profilesIn({ cell, keys: [grade] }: CellStretch, gravity: Gravity): Profile[] {
  return [...cell.profiles.keys()].filter((profile) => gravity(profile) === grade);
}

/** The shelves of one list, in order, as stretches that lie in that of their cell. */
export function shelfStretches(
  { keys: [grade, kind, sourceKind, path] }: CellStretch,
  profile: Profile,
  shelves: readonly Shelf[],
): ShelfStretch[] {
  return shelves.map(({ key, from, size }, index) => ({
    cell: null,
    shelf: key,
    keys: [grade, kind, sourceKind, path, profile, from],
    until: shelves[index + 1]?.from ?? null,
    count: size,
  }));
}

/** Whether all of a stretch lies before the page, in the direction in which the page runs. */
export function isPassed(stretch: Stretch, { behind, backward }: Page): boolean {
  if (behind === null) return false;
  const [order, mayHold] = positionOf(stretch, behind);
  if (!mayHold) return backward ? order > 0 : order < 0;
  if (stretch.cell !== null) return false;
  const id = String(behind[5]);
  const from = stretch.keys[5];
  return backward ? from !== '' && from >= id : stretch.until !== null && stretch.until <= id;
}

/**
 * The first stretches that surely hold one row more than a page, or all.
 *
 * @param missing the keys of units that the stretches count and the list leaves out
 */
export function firstStretchOf(
  stretches: readonly Stretch[],
  page: Page,
  missing: readonly (readonly KeyValue[])[],
): Stretch[] {
  const first: Stretch[] = [];
  let certain = 0;
  for (const stretch of stretches) {
    if (certain > page.size) break;
    first.push(stretch);
    const isCut = page.behind !== null && positionOf(stretch, page.behind)[1];
    if (!isCut) certain += stretch.count - missing.filter((row) => holds(stretch, row)).length;
  }
  return first;
}

/** Whether a row lies in a stretch. */
function holds(stretch: Stretch, row: readonly KeyValue[]): boolean {
  if (!positionOf(stretch, row)[1]) return false;
  if (stretch.cell !== null) return true;
  const id = String(row[5]);
  const from = stretch.keys[5];
  return (from === '' || from <= id) && (stretch.until === null || id < stretch.until);
}

/** Where a stretch lies to a row: before (negative) or after it, and whether it may hold the row. */
function positionOf({ cell, keys }: Stretch, row: readonly KeyValue[]): readonly [number, boolean] {
  if (cell === null) {
    const order = compareKeys(keys.slice(0, 5), row, []);
    return [order, order === 0];
  }
  const order = compareKeys(keys.slice(0, 3), row, []);
  if (order !== 0) return [order, false];
  const [path, below] = [keys[3], String(row[3])];
  const mayHold = path === '' || below === path || below.startsWith(`${path} `);
  return [path < below ? -1 : 1, mayHold];
}
