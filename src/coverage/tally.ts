import type { Exclusion, Status } from '../domain/vocabulary.js';
import type { Assessment } from './assess.js';

/**
 * Counts of units from which every rate follows, kept per cell and added upwards. Units are in U
 * unless said otherwise; members are persons.
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
  /** Sums of known full members: of U, of the covered, of those of unknown status. */
  members: 0,
  membersCovered: 0,
  membersOfUnknown: 0,
};

export type TallyKey = keyof typeof empty;
export type Tally = Readonly<Record<TallyKey, number>>;

const TALLY_KEYS: readonly TallyKey[] = Object.keys(empty).filter(
  (key): key is TallyKey => key in empty,
);

/** A tally of no units. */
export function emptyTally(): Tally {
  return { ...empty };
}

/** A tally with one more unit in it. */
export function addUnit(tally: Tally, assessment: Assessment): Tally {
  const sum = { ...tally };
  const { exclusion, status, fullMembers, required } = assessment;
  if (exclusion !== null) {
    sum[keyOfExclusion(exclusion)] += 1;
    return sum;
  }
  const covered = status === 'COVERED';
  const unknown = status === 'UNKNOWN';
  sum[keyOfStatus(status)] += 1;
  if (assessment.solo) sum.solo += 1;
  if (assessment.unspecifiedWithoutSolo) sum.unspecifiedWithoutSolo += 1;
  if (assessment.coveringOrganizations >= 2) sum.backup += 1;
  if (required) {
    sum.required += 1;
    if (covered) sum.requiredCovered += 1;
    if (unknown) sum.requiredUnknown += 1;
  }
  if (fullMembers === null) {
    sum.membersUnknown += 1;
    return sum;
  }
  sum.members += fullMembers;
  if (covered) sum.membersCovered += fullMembers;
  if (unknown) sum.membersOfUnknown += fullMembers;
  return sum;
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
  return tally[keyOfStatus(status)];
}

/** How many units stand outside U for a reason. */
export function countOfExclusion(tally: Tally, exclusion: Exclusion): number {
  return tally[keyOfExclusion(exclusion)];
}

function keyOfStatus(status: Status): TallyKey {
  switch (status) {
    case 'COVERED':
      return 'covered';
    case 'WORK_ONLY':
      return 'workOnly';
    case 'TEMPORARY_ONLY':
      return 'temporaryOnly';
    case 'GAP':
      return 'gap';
    case 'UNKNOWN':
      return 'unknown';
  }
}

function keyOfExclusion(exclusion: Exclusion): TallyKey {
  switch (exclusion) {
    case 'SHELL':
      return 'shell';
    case 'DORMANT':
      return 'dormant';
    case 'OUT_OF_SCOPE':
      return 'outOfScope';
  }
}
