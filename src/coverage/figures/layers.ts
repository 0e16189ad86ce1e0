import { type NoRateReason, reasonByMembers } from './rates.js';
import { type Tally, unitsOf } from './tally.js';

/** What the cells of a matrix show beside their counts. */
export const MATRIX_LAYERS = {
  ORGANIZATION: '组织覆盖率',
  WORK: '工作覆盖率',
  BACKUP: '多重覆盖率',
  MEMBER_WEIGHTED: '党员加权覆盖率',
  FINDINGS: '单位平均问题数',
} as const;
export type MatrixLayer = keyof typeof MATRIX_LAYERS;

/** What a matrix shows of the units of one cell, beside its layer. */
export interface CellCounts {
  /** Units without an exclusion: |U|. */
  readonly units: number;
  /** Of them, those with a finding other than NOT_SURVEYED. */
  readonly gaps: number;
  /** Of them, those of status UNKNOWN. */
  readonly unknown: number;
}

/** The layer of one cell. */
export interface LayerFigures<Reason = NoRateReason, Missing = never> {
  /** Units, for MEMBER_WEIGHTED full members, for FINDINGS findings. */
  readonly numerator: number;
  /** Units, for MEMBER_WEIGHTED full members. */
  readonly denominator: number;
  /** numerator / denominator; null where the denominator is 0. Of FINDINGS it may be above 1. */
  readonly value: number | null;
  /** The value where nothing that is unknown counted, and where all of it did; null of FINDINGS, which has no bounds. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** What nobody has said: of layers of the register alone. */
  readonly missing: readonly Missing[];
  /** Why there is no value; null where there is one. */
  readonly reason: Reason | null;
}

/** What a matrix shows of the units of one cell. */
export type CellFigures = CellCounts & LayerFigures;

/** A cell minus another. */
export type FigureDifference = CellCounts &
  Pick<LayerFigures, 'numerator' | 'denominator' | 'value'>;

/** The figures of a cell from the tally of its units, under a layer. */
export function cellFigures(tally: Tally, layer: MatrixLayer): CellFigures {
  const [numerator, denominator, k] = shareOf(tally, layer);
  const value = denominator === 0 ? null : numerator / denominator;
  return {
    units: unitsOf(tally),
    gaps: tally.gaps,
    unknown: tally.unknown,
    numerator,
    denominator,
    value,
    lower: k === null ? null : value,
    upper: k === null || value === null ? null : (numerator + k) / denominator,
    missing: NOTHING,
    reason: value === null ? reasonWithout(tally, layer) : null,
  };
}

const NOTHING: readonly never[] = [];

/** What a cell shows beside its layer. */
export function countsOf(tally: Tally): CellCounts {
  const { gaps, unknown } = tally;
  return { units: unitsOf(tally), gaps, unknown };
}

function reasonWithout(tally: Tally, layer: MatrixLayer): NoRateReason {
  if (layer !== 'MEMBER_WEIGHTED') return 'NO_UNITS';
  return reasonByMembers(unitsOf(tally), tally.membersUnknown, 'NO_MEMBERS');
}

/** A cell minus another; the value is null where one of the two is. */
export function subtractFigures(a: FigureDifference, b: FigureDifference): FigureDifference {
  return {
    units: a.units - b.units,
    gaps: a.gaps - b.gaps,
    unknown: a.unknown - b.unknown,
    numerator: a.numerator - b.numerator,
    denominator: a.denominator - b.denominator,
    value: a.value === null || b.value === null ? null : a.value - b.value,
  };
}

/** k is what could still join the numerator; null where it has no bound. */
function shareOf(
  tally: Tally,
  layer: MatrixLayer,
): [numerator: number, denominator: number, k: number | null] {
  const units = unitsOf(tally);
  switch (layer) {
    case 'ORGANIZATION':
      return [tally.covered, units, tally.unknown];
    case 'WORK':
      return [tally.covered + tally.workOnly, units, tally.unknown];
    case 'BACKUP':
      return [tally.backup, units, tally.unknown];
    case 'MEMBER_WEIGHTED':
      return [tally.membersCovered, tally.members, tally.membersOfUnknown];
    case 'FINDINGS':
      return [tally.findings, units, null];
  }
}
