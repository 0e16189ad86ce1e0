import { type Compact, compact } from './compact.js';

/** Many texts in one buffer: a text takes its bytes in UTF-8 and, for where it begins, four more at the most. */
export class PackedTexts {
  constructor(
    readonly bytes: Buffer,
    /** Where each begins, and where the last one ends. */
    readonly starts: Compact,
  ) {}

  static of(texts: readonly string[]): PackedTexts {
    const starts = new Uint32Array(texts.length + 1);
    let end = 0;
    for (const [at, text] of texts.entries()) {
      end += Buffer.byteLength(text);
      starts[at + 1] = end;
    }
    const bytes = Buffer.allocUnsafeSlow(end);
    for (const [at, text] of texts.entries()) bytes.write(text, starts[at] ?? 0);
    return new PackedTexts(bytes, compact(starts));
  }

  at(index: number): string {
    return this.bytes.toString('utf8', this.starts[index], this.starts[index + 1]);
  }

  /**
   * Compares a text with other bytes: UTF-8 keeps the order of code points. Of texts as short as ids a comparison by
   * `Buffer.compare` takes ten times as long.
   */
  compare(index: number, other: Uint8Array): number {
    const { bytes } = this;
    const start = this.starts[index] ?? 0;
    const length = (this.starts[index + 1] ?? 0) - start;
    const both = Math.min(length, other.length);
    for (let at = 0; at < both; at += 1) {
      const order = (bytes[start + at] ?? 0) - (other[at] ?? 0);
      if (order !== 0) return order;
    }
    return length - other.length;
  }
}
