import type { Exclusion } from '../../domain/vocabulary.js';
import { type Tally, unitsOf } from './tally.js';

/** The six rates of domain.md, "Statistics", in its order. */
export const RATES = {
  ORGANIZATION: '组织覆盖率',
  SOLO: '单独组建率',
  REQUIRED: '应建组建率',
  WORK: '工作覆盖率',
  MEMBER_WEIGHTED: '党员加权覆盖率',
  BACKUP: '多重覆盖率',
} as const;
export type RateId = keyof typeof RATES;

/** Why units stand outside a rate's denominator. */
export type RateExclusion = Exclusion | 'MEMBERS_UNKNOWN';

/** Why a rate has no value. */
export type NoRateReason =
  /** No unit is in scope at all. */
  | 'NO_UNITS'
  /** The denominator counts members, or units by their members, and is empty for lack of counts. */
  | 'MEMBERS_UNKNOWN'
  /** Every unit's members are known, and none reaches the minimum. */
  | 'NO_UNITS_REQUIRED'
  /** Every unit's members are known, and they are none. */
  | 'NO_MEMBERS';

/** A share with what it counts and what could change it. */
export interface Rate {
  readonly id: RateId;
  /** Units, or for MEMBER_WEIGHTED full members. */
  readonly numerator: number;
  readonly denominator: number;
  /** numerator / denominator, 0 to 1; null, with the reason, where the denominator is 0. */
  readonly value: number | null;
  /** numerator / denominator: none of the unknown k would count. */
  readonly lower: number | null;
  /** (numerator + k) / denominator: all of the unknown k would count. */
  readonly upper: number | null;
  /** Units outside the denominator by reason; reasons without a unit are left out. */
  readonly excluded: readonly { readonly reason: RateExclusion; readonly count: number }[];
  readonly reason: NoRateReason | null;
}

/** The six rates of a tally, in the order of `RATES` (domain.md, "Statistics"). */
export function rates(tally: Tally): Rate[] {
  const units = unitsOf(tally);
  const { covered, workOnly, unknown, unspecifiedWithoutSolo, membersUnknown } = tally;
  const ofUnits = { tally, denominator: units, membersUnknown: 0, whenEmpty: 'NO_UNITS' } as const;
  return [
    rate({ ...ofUnits, id: 'ORGANIZATION', numerator: covered, unknown }),
    rate({
      ...ofUnits,
      id: 'SOLO',
      numerator: tally.solo,
      unknown: unknown + unspecifiedWithoutSolo,
    }),
    rate({
      id: 'REQUIRED',
      tally,
      numerator: tally.requiredCovered,
      denominator: tally.required,
      unknown: tally.requiredUnknown,
      membersUnknown,
      whenEmpty: reasonByMembers(units, membersUnknown, 'NO_UNITS_REQUIRED'),
    }),
    rate({ ...ofUnits, id: 'WORK', numerator: covered + workOnly, unknown }),
    rate({
      id: 'MEMBER_WEIGHTED',
      tally,
      numerator: tally.membersCovered,
      denominator: tally.members,
      unknown: tally.membersOfUnknown,
      membersUnknown,
      whenEmpty: reasonByMembers(units, membersUnknown, 'NO_MEMBERS'),
    }),
    rate({ ...ofUnits, id: 'BACKUP', numerator: tally.backup, unknown }),
  ];
}

interface Parts {
  readonly id: RateId;
  readonly tally: Tally;
  readonly numerator: number;
  readonly denominator: number;
  /** k: what could still join the numerator. */
  readonly unknown: number;
  /** Units outside this denominator for want of a count; 0 where the rate reads no members. */
  readonly membersUnknown: number;
  readonly whenEmpty: NoRateReason;
}

function rate({
  id,
  tally,
  numerator,
  denominator,
  unknown,
  membersUnknown,
  whenEmpty,
}: Parts): Rate {
  const known = denominator > 0;
  const share = known ? numerator / denominator : null;
  const excluded: Rate['excluded'] = [
    { reason: 'SHELL', count: tally.shell },
    { reason: 'DORMANT', count: tally.dormant },
    { reason: 'OUT_OF_SCOPE', count: tally.outOfScope },
    { reason: 'MEMBERS_UNKNOWN', count: membersUnknown },
  ];
  return {
    id,
    numerator,
    denominator,
    value: share,
    lower: share,
    upper: known ? (numerator + unknown) / denominator : null,
    excluded: excluded.filter(({ count }) => count > 0),
    reason: known ? null : whenEmpty,
  };
}

function reasonByMembers(
  units: number,
  membersUnknown: number,
  otherwise: NoRateReason,
): NoRateReason {
  if (units === 0) return 'NO_UNITS';
  return membersUnknown > 0 ? 'MEMBERS_UNKNOWN' : otherwise;
}
