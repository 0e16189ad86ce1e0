import type { RuleSet } from '../../src/coverage/rules.js';
import { rules } from '../support/run-query.js';

/** A unit has to have an organization from 2 members on, and no coverage of a whole extends. */
export const otherRules: RuleSet = {
  ...rules,
  id: 'other',
  extensions: [],
  numbers: { ...rules.numbers, minimumMembers: { ...rules.numbers.minimumMembers, value: 2 } },
};
