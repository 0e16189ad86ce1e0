import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Problem } from '../domain/problem.js';
import type { Arguments } from './reading.js';

/** The value of an order key in a row. */
export const KeyValue = z.union([z.string(), z.number(), z.boolean()]);
export type KeyValue = z.infer<typeof KeyValue>;

const Cursor = z.tuple([z.string()]).rest(KeyValue);

/**
 * An opaque keyset cursor: the row's order keys, and a fingerprint of the question whose order they
 * belong to.
 */
export function encodeCursor(question: string, keys: readonly KeyValue[]): string {
  return Buffer.from(JSON.stringify([question, ...keys])).toString('base64url');
}

/**
 * The order keys in a cursor.
 *
 * @throws Problem BAD_USER_INPUT where the text is no cursor or belongs to another question.
 */
export function decodeCursor(question: string, text: string): KeyValue[] {
  const cursor = Cursor.safeParse(parsed(text));
  if (!cursor.success)
    throw new Problem(
      'BAD_USER_INPUT',
      `A cursor is one that this API handed out, received "${text.slice(0, 80)}".`,
    );
  const [from, ...keys] = cursor.data;
  if (from !== question)
    throw new Problem(
      'BAD_USER_INPUT',
      `A cursor continues the list it came from, with the same arguments and order; received "${text.slice(0, 80)}", which belongs to another.`,
    );
  return keys;
}

/**
 * The fingerprint of a list: its field, its order and its arguments without those of paging. One that is null is
 * one that is left out: Relay sends null for what it has no value for. What a scope comes to for whoever asks is no
 * argument: a list goes on where something has been founded in what is granted.
 */
export function listFingerprint(field: string, args: Arguments): string {
  const { first: _first, last: _last, after: _after, before: _before, ...rest } = args;
  const text = JSON.stringify([field, rest], (key, value: unknown) =>
    isRecord(value)
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([name, each]) => each !== null && !(key === 'scope' && comesToScope.has(name)))
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : value,
  );
  return createHash('sha256').update(text).digest('base64url').slice(0, 8);
}

/** What is worked out of a scope (`registry/lists.ts`). */
const comesToScope: ReadonlySet<string> = new Set(['within', 'codes']);

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
