import { type CivilDate, monthsAfter } from '../../domain/civil-date.js';
import { isAliveOn, runAt } from '../../domain/timeline.js';
import { SEVERITIES, type Severity, valuesOf } from '../../domain/vocabulary.js';
import { type Finding, UNIT_FINDINGS, type UnitFindingCode } from '../rules/findings.js';
import { type RuleSet, ruleBehind } from '../rules/rules.js';
import { firstDayOfRun } from './since.js';
import { stateOn, type UnitHistory, type UnitState } from './unit-history.js';

const codes = valuesOf(UNIT_FINDINGS);
const severities = valuesOf(SEVERITIES);

/**
 * The findings that hold on a unit on a day (domain.md, "Findings"), from the highest severity to
 * the lowest, within one in the order of the codes.
 */
export function findingsOn(
  history: UnitHistory,
  state: UnitState,
  on: CivilDate,
  rules: RuleSet,
): Finding[] {
  const minimum = rules.numbers.minimumMembers.value;
  const findings: Finding[] = [];
  for (const code of codes) {
    if (!holds(code, state, minimum)) continue;
    findings.push({
      code,
      severity: severityOf(code, state, history, on, rules),
      since: firstDayOfRun(history.breakpoints, history.begins, on, (day) =>
        holds(code, stateOn(history, day), minimum),
      ),
      rule: ruleBehind(rules, code),
    });
  }
  if (findings.length < 2) return findings;
  return findings.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

/**
 * The day on which the temporary coverage of a day is overdue for certain: where the run's start is unknown, it began
 * at the latest on the first beginning in it that is known. Null where none is, or that day is
 * past the calendar.
 */
export function maturityOf(history: UnitHistory, on: CivilDate, rules: RuleSet): CivilDate | null {
  const { temporary, temporaryBegan: began } = history;
  const run = runAt(temporary, on);
  if (run === null) return null;
  // A run of unknown start is the first one: a beginning that is not in it comes behind it.
  const start = run.validFrom ?? (began !== null && isAliveOn(run, began) ? began : null);
  return start === null ? null : monthsAfter(start, rules.numbers.temporaryMonths.value);
}

function holds(code: UnitFindingCode, state: UnitState, minimum: number): boolean {
  const { status, organizationCovered, lapsed, members } = state;
  const required = members !== null && members >= minimum;
  switch (code) {
    case 'NOT_ESTABLISHED':
      return required && !organizationCovered && status !== 'UNKNOWN';
    case 'LAPSED':
      return lapsed;
    case 'BLANK':
      return status === 'GAP' && !lapsed && !required;
    case 'TEMPORARY_ONLY':
      return status === 'TEMPORARY_ONLY';
    case 'WORK_ONLY':
      return status === 'WORK_ONLY' && !required;
    case 'NOT_SURVEYED':
      return status === 'UNKNOWN';
  }
}

function severityOf(
  code: UnitFindingCode,
  state: UnitState,
  history: UnitHistory,
  on: CivilDate,
  rules: RuleSet,
): Severity {
  switch (code) {
    case 'NOT_ESTABLISHED':
    case 'LAPSED':
      return 'HIGH';
    case 'BLANK':
      return state.members !== null && state.members >= 1 ? 'HIGH' : 'MEDIUM';
    case 'TEMPORARY_ONLY': {
      const maturity = maturityOf(history, on, rules);
      return maturity !== null && maturity <= on ? 'HIGH' : 'MEDIUM';
    }
    case 'WORK_ONLY':
      return 'LOW';
    case 'NOT_SURVEYED':
      return 'INFO';
  }
}
