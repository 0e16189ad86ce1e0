import type { CoverageQuestion } from '../../coverage/reading/question.js';
import { type RuleSet, ruleSetNamed } from '../../coverage/rules/rules.js';
import { CivilDate, endOf } from '../../domain/civil-date.js';
import { Scope } from '../../registry/lists.js';
import type { QuestionDefaults } from '../context.js';

/** The arguments that coverage questions share. */
export interface QuestionArguments {
  readonly scope?: unknown;
  readonly on?: string | null;
  readonly knownOn?: string | null;
  readonly ruleSet?: string | null;
}

/**
 * What a coverage question asks: of today, of all that is known and under the rule set in force, where
 * its arguments don't say otherwise.
 *
 * @throws Problem NOT_FOUND where no rule set has the id
 */
export function questionOf(
  { scope, on, knownOn, ruleSet }: QuestionArguments,
  defaults: QuestionDefaults,
): CoverageQuestion {
  return {
    scope: Scope.parse(scope),
    on: dayAsked({ on }, defaults),
    knownBefore: knownBefore(Day.parse(knownOn) ?? null, defaults),
    rules: rulesOf(ruleSet, defaults),
  };
}

/** The day that a question asks about: today where its arguments name none. */
export function dayAsked(
  { on }: { readonly on?: string | null | undefined },
  { today }: Pick<QuestionDefaults, 'today'>,
): CivilDate {
  return Day.parse(on) ?? today;
}

/** The instant before which a thing was recorded to be known on a day; null for all that is by now. */
export function knownBefore(
  knownOn: CivilDate | null,
  { today, timeZone }: QuestionDefaults,
): string | null {
  return knownOn === null || knownOn >= today ? null : endOf(knownOn, timeZone).toISOString();
}

/** @throws Problem NOT_FOUND where no rule set has the id */
export function rulesOf(
  id: string | null | undefined,
  { rules, ruleSets }: QuestionDefaults,
): RuleSet {
  return id == null ? rules : ruleSetNamed(ruleSets, id);
}

const Day = CivilDate.nullish();
