import { createReadStream } from 'node:fs';
import { crc32 } from 'node:zlib';

/** What says of lines that they are all there, as they were written. */
export interface Seal {
  /** How many there are. */
  readonly lines: number;
  /** Of all of them, in their order. */
  readonly checksum: string;
}

/** Makes lines, each of which begins with the checksum of all up to it. */
export class SealedLines {
  #checksum = 0;
  #lines = 0;

  /** The line of a text without line feeds. */
  line(text: string): string {
    this.#checksum = crc32(text, this.#checksum);
    this.#lines += 1;
    return `${written(this.#checksum)} ${text}\n`;
  }

  seal(): Seal {
    return { lines: this.#lines, checksum: written(this.#checksum) };
  }
}

/** Lines that are not as they were written. */
export class BrokenLine extends Error {
  /** @param number which line it is, from 1 */
  constructor(readonly number: number) {
    super(`line ${number} is not as it was written`);
  }
}

/**
 * The texts of the lines of a file.
 *
 * @throws BrokenLine
 */
export async function* sealedLines(path: string): AsyncGenerator<string> {
  const sealed = new SealedLines();
  for await (const line of linesOf(path)) {
    const text = line.slice(line.indexOf(' ') + 1, -1);
    if (sealed.line(text) !== line) throw new BrokenLine(sealed.seal().lines);
    yield text;
  }
}

/**
 * Lines with the line feed that ends them, which the last may be without. They end with nothing else: JSON may hold the other
 * characters that end lines elsewhere.
 */
async function* linesOf(path: string): AsyncGenerator<string> {
  const pieces: string[] = [];
  for await (const chunk of createReadStream(path, 'utf8')) {
    const [rest = '', ...others] = String(chunk).split('\n');
    pieces.push(rest);
    for (const start of others) yield `${pieces.splice(0, pieces.length, start).join('')}\n`;
  }
  const last = pieces.join('');
  if (last !== '') yield last;
}

function written(checksum: number): string {
  return checksum.toString(16).padStart(8, '0');
}
