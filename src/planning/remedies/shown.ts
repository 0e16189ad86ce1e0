import type { Language } from '../../coverage/messages/messages.js';
import type { RuleSet } from '../../coverage/rules/rules.js';
import type { PlannedBranch } from './branches.js';
import type { ExplainedBranch, Refused, Remedy } from './remedy-plan.js';
import { articleOf, tellRefusal, tellWhy } from './told.js';

/** A remedy with its texts, in either language. */
export interface ShownRemedy extends Omit<Remedy, 'refused'> {
  readonly refused: readonly ShownRefusal[];
  readonly whyIn: (language: Language) => string;
  readonly articleIn: (language: Language) => string;
}

export interface ShownRefusal extends Refused {
  readonly whyIn: (language: Language) => string;
  readonly articleIn: (language: Language) => string;
}

/** A branch of a plan, or of another one, whose importance is not worked out. */
export type ShownBranch = ExplainedBranch | PlannedBranch;

/** The ids of the units of a branch. */
export interface SharedUnits {
  readonly units: readonly string[];
}

/** @param rules the rule set under which the plan was made */
export function shownRemedy(remedy: Remedy, rules: RuleSet): ShownRemedy {
  return {
    ...remedy,
    whyIn: (language) => tellWhy(remedy, rules, language),
    articleIn: (language) => articleOf(remedy, remedy.reason, rules, language),
    refused: remedy.refused.map((refused) => ({
      ...refused,
      whyIn: (language) => tellRefusal(remedy, refused, rules, language),
      articleIn: (language) => articleOf(remedy, refused.why, rules, language),
    })),
  };
}
