import { type FindingFilter, gravityOf } from '../coverage/kept/profile.js';
import { pathTo, readPaths } from '../coverage/kept/region-paths.js';
import { assessUnitsById } from '../coverage/queries/assessed-by-id.js';
import { type Found, foundOn } from '../coverage/queries/found.js';
import type { CoverageQuestion } from '../coverage/queries/question.js';
import type { EntityId } from '../domain/ids.js';
import type { Status, UnitKind } from '../domain/vocabulary.js';
import type { Asking } from '../graph/ask.js';
import type { Page } from '../graph/page.js';
import { readInBatches } from '../graph/read-in-batches.js';
import { type ConnectionPage, connectionOf, sortedPage } from '../graph/sorted-page.js';
import { unitsInPlaces } from './reach-area.js';
import type { ReachedUnit } from './reached-units.js';
import { groundsOf, narrowedTo, type TakeUpGround, type TakeUpReason } from './take-up.js';
import { readTakeUpArea } from './take-up-area.js';

/** A unit with findings that an alliance does not reach, and why it could. */
export interface ReachableGap {
  readonly unit: EntityId;
  readonly status: Status;
  readonly findings: readonly Found[];
  readonly reasons: readonly TakeUpGround[];
}

/** What a gap has to be like; a finding of it must fit `codes` and `severities` both. */
export interface ReachableGapFilter extends FindingFilter {
  /** It must be there for one of these reasons at least. */
  readonly reasons?: readonly TakeUpReason[] | null;
  readonly kinds?: readonly UnitKind[] | null;
  readonly statuses?: readonly Status[] | null;
}

/**
 * A page of the gaps in the area of an alliance, as `coverageGaps` lists them: the gravest first, then
 * by id.
 *
 * @param regions the regions whose townships belong to its area
 */
export async function reachableGaps(
  asking: Asking,
  { on, rules }: Pick<CoverageQuestion, 'on' | 'rules'>,
  filter: ReachableGapFilter,
  page: Page,
  reached: readonly ReachedUnit[],
  regions: readonly string[],
): Promise<ConnectionPage<ReachableGap>> {
  const { reader } = asking;
  const { kinds, statuses } = filter;
  const area = await readTakeUpArea(reader, reached, regions, on);
  const { chains, townships, neighbourhoods } = narrowedTo(area, filter.reasons ?? undefined);
  const places = [...new Set([...townships, ...neighbourhoods])];
  const inside = await readInBatches(reader, places, (some) => unitsInPlaces(some, on));
  const candidates = new Set([...chains.keys(), ...inside]);
  for (const { unit } of reached) candidates.delete(unit);
  const units = await assessUnitsById(asking, { on, rules }, [...candidates]);
  const gaps = sortedPage(
    page,
    units.flatMap((row) => {
      const gravity = gravityOf(row.assessment.findings, filter);
      const fits =
        (kinds?.includes(row.kind) ?? true) && (statuses?.includes(row.assessment.status) ?? true);
      return gravity === null || !fits ? [] : [{ row, keys: [gravity, row.id] }];
    }),
  );
  const paths = await readPaths(
    reader,
    gaps.rows.map(({ row }) => row.region),
  );
  return connectionOf(gaps, (unit) => ({
    unit: unit.id,
    status: unit.assessment.status,
    findings: foundOn(unit, unit.assessment, rules),
    reasons: groundsOf({ id: unit.id, ...(paths.get(unit.region) ?? pathTo(unit.region)) }, area),
  }));
}
