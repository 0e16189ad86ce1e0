import type { MissingReason } from '../../figures/share.js';
import {
  type CellCounts,
  type FigureDifference,
  type LayerFigures,
  subtractFigures,
} from '../figures/layers.js';
import type { NoRateReason } from '../figures/rates.js';
import type { Tally } from '../figures/tally.js';
import type { RegionShare } from './rates-asked.js';

/** The figures of some units, or of what the register lists where they are. */
export type ShownFigures = CellCounts &
  LayerFigures<
    NoRateReason | RegionShare['reason'],
    { readonly reason: MissingReason; readonly count: number }
  >;

/** The figures of some units. */
export interface MatrixCounts extends ShownFigures {
  /** These minus those of what the matrix is compared with; null where it is with nothing. */
  readonly difference: FigureDifference | null;
}

/** The figures of one row and column. */
export interface MatrixCell extends MatrixCounts {
  readonly row: string;
  readonly column: string;
}

/** How the figures of cells are made, and those that they are compared with; null for nothing. */
interface Shown {
  readonly here: FiguresOf;
  readonly there: FiguresOf | null;
}

/** Makes the figures of the units in a row and a column; empty where they stand in none. */
export type FiguresOf = (tally: Tally, row: string, column: string) => ShownFigures;

/** Each value is worked out when it is asked for: there are hundreds of cells, of which most matrices show little. */
export class Cell implements MatrixCell {
  #figures: ShownFigures | null = null;

  /** @param other what it is set against; null for nothing */
  constructor(
    readonly row: string,
    readonly column: string,
    private readonly shown: Shown,
    private readonly tally: Tally,
    private readonly other: Tally | null,
  ) {}

  get units(): number {
    return this.#shown.units;
  }

  get gaps(): number {
    return this.#shown.gaps;
  }

  get unknown(): number {
    return this.#shown.unknown;
  }

  get numerator(): number {
    return this.#shown.numerator;
  }

  get denominator(): number {
    return this.#shown.denominator;
  }

  get value(): number | null {
    return this.#shown.value;
  }

  get lower(): number | null {
    return this.#shown.lower;
  }

  get upper(): number | null {
    return this.#shown.upper;
  }

  get missing(): ShownFigures['missing'] {
    return this.#shown.missing;
  }

  get reason(): ShownFigures['reason'] {
    return this.#shown.reason;
  }

  get difference(): FigureDifference | null {
    const { row, column, other, shown } = this;
    if (other === null || shown.there === null) return null;
    return subtractFigures(this.#shown, shown.there(other, row, column));
  }

  get #shown(): ShownFigures {
    this.#figures ??= this.shown.here(this.tally, this.row, this.column);
    return this.#figures;
  }
}
