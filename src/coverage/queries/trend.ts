import type { CivilDate } from '../../domain/civil-date.js';
import type { SourceKind } from '../../domain/vocabulary.js';
import type { Asking } from '../../graph/ask.js';
import type { UnitFacts } from '../facts/facts.js';
import { type Interval, type Period, pointsOf } from '../figures/period.js';
import { sweep } from '../figures/sweep.js';
import { addTally, emptyTally, type Tally } from '../figures/tally.js';
import type { CoverageQuestion } from '../reading/question.js';
import { unitsInScope } from '../reading/units-in-scope.js';
import { type Coverage, figuresOf } from './coverage.js';

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
 * Coverage on days at an interval, from one reading of the facts.
 *
 * @throws Problem BAD_USER_INPUT for a period that ends before it starts or has too many points,
 * NOT_FOUND for an unknown region
 */
export async function trendOf(
  asking: Asking,
  { rules, ...question }: PeriodQuestion,
  every: Interval,
): Promise<Trend> {
  const days = pointsOf(question, every);
  const bySource = new Map<SourceKind, UnitFacts[]>();
  for (const { sourceKind, facts } of await unitsInScope(asking, { ...question, on: null })) {
    const units = bySource.get(sourceKind);
    if (units === undefined) bySource.set(sourceKind, [facts]);
    else units.push(facts);
  }
  const swept = [...bySource].map(
    ([sourceKind, units]) => [sourceKind, sweep(units, days, rules)] as const,
  );
  return {
    points: days.map((on, at) => {
      const tallies = new Map<SourceKind, Tally>(
        swept.map(([sourceKind, onDays]) => [sourceKind, onDays[at] ?? emptyTally()]),
      );
      const { gaps } = [...tallies.values()].reduce(addTally, emptyTally());
      return { on, coverage: figuresOf(tallies), gaps };
    }),
  };
}
