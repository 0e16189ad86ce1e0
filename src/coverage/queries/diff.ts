import type { CivilDate } from '../../domain/civil-date.js';
import type { EntityId } from '../../domain/ids.js';
import type { Asking } from '../../graph/ask.js';
import type { Scope } from '../../registry/lists.js';
import { type Contribution, contributionOf } from '../figures/contribution.js';
import { ensurePeriod } from '../figures/period.js';
import type { ChangedContribution } from '../figures/rate-change.js';
import {
  type DiffedBetween,
  type DiffPart,
  diffOfSides,
  type RateDiff,
  rateDiff,
  rateOf,
  type Side,
} from '../figures/rate-diff.js';
import { addTally, emptyTally } from '../figures/tally.js';
import { indexFor } from '../kept/current-index.js';
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
 * Splits the change of a rate between two days: from the index, under other rule sets and as known earlier from
 * one reading of the facts for each day on which they are known.
 *
 * @throws Problem BAD_USER_INPUT for a period that ends before it starts, NOT_FOUND for an unknown
 * region
 */
export async function diffOf(asking: Asking, question: DiffQuestion): Promise<ListedDiff> {
  ensurePeriod(question);
  const diff = (await diffFromIndex(asking, question)) ?? (await diffFromFacts(asking, question));
  return {
    ...diff,
    corrections: listed(diff.corrections),
    rules: listed(diff.rules),
    denominator: listed(diff.denominator),
    numerator: listed(diff.numerator),
  };
}

async function diffFromIndex(
  { reader }: Asking,
  { scope, from, to, rate, rules, knownBefore }: DiffQuestion,
): Promise<RateDiff | null> {
  if (knownBefore.from !== knownBefore.to || rules.from !== rules.to) return null;
  const index = await indexFor(reader, { scope, rules: rules.to, knownBefore: knownBefore.to });
  if (index === null) return null;
  const changed = index.changed(scope, { from, to }, rules.to);
  const side = (on: CivilDate, which: 'before' | 'after'): Side => {
    const tallies = [...index.tallies(scope, on).values()];
    const contributions = new Map<EntityId, Contribution>();
    for (const { unit, [which]: assessment } of changed)
      if (assessment !== null) contributions.set(unit, contributionOf(assessment, rate));
    return { rate: rateOf(tallies.reduce(addTally, emptyTally()), rate), contributions };
  };
  const start = side(from, 'before');
  return diffOfSides({ start, corrected: start, rescored: start, end: side(to, 'after') });
}

async function diffFromFacts(asking: Asking, question: DiffQuestion): Promise<RateDiff> {
  const { scope, from, knownBefore } = question;
  const read = async (on: CivilDate | null, before: string | null) =>
    (await unitsInScope(asking, { scope, on, knownBefore: before })).map(({ facts }) => facts);
  const known = await read(null, knownBefore.to);
  const knownThen =
    knownBefore.from === knownBefore.to ? known : await read(from, knownBefore.from);
  return rateDiff(knownThen, known, question);
}

function listed({ value, units }: DiffPart): DiffPart<FirstOf<ChangedContribution>> {
  return { value, units: firstOf(units) };
}
