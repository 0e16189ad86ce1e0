import { assess } from '../../../src/coverage/assessment/assess.js';
import { FIRST_DAY, stagesOf } from '../../../src/coverage/assessment/stages.js';
import type { UnitFacts } from '../../../src/coverage/facts/facts.js';
import { type Clearance, GapFlows, openIn } from '../../../src/coverage/figures/clearance.js';
import { contributionOf } from '../../../src/coverage/figures/contribution.js';
import type { Period } from '../../../src/coverage/figures/period.js';
import {
  type DiffedBetween,
  diffOfSides,
  type RateDiff,
  rateOf,
  type Side,
} from '../../../src/coverage/figures/rate-diff.js';
import type { RateCode } from '../../../src/coverage/figures/rates.js';
import { addUnit, emptyTally } from '../../../src/coverage/figures/tally.js';
import type { RuleSet } from '../../../src/coverage/rules/rules.js';
import type { CivilDate } from '../../../src/domain/civil-date.js';
import { doAtOnce } from '../../../src/domain/work.js';

/** What gaps of units opened and closed in a period, by their facts. */
export function clearanceOf(
  units: Iterable<UnitFacts>,
  { from, to }: Period,
  rules: RuleSet,
): Clearance {
  const flows = new GapFlows(from);
  for (const facts of units) {
    // A gap of long ago tells a reopening from a first opening.
    const stages = stagesOf(facts, FIRST_DAY, to, rules);
    flows.add(
      () => facts.id,
      stages.map((stage) => stage.from),
      stages.map(({ assessment }) => openIn(assessment?.findings ?? [])),
    );
  }
  return flows.clearance();
}

/**
 * How a rate of units came from one value to another, by their facts.
 *
 * @param knownThen the facts as they were known at the start
 * @param known the same as known at the end; where nothing was recorded in between, the same array
 */
export function rateDiff(
  knownThen: readonly UnitFacts[],
  known: readonly UnitFacts[],
  { from, to, rate, rules }: DiffedBetween,
): RateDiff {
  const start = sideOf(knownThen, from, rules.from, rate);
  const corrected = knownThen === known ? start : sideOf(known, from, rules.from, rate);
  const rescored = rules.from === rules.to ? corrected : sideOf(known, from, rules.to, rate);
  const end = sideOf(known, to, rules.to, rate);
  return doAtOnce(diffOfSides({ start, corrected, rescored, end }));
}

function sideOf(units: readonly UnitFacts[], on: CivilDate, rules: RuleSet, rate: RateCode): Side {
  const alive = units.flatMap((facts) => {
    const assessment = assess(facts, on, rules);
    return assessment === null ? [] : [{ id: facts.id, assessment }];
  });
  const tally = alive.reduce((sum, { assessment }) => addUnit(sum, assessment), emptyTally());
  return {
    rate: rateOf(tally, rate),
    contributions: new Map(
      alive.map(({ id, assessment }) => [id, contributionOf(assessment, rate)]),
    ),
  };
}
