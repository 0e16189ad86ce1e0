import { z } from 'zod';
import type { Statement } from '../graph/statement.js';
import type { Attempts } from './attempts.js';

const Row = z.object({ name: z.string(), failures: z.number().int(), lastAt: z.string() });

/** The attempts to sign in by a name; none where there are none. */
export function attemptsOf(name: string): Statement<Attempts> {
  return {
    name: 'access.attemptsOf',
    text: `MATCH (a:SignInAttempts) WHERE a.name = $name
      RETURN a.name AS name, coalesce(a.failures, 0) AS failures, coalesce(a.lastAt, '') AS lastAt`,
    parameters: { name },
    decode: (row) => Row.parse(row),
  };
}

/** The attempts to sign in by some names; of a name without any there is no row. */
export function attemptsAmong(names: readonly string[]): Statement<Attempts> {
  return {
    name: 'access.attemptsAmong',
    text: `UNWIND $names AS name MATCH (a:SignInAttempts) WHERE a.name = name AND a.lastAt IS NOT NULL
      RETURN a.name AS name, a.failures AS failures, a.lastAt AS lastAt`,
    parameters: { names },
    decode: (row) => Row.parse(row),
  };
}

/** Makes the node that has them, or takes its lock, so that two servers count one after the other. */
export function holdAttempts(name: string): Statement<null> {
  return {
    name: 'access.holdAttempts',
    text: 'MERGE (a:SignInAttempts {name: $name}) SET a.held = true',
    parameters: { name },
    decode: () => null,
  };
}

export function setAttempts({ name, failures, lastAt }: Attempts): Statement<null> {
  return {
    name: 'access.setAttempts',
    text: 'MATCH (a:SignInAttempts) WHERE a.name = $name SET a.failures = $failures, a.lastAt = $lastAt',
    parameters: { name, failures, lastAt },
    decode: () => null,
  };
}

/** Forgets the attempts by a name: one has succeeded. */
export function removeAttempts(name: string): Statement<null> {
  return {
    name: 'access.removeAttempts',
    text: 'MATCH (a:SignInAttempts) WHERE a.name = $name DETACH DELETE a',
    parameters: { name },
    decode: () => null,
  };
}

/** Forgets the attempts whose last began before an instant. */
export function removeAttemptsBefore(at: string): Statement<null> {
  return {
    name: 'access.removeAttemptsBefore',
    text: 'MATCH (a:SignInAttempts) WHERE a.lastAt < $at DETACH DELETE a',
    parameters: { at },
    decode: () => null,
  };
}
