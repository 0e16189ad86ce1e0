import type { CivilDate } from '../../domain/civil-date.js';
import { SOURCE_KINDS, type SourceKind, valuesOf } from '../../domain/vocabulary.js';
import type { Asking } from '../../graph/ask.js';
import { grouped } from '../facts/indexes.js';
import { type Interval, type Period, pointsOf } from '../figures/period.js';
import { sweep } from '../figures/sweep.js';
import { emptyTally, type Tally } from '../figures/tally.js';
import { indexFor } from '../kept/current-index.js';
import type { CoverageQuestion } from '../reading/question.js';
import { unitsInScope } from '../reading/units-in-scope.js';
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
 * Coverage on days at an interval: from the index, under other rule sets and as known earlier from one
 * reading of the facts.
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
  const tallies = await talliesOn(asking, question, days);
  return {
    points: days.map((on, at) => {
      const bySource = tallies[at] ?? new Map<SourceKind, Tally>();
      return { on, coverage: figuresOf(bySource), gaps: sumOf(bySource).gaps };
    }),
  };
}

/** For each of the days the tallies by the kind of the units' sources. */
async function talliesOn(
  asking: Asking,
  question: PeriodQuestion,
  days: readonly CivilDate[],
): Promise<readonly ReadonlyMap<SourceKind, Tally>[]> {
  const index = await indexFor(asking.reader, question);
  if (index !== null) return index.talliesOn(question.scope, days);
  const units = grouped(
    await unitsInScope(asking, { ...question, on: null }),
    ({ sourceKind }) => sourceKind,
  );
  const swept = valuesOf(SOURCE_KINDS).map((sourceKind) => {
    const facts = units(sourceKind).map((unit) => unit.facts);
    return [sourceKind, sweep(facts, days, question.rules)] as const;
  });
  return days.map(
    (_, at) =>
      new Map(swept.map(([sourceKind, onDays]) => [sourceKind, onDays[at] ?? emptyTally()])),
  );
}
