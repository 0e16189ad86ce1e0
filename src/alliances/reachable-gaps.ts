import { gravityOf } from '../coverage/kept/profile.js';
import { assessUnitsById } from '../coverage/queries/assessed-by-id.js';
import { type Found, foundOn } from '../coverage/queries/found.js';
import type { CoverageQuestion } from '../coverage/queries/question.js';
import type { EntityId } from '../domain/ids.js';
import type { Status } from '../domain/vocabulary.js';
import type { Asking } from '../graph/ask.js';
import type { Page } from '../graph/page.js';
import { type ConnectionPage, connectionOf, sortedPage } from '../graph/sorted-page.js';
import { readTakeUpReasons, type TakeUpReason } from './gap-reasons.js';
import type { ReachedUnit } from './reached-units.js';

/** A unit with findings that an alliance does not reach, and why it could. */
export interface ReachableGap {
  readonly unit: EntityId;
  readonly status: Status;
  readonly findings: readonly Found[];
  readonly reasons: readonly TakeUpReason[];
}

/**
 * A page of the gaps in the area of an alliance, as `coverageGaps` lists them without a filter: the
 * gravest first, then by id.
 *
 * @param regions the regions whose townships belong to its area
 */
export async function reachableGaps(
  asking: Asking,
  question: Pick<CoverageQuestion, 'on' | 'rules'>,
  page: Page,
  reached: readonly ReachedUnit[],
  regions: readonly string[],
): Promise<ConnectionPage<ReachableGap>> {
  const reasons = await readTakeUpReasons(asking.reader, reached, regions, question.on);
  const units = await assessUnitsById(asking, question, [...reasons.keys()]);
  const rows = units.flatMap((row) => {
    const gravity = gravityOf(row.assessment.findings, {});
    return gravity === null ? [] : [{ row, keys: [gravity, row.id] }];
  });
  return connectionOf(sortedPage(page, rows), (unit) => ({
    unit: unit.id,
    status: unit.assessment.status,
    findings: foundOn(unit, unit.assessment, question.rules),
    reasons: reasons.get(unit.id) ?? [],
  }));
}
