import type { GapFilter } from '../../coverage/index/gap-list.js';
import {
  type DescribedFinding,
  describeFindings,
} from '../../coverage/queries/described-finding.js';
import { gapRows } from '../../coverage/queries/gap-rows.js';
import type { CoverageQuestion } from '../../coverage/reading/question.js';
import type { EntityId } from '../../domain/ids.js';
import type { Status } from '../../domain/vocabulary.js';
import type { Asking } from '../../graph/ask.js';
import type { Page } from '../../graph/page.js';
import { seeingOf } from '../../graph/seeing.js';
import { type ConnectionPage, connectionOf } from '../../graph/sorted-page.js';
import { grantedAmong } from '../../registry/scope-seen.js';
import type { ReachedUnit } from './reached-units.js';
import { groundsOf, narrowedTo, type TakeUpGround, type TakeUpReason } from './take-up.js';
import { readTakeUpArea } from './take-up-area.js';

/** A unit with findings that an alliance does not reach, and why it could. */
export interface ReachableGap {
  readonly unit: EntityId;
  readonly status: Status;
  readonly findings: readonly DescribedFinding[];
  readonly reasons: readonly TakeUpGround[];
}

export interface ReachableGapFilter extends GapFilter {
  /** It must be there for one of these reasons at least. */
  readonly reasons?: readonly TakeUpReason[] | null;
}

/**
 * A page of the gaps in the area of an alliance, in the order of `coverageGaps` by severity.
 *
 * @param regions the regions whose townships belong to its area
 */
export async function reachableGaps(
  asking: Asking,
  question: Pick<CoverageQuestion, 'on' | 'rules'>,
  filter: ReachableGapFilter,
  page: Page,
  reached: readonly ReachedUnit[],
  regions: readonly string[],
): Promise<ConnectionPage<ReachableGap>> {
  const area = await readTakeUpArea(await seeingOf(asking), reached, regions, question.on);
  const { chains, townships, neighbourhoods } = narrowedTo(area, filter.reasons ?? undefined);
  const places = [...new Set([...townships, ...neighbourhoods])];
  const granted = await grantedAmong(asking, places);
  const wanted = {
    regions: granted.regions,
    units: [...chains.keys(), ...granted.things],
    without: reached.map(({ unit }) => unit),
  };
  const asked = { ...question, knownBefore: null, scope: {} };
  const gaps = await gapRows(asking, asked, wanted, filter, 'SEVERITY', page);
  return connectionOf(gaps, (gap) => ({
    unit: gap.id,
    status: gap.status,
    findings: describeFindings(gap, gap, question.rules),
    reasons: groundsOf(gap, area),
  }));
}
