import { type Branch, CHOSEN, REFUSED } from './bound.js';
import { type Covering, sitesOf } from './covering.js';

/** A row of the linear program: points that the same sites cover; the first stands for all where all must be covered. */
export interface Row {
  readonly points: number[];
  /** The sites of the branch that cover it. */
  readonly sites: readonly number[];
}

/**
 * The points of a branch that say something: none that a chosen site covers, those with the same sites as one, and
 * where all have to be covered, none whose sites include all of another's, since it follows from that one. The rest
 * need no price, so nothing has to be proved of leaving them out.
 */
export function rowsOf(covering: Covering, branch: Branch): Row[] {
  const rows: Row[] = [];
  const rowsAt = new Map<number, number[]>();
  for (const { point, sites } of byFewestSites(covering, branch)) {
    const known = rowWithin(covering, sites, rows, rowsAt);
    if (known !== undefined) {
      known.points.push(point);
      continue;
    }
    for (const site of sites) {
      const list = rowsAt.get(site);
      if (list === undefined) rowsAt.set(site, [rows.length]);
      else list.push(rows.length);
    }
    rows.push({ points: [point], sites });
  }
  return rows;
}

function byFewestSites(covering: Covering, branch: Branch): { point: number; sites: number[] }[] {
  const open: { point: number; sites: number[] }[] = [];
  for (let point = 0; point < covering.points; point++) {
    const all = sitesOf(covering, point);
    if (covering.worths[point] === 0 || all.some((site) => branch[site] === CHOSEN)) continue;
    open.push({ point, sites: [...all].filter((site) => branch[site] !== REFUSED) });
  }
  return open.sort((a, b) => a.sites.length - b.sites.length || a.point - b.point);
}

/** A row all of whose sites are among these; where points may stay uncovered, one with the same sites. */
function rowWithin(
  covering: Covering,
  sites: readonly number[],
  rows: readonly Row[],
  rowsAt: ReadonlyMap<number, readonly number[]>,
): Row | undefined {
  const common = new Map<number, number>();
  for (const site of sites)
    for (const at of rowsAt.get(site) ?? []) {
      const row = rows[at];
      const count = (common.get(at) ?? 0) + 1;
      common.set(at, count);
      if (row === undefined || count < row.sites.length) continue;
      if (covering.coversAll || row.sites.length === sites.length) return row;
    }
  return undefined;
}
