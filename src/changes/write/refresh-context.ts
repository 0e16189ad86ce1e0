import type { RuleSet } from '../../coverage/rules/rules.js';
import type { Graph } from '../../graph/graph.js';
import type { KeptState } from '../../graph/head.js';

/** Which days and rule sets materialized assessments follow when they are refreshed. */
export interface RefreshPolicy {
  /** The IANA time zone whose days count. */
  readonly timeZone: string;
  /** All rule sets that the graph may follow. */
  readonly ruleSets: readonly RuleSet[];
}

/** Where, when and by which policy assessments are refreshed. */
export interface RefreshContext {
  readonly graph: Graph;
  readonly now: () => Date;
  readonly refreshPolicy: RefreshPolicy;
  /** Receives how many units have been reassessed, and of how many. */
  readonly onReassessed?: (done: number, total: number) => void;
}

/** The rule set that a state names. */
export function ruleSetOf({ ruleSet }: KeptState, { ruleSets }: RefreshPolicy): RuleSet {
  const rules = ruleSets.find(({ id }) => id === ruleSet);
  if (rules === undefined)
    throw new Error(`Assessments follow a rule set that is there, received ${ruleSet}.`);
  return rules;
}
