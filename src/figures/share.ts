import type { FigureIn } from './by-region.js';

/** The rates that follow from the register, with their Chinese labels (domain.md, "Statistics"). */
export const REGISTER_RATES = { HOUSEHOLD: '联户率', FACILITY: '阵地覆盖率' } as const;
export type RegisterRateCode = keyof typeof REGISTER_RATES;

/** What of a rate nobody has said. */
export const MISSING_REASONS = [
  /** Organizations whose linked households are counted and their households not: they stand outside the rate. */
  'HOUSEHOLDS_UNKNOWN',
  /** Organizations whose households are counted and the linked ones not: these could all be linked. */
  'LINKS_UNKNOWN',
  /** Party groups of which neither is counted. */
  'NOT_COUNTED',
  /** Villages and communities of which no source lists such a facility, of whatever day: each could have one. */
  'FACILITY_NOT_LISTED',
  /** Facilities that are located in no village or community, but above them. */
  'FACILITY_ELSEWHERE',
] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

/** Why there is no rate. */
export const NO_SHARE_REASONS = ['HOUSEHOLDS_UNKNOWN', 'NO_HOUSEHOLDS', 'NO_VILLAGES'] as const;
export type NoShareReason = (typeof NO_SHARE_REASONS)[number];

/** A share with what it counts, and what could change it. */
export interface Share {
  readonly code: RegisterRateCode;
  readonly numerator: number;
  readonly denominator: number;
  /** numerator / denominator; null, with the reason, where the denominator is 0. */
  readonly value: number | null;
  readonly lower: number | null;
  /** (numerator + k) / denominator: all of the unknown k would count. */
  readonly upper: number | null;
  /** What is not known, by why; reasons without any are left out. */
  readonly missing: readonly Missing[];
  readonly reason: NoShareReason | null;
}

export interface Missing {
  readonly reason: MissingReason;
  readonly count: number;
}

/** What a share is made of. */
interface Counted extends Pick<Share, 'code' | 'numerator' | 'denominator' | 'missing'> {
  /** k: what could still join the numerator. */
  readonly unknown: number;
  readonly whenEmpty: NoShareReason;
}

export function shareOf({ unknown, whenEmpty, missing, ...counted }: Counted): Share {
  const { numerator, denominator } = counted;
  const value = denominator === 0 ? null : numerator / denominator;
  return {
    ...counted,
    ...{ value, lower: value },
    upper: value === null ? null : (numerator + unknown) / denominator,
    missing: missing.filter(({ count }) => count > 0),
    reason: value === null ? whenEmpty : null,
  };
}

export type RegionShare = FigureIn<Share>;
