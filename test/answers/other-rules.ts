import type { RuleSet } from '../../src/coverage/rules/rules.js';
import { twoMembers } from '../support/other-rules.js';

/** A unit has to have an organization from 2 members on, and no coverage of a whole extends. */
export const otherRules: RuleSet = { ...twoMembers, id: 'other', extensions: [] };
