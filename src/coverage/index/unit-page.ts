import type { Bytes } from '../../domain/bytes.js';
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
export const TEXTS = { ID: 0, READING: 1, NAME: 2, NAME_EN: 3, GRIDS: 4 } as const;
export type TextField = (typeof TEXTS)[keyof typeof TEXTS];

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
    const bytes = rows.reduce((sum, row) => sum + lengthOf(row.texts), 0);
    const spans = rows.reduce((sum, row) => sum + row.spans.length, 0);
    const starts = new Int32Array(size + 1 + FIELDS.length * size + 1);
    const pairs = Math.ceil(starts.length / 2);
    const isPaired = isNarrow(size + pairs + spans, bytes);
    const head = size + (isPaired ? pairs : starts.length);
    const numbers = new Int32Array(head + spans);
    const texts = new Uint8Array(bytes);
    let [span, text] = [head, 0];
    for (const [at, row] of rows.entries()) {
      numbers[at] = row.location;
      starts[at] = span;
      numbers.set(row.spans, span);
      span += row.spans.length;
      for (const field of FIELDS) {
        starts[size + 1 + FIELDS.length * at + field] = text;
        const written = row.texts[field] ?? NO_TEXT;
        texts.set(written, text);
        text += written.length;
      }
    }
    starts[size] = span;
    starts[starts.length - 1] = text;
    numbers.set(isPaired ? inPairs(starts) : starts, size);
    return new UnitPage(size, numbers, texts);
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

/** The first of each two in the lower half of a number. */
function inPairs(numbers: Int32Array): Int32Array {
  const pairs = new Int32Array(Math.ceil(numbers.length / 2));
  for (let at = 0; at < pairs.length; at += 1)
    pairs[at] = (numbers[2 * at] ?? 0) | ((numbers[2 * at + 1] ?? 0) << 16);
  return pairs;
}

const NO_TEXT = Uint8Array.of(NONE);

/** Null where there is none. */
export function decoded({ bytes, start, end }: Bytes): string | null {
  if (bytes[start] === NONE && end - start === 1) return null;
  return bytes.toString('utf8', start, end);
}

/** Whether a code is among those of a text, which spaces stand between. */
export function hasCode({ bytes, start, end }: Bytes, code: Buffer): boolean {
  for (let at = start; at + code.length <= end; at = behindSpace(bytes, at, end)) {
    const next = at + code.length;
    if ((next === end || bytes[next] === SPACE) && endsWith(bytes, next, code)) return true;
  }
  return false;
}

const SPACE = ' '.charCodeAt(0);

function behindSpace(bytes: Buffer, from: number, end: number): number {
  let at = from;
  while (at < end && bytes[at] !== SPACE) at += 1;
  return at + 1;
}

/** From the last byte on: codes that stand together begin alike. */
function endsWith(bytes: Buffer, end: number, code: Buffer): boolean {
  for (let back = 1; back <= code.length; back += 1)
    if (bytes[end - back] !== code[code.length - back]) return false;
  return true;
}

function lengthOf(texts: UnitRow['texts']): number {
  return texts.reduce((sum, text) => sum + (text ?? NO_TEXT).length, 0);
}
