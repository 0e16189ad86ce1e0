import type { Spans } from './spans.js';

/** A unit as it is written into a page. */
export interface UnitRow {
  /** The number of its location. */
  readonly location: number;
  readonly spans: ArrayLike<number>;
  /** In the order of `TEXTS`, in UTF-8; null: none. */
  readonly texts: readonly (Uint8Array | null)[];
}

/** The texts of a unit. */
export const TEXTS = { ID: 0, READING: 1, NAME: 2, NAME_EN: 3 } as const;
export type TextField = (typeof TEXTS)[keyof typeof TEXTS];

/** Bytes of a page from one place up to another. */
export interface Bytes {
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;
}

const FIELDS = Object.values(TEXTS);
/** Stands for a text that is not there: no byte of UTF-8. */
const NONE = 0xff;

/** Below this, two offsets stand in one number. */
const NARROW = 2 ** 16;

/**
 * Some units in columns, all numbers in one array and all texts in another, so that a million units are some
 * thousands of things to the garbage collector. A page never changes; a new version is written anew.
 */
export class UnitPage {
  /**
   * The units' locations; where the spans of each start, and the last one's end, then the same of each text; all spans.
   */
  readonly numbers: Int32Array;
  readonly texts: Buffer;
  readonly size: number;
  readonly #isNarrow: boolean;

  constructor(size: number, numbers: Int32Array, texts: Uint8Array) {
    this.size = size;
    this.numbers = numbers;
    this.texts = Buffer.from(texts.buffer, texts.byteOffset, texts.length);
    this.#isNarrow = isNarrow(numbers.length, texts.length);
  }

  static of(rows: readonly UnitRow[]): UnitPage {
    const size = rows.length;
    const written = rows.flatMap(({ texts }) => FIELDS.map((field) => texts[field] ?? NO_TEXT));
    const bytes = Buffer.concat(written);
    const spans = rows.reduce((sum, row) => sum + row.spans.length, 0);
    const offsets = size + 1 + written.length + 1;
    const narrow = size + Math.ceil(offsets / 2) + spans;
    const halves = isNarrow(narrow, bytes.length);
    const head = halves ? narrow - spans : size + offsets;
    const starts = [
      ...startsOf(
        rows.map((row) => row.spans),
        head,
      ),
      ...startsOf(written, 0),
    ];
    const numbers = new Int32Array(head + spans);
    for (const [at, { location, spans: own }] of rows.entries()) {
      numbers[at] = location;
      numbers.set(own, starts[at]);
    }
    numbers.set(halves ? inPairs(starts) : starts, size);
    return new UnitPage(size, numbers, new Uint8Array(bytes));
  }

  location(at: number): number {
    return this.numbers[at] ?? 0;
  }

  spans(at: number): Spans {
    return { numbers: this.numbers, start: this.#offset(at), end: this.#offset(at + 1) };
  }

  text(at: number, field: TextField): Bytes {
    const place = this.size + 1 + FIELDS.length * at + field;
    return { bytes: this.texts, start: this.#offset(place), end: this.#offset(place + 1) };
  }

  row(at: number): UnitRow {
    const { numbers, start, end } = this.spans(at);
    return {
      location: this.location(at),
      spans: numbers.subarray(start, end),
      texts: FIELDS.map((field) => {
        const text = this.text(at, field);
        return text.bytes.subarray(text.start, text.end);
      }),
    };
  }

  #offset(place: number): number {
    if (!this.#isNarrow) return this.numbers[this.size + place] ?? 0;
    const pair = this.numbers[this.size + (place >> 1)] ?? 0;
    return place % 2 === 0 ? pair & (NARROW - 1) : pair >>> 16;
  }
}

/** Whether no offset into arrays of these lengths takes more than two bytes. */
function isNarrow(numbers: number, bytes: number): boolean {
  return numbers < NARROW && bytes < NARROW;
}

/** Where each of some pieces starts that follow one another, and where the last one ends. */
function startsOf(pieces: readonly { readonly length: number }[], first: number): number[] {
  const starts = [first];
  for (const { length } of pieces) starts.push((starts.at(-1) ?? first) + length);
  return starts;
}

function inPairs(numbers: readonly number[]): number[] {
  return Array.from(
    { length: Math.ceil(numbers.length / 2) },
    (_, at) => (numbers[2 * at] ?? 0) | ((numbers[2 * at + 1] ?? 0) << 16),
  );
}

const NO_TEXT = Uint8Array.of(NONE);

/** Null where there is none. */
export function decoded({ bytes, start, end }: Bytes): string | null {
  if (bytes[start] === NONE && end - start === 1) return null;
  return bytes.toString('utf8', start, end);
}

/** Compares texts by code point, as the engines do: so do their bytes in UTF-8. */
export function compareBytes(a: Bytes, b: Bytes): number {
  const length = Math.min(a.end - a.start, b.end - b.start);
  for (let at = 0; at < length; at += 1) {
    const difference = (a.bytes[a.start + at] ?? 0) - (b.bytes[b.start + at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.end - a.start - (b.end - b.start);
}
