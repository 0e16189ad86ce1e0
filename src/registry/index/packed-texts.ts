import type { Bytes } from '../../domain/bytes.js';
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

  /** The bytes of a text. */
  bytesAt(index: number): Bytes {
    return { bytes: this.bytes, start: this.starts[index] ?? 0, end: this.starts[index + 1] ?? 0 };
  }
}
