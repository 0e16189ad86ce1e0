import { addMonths, type CivilDate } from '../../domain/civil-date.js';
import { runAt } from '../../domain/timeline.js';
import { SEVERITIES, type Severity, valuesOf } from '../../domain/vocabulary.js';
import { type Finding, UNIT_FINDINGS, type UnitFindingCode } from '../rules/findings.js';
import type { RuleSet } from '../rules/rules.js';
import { type Course, type Standing, standingOn } from './course.js';
import { firstDayOfRun } from './since.js';

const codes = valuesOf(UNIT_FINDINGS);
const severities = valuesOf(SEVERITIES);

/**
 * The findings that hold on a unit on a day (domain.md, "Findings"), from the highest severity to
 * the lowest, within one in the order of the codes.
 */
export function findingsOn(
  course: Course,
  standing: Standing,
  on: CivilDate,
  rules: RuleSet,
): Finding[] {
  const minimum = rules.numbers.minimumMembers.value;
  const findings: Finding[] = [];
  for (const code of codes) {
    if (!holds(code, standing, minimum)) continue;
    const { rule: id, article } = rules.findings[code];
    findings.push({
      code,
      severity: severityOf(code, standing, course, on, rules),
      since: firstDayOfRun(course.breakpoints, course.begins, on, (day) =>
        holds(code, standingOn(course, day), minimum),
      ),
      rule: { id, article },
    });
  }
  if (findings.length < 2) return findings;
  return findings.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

/** The day on which the temporary coverage of a day is overdue; null where its start is unknown. */
export function maturityOf(course: Course, on: CivilDate, rules: RuleSet): CivilDate | null {
  const start = runAt(course.temporary, on)?.validFrom ?? null;
  return start === null ? null : addMonths(start, rules.numbers.temporaryMonths.value);
}

function holds(code: UnitFindingCode, standing: Standing, minimum: number): boolean {
  const { status, organizationCovered, lapsed, members } = standing;
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
  standing: Standing,
  course: Course,
  on: CivilDate,
  rules: RuleSet,
): Severity {
  switch (code) {
    case 'NOT_ESTABLISHED':
    case 'LAPSED':
      return 'HIGH';
    case 'BLANK':
      return standing.members !== null && standing.members >= 1 ? 'HIGH' : 'MEDIUM';
    case 'TEMPORARY_ONLY': {
      const maturity = maturityOf(course, on, rules);
      return maturity !== null && maturity <= on ? 'HIGH' : 'MEDIUM';
    }
    case 'WORK_ONLY':
      return 'LOW';
    case 'NOT_SURVEYED':
      return 'INFO';
  }
}
