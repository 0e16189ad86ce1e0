import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { headOf } from '../graph/view.js';
import type { Context } from './context.js';

type Follower = Pick<Context, 'granted' | 'reader'>;

/**
 * The id of an event for who follows: its number, where all is seen. Numbers would tell whoever sees a part how much is
 * told to others: that one is given the number enciphered by an id of the graph, which any server reads.
 */
export async function eventIdOf(follower: Follower, number: number): Promise<string> {
  if (follower.granted === null) return String(number);
  const block = Buffer.alloc(blockSize);
  block.writeDoubleBE(number);
  const cipher = createCipheriv(algorithm, await keyOf(follower), null).setAutoPadding(false);
  return Buffer.concat([cipher.update(block), cipher.final()]).toString('base64url');
}

/** The number of the event that has an id; null where it is none of who follows. */
export async function eventNumberOf(follower: Follower, id: string): Promise<number | null> {
  if (follower.granted === null) return /^\d+$/.test(id) ? Number(id) : null;
  const given = Buffer.from(id, 'base64url');
  if (given.length !== blockSize) return null;
  const decipher = createDecipheriv(algorithm, await keyOf(follower), null).setAutoPadding(false);
  const block = Buffer.concat([decipher.update(given), decipher.final()]);
  // What was not made here has something else in the rest.
  return block.subarray(numberSize).every((byte) => byte === 0) ? block.readDoubleBE() : null;
}

const algorithm = 'aes-128-ecb';
const blockSize = 16;
const numberSize = 8;

async function keyOf({ reader }: Follower): Promise<Buffer> {
  const { register } = await headOf(reader);
  return createHash('sha256').update(`events ${register.graph}`).digest().subarray(0, blockSize);
}
