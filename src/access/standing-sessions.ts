import { Problem } from '../domain/problem.js';
import type { Graph } from '../graph/graph.js';
import type { Occasion } from './grants.js';
import { endSessionsOf, sessions } from './session-store.js';
import { endOf } from './sessions.js';
import type { SubjectId } from './subject.js';

/** A line for each session that goes on, the one that was used last first. */
export async function listSessions(
  graph: Graph,
  { now }: Pick<Occasion, 'now'>,
): Promise<string[]> {
  const at = now().getTime();
  const lines = (await graph.read(sessions()))
    .filter((session) => endOf(session) > at)
    .map(({ subject, name, createdAt, usedAt, expiresAt }) =>
      [subject, name, `since ${createdAt}`, `last used ${usedAt}`, `until ${expiresAt}`].join('\t'),
    );
  return lines.length === 0 ? ['There are no sessions.'] : lines;
}

/**
 * Ends all sessions of a subject: what a provider gave it, it has no more until it signs in again.
 *
 * @throws Problem NOT_FOUND where it has none
 */
export async function endSessions(
  graph: Graph,
  { subject }: { readonly subject: SubjectId },
): Promise<string[]> {
  return graph.write(async (tx) => {
    const own = (await tx.read(sessions())).filter((session) => session.subject === subject);
    if (own.length === 0)
      throw new Problem(
        'NOT_FOUND',
        `Who has a session is one of orgweave session list, received ${subject}.`,
      );
    await tx.run(endSessionsOf(subject));
    return [`${own.length} sessions of ${subject} have ended.`];
  });
}
