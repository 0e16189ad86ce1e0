import { type CivilDate, isAlive } from '../../domain/civil-date.js';
import { Problem } from '../../domain/problem.js';
import type { FindingCode, RuleReference } from './findings.js';
import { RuleSet } from './rule-set.js';

export { CHAIN_LEVELS, type ChainLevel, type RuleSet } from './rule-set.js';

/** The rule that a finding rests on under a rule set. */
export function ruleBehind({ id, findings }: RuleSet, finding: FindingCode): RuleReference {
  const { rule, article } = findings[finding];
  return { code: rule, ruleSet: id, article };
}

/** Decodes a rule set; throws a ZodError that names the path and the rule it breaks. */
export function parseRuleSet(json: unknown): RuleSet {
  return RuleSet.parse(json);
}

/**
 * The rule set in force on a day; of several, the one that came into force last, of these
 * the first.
 *
 * @throws Error where none is
 */
export function ruleSetOn(sets: readonly RuleSet[], day: CivilDate): RuleSet {
  const [latest] = sets
    .filter((set) => isAlive(set, day))
    .sort(
      (a, b) =>
        Number((a.validFrom ?? '') < (b.validFrom ?? '')) -
        Number((b.validFrom ?? '') < (a.validFrom ?? '')),
    );
  if (latest === undefined)
    throw new Error(`A rule set is in force on every day, none is on ${day}.`);
  return latest;
}

/** @throws Problem NOT_FOUND where none of the rule sets has the id */
export function ruleSetNamed(sets: readonly RuleSet[], id: string): RuleSet {
  const named = sets.find((set) => set.id === id);
  if (named !== undefined) return named;
  const known = sets.map((set) => set.id).join(', ');
  throw new Problem('NOT_FOUND', `A rule set is one of ${known}, received ${JSON.stringify(id)}.`);
}
