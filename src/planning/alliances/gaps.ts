import type { RuleSet } from '../../coverage/rules/rules.js';
import { closedBy } from '../facts/closing.js';
import type { PlanFacts, PlanUnit } from '../facts/facts.js';
import type { AllianceOptions } from './options.js';

/** Why an alliance closes nothing on a unit: by its status, or by its findings. */
export type OutsideRule = 'NOT_SURVEYED' | 'WORK_REACHES' | 'NEEDS_ORGANIZATION';

export interface OutsideUnit {
  readonly unit: PlanUnit;
  readonly rule: OutsideRule;
}

/** The units on which membership in an alliance closes a finding, and the others with the rule; both by id. */
export function gapsOf({ units, rules }: Pick<PlanFacts, 'units' | 'rules'>): {
  readonly gaps: PlanUnit[];
  readonly outside: OutsideUnit[];
} {
  const gaps: PlanUnit[] = [];
  const outside: OutsideUnit[] = [];
  for (const unit of units) {
    const rule = ruleAgainst(unit, rules);
    if (rule === null) gaps.push(unit);
    else outside.push({ unit, rule });
  }
  return { gaps, outside };
}

/** What a gap weighs by itself, its parts aside; 0 by MEMBERS where these are unknown. */
export function weightOf(
  unit: PlanUnit,
  { weigh, weights }: Pick<AllianceOptions, 'weigh' | 'weights'>,
  rules: RuleSet,
): number {
  switch (weigh) {
    case 'EQUAL':
      return 1;
    case 'MEMBERS':
      return unit.fullMembers ?? 0;
    case 'SEVERITY': {
      const closed = new Set(closedBy(unit, 'WORK', rules).closes);
      const severities = new Set(
        unit.findings.filter(({ code }) => closed.has(code)).map(({ severity }) => severity),
      );
      if (severities.has('HIGH')) return weights.high;
      return severities.has('MEDIUM') ? weights.medium : weights.low;
    }
  }
}

function ruleAgainst(unit: PlanUnit, rules: RuleSet): OutsideRule | null {
  switch (unit.status) {
    case 'UNKNOWN':
      return 'NOT_SURVEYED';
    case 'COVERED':
    case 'WORK_ONLY':
      return 'WORK_REACHES';
    case 'GAP':
    case 'TEMPORARY_ONLY':
      return closedBy(unit, 'WORK', rules).closes.length > 0 ? null : 'NEEDS_ORGANIZATION';
  }
}
