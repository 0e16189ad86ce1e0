import type { EntityId } from '../../domain/ids.js';
import type { Status } from '../../domain/vocabulary.js';
import type { Asking } from '../../graph/ask.js';
import { type Page, pageOf } from '../../graph/page.js';
import type { Arguments } from '../../graph/reading.js';
import { type RowPage, rowPage, type SortedRow } from '../../graph/sorted-page.js';
import type { Assessment } from '../assessment/assess.js';
import type { Key } from '../index/compare.js';
import type { UnitArea } from '../index/extent.js';
import type { GapFilter, GapOrder, GapRow } from '../index/gap-list.js';
import type { RegionPath } from '../index/place.js';
import { indexFor } from '../kept/current-index.js';
import type { CoverageQuestion } from '../reading/question.js';
import type { Finding } from '../rules/findings.js';
import { type RuleSet, ruleBehind } from '../rules/rules.js';
import { findingPageOf } from './finding-list.js';
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
 * A page of the gaps of a scope, or of an area.
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
  const index = await indexFor(asking.reader, question, area);
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
    return this.indexed.findings.map((finding) => ({
      ...finding,
      rule: ruleBehind(this.rules, finding),
    }));
  }
}
