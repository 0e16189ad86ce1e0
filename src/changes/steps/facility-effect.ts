import type { CoverageQuestion } from '../../coverage/reading/question.js';
import type { CivilDate } from '../../domain/civil-date.js';
import type { Divisions } from '../../domain/divisions.js';
import {
  type FacilityRateEffect,
  facilityRateEffects,
} from '../../figures/facility-rate-effect.js';
import type { Asking } from '../../graph/ask.js';
import { holdsOn } from './draft.js';
import { isReal } from './restated.js';
import type { StepRow, StepRows } from './rows-of-steps.js';

/** What steps do to a facility on a day. */
export interface FacilityEffect {
  readonly facility: string;
  /** Whether it exists without the steps, and with them. */
  readonly before: boolean;
  readonly after: boolean;
}

/** Facilities that are founded, ended, renamed or moved, by id. */
export function facilityEffects(steps: StepRows, on: CivilDate): FacilityEffect[] {
  return facilityRows(steps)
    .map(({ before, after }) => ({
      facility: after.cells.id ?? '',
      before: before !== null && holdsOn(before.cells, on),
      after: holdsOn(after.cells, on),
    }))
    .sort((a, b) => (a.facility < b.facility ? -1 : 1));
}

/**
 * The facility rates of the kinds that steps write, before and after them, in the region and by the sources of a scope.
 *
 * @param divisions how regions lie after the steps; null: as before
 * @throws Problem NOT_FOUND where no region has the scope's code
 */
export function facilityRatesOf(
  { reader }: Asking,
  steps: StepRows,
  { scope: { region = null, within, sources = null }, on }: CoverageQuestion,
  divisions: Divisions | null,
): Promise<FacilityRateEffect[]> {
  const real = new Map(
    facilityRows(steps).flatMap((row) =>
      isReal(row) ? [[row.after.key, row.before?.sourceKind]] : [],
    ),
  );
  const changed = steps.written.flatMap((entry) => {
    if ('violations' in entry || entry.table !== 'facilities') return [];
    const { id, kind, region, validFrom, validTo } = entry.row;
    // What a synthetic source may not restate keeps the kind of its own.
    const own = steps.source?.kind === 'SYNTHETIC' ? real.get(`facilities|${id}`) : null;
    const sourceKind = own ?? steps.source?.kind ?? null;
    return [{ id, kind, region, validFrom, validTo, sourceKind }];
  });
  return facilityRateEffects(reader, changed, { region, within, sources }, on, divisions);
}

function facilityRows({ rows }: StepRows): StepRow[] {
  return rows.filter(({ after }) => after.table === 'facilities');
}
