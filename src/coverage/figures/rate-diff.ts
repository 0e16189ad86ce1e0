import type { Work } from '../../domain/work.js';
import type { RuleSet } from '../rules/rules.js';
import type { Contribution } from './contribution.js';
import type { Period } from './period.js';
import {
  type ChangedContribution,
  type Contributions,
  changedUnits,
  splitChange,
} from './rate-change.js';
import { type NoRateReason, type Rate, type RateCode, rates } from './rates.js';
import type { Tally } from './tally.js';

/** What differs between two looks at a rate: another day, other knowledge, other rules. */
export interface DiffedBetween extends Period {
  readonly rate: RateCode;
  readonly rules: Readonly<Record<'from' | 'to', RuleSet>>;
}

/** A part of a change, with all units behind it, by id. */
export interface DiffPart<Units = readonly ChangedContribution[]> {
  /** Null where one of the rates has no value. */
  readonly value: number | null;
  readonly units: Units;
}

/** How a rate came from one value to another; the four parts add up to the change. */
export interface RateDiff<Units = readonly ChangedContribution[]> {
  /** On the first day, as known at the start, under the first rule set. */
  readonly start: Rate;
  /** On the first day, as known at the end, under the first rule set. */
  readonly corrected: Rate;
  /** On the first day, as known at the end, under the second rule set. */
  readonly rescored: Rate;
  /** On the last day, as known at the end, under the second rule set. */
  readonly end: Rate;
  readonly change: number | null;
  readonly corrections: DiffPart<Units>;
  readonly rules: DiffPart<Units>;
  readonly denominator: DiffPart<Units>;
  readonly numerator: DiffPart<Units>;
  /** Why change and parts have no value: the reason of the first of the rates that has none. */
  readonly reason: NoRateReason | null;
}

/**
 * Splits the change of a rate by what each look at it shows; `splitChange` says how. Equal looks are one and the same
 * object.
 */
export function* diffOfSides({ start, corrected, rescored, end }: Sides): Work<RateDiff> {
  const sides = [start, corrected, rescored, end].map((side) => side.rate);
  const reason = sides.find((each) => each.reason !== null)?.reason ?? null;
  const parts =
    reason === null ? splitChange(start.rate, corrected.rate, rescored.rate, end.rate) : null;
  function* part(
    name: keyof NonNullable<typeof parts>,
    before: Side,
    after: Side,
    reads: readonly (keyof Contribution)[],
  ): Work<DiffPart> {
    const units = yield* changedUnits(before.contributions, after.contributions, reads);
    return { value: parts?.[name] ?? null, units };
  }
  return {
    start: start.rate,
    corrected: corrected.rate,
    rescored: rescored.rate,
    end: end.rate,
    change: parts?.change ?? null,
    corrections: yield* part('corrections', start, corrected, ['numerator', 'denominator']),
    rules: yield* part('rules', corrected, rescored, ['numerator', 'denominator']),
    denominator: yield* part('denominator', rescored, end, ['denominator']),
    numerator: yield* part('numerator', rescored, end, ['numerator']),
    reason,
  };
}

/** A rate with what units contribute to it: all, or those at least that contribute something else on another side. */
export interface Side {
  readonly rate: Rate;
  readonly contributions: Contributions;
}

/** The looks at a rate that are named in `RateDiff`. */
type Sides = Readonly<Record<'start' | 'corrected' | 'rescored' | 'end', Side>>;

/** One of the rates that follow from a tally. */
export function rateOf(tally: Tally, code: RateCode): Rate {
  const rate = rates(tally).find((each) => each.code === code);
  if (rate === undefined) throw new Error(`Every rate is worked out, received none for ${code}.`);
  return rate;
}
