import type { EntityId } from '../../domain/ids.js';
import { type Status, valuesOf } from '../../domain/vocabulary.js';
import type { Asking } from '../../graph/ask.js';
import type { Arguments } from '../../graph/reading.js';
import { type ConnectionPage, connectionOf } from '../../graph/sorted-page.js';
import type { GapFilter, GapOrder } from '../index/gap-list.js';
import { indexFor } from '../kept/current-index.js';
import type { CoverageQuestion } from '../reading/question.js';
import { UNIT_FINDINGS, type UnitFindingCode } from '../rules/findings.js';
import { findingsOf, fittingOf } from '../rules/profile.js';
import type { RuleSet } from '../rules/rules.js';
import { type DescribedFinding, describeFindings } from './described-finding.js';
import { countFindings, type FindingCount, narrowed } from './finding-list.js';
import { gapPageOf, gapRows, type ListedGap } from './gap-rows.js';

/** A unit with its status and all of its findings. */
export interface Gap {
  readonly unit: EntityId;
  /** What the list knows of it as it is now: nothing, where it tells what was known earlier. */
  readonly known: Pick<ListedGap, 'id' | 'name' | 'nameEn'> | undefined;
  readonly status: Status;
  readonly findings: readonly DescribedFinding[];
}

export type GapPage = ConnectionPage<Gap>;

/**
 * A page of the units with findings. NOT_SURVEYED makes a unit stand in the list only where the filter
 * names it.
 *
 * @param args the paging arguments, and all others that the list's cursors are bound to
 * @throws Problem BAD_USER_INPUT for bad paging, NOT_FOUND for an unknown region
 */
export async function gapPage(
  asking: Asking,
  question: CoverageQuestion,
  filter: GapFilter,
  order: GapOrder,
  args: Arguments,
): Promise<GapPage> {
  const page = gapPageOf('Query.coverageGaps', order, args);
  const asked = narrowed(question, filter);
  const rows = await gapRows(asking, asked, null, filter, order, page);
  const isNow = question.knownBefore === null;
  return connectionOf(rows, (gap) => new ShownGap(gap, isNow, question.rules));
}

/** Each value is read when it is asked for. */
class ShownGap implements Gap {
  constructor(
    private readonly gap: ListedGap,
    private readonly isNow: boolean,
    private readonly rules: RuleSet,
  ) {}

  get unit(): EntityId {
    return this.gap.id;
  }

  get known(): Gap['known'] {
    const { id, name, nameEn } = this.gap;
    return this.isNow ? { id, name, nameEn } : undefined;
  }

  get status(): Status {
    return this.gap.status;
  }

  get findings(): DescribedFinding[] {
    return describeFindings(this.gap, this.gap, this.rules);
  }
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
  const index = await indexFor(asking.reader, asked);
  const found = [...index.profileCounts(asked.scope, asked.on)].flatMap(([profile, count]) =>
    fittingOf(findingsOf(profile), filter).map((finding) => ({ ...finding, count })),
  );
  return countFindings(found, valuesOf(UNIT_FINDINGS));
}
