import { SEVERITIES, type Severity, valuesOf } from '../../domain/vocabulary.js';
import { type Finding, UNIT_FINDINGS, type UnitFindingCode } from './findings.js';

/**
 * What was found on a unit, as text: `LAPSED:HIGH+TEMPORARY_ONLY:MEDIUM`, with the clause of the rule set behind what
 * rests on one (`OWN_BRANCH_DUE:HIGH:enterprise-100`); empty where nothing was.
 * Units of one cell and one profile stand together, so any filter on codes and severities chooses
 * among a few profiles and never among units.
 */
export type Profile = string;

/** Which findings make a unit stand in a list; a finding must fit all that is given. */
export interface GravityFilter {
  readonly codes?: readonly UnitFindingCode[] | null | undefined;
  readonly severities?: readonly Severity[] | null | undefined;
}

type Graded = Pick<Finding, 'code' | 'severity'>;
type Found = Pick<Finding, 'code' | 'severity' | 'clause'>;

const codes: readonly UnitFindingCode[] = valuesOf(UNIT_FINDINGS);
const severities: readonly Severity[] = valuesOf(SEVERITIES);

/** The profile of a unit's findings, which stand in the order of its assessment. */
export function profileOf(findings: readonly Found[]): Profile {
  return findings
    .map(
      ({ code, severity, clause }) => `${code}:${severity}${clause === null ? '' : `:${clause}`}`,
    )
    .join('+');
}

/** The findings of a profile. */
export function findingsOf(profile: Profile): Found[] {
  if (profile === '') return [];
  return profile.split('+').map((part) => {
    const [name, grade, clause = null] = part.split(':');
    const code = codes.find((each) => each === name);
    const severity = severities.find((each) => each === grade);
    if (code === undefined || severity === undefined)
      throw new Error(`A profile names findings with their severities, received ${profile}.`);
    return { code, severity, clause };
  });
}

/** Those of some findings that fit; NOT_SURVEYED does only where the filter names it. */
export function fittingOf<F extends Graded>(
  findings: readonly F[],
  { codes: wanted, severities: grades }: GravityFilter,
): F[] {
  return findings.filter(
    ({ code, severity }) =>
      (wanted?.includes(code) ?? code !== 'NOT_SURVEYED') && (grades?.includes(severity) ?? true),
  );
}

/** How grave the gravest finding that fits is, 0 being HIGH; null where none fits. */
export function gravityOf(findings: readonly Graded[], filter: GravityFilter): number | null {
  const fitting = fittingOf(findings, filter);
  return fitting.length === 0
    ? null
    : Math.min(...fitting.map(({ severity }) => severities.indexOf(severity)));
}
