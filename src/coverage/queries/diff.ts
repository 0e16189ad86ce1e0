import type { CivilDate } from '../../domain/civil-date.js';
import type { Asking } from '../../graph/ask.js';
import { inLine, workFor } from '../../graph/view.js';
import type { Scope } from '../../registry/lists.js';
import { ensurePeriod } from '../figures/period.js';
import type { ChangedContribution, Contributions } from '../figures/rate-change.js';
import {
  type DiffedBetween,
  type DiffPart,
  diffOfSides,
  type RateDiff,
  rateOf,
  type Side,
} from '../figures/rate-diff.js';
import { addTally, emptyTally } from '../figures/tally.js';
import type { UnitIndex } from '../index/unit-index.js';
import { indexFor } from '../kept/current-index.js';
import type { RuleSet } from '../rules/rules.js';
import { type FirstOf, firstOf } from './first-of.js';

/** Two looks at a rate in a scope. */
export interface DiffQuestion extends DiffedBetween {
  readonly scope: Scope;
  /** What was recorded before these instants counts; null: all that is recorded now. */
  readonly knownBefore: Readonly<Record<'from' | 'to', string | null>>;
}

/** How a rate came from one value to another, with the first of the units behind each part. */
export type ListedDiff = RateDiff<FirstOf<ChangedContribution>>;

/**
 * Splits the change of a rate between two days.
 *
 * @throws Problem BAD_USER_INPUT for a period that ends before it starts, NOT_FOUND for an unknown
 * region
 */
export async function diffOf(asking: Asking, question: DiffQuestion): Promise<ListedDiff> {
  ensurePeriod(question);
  const diff = await inLine(asking.reader, () => diffOfIndexes(asking, question));
  return {
    ...diff,
    corrections: listed(diff.corrections),
    rules: listed(diff.rules),
    denominator: listed(diff.denominator),
    numerator: listed(diff.numerator),
  };
}

async function diffOfIndexes(
  { reader }: Asking,
  { scope, from, to, rate, rules, knownBefore }: DiffQuestion,
): Promise<RateDiff> {
  const indexOf = (known: string | null, under: RuleSet) =>
    indexFor(reader, { scope, rules: under, knownBefore: known });
  const last = await indexOf(knownBefore.to, rules.to);
  const known = rules.from === rules.to ? last : await indexOf(knownBefore.to, rules.from);
  const first =
    knownBefore.from === knownBefore.to ? known : await indexOf(knownBefore.from, rules.from);
  // In one index most units contribute the same on both days: these need not be looked at.
  const [before, after] =
    first === last ? await workFor(reader, last.contributions(scope, [from, to], rate)) : [];
  const end = await sideOf(last, to, after);
  const rescored = await sideOf(last, from, before);
  const corrected = known === last ? rescored : await sideOf(known, from);
  const start = first === known ? corrected : await sideOf(first, from);
  return workFor(reader, diffOfSides({ start, corrected, rescored, end }));

  async function sideOf(index: UnitIndex, on: CivilDate, found?: Contributions): Promise<Side> {
    const tallies = [...index.tallies(scope, on).values()];
    const [all] = found ? [found] : await workFor(reader, index.contributions(scope, [on], rate));
    if (all === undefined) throw new Error('What units contribute on a day is one map.');
    return { rate: rateOf(tallies.reduce(addTally, emptyTally()), rate), contributions: all };
  }
}

function listed({ value, units }: DiffPart): DiffPart<FirstOf<ChangedContribution>> {
  return { value, units: firstOf(units) };
}
