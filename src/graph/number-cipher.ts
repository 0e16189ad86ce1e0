import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import type { Reader } from './graph.js';
import { headOf } from './view.js';

/** Tells numbers, which count what happens, as texts that tell no order. */
export interface NumberCipher {
  of(number: number): string;
  /** The number that a text is of; null where it is none of this cipher. */
  numberOf(text: string): number | null;
}

/**
 * A cipher of a graph, which any server reads that has the graph.
 *
 * @param what is numbered: what is a number of one thing is none of another
 */
export async function numberCipher(reader: Reader, what: string): Promise<NumberCipher> {
  const { register } = await headOf(reader);
  const key = createHash('sha256')
    .update(`${what} ${register.graph}`)
    .digest()
    .subarray(0, blockSize);
  return {
    of: (number) => {
      const block = Buffer.alloc(blockSize);
      block.writeDoubleBE(number);
      const cipher = createCipheriv(algorithm, key, null).setAutoPadding(false);
      return Buffer.concat([cipher.update(block), cipher.final()]).toString('base64url');
    },
    numberOf: (text) => {
      const given = Buffer.from(text, 'base64url');
      if (given.length !== blockSize) return null;
      const decipher = createDecipheriv(algorithm, key, null).setAutoPadding(false);
      const block = Buffer.concat([decipher.update(given), decipher.final()]);
      // What was not made here has something else in the rest.
      return block.subarray(numberSize).every((byte) => byte === 0) ? block.readDoubleBE() : null;
    },
  };
}

const algorithm = 'aes-128-ecb';
const blockSize = 16;
const numberSize = 8;
