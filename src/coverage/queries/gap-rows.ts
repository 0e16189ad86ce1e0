import type { EntityId } from '../../domain/ids.js';
import type { Status } from '../../domain/vocabulary.js';
import type { Asking } from '../../graph/ask.js';
import type { KeyValue } from '../../graph/cursor.js';
import { type Page, pageOf } from '../../graph/page.js';
import { readInBatches } from '../../graph/read-in-batches.js';
import type { Arguments } from '../../graph/reading.js';
import { type RowPage, rowPage, type SortedRow, sortedPage } from '../../graph/sorted-page.js';
import type { Assessment } from '../assessment/assess.js';
import type { Key } from '../index/compare.js';
import type { UnitArea } from '../index/extent.js';
import type { GapFilter, GapOrder, GapRow } from '../index/gap-list.js';
import type { RegionPath } from '../index/place.js';
import { indexFor } from '../kept/current-index.js';
import { pathTo, readPaths } from '../kept/region-paths.js';
import { type AssessedUnit, assessedOf, assessUnits } from '../reading/assessed-units.js';
import type { CoverageQuestion } from '../reading/question.js';
import { unitsInPlaces } from '../reading/units-in-places.js';
import { unitsWithIds } from '../reading/units-in-scope.js';
import type { Finding } from '../rules/findings.js';
import { fittingOf, gravityOf, profileOf } from '../rules/profile.js';
import type { RuleSet } from '../rules/rules.js';
import { findingKeys, findingPageOf } from './finding-list.js';
import type { Names } from './names.js';

/** A unit in a list of gaps, with all of its findings. */
export interface ListedGap
  extends Names,
    RegionPath,
    Pick<Assessment, 'status' | 'fullMembers' | 'findings'> {
  readonly id: EntityId;
}

/**
 * Reads the paging arguments of a list of gaps.
 *
 * @throws Problem BAD_USER_INPUT for bad paging
 */
export function gapPageOf(list: string, order: GapOrder, args: Arguments): Page {
  return order === 'SEVERITY' ? pageOf(list, args, 6) : findingPageOf(list, order, args);
}

/**
 * A page of the gaps of a scope, or of an area: from the index; under other rule sets and as known earlier
 * all units are read.
 *
 * @param area null: the question's scope
 */
export async function gapRows(
  asking: Asking,
  question: CoverageQuestion,
  area: UnitArea | null,
  filter: GapFilter,
  order: GapOrder,
  page: Page,
): Promise<RowPage<ListedGap>> {
  const { scope, on, rules } = question;
  const index = await indexFor(asking.reader, question);
  if (index === null) return rowsFromFacts(asking, question, area, filter, order, page);
  const { rows, total } = index.gaps(area ?? scope, filter, on, {
    ...{ order, behind: page.behind, backward: page.backward },
    limit: page.size + 1,
  });
  const nearest = rows.map((row) => new IndexedGap(row, rules));
  return rowPage(page, nearest, total);
}

/** Each value is read when it is asked for: most lists show few. */
class IndexedGap implements ListedGap, SortedRow<ListedGap> {
  constructor(
    private readonly indexed: GapRow,
    private readonly rules: RuleSet,
  ) {}

  get row(): ListedGap {
    return this;
  }

  get keys(): readonly Key[] {
    return this.indexed.keys;
  }

  get id(): EntityId {
    return this.indexed.id;
  }

  get name(): string {
    return this.indexed.name;
  }

  get nameEn(): string | null {
    return this.indexed.nameEn;
  }

  get path(): readonly string[] {
    return this.indexed.place.path;
  }

  get grids(): readonly string[] {
    return this.indexed.place.grids;
  }

  get status(): Status {
    return this.indexed.status;
  }

  get fullMembers(): number | null {
    return this.indexed.fullMembers;
  }

  get findings(): Finding[] {
    return this.indexed.findings.map((finding) => {
      const { rule: id, article } = this.rules.findings[finding.code];
      return { ...finding, rule: { id, article } };
    });
  }
}

async function rowsFromFacts(
  asking: Asking,
  question: CoverageQuestion,
  area: UnitArea | null,
  filter: GapFilter,
  order: GapOrder,
  page: Page,
): Promise<RowPage<ListedGap>> {
  const units = await placed(asking, await unitsIn(asking, question, area));
  return sortedPage(
    page,
    units.flatMap((unit) => {
      const keys = keysOf(order, unit, filter);
      return keys === null ? [] : [{ row: { ...unit, ...unit.assessment }, keys }];
    }),
  );
}

async function unitsIn(
  asking: Asking,
  question: CoverageQuestion,
  area: UnitArea | null,
): Promise<AssessedUnit[]> {
  if (area === null) return assessUnits(asking, question);
  const { reader } = asking;
  const inside = await readInBatches(reader, area.regions, (some) =>
    unitsInPlaces(some, question.on),
  );
  const ids = new Set<string>([...area.units, ...inside]);
  for (const unit of area.without) ids.delete(unit);
  return assessedOf(await unitsWithIds(reader, [...ids]), question);
}

type PlacedUnit = AssessedUnit & RegionPath;

async function placed({ reader }: Asking, units: readonly AssessedUnit[]): Promise<PlacedUnit[]> {
  const paths = await readPaths(
    reader,
    units.map(({ region }) => region),
  );
  return units.map((unit) => ({ ...unit, ...(paths.get(unit.region) ?? pathTo(unit.region)) }));
}

/** The keys of a unit in a list (index/gap-list.ts); null where it is not listed. */
function keysOf(order: GapOrder, unit: PlacedUnit, filter: GapFilter): KeyValue[] | null {
  const { id, kind, sourceKind, path } = unit;
  const { status, findings } = unit.assessment;
  const gravity = gravityOf(findings, filter);
  const fits =
    (filter.kinds?.includes(kind) ?? true) && (filter.statuses?.includes(status) ?? true);
  if (gravity === null || !fits) return null;
  return order === 'SEVERITY'
    ? [gravity, kind, sourceKind, path.join(' '), profileOf(findings), id]
    : findingKeys(order, unit, fittingOf(findings, filter));
}
