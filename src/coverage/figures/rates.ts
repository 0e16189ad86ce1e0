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
export type RateCode = keyof typeof RATES;

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
  readonly code: RateCode;
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
  /** What nobody has said: told of figures of the register alone, of others it is in `upper` and `excluded`. */
  readonly missing: readonly never[];
}

const NOTHING: readonly never[] = [];

/** The six rates of a tally, in the order of `RATES` (domain.md, "Statistics"). */
export function rates(tally: Tally): Rate[] {
  const units = unitsOf(tally);
  const { covered, workOnly, unknown, unspecifiedWithoutSolo, membersUnknown } = tally;
  const ofUnits: Whole = {
    denominator: units,
    excluded: excludedFrom(tally, 0),
    whenEmpty: 'NO_UNITS',
  };
  const byMembers = excludedFrom(tally, membersUnknown);
  const ofRequired: Whole = {
    denominator: tally.required,
    excluded: byMembers,
    whenEmpty: reasonByMembers(units, membersUnknown, 'NO_UNITS_REQUIRED'),
  };
  const ofMembers: Whole = {
    denominator: tally.members,
    excluded: byMembers,
    whenEmpty: reasonByMembers(units, membersUnknown, 'NO_MEMBERS'),
  };
  return [
    rate('ORGANIZATION', covered, unknown, ofUnits),
    rate('SOLO', tally.solo, unknown + unspecifiedWithoutSolo, ofUnits),
    rate('REQUIRED', tally.requiredCovered, tally.requiredUnknown, ofRequired),
    rate('WORK', covered + workOnly, unknown, ofUnits),
    rate('MEMBER_WEIGHTED', tally.membersCovered, tally.membersOfUnknown, ofMembers),
    rate('BACKUP', tally.backup, unknown, ofUnits),
  ];
}

/** What a rate is a share of. */
interface Whole extends Pick<Rate, 'denominator' | 'excluded'> {
  /** Why there is no rate where the denominator is 0. */
  readonly whenEmpty: NoRateReason;
}

/** @param unknown k: what could still join the numerator */
function rate(
  code: RateCode,
  numerator: number,
  unknown: number,
  { denominator, excluded, whenEmpty }: Whole,
): Rate {
  const known = denominator > 0;
  const share = known ? numerator / denominator : null;
  return {
    code,
    numerator,
    denominator,
    value: share,
    lower: share,
    upper: known ? (numerator + unknown) / denominator : null,
    excluded,
    reason: known ? null : whenEmpty,
    missing: NOTHING,
  };
}

/** @param membersUnknown units outside a denominator for want of a count; 0 where that reads no members */
function excludedFrom(tally: Tally, membersUnknown: number): Rate['excluded'] {
  const excluded: Rate['excluded'] = [
    { reason: 'SHELL', count: tally.shell },
    { reason: 'DORMANT', count: tally.dormant },
    { reason: 'OUT_OF_SCOPE', count: tally.outOfScope },
    { reason: 'MEMBERS_UNKNOWN', count: membersUnknown },
  ];
  return excluded.filter(({ count }) => count > 0);
}

/** Why a figure of members has no value. */
export function reasonByMembers(
  units: number,
  membersUnknown: number,
  otherwise: NoRateReason,
): NoRateReason {
  if (units === 0) return 'NO_UNITS';
  return membersUnknown > 0 ? 'MEMBERS_UNKNOWN' : otherwise;
}
