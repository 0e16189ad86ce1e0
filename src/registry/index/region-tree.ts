import { Remembered } from '../../domain/remembered.js';
import { type Beginnings, beginningsOf } from './beginnings.js';
import { Numbers } from './numbers.js';

/** A region, and the one above it. */
export interface RegionPlace {
  readonly code: string;
  readonly above: string | null;
}

/** Of some regions whether they are meant, with what lies in no finer one of them. */
export type RegionMarks = readonly (readonly [code: string, isIn: boolean])[];

/** A tree as plain data. */
export interface RegionArrays {
  readonly codes: readonly string[];
  readonly above: Uint32Array;
  readonly isThere: Uint8Array;
}

/** What lies in some regions: the codes, in order, and how they are told among all. */
export interface RegionPart {
  readonly regions: readonly string[];
  readonly told: Beginnings;
}

/** So many codes of parts are remembered. */
const mostInParts = 500_000;

/** The regions by number, each with the number of the one above. A version of it never changes. */
export class RegionTree {
  readonly #parts = new Remembered<RegionPart>(mostInParts, ({ regions }) => regions.length + 1);
  #size: number | undefined;

  private constructor(
    readonly numbers: Numbers,
    private readonly above: Uint32Array,
    /** 1 for each that is there, and not only named. */
    private readonly isThere: Uint8Array,
  ) {}

  static empty(): RegionTree {
    return new RegionTree(new Numbers(), new Uint32Array(1), new Uint8Array(1));
  }

  static fromArrays({ codes, above, isThere }: RegionArrays): RegionTree {
    return new RegionTree(Numbers.of(codes), above, isThere);
  }

  arrays(): RegionArrays {
    const { numbers, above, isThere } = this;
    return { codes: numbers.words(), above, isThere };
  }

  /** The same with other regions in place of those of their codes, or beside them. */
  with(regions: readonly RegionPlace[]): RegionTree {
    if (regions.length === 0) return this;
    const { numbers } = this;
    const places = regions.map(({ code, above }) => [numbers.of(code), numbers.of(above)] as const);
    const above = new Uint32Array(numbers.size);
    const isThere = new Uint8Array(numbers.size);
    above.set(this.above);
    isThere.set(this.isThere);
    for (const [region, next] of places) {
      above[region] = next;
      isThere[region] = 1;
    }
    return new RegionTree(numbers, above, isThere);
  }

  has(code: string): boolean {
    return this.isThere[this.numbers.known(code) ?? 0] === 1;
  }

  /** The code of the region above one. */
  aboveOf(code: string): string | null {
    return this.numbers.word(this.above[this.numbers.known(code) ?? 0] ?? 0);
  }

  /** Whether a region is another one or below it. */
  isInside(code: string, other: string): boolean {
    const asked = this.numbers.known(other);
    let at = this.numbers.known(code) ?? 0;
    while (at !== 0 && at !== asked) at = this.above[at] ?? 0;
    return at !== 0;
  }

  /** 1 for the number of a region and for those of all below it. */
  inside(code: string): Uint8Array {
    return this.among([[code, true]]);
  }

  /** What lies in some regions, themselves among it; the same each time. */
  part(regions: readonly string[]): RegionPart {
    return this.#parts.of(regions.join(' '), () => {
      const inside = this.among(regions.map((code) => [code, true]));
      const all = this.numbers.words().filter((code) => this.has(code));
      const codes = all.filter((code) => inside[this.numbers.known(code) ?? 0] === 1).sort();
      return { regions: codes, told: beginningsOf(codes, all) };
    });
  }

  /** How many are there. */
  get size(): number {
    this.#size ??= this.isThere.reduce((sum, is) => sum + is, 0);
    return this.#size;
  }

  /** 1 for the numbers of regions that are marked, or of which the next above that has a mark is. */
  among(marked: RegionMarks): Uint8Array {
    const outside = 2;
    const marks = new Uint8Array(this.above.length);
    marks[0] = outside;
    for (const [code, isIn] of marked) {
      const number = this.numbers.known(code);
      if (number !== undefined) marks[number] = isIn ? 1 : outside;
    }
    for (let region = 1; region < marks.length; region += 1) {
      let known = region;
      while (marks[known] === 0) known = this.above[known] ?? 0;
      const mark = marks[known] ?? outside;
      for (let at = region; marks[at] === 0; at = this.above[at] ?? 0) marks[at] = mark;
    }
    return marks.map((mark) => mark & 1);
  }
}
