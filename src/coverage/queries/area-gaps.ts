import type { Asking } from '../../graph/ask.js';
import type { Page } from '../../graph/page.js';
import { readInBatches } from '../../graph/read-in-batches.js';
import { type RowPage, sortedPage } from '../../graph/sorted-page.js';
import type { RegionPath } from '../index/place.js';
import { pathTo, readPaths } from '../kept/region-paths.js';
import { isKept } from '../kept/state.js';
import { gapKeys } from '../kept/stretch.js';
import type { AssessedUnit } from '../reading/assessed-units.js';
import type { CoverageQuestion } from '../reading/question.js';
import { unitsInPlaces } from '../reading/units-in-places.js';
import { assessUnitsById } from './assessed-by-id.js';
import { type AreaGapFilter, fitsGap, type GapArea } from './gap-area.js';
import { keptAreaPage } from './kept-area-page.js';

/**
 * A page of the gaps of an area, in the order of `coverageGaps` by severity. Of today as much is read of
 * the regions as the page shows; for other days and rule sets, and where the filter names statuses, which
 * the kept lists don't tell apart, all units of the area are.
 */
export async function areaGapPage(
  asking: Asking,
  question: Pick<CoverageQuestion, 'on' | 'rules'>,
  area: GapArea,
  filter: AreaGapFilter,
  page: Page,
): Promise<RowPage<AssessedUnit & RegionPath>> {
  const { reader } = asking;
  const { on, rules } = question;
  if (filter.statuses == null && (await isKept(reader, on, rules)))
    return keptAreaPage(reader, question, area, filter, page);
  const inside = await readInBatches(reader, area.regions, (some) => unitsInPlaces(some, on));
  const ids = new Set<string>([...area.units, ...inside]);
  for (const unit of area.without) ids.delete(unit);
  const units = await assessUnitsById(asking, question, [...ids]);
  const gaps = units.filter((unit) => fitsGap(unit, filter));
  const paths = await readPaths(
    reader,
    gaps.map(({ region }) => region),
  );
  return sortedPage(
    page,
    gaps.map((unit) => {
      const row = { ...unit, ...(paths.get(unit.region) ?? pathTo(unit.region)) };
      return { row, keys: gapKeys(row, filter) };
    }),
  );
}
