import { SEVERITIES, type Severity, valuesOf } from '../../domain/vocabulary.js';

/** What falls due on a day, in the order in which the entries of one thing stand. */
export const DUE_CHANGES = {
  OPENS: '新出现',
  GRAVER: '加重',
  ENDS: '终止',
  ORGANIZATION_COVERAGE_ENDS: '组织覆盖到期',
  WORK_COVERAGE_ENDS: '工作覆盖到期',
  TEMPORARY_COVERAGE_ENDS: '临时覆盖到期',
  FEWER_ORGANIZATIONS: '覆盖组织减少',
  MILDER: '减轻',
  CLOSES: '消除',
} as const;
export type DueChange = keyof typeof DUE_CHANGES;

/** What somebody has to see to. */
export const SEEN_TO: readonly DueChange[] = valuesOf(DUE_CHANGES).filter(
  (change) => change !== 'MILDER' && change !== 'CLOSES',
);

/** A change without a finding has null in place of it. */
export interface Due<Code> {
  readonly change: DueChange;
  readonly code: Code | null;
  /** From the day on; null also where the finding closes. */
  readonly severity: Severity | null;
  /** The day before; null also where the finding opens. */
  readonly severityBefore: Severity | null;
}

interface Graded<Code> {
  readonly code: Code;
  readonly severity: Severity;
}

/** How what is found on a thing differs from what was found on the day before. */
export function findingsDue<Code>(
  before: readonly Graded<Code>[],
  after: readonly Graded<Code>[],
): Due<Code>[] {
  const changed = after.flatMap(({ code, severity }): Due<Code>[] => {
    const severityBefore = severityOf(code, before);
    if (severityBefore === severity) return [];
    return [{ change: changeTo(severity, severityBefore), code, severity, severityBefore }];
  });
  const closed = before
    .filter(({ code }) => severityOf(code, after) === null)
    .map(({ code, severity: severityBefore }): Due<Code> => {
      return { change: 'CLOSES', code, severity: null, severityBefore };
    });
  return [...changed, ...closed];
}

/** A change that is no finding's. */
export function plainDue(change: DueChange): Due<never> {
  return { change, code: null, severity: null, severityBefore: null };
}

function changeTo(severity: Severity, before: Severity | null): DueChange {
  if (before === null) return 'OPENS';
  return gravity.indexOf(severity) < gravity.indexOf(before) ? 'GRAVER' : 'MILDER';
}

function severityOf<Code>(code: Code, findings: readonly Graded<Code>[]): Severity | null {
  return findings.find((finding) => finding.code === code)?.severity ?? null;
}

const gravity = valuesOf(SEVERITIES);
