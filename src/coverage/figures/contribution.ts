import type { Assessment } from '../assessment/assess.js';
import type { RateCode } from './rates.js';

/** What one unit adds to a rate: units, or for MEMBER_WEIGHTED full members. */
export interface Contribution {
  readonly numerator: number;
  readonly denominator: number;
}

export const NOTHING: Contribution = { numerator: 0, denominator: 0 };

export function isSame(a: Contribution, b: Contribution): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator;
}

/**
 * What a unit adds to a rate's numerator and denominator; summed up over units it gives what `rates`
 * gives for their tally.
 *
 * @param assessment null where the unit does not exist
 */
export function contributionOf(assessment: Judged | null, rate: RateCode): Contribution {
  if (assessment === null || assessment.exclusion !== null) return NOTHING;
  const { status, fullMembers, required, solo, coveringOrganizations } = assessment;
  const isCovered = status === 'COVERED';
  switch (rate) {
    case 'ORGANIZATION':
      return share(isCovered, 1);
    case 'SOLO':
      return share(solo, 1);
    case 'REQUIRED':
      return required ? share(isCovered, 1) : NOTHING;
    case 'WORK':
      return share(isCovered || status === 'WORK_ONLY', 1);
    case 'MEMBER_WEIGHTED':
      return share(isCovered, fullMembers ?? 0);
    case 'BACKUP':
      return share(coveringOrganizations >= 2, 1);
  }
}

/** What of an assessment decides it. */
type Judged = Pick<
  Assessment,
  'status' | 'exclusion' | 'required' | 'solo' | 'fullMembers' | 'coveringOrganizations'
>;

function share(counts: boolean, weight: number): Contribution {
  return { numerator: counts ? weight : 0, denominator: weight };
}
