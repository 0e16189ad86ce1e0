import type { CivilDate } from '../../domain/civil-date.js';
import type { Asking } from '../../graph/ask.js';
import type { Scope } from '../../registry/lists.js';
import { contributionOf } from '../figures/contribution.js';
import { ensurePeriod } from '../figures/period.js';
import type { ChangedContribution } from '../figures/rate-change.js';
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
  const diff = await diffOfIndexes(asking, question);
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
  // In one index most units are in one stage on both days: these need not be looked at.
  const changed = first === last ? last.changed(scope, { from, to }, rules.to) : null;
  const end = sideOf(last, rules.to, to, 'after');
  const rescored = sideOf(last, rules.to, from, 'before');
  const corrected = known === last ? rescored : sideOf(known, rules.from, from, 'before');
  const start = first === known ? corrected : sideOf(first, rules.from, from, 'before');
  return diffOfSides({ start, corrected, rescored, end });

  function sideOf(
    index: UnitIndex,
    under: RuleSet,
    on: CivilDate,
    which: 'before' | 'after',
  ): Side {
    const tallies = [...index.tallies(scope, on).values()];
    return {
      rate: rateOf(tallies.reduce(addTally, emptyTally()), rate),
      contributions:
        changed === null
          ? index.contributions(scope, on, rate, under)
          : new Map(changed.map((unit) => [unit.unit, contributionOf(unit[which], rate)] as const)),
    };
  }
}

function listed({ value, units }: DiffPart): DiffPart<FirstOf<ChangedContribution>> {
  return { value, units: firstOf(units) };
}
