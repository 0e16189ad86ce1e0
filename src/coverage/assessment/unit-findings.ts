import { type CivilDate, monthsAfter } from '../../domain/civil-date.js';
import { type Day, isAliveOn, runAt } from '../../domain/timeline.js';
import { SEVERITIES, type Severity, valuesOf } from '../../domain/vocabulary.js';
import { dutyKinds, findingOf } from '../rules/duties.js';
import { type Finding, GENERAL_FINDINGS, type GeneralFindingCode } from '../rules/findings.js';
import { type RuleSet, ruleBehind } from '../rules/rules.js';
import { brokenOn, type DutyHistory } from './duties.js';
import { firstDayOfRun } from './since.js';
import { stateOn, type UnitHistory, type UnitState } from './unit-history.js';

const codes = valuesOf(GENERAL_FINDINGS);
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
  const { threshold } = history.held.on(on);
  const holdsIn = (code: GeneralFindingCode, then: UnitState, day: Day) =>
    holds(code, then, history.held.on(day).minimum);
  const findings: Finding[] = [];
  for (const code of codes) {
    if (!holdsIn(code, state, on)) continue;
    const clause = threshold !== null && isOfMembers(code) ? threshold.id : null;
    findings.push({
      code,
      clause,
      severity: severityOf(code, state, history, on, rules),
      since: since(history, on, (then, day) => holdsIn(code, then, day)),
      rule: ruleBehind(rules, { code, clause }),
    });
  }
  if (history.duties !== null)
    findings.push(...dutyFindings(history.duties, history, state, on, rules));
  if (findings.length < 2) return findings;
  return findings.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

/** One finding for each kind of duty that is broken: that of the gravest. */
function dutyFindings(
  duties: DutyHistory,
  history: UnitHistory,
  state: UnitState,
  on: CivilDate,
  rules: RuleSet,
): Finding[] {
  const broken = brokenOn(duties, state, on);
  return dutyKinds.flatMap((kind): Finding[] => {
    const duty = broken.find((each) => each.duty === kind);
    if (duty === undefined) return [];
    const [code, clause] = [findingOf(kind), duty.id];
    return [
      {
        ...{ code, clause, severity: duty.severity },
        since: since(history, on, (then, day) =>
          brokenOn(duties, then, day).some((each) => each.duty === kind),
        ),
        rule: ruleBehind(rules, { code, clause }),
      },
    ];
  });
}

function since(
  history: UnitHistory,
  on: CivilDate,
  holdsIn: (state: UnitState, day: Day) => boolean,
): CivilDate | null {
  return firstDayOfRun(history.breakpoints, history.begins, on, (day) =>
    holdsIn(stateOn(history, day), day),
  );
}

/** Whether the number of members from which a unit has to have an organization decides on a finding. */
function isOfMembers(code: GeneralFindingCode): boolean {
  return code === 'NOT_ESTABLISHED' || code === 'BLANK' || code === 'WORK_ONLY';
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

function holds(code: GeneralFindingCode, state: UnitState, minimum: number): boolean {
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
  code: GeneralFindingCode,
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
