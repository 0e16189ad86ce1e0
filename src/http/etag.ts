import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply } from 'fastify';
import { rolesOf } from '../access/subject.js';
import { type Context, circumstancesOf } from '../graphql/context.js';

/**
 * Tells one answer from the next by all that it depends on, before anything is worked out; weak, as an answer that
 * is compressed has it too. Null while the graph is away: that has no state, and the answer says so.
 *
 * @param release tells one release of the product from the next
 * @param asked what is asked, as JSON has it
 */
export async function tagOf(
  release: string,
  asked: readonly unknown[],
  context: Context,
): Promise<string | null> {
  const head = await context.graph.head().catch(() => null);
  if (head === null) return null;
  const { subject, today } = context;
  // Who may ask less is not told that what another one has is so still.
  const who = [subject.id, rolesOf(subject, today)];
  const state = JSON.stringify([release, ...asked, ...circumstancesOf(context), who, head]);
  return `W/"${createHash('sha256').update(state).digest('base64url').slice(0, 22)}"`;
}

/** Whether a client has the answer already. */
export function isKnown(tag: string, headers: IncomingHttpHeaders): boolean {
  const known = headers['if-none-match']?.split(',').map((each) => each.trim()) ?? [];
  return known.includes(tag) || known.includes(tag.slice('W/'.length));
}

/** It may be kept, and is asked for again each time. */
export function cacheable(reply: FastifyReply, tag: string): FastifyReply {
  return reply.header('etag', tag).header('cache-control', 'private, no-cache');
}
