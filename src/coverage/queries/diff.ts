import type { CivilDate } from '../../domain/civil-date.js';
import type { Asking } from '../../graph/ask.js';
import type { Scope } from '../../registry/lists.js';
import { ensurePeriod } from '../figures/period.js';
import type { ChangedContribution } from '../figures/rate-change.js';
import {
  type DiffedBetween,
  type DiffPart,
  type RateDiff,
  rateDiff,
} from '../figures/rate-diff.js';
import { unitsInScope } from '../reading/units-in-scope.js';
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
 * Splits the change of a rate between two days, from one reading of the facts for each day on which
 * they are known.
 *
 * @throws Problem BAD_USER_INPUT for a period that ends before it starts, NOT_FOUND for an unknown
 * region
 */
export async function diffOf(asking: Asking, question: DiffQuestion): Promise<ListedDiff> {
  ensurePeriod(question);
  const { scope, from, knownBefore } = question;
  const read = async (on: CivilDate | null, before: string | null) =>
    (await unitsInScope(asking, { scope, on, knownBefore: before })).map(({ facts }) => facts);
  const known = await read(null, knownBefore.to);
  const knownThen =
    knownBefore.from === knownBefore.to ? known : await read(from, knownBefore.from);
  const diff = rateDiff(knownThen, known, question);
  return {
    ...diff,
    corrections: listed(diff.corrections),
    rules: listed(diff.rules),
    denominator: listed(diff.denominator),
    numerator: listed(diff.numerator),
  };
}

function listed({ value, units }: DiffPart): DiffPart<FirstOf<ChangedContribution>> {
  return { value, units: firstOf(units) };
}
