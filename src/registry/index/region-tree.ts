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

/** The regions by number, each with the number of the one above. A version of it never changes. */
export class RegionTree {
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

  /** The codes of those that are there. */
  codes(): string[] {
    return this.numbers.words().filter((code) => this.has(code));
  }

  /** The codes of those that are there, of which `among` has 1. */
  codesAmong(marked: RegionMarks): string[] {
    const inside = this.among(marked);
    return this.numbers.words().filter((code) => {
      const number = this.numbers.known(code) ?? 0;
      return inside[number] === 1 && this.isThere[number] === 1;
    });
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
