import { z } from 'zod';

/** An operation, the name in its text, and what it is asked with. */
export interface Asked {
  readonly name: string;
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A client of others with a cache that normalizes, set up as its manual begins. */
export interface CachingClient {
  /** Asks the server and keeps the answer in the cache. */
  ask(asked: Asked): Promise<void>;
  /** What the cache alone shows for an operation; null where it has not all of it. */
  shown(asked: Asked): unknown;
}

/** An answer's data without what clients add by themselves: `__typename`, and fields that are not there. */
export function withoutTypeNames(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withoutTypeNames);
  const { data: fields } = Fields.safeParse(data);
  if (fields === undefined) return data;
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name, value]) => name !== '__typename' && value !== undefined)
      .map(([name, value]) => [name, withoutTypeNames(value)]),
  );
}

const Fields = z.record(z.string(), z.unknown());
