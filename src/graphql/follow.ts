import type { CivilDate } from '../domain/civil-date.js';
import { Problem } from '../domain/problem.js';
import { type Event, keptDays } from '../events/events.js';
import { readHead } from '../graph/head.js';
import type { Scope } from '../registry/lists.js';
import { type Context, nowOf } from './context.js';
import { eventNumberOf } from './event-ids.js';

/** An event that tells of coverage as of a day, and in which scope it is followed: that which was asked for. */
export interface CoverageEvent {
  readonly event: Event;
  readonly on: CivilDate;
  readonly scope: Scope;
}

/** An event that tells of an alliance. */
export interface AllianceEvent {
  readonly event: Event;
  readonly alliance: string;
  /** The keys of its rows that whoever follows may know of. */
  readonly rows: readonly string[];
}

/**
 * The events behind one that a client has seen, or from now on, each as what a subscription tells of it. A
 * client that comes back sends its operation as it was, and beside it what it has seen since: that counts.
 *
 * @param payloadOf gives what a subscription sends of an event to whoever follows, as that is when the event is told;
 *   null where it is none of the subscription's
 * @throws Problem BAD_USER_INPUT where what it has seen is no event's id, NOT_FOUND where events behind it
 *   are kept no more
 */
export async function follow<Payload>(
  context: Context,
  asked: string | null | undefined,
  payloadOf: (event: Event, now: Context) => Promise<Payload | null>,
): Promise<AsyncGenerator<Payload, void>> {
  const { graph, feed, signal, lastSeen } = context;
  // Another server may have told of an event just now.
  const { eventsCut: cut, event: last } = await readHead(graph);
  const after = lastSeen ?? asked;
  const from = after == null ? last : await eventNumberOf(context, after);
  const name = lastSeen == null ? 'after' : 'Last-Event-ID';
  const isNumbered = context.granted === null;
  if (from === null || from > last)
    throw new Problem(
      'BAD_USER_INPUT',
      `${name} is ${isNumbered ? `the number of an event, 0 to ${last}` : 'the id of an event'}, received ${JSON.stringify(after)}.`,
    );
  if (from < cut)
    throw new Problem(
      'NOT_FOUND',
      `Events are kept for ${keptDays} days, received ${JSON.stringify(after)} as ${name}, and ${isNumbered ? `those up to ${cut}` : 'some behind it'} are gone: read anew what is followed, and go on from lastEvent.`,
    );
  return payloadsOf(feed.after(from, signal), (event) => told(event, context, payloadOf));
}

async function* payloadsOf<Payload>(
  events: AsyncIterable<Event>,
  payloadOf: (event: Event) => Promise<Payload | null>,
): AsyncGenerator<Payload, void> {
  for await (const event of events) {
    const payload = await payloadOf(event);
    if (payload !== null) yield payload;
  }
}

/** Grants end, and what is seen moves: who sees a part is asked for anew with each event, and the graph as of it. */
async function told<Payload>(
  event: Event,
  context: Context,
  payloadOf: (event: Event, now: Context) => Promise<Payload | null>,
): Promise<Payload | null> {
  const now = await nowOf(context);
  if (now.granted !== null) await now.graph.require({ event: event.number });
  return payloadOf(event, now);
}
