import type { Reader } from '../../graph/graph.js';
import type { Page } from '../../graph/page.js';
import { readInBatches } from '../../graph/read-in-batches.js';
import type { RowPage } from '../../graph/sorted-page.js';
import type { RegionPath } from '../index/place.js';
import { cellsByKey } from '../kept/cell-store.js';
import { keptGapPage, type PlacedCell } from '../kept/gap-page.js';
import { type KeptGap, keptUnits } from '../kept/gaps-in-scope.js';
import { cellKeysOf } from '../kept/in-scope.js';
import { readPaths } from '../kept/region-paths.js';
import type { CoverageQuestion } from '../reading/question.js';
import { unitsInPlaces } from '../reading/units-in-places.js';
import { type AreaGapFilter, fitsGap, type GapArea } from './gap-area.js';

/**
 * A page of the gaps of an area from what is kept today. The widest of its regions, which have no unit in
 * common, are gone through by their cells; units in grids, to which the lists do not go down, and single
 * units are read one by one, as are those that are left out.
 */
export async function keptAreaPage(
  reader: Reader,
  { on, rules }: Pick<CoverageQuestion, 'on' | 'rules'>,
  { regions, units, without }: GapArea,
  filter: AreaGapFilter,
  page: Page,
): Promise<RowPage<KeptGap>> {
  const { widest, grids, isInWidest } = parted(await readPaths(reader, regions));
  const left = new Set(without);
  const inGrids = await readInBatches(reader, grids, (some) => unitsInPlaces(some, on));
  const single = new Set([...units, ...inGrids].filter((unit) => !left.has(unit)));
  const gapsOf = async (ids: Iterable<string>) => {
    const found = await readInBatches(reader, [...ids], (some) => keptUnits(some, rules));
    return found.filter((unit) => fitsGap(unit, filter));
  };
  return keptGapPage(reader, rules, await cellsIn(reader, widest, filter), filter, page, {
    without: (await gapsOf(left)).filter(isInWidest),
    beside: (await gapsOf(single)).filter((unit) => !isInWidest(unit)),
  });
}

/** Parts regions into the widest that are no grids, and the grids that lie in none of these. */
function parted(regions: ReadonlyMap<string, RegionPath>) {
  const all = [...regions].map(([code, at]) => ({ code, ...at }));
  const whole = new Set(all.flatMap(({ code, grids }) => (grids.length === 0 ? [code] : [])));
  const isInWidest = ({ path }: Pick<RegionPath, 'path'>) => path.some((code) => whole.has(code));
  return {
    widest: all.filter(
      ({ code, path }) => whole.has(code) && !isInWidest({ path: path.slice(0, -1) }),
    ),
    grids: all.filter((at) => !isInWidest(at)).map(({ code }) => code),
    isInWidest,
  };
}

async function cellsIn(
  reader: Reader,
  regions: readonly { readonly code: string; readonly path: readonly string[] }[],
  { kinds }: AreaGapFilter,
): Promise<PlacedCell[]> {
  const paths = new Map(regions.map(({ code, path }) => [code, path]));
  const keys = [...paths.keys()].flatMap((region) =>
    cellKeysOf({ region, kinds: kinds == null ? null : [...kinds] }),
  );
  const cells = await readInBatches(reader, keys, cellsByKey);
  return cells.map((cell) => ({ cell, path: paths.get(cell.region ?? '') ?? [] }));
}
