import { type CivilDate, isAlive } from '../../domain/civil-date.js';
import { Problem } from '../../domain/problem.js';
import { valuesOf } from '../../domain/vocabulary.js';
import type { Duty, Threshold } from './clauses.js';
import { findingOf, isOfDuty } from './duties.js';
import {
  type Finding,
  type OrganizationFindingCode,
  type RuleReference,
  UNIT_FINDINGS,
  type UnitFindingCode,
} from './findings.js';
import { type Basis, RuleSet } from './rule-set.js';

export { CHAIN_LEVELS, type ChainLevel, type RuleSet } from './rule-set.js';

/** A finding as what it rests on is looked up. */
export type Judged =
  | Pick<Finding, 'code' | 'clause'>
  | { readonly code: OrganizationFindingCode; readonly clause?: null };

/** The rule that a finding rests on under a rule set. */
export function ruleBehind(rules: RuleSet, finding: Judged): RuleReference {
  const { rule, article } = basisOf(rules, finding);
  return { code: rule, ruleSet: rules.id, article };
}

/** What a finding rests on: of a duty that is broken the duty, of an organization that is missing a threshold if one applies. */
export function basisOf(rules: RuleSet, { code, clause = null }: Judged): Basis {
  if (isOfDuty(code) || (code === 'NOT_ESTABLISHED' && clause !== null)) {
    const { id, article, zh } = clauseOf(rules, clause);
    return { rule: id, article, zh };
  }
  return rules.findings[code];
}

/** The number of members that a unit with a finding was held to. */
export function minimumBehind(rules: RuleSet, { clause }: Pick<Finding, 'clause'>): number {
  const threshold = rules.thresholds.find(({ id }) => id === clause);
  return threshold?.minimumMembers ?? rules.numbers.minimumMembers.value;
}

/** The duty that a finding is of; null where it is of none. */
export function dutyBehind({ duties }: RuleSet, { clause }: Pick<Finding, 'clause'>): Duty | null {
  return duties.find(({ id }) => id === clause) ?? null;
}

/** The findings on units that a rule set knows. */
export function unitFindingsUnder({ duties }: RuleSet): UnitFindingCode[] {
  const known = new Set(duties.map(({ duty }) => findingOf(duty)));
  return valuesOf(UNIT_FINDINGS).filter((code) => !isOfDuty(code) || known.has(code));
}

/** @throws Problem CONFLICT where the rule set has lost a clause by which things are kept */
function clauseOf({ id, thresholds, duties }: RuleSet, clause: string | null): Threshold | Duty {
  const found = [...thresholds, ...duties].find((each) => each.id === clause);
  if (found !== undefined) return found;
  throw new Problem(
    'CONFLICT',
    `A rule set that is changed gets another version, ${id} has lost ${JSON.stringify(clause)} without: run orgweave reassess --rule-set ${id}.`,
  );
}

/** Decodes a rule set; throws a ZodError that names the path and the rule it breaks. */
export function parseRuleSet(json: unknown): RuleSet {
  return RuleSet.parse(json);
}

/**
 * The rule set in force on a day, which an example never is; of several, the one that came into force last, of these
 * the first.
 *
 * @throws Error where none is
 */
export function ruleSetOn(sets: readonly RuleSet[], day: CivilDate): RuleSet {
  const [latest] = sets
    .filter((set) => isAlive(set, day) && set.example !== true)
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
