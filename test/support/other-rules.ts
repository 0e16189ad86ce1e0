import { refreshPolicy, rules } from './run-query.js';

/** A rule set under which two full members are enough for an organization of their own. */
export const twoMembers = {
  ...rules,
  id: 'two-members',
  numbers: { ...rules.numbers, minimumMembers: { ...rules.numbers.minimumMembers, value: 2 } },
};

/** What assessments are kept by where both rule sets are there. */
export const eitherRules = { ...refreshPolicy, ruleSets: [rules, twoMembers] };
