import {
  EXCLUSIONS,
  type Exclusion,
  SOURCE_KINDS,
  type SourceKind,
  STATUSES,
  type Status,
  valuesOf,
} from '../../domain/vocabulary.js';
import type { Asking } from '../../graph/ask.js';
import { type Rate, rates } from '../rates.js';
import { addUnit, countOfExclusion, countOfStatus, emptyTally, unitsOf } from '../tally.js';
import { assessUnits, type CoverageQuestion } from './assessed-units.js';

/** Coverage in a scope on a day. */
export interface Coverage {
  /** |U|: units that exist on the day, without an exclusion. */
  readonly units: number;
  readonly statuses: readonly { readonly status: Status; readonly count: number }[];
  readonly excluded: readonly { readonly reason: Exclusion; readonly count: number }[];
  readonly rates: readonly Rate[];
  /** How many of the units come from sources of each kind; kinds without any are left out. */
  readonly sourceKinds: readonly { readonly sourceKind: SourceKind; readonly count: number }[];
}

/**
 * Counts by status and the rates of domain.md, "Statistics".
 *
 * @throws Problem NOT_FOUND for an unknown region
 */
export async function coverageOf(asking: Asking, question: CoverageQuestion): Promise<Coverage> {
  const assessed = await assessUnits(asking, question);
  const tally = assessed.reduce((sum, { assessment }) => addUnit(sum, assessment), emptyTally());
  return {
    units: unitsOf(tally),
    statuses: valuesOf(STATUSES).map((status) => ({
      status,
      count: countOfStatus(tally, status),
    })),
    excluded: valuesOf(EXCLUSIONS)
      .map((reason) => ({ reason, count: countOfExclusion(tally, reason) }))
      .filter(({ count }) => count > 0),
    rates: rates(tally),
    sourceKinds: valuesOf(SOURCE_KINDS)
      .map((kind) => ({
        sourceKind: kind,
        count: assessed.filter(
          ({ sourceKind, assessment }) => sourceKind === kind && assessment.exclusion === null,
        ).length,
      }))
      .filter(({ count }) => count > 0),
  };
}
