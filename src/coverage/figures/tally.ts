import type { Exclusion, Status } from '../../domain/vocabulary.js';
import type { Assessment } from '../assessment/assess.js';
import { gapFindings } from '../rules/findings.js';

/**
 * Counts of units from which every rate follows. Units are in U unless said otherwise; members are
 * persons.
 */
const empty = {
  /** U by status: their sum is |U|. */
  covered: 0,
  workOnly: 0,
  temporaryOnly: 0,
  gap: 0,
  unknown: 0,
  /** Units outside U by reason. */
  shell: 0,
  dormant: 0,
  outOfScope: 0,
  /** Units with SOLO coverage. */
  solo: 0,
  /** Units with UNSPECIFIED coverage and no SOLO one. */
  unspecifiedWithoutSolo: 0,
  /** Units under organization coverage by two or more different organizations. */
  backup: 0,
  /** E: units with known full members at or above the minimum. */
  required: 0,
  requiredCovered: 0,
  requiredUnknown: 0,
  /** Units whose full members are unknown. */
  membersUnknown: 0,
  /** Sums of known full members: of U, and of those of two statuses. */
  members: 0,
  membersCovered: 0,
  membersOfUnknown: 0,
  /** Units with a finding other than NOT_SURVEYED: those that `coverageGaps` lists. */
  gaps: 0,
  /** Findings other than NOT_SURVEYED. */
  findings: 0,
};

export type TallyKey = keyof typeof empty;
export type Tally = Readonly<Record<TallyKey, number>>;

export const TALLY_KEYS: readonly TallyKey[] = Object.keys(empty).filter(
  (name): name is TallyKey => name in empty,
);

const STATUS_KEYS: Readonly<Record<Status, TallyKey>> = {
  COVERED: 'covered',
  WORK_ONLY: 'workOnly',
  TEMPORARY_ONLY: 'temporaryOnly',
  GAP: 'gap',
  UNKNOWN: 'unknown',
};

const EXCLUSION_KEYS: Readonly<Record<Exclusion, TallyKey>> = {
  SHELL: 'shell',
  DORMANT: 'dormant',
  OUT_OF_SCOPE: 'outOfScope',
};

/** A tally of no units. */
export function emptyTally(): Tally {
  return { ...empty };
}

/** A tally with these counts, which stand in the order of `TALLY_KEYS`. */
export function tallyWith(counts: ArrayLike<number>): Tally {
  const tally = { ...empty };
  for (const [place, key] of TALLY_KEYS.entries()) tally[key] = counts[place] ?? 0;
  return tally;
}

/** A tally with one more unit in it. */
export function addUnit(tally: Tally, assessment: Assessment): Tally {
  const sum = { ...tally };
  countUnit(sum, assessment, 1);
  return sum;
}

/**
 * Counts a unit in or out of a sum: `addUnit` where very many follow one another.
 *
 * @param sum is changed
 */
export function countUnit(sum: Record<TallyKey, number>, assessment: Assessment, by: 1 | -1): void {
  const { exclusion, status, fullMembers, required } = assessment;
  if (exclusion !== null) {
    sum[EXCLUSION_KEYS[exclusion]] += by;
    return;
  }
  const covered = status === 'COVERED';
  const unknown = status === 'UNKNOWN';
  sum[STATUS_KEYS[status]] += by;
  if (assessment.solo) sum.solo += by;
  if (assessment.unspecifiedWithoutSolo) sum.unspecifiedWithoutSolo += by;
  if (assessment.coveringOrganizations >= 2) sum.backup += by;
  const findings = gapFindings(assessment).length;
  if (findings > 0) sum.gaps += by;
  sum.findings += by * findings;
  if (required) {
    sum.required += by;
    if (covered) sum.requiredCovered += by;
    if (unknown) sum.requiredUnknown += by;
  }
  if (fullMembers === null) {
    sum.membersUnknown += by;
    return;
  }
  sum.members += by * fullMembers;
  if (covered) sum.membersCovered += by * fullMembers;
  if (unknown) sum.membersOfUnknown += by * fullMembers;
}

/** The tally of the units of both. */
export function addTally(a: Tally, b: Tally): Tally {
  const sum = { ...a };
  for (const key of TALLY_KEYS) sum[key] += b[key];
  return sum;
}

/** |U|: units in scope, alive, without an exclusion. */
export function unitsOf(tally: Tally): number {
  return tally.covered + tally.workOnly + tally.temporaryOnly + tally.gap + tally.unknown;
}

/** How many units of U have a status. */
export function countOfStatus(tally: Tally, status: Status): number {
  return tally[STATUS_KEYS[status]];
}

/** How many units stand outside U for a reason. */
export function countOfExclusion(tally: Tally, exclusion: Exclusion): number {
  return tally[EXCLUSION_KEYS[exclusion]];
}
