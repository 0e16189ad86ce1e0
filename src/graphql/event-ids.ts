import { numberCipher } from '../graph/number-cipher.js';
import type { Context } from './context.js';

type Follower = Pick<Context, 'granted' | 'reader'>;

/**
 * The id of an event for who follows: its number, where all is seen. Numbers would tell whoever sees a part how much is
 * told to others: that one is given the number enciphered.
 */
export async function eventIdOf({ granted, reader }: Follower, number: number): Promise<string> {
  return granted === null ? String(number) : (await numberCipher(reader, 'events')).of(number);
}

/** The number of the event that has an id; null where it is none of who follows. */
export async function eventNumberOf(
  { granted, reader }: Follower,
  id: string,
): Promise<number | null> {
  if (granted === null) return /^\d+$/.test(id) ? Number(id) : null;
  return (await numberCipher(reader, 'events')).numberOf(id);
}
