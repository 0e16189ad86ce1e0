import type { EntityId } from '../../domain/ids.js';
import { eachInSteps, sortInSteps, type Work } from '../../domain/work.js';
import { type Contribution, NOTHING } from './contribution.js';

/** The parts that a change of a rate is made of; they add up to `change`. */
export interface ChangeParts {
  /** What was recorded since about the first day. */
  readonly corrections: number;
  /** Another rule set. */
  readonly rules: number;
  /** What the denominator did, the numerator standing as it was: n0/d1 − n0/d0. */
  readonly denominator: number;
  /** What the numerator did, over the new denominator: n1/d1 − n0/d1. */
  readonly numerator: number;
  readonly change: number;
}

/** A unit whose contribution is another on one side than on the other. */
export interface ChangedContribution {
  readonly unit: EntityId;
  readonly before: Contribution;
  readonly after: Contribution;
}

/** Contributions by unit; a unit that is not there contributes nothing. */
export type Contributions = ReadonlyMap<EntityId, Contribution>;

/**
 * Splits a change, given the first day's rate as it was known then, as it is known now, and under
 * the other rules, and the last day's rate, known now and under those rules. None has the denominator 0.
 */
export function splitChange(
  start: Contribution,
  corrected: Contribution,
  rescored: Contribution,
  end: Contribution,
): ChangeParts {
  const { numerator: n0, denominator: d0 } = rescored;
  const { numerator: n1, denominator: d1 } = end;
  return {
    corrections: difference(start, corrected),
    rules: difference(corrected, rescored),
    denominator: (n0 * (d0 - d1)) / (d0 * d1),
    numerator: (n1 - n0) / d1,
    change: difference(start, end),
  };
}

/** The units that differ between two sides in what `reads` gives of their contributions, by id. */
export function* changedUnits(
  before: Contributions,
  after: Contributions,
  reads: readonly (keyof Contribution)[],
): Work<ChangedContribution[]> {
  if (before === after) return [];
  const changed: ChangedContribution[] = [];
  const compare = (unit: EntityId) => {
    const [was, is] = [before.get(unit) ?? NOTHING, after.get(unit) ?? NOTHING];
    if (reads.some((part) => was[part] !== is[part]))
      changed.push({ unit, before: was, after: is });
  };
  yield* eachInSteps(before.keys(), compare);
  yield* eachInSteps(after.keys(), (unit) => {
    if (!before.has(unit)) compare(unit);
  });
  return yield* sortInSteps(changed, (a, b) => (a.unit < b.unit ? -1 : 1));
}

/** The second share minus the first, over one denominator: rounded once. */
function difference(a: Contribution, b: Contribution): number {
  return (
    (b.numerator * a.denominator - a.numerator * b.denominator) / (a.denominator * b.denominator)
  );
}
