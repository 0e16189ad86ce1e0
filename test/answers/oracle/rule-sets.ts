import { ruleSetsOver } from '../../coverage/rules/arbitrary-rules.js';
import { rules } from '../../support/run-query.js';
import { CODES, KINDS } from './world.js';

/** Rule sets that say what the shipped one does, with thresholds and duties of units of a world. */
export const dutyRuleSets = ruleSetsOver(
  { ...rules, id: 'duties' },
  { kinds: KINDS.map((kind) => [kind]), regions: CODES.map((code) => [code]) },
);
