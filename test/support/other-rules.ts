import { parseRuleSet } from '../../src/coverage/rules/rules.js';
import { refreshPolicy, rules } from './run-query.js';

/** A rule set under which two full members are enough for an organization of their own. */
export const twoMembers = {
  ...rules,
  id: 'two-members',
  numbers: { ...rules.numbers, minimumMembers: { ...rules.numbers.minimumMembers, value: 2 } },
};

/** What assessments are kept by where both rule sets are there. */
export const eitherRules = { ...refreshPolicy, ruleSets: [rules, twoMembers] };

/** A rule set that asks where units are, though it says nothing else than the shipped one. */
export const placeRules = parseRuleSet({
  ...rules,
  id: 'place',
  thresholds: [
    {
      ...{ id: 'county', regions: ['350428'], minimumMembers: 3 },
      ...{ article: 'An example, no article', zh: '示例，无条文依据' },
    },
  ],
});
