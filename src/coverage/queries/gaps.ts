import type { EntityId } from '../../domain/ids.js';
import { type Status, type UnitKind, valuesOf } from '../../domain/vocabulary.js';
import type { Asking } from '../../graph/ask.js';
import type { Reader } from '../../graph/graph.js';
import { type Page, pageOf } from '../../graph/page.js';
import type { Arguments } from '../../graph/reading.js';
import {
  type ConnectionPage,
  connectionOf,
  type RowPage,
  sortedPage,
} from '../../graph/sorted-page.js';
import type { Scope } from '../../registry/lists.js';
import type { RegionPath } from '../index/place.js';
import type { Cell } from '../kept/cell-store.js';
import { keptGapPage } from '../kept/gap-page.js';
import { gapsInScope } from '../kept/gaps-in-scope.js';
import { keptCells } from '../kept/kept-cells.js';
import { pathTo, readPaths } from '../kept/region-paths.js';
import { gapKeyCount, gapKeys } from '../kept/stretch.js';
import { type AssessedUnit, assessUnits } from '../reading/assessed-units.js';
import type { CoverageQuestion } from '../reading/question.js';
import { UNIT_FINDINGS, type UnitFindingCode } from '../rules/findings.js';
import { findingsOf, fittingOf, gravityOf } from '../rules/profile.js';
import { type DescribedFinding, describeFindings } from './described-finding.js';
import {
  countFindings,
  type FindingCount,
  type FindingFilter,
  type FindingOrder,
  findingPageOf,
  listedPage,
} from './finding-list.js';

/** A unit with its status and all of its findings. */
export interface Gap {
  readonly unit: EntityId;
  readonly status: Status;
  readonly findings: readonly DescribedFinding[];
}

export type GapPage = ConnectionPage<Gap>;
export type GapFilter = FindingFilter<UnitFindingCode, UnitKind>;

/**
 * A page of the units with findings. NOT_SURVEYED makes a unit stand in the list only where the filter
 * names it. By severity, today's list is read from where it is kept, as much as the page shows; other
 * orders, days and rule sets take all units of the scope.
 *
 * @param args the paging arguments, and all others that the list's cursors are bound to
 * @throws Problem BAD_USER_INPUT for bad paging, NOT_FOUND for an unknown region
 */
export async function gapPage(
  asking: Asking,
  question: CoverageQuestion,
  filter: GapFilter,
  order: FindingOrder,
  args: Arguments,
): Promise<GapPage> {
  const page =
    order === 'SEVERITY' ? pageOf(list, args, gapKeyCount) : findingPageOf(list, order, args);
  const asked = narrowed(question, filter);
  const cells = await keptCells(asking, asked);
  const rows =
    order === 'SEVERITY'
      ? await bySeverity(asking, asked, filter, cells, page)
      : listedPage(
          page,
          order,
          (await unitsWithFindings(asking, asked, cells !== null)).flatMap((thing) => {
            const fitting = fittingOf(thing.assessment.findings, filter);
            return fitting.length === 0 ? [] : [{ thing, fitting }];
          }),
        );
  return connectionOf(rows, (unit) => ({
    unit: unit.id,
    status: unit.assessment.status,
    findings: describeFindings(unit, unit.assessment, question.rules),
  }));
}

/**
 * How many findings of each code and severity `gapPage` lists, under the same filter.
 *
 * @throws Problem NOT_FOUND for an unknown region
 */
export async function gapCounts(
  asking: Asking,
  question: CoverageQuestion,
  filter: GapFilter,
): Promise<FindingCount<UnitFindingCode>[]> {
  const asked = narrowed(question, filter);
  const cells = await keptCells(asking, asked);
  const found =
    cells === null
      ? (await assessUnits(asking, asked)).flatMap(({ assessment: { findings } }) =>
          fittingOf(findings, filter),
        )
      : cells.flatMap(({ profiles }) =>
          [...profiles].flatMap(([profile, count]) =>
            fittingOf(findingsOf(profile), filter).map((finding) => ({ ...finding, count })),
          ),
        );
  return countFindings(found, valuesOf(UNIT_FINDINGS));
}

const list = 'Query.coverageGaps';

/** A question about the kinds that both its scope and a filter allow. */
function narrowed(question: CoverageQuestion, { kinds }: GapFilter): CoverageQuestion {
  if (kinds == null) return question;
  const { scope } = question;
  const both = kinds.filter((kind) => scope.kinds?.includes(kind) ?? true);
  return { ...question, scope: { ...scope, kinds: both } };
}

function unitsWithFindings(
  asking: Asking,
  question: CoverageQuestion,
  isKept: boolean,
): Promise<AssessedUnit[]> {
  return isKept ? asking.reader.read(gapsInScope(question)) : assessUnits(asking, question);
}

async function bySeverity(
  asking: Asking,
  question: CoverageQuestion,
  filter: GapFilter,
  cells: readonly Cell[] | null,
  page: Page,
): Promise<RowPage<AssessedUnit>> {
  const { reader } = asking;
  if (cells !== null) {
    const at = await placeOf(reader, question.scope);
    const placed = cells.map((cell) => ({ cell, path: at.path }));
    if (at.grids.length === 0) return keptGapPage(reader, question.rules, placed, filter, page);
  }
  const units = (await unitsWithFindings(asking, question, cells !== null)).filter(
    ({ assessment }) => gravityOf(assessment.findings, filter) !== null,
  );
  const paths = await readPaths(
    reader,
    units.map(({ region }) => region),
  );
  return sortedPage(
    page,
    units.map((row) => ({
      row,
      keys: gapKeys({ ...row, ...(paths.get(row.region) ?? pathTo(row.region)) }, filter),
    })),
  );
}

/** Where the region of a scope is; lists do not go down to a grid, and in it are few units. */
async function placeOf(reader: Reader, { region }: Scope): Promise<RegionPath> {
  if (region == null) return { path: [], grids: [] };
  return (await readPaths(reader, [region])).get(region) ?? pathTo(region);
}
