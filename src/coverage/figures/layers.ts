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

/** What a matrix shows of the units of one cell. */
export interface CellFigures {
  /** Units without an exclusion: |U|. */
  readonly units: number;
  /** Of them, those with a finding other than NOT_SURVEYED. */
  readonly gaps: number;
  /** Of them, those of status UNKNOWN. */
  readonly unknown: number;
  /** Of the layer: units, for MEMBER_WEIGHTED full members, for FINDINGS findings. */
  readonly numerator: number;
  /** Of the layer: units, for MEMBER_WEIGHTED full members. */
  readonly denominator: number;
  /** numerator / denominator; null where the denominator is 0. Of FINDINGS it may be above 1. */
  readonly value: number | null;
}

/** The figures of a cell from the tally of its units, under a layer. */
export function cellFigures(tally: Tally, layer: MatrixLayer): CellFigures {
  const { gaps, unknown } = tally;
  const [numerator, denominator] = shareOf(tally, layer);
  return {
    units: unitsOf(tally),
    gaps,
    unknown,
    numerator,
    denominator,
    value: denominator === 0 ? null : numerator / denominator,
  };
}

/** A cell minus another; the value is null where one of the two is. */
export function subtractFigures(a: CellFigures, b: CellFigures): CellFigures {
  return {
    units: a.units - b.units,
    gaps: a.gaps - b.gaps,
    unknown: a.unknown - b.unknown,
    numerator: a.numerator - b.numerator,
    denominator: a.denominator - b.denominator,
    value: a.value === null || b.value === null ? null : a.value - b.value,
  };
}

function shareOf(tally: Tally, layer: MatrixLayer): [numerator: number, denominator: number] {
  const units = unitsOf(tally);
  switch (layer) {
    case 'ORGANIZATION':
      return [tally.covered, units];
    case 'WORK':
      return [tally.covered + tally.workOnly, units];
    case 'BACKUP':
      return [tally.backup, units];
    case 'MEMBER_WEIGHTED':
      return [tally.membersCovered, tally.members];
    case 'FINDINGS':
      return [tally.findings, units];
  }
}
