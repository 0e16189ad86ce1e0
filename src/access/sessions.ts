import type { Graph, Transaction } from '../graph/graph.js';
import { digestOf, newSecret } from './secrets.js';
import { createSession, endSession, removeExpired, type Session } from './session-store.js';

/** How long a session lasts at the most, and unused, in milliseconds (OWASP ASVS 4.0, 3.3.2). */
export const sessionLimits = { lastsMs: 12 * 3_600_000, idleMs: 30 * 60_000 } as const;

/** A session that has begun. */
export interface Begun {
  /** What the cookie holds; the graph has its digest. */
  readonly secret: string;
  readonly session: Session;
}

/** Begins a session of a subject, within a write: a new one each time, so that none can be foisted on anybody. */
export async function beginSession(
  tx: Transaction,
  of: Pick<Session, 'subject' | 'name' | 'grants'>,
  now: Date,
  lastsMs: number = sessionLimits.lastsMs,
): Promise<Begun> {
  const secret = newSecret();
  const [at, end] = [now.toISOString(), new Date(now.getTime() + lastsMs).toISOString()];
  const session = { ...of, hash: digestOf(secret), createdAt: at, expiresAt: end, usedAt: at };
  await tx.run(removeExpired(at));
  await tx.run(createSession(session));
  return { secret, session };
}

/** Ends the session of a secret, where there is one. */
export async function endSessionOf(graph: Graph, secret: string): Promise<void> {
  await graph.write((tx) => tx.run(endSession(digestOf(secret))));
}

/** The instant at which a session ends unless it is used, in milliseconds since 1970. */
export function endOf({ expiresAt, usedAt }: Session): number {
  return Math.min(Date.parse(expiresAt), Date.parse(usedAt) + sessionLimits.idleMs);
}
