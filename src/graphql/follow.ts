import type { CivilDate } from '../domain/civil-date.js';
import { Problem } from '../domain/problem.js';
import { type Event, keptDays } from '../events/events.js';
import { readHead } from '../graph/head.js';
import type { Scope } from '../registry/lists.js';
import type { Context } from './context.js';

/** An event that tells of coverage as of a day, and in which scope it is followed. */
export interface CoverageEvent {
  readonly event: Event;
  readonly on: CivilDate;
  readonly scope: Scope;
}

/** An event that tells of an alliance. */
export interface AllianceEvent {
  readonly event: Event;
  readonly alliance: string;
}

/**
 * The events behind one that a client has seen, or from now on, each as what a subscription tells of it. A
 * client that comes back sends its operation as it was, and beside it what it has seen since: that counts.
 *
 * @param payloadOf gives what a subscription sends of an event; null where it is none of the subscription's
 * @throws Problem BAD_USER_INPUT where what it has seen is no event's number, NOT_FOUND where events behind it
 *   are kept no more
 */
export async function follow<Payload>(
  { graph, feed, signal, lastSeen }: Context,
  asked: string | null | undefined,
  payloadOf: (event: Event) => Payload | null,
): Promise<AsyncGenerator<Payload, void>> {
  // Another server may have told of an event just now.
  const { eventsCut: cut, event: last } = await readHead(graph);
  const after = lastSeen ?? asked;
  const from = after == null ? last : Number(after);
  const name = lastSeen == null ? 'after' : 'Last-Event-ID';
  if (!/^\d+$/.test(after ?? '0') || from > last)
    throw new Problem(
      'BAD_USER_INPUT',
      `${name} is the number of an event, 0 to ${last}, received ${JSON.stringify(after)}.`,
    );
  if (from < cut)
    throw new Problem(
      'NOT_FOUND',
      `Events are kept for ${keptDays} days, received ${JSON.stringify(after)} as ${name}, and those up to ${cut} are gone: read anew what is followed, and go on from lastEvent.`,
    );
  return payloadsOf(feed.after(from, signal), payloadOf);
}

async function* payloadsOf<Payload>(
  events: AsyncIterable<Event>,
  payloadOf: (event: Event) => Payload | null,
): AsyncGenerator<Payload, void> {
  for await (const event of events) {
    const payload = payloadOf(event);
    if (payload !== null) yield payload;
  }
}
