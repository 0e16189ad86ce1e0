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

const FIELDS = 4;
/** Stands for a text that is not there: no byte of UTF-8. */
const NONE = 0xff;

/**
 * Some units in columns, all numbers in one array and all texts in another, so that a million units are some
 * thousands of things to the garbage collector. A page never changes; a new version is written anew.
 */
export class UnitPage {
  /** The units' locations; where the spans of each start, and the last one's end; the same of each text; all spans. */
  readonly numbers: Int32Array;
  readonly texts: Buffer;
  readonly size: number;

  constructor(size: number, numbers: Int32Array, texts: Uint8Array) {
    this.size = size;
    this.numbers = numbers;
    this.texts = Buffer.from(texts.buffer, texts.byteOffset, texts.length);
  }

  static of(rows: readonly UnitRow[]): UnitPage {
    const size = rows.length;
    const head = 2 * size + 1 + FIELDS * size + 1;
    const length = rows.reduce((sum, { spans }) => sum + spans.length, head);
    const bytes = rows.reduce((sum, { texts }) => sum + lengthOf(texts), 0);
    const numbers = new Int32Array(length);
    const texts = new Uint8Array(bytes);
    let span = head;
    let text = 0;
    for (const [at, row] of rows.entries()) {
      numbers[at] = row.location;
      numbers[size + at] = span;
      numbers.set(row.spans, span);
      span += row.spans.length;
      for (let field = 0; field < FIELDS; field += 1) {
        numbers[2 * size + 1 + FIELDS * at + field] = text;
        const written = row.texts[field] ?? NO_TEXT;
        texts.set(written, text);
        text += written.length;
      }
    }
    numbers[2 * size] = span;
    numbers[2 * size + 1 + FIELDS * size] = text;
    return new UnitPage(size, numbers, texts);
  }

  location(at: number): number {
    return this.numbers[at] ?? 0;
  }

  spans(at: number): Spans {
    const { numbers, size } = this;
    return { numbers, start: numbers[size + at] ?? 0, end: numbers[size + at + 1] ?? 0 };
  }

  text(at: number, field: TextField): Bytes {
    const place = 2 * this.size + 1 + FIELDS * at + field;
    const [start = 0, end = 0] = [this.numbers[place], this.numbers[place + 1]];
    return { bytes: this.texts, start, end };
  }

  row(at: number): UnitRow {
    const { numbers, start, end } = this.spans(at);
    return {
      location: this.location(at),
      spans: numbers.subarray(start, end),
      texts: Object.values(TEXTS).map((field) => {
        const text = this.text(at, field);
        return text.bytes.subarray(text.start, text.end);
      }),
    };
  }
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

function lengthOf(texts: UnitRow['texts']): number {
  return texts.reduce((sum, text) => sum + (text?.length ?? NO_TEXT.length), 0);
}
