import type { CivilDate } from '../../domain/civil-date.js';
import type { SourceKind } from '../../domain/vocabulary.js';
import type { Asking } from '../../graph/ask.js';
import { workFor } from '../../graph/view.js';
import { type Interval, type Period, pointsOf } from '../figures/period.js';
import type { Tally } from '../figures/tally.js';
import { indexFor } from '../kept/current-index.js';
import type { CoverageQuestion } from '../reading/question.js';
import { type Coverage, figuresOf, sumOf } from './coverage.js';

/** What is asked over a period, and not of a day. */
export type PeriodQuestion = Omit<CoverageQuestion, 'on'> & Period;

/** Coverage on one day of a trend. */
export interface TrendPoint {
  readonly on: CivilDate;
  readonly coverage: Coverage;
  /** Units that `coverageGaps` lists. */
  readonly gaps: number;
}

export interface Trend {
  /** By day; the last is the last day of the period. */
  readonly points: readonly TrendPoint[];
}

/**
 * Coverage on days at an interval.
 *
 * @throws Problem BAD_USER_INPUT for a period that ends before it starts or has too many points,
 * NOT_FOUND for an unknown region
 */
export async function trendOf(
  asking: Asking,
  question: PeriodQuestion,
  every: Interval,
): Promise<Trend> {
  const days = pointsOf(question, every);
  const index = await indexFor(asking.reader, question);
  const tallies = await workFor(asking.reader, index.talliesOn(question.scope, days));
  return {
    points: days.map((on, at) => {
      const bySource = tallies[at] ?? new Map<SourceKind, Tally>();
      return { on, coverage: figuresOf(bySource, { ...question, on }), gaps: sumOf(bySource).gaps };
    }),
  };
}
