import type { Catalogue } from '../catalogue.js';

/** What stands in English for what lies outside of what is granted. */
export const outside: Catalogue['outside'] = {
  ORGANIZATION: 'an organization outside of what is granted',
  FACT: 'a fact outside of what is granted',
  BREAK: 'The chain breaks at an organization outside of what is granted.',
};
