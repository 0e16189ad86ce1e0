import { z } from 'zod';
import { CivilDate } from '../domain/civil-date.js';
import type { Transaction } from '../graph/graph.js';
import { orNull } from '../graph/or-null.js';
import type { Parameter, Statement } from '../graph/statement.js';

/**
 * What writers tell to those who follow the graph, in the order of writing. The writer appends it in the
 * transaction that it tells of, so that every process sees it, once, and after any time away.
 */
export interface Event {
  /** 1, 2, 3, …; the write lock makes the order that of the commits. */
  readonly number: number;
  /** When it was recorded, as an ISO instant in UTC. */
  readonly recordedAt: string;
  /** Which cells count their units anew (coverage/kept/event-cells.ts); null: too many to be named. */
  readonly cells: readonly string[] | null;
  /** The ids of these units; null: too many to be named, or not known of an event of an earlier release. */
  readonly units: readonly string[] | null;
  /** The day as of which they hold; null where it is not about assessments. */
  readonly on: CivilDate | null;
  /** The alliances whose own rows, memberships or services were written, by id. */
  readonly alliances: readonly string[];
  /** The keys of those rows. */
  readonly rows: readonly string[];
}

/** What a writer says of an event: all the cells and units, of which it names what it can. */
type NewEvent = Omit<Event, 'number' | 'cells' | 'units'> & {
  readonly cells: readonly string[];
  readonly units: readonly string[];
};

/** How many cells, and how many units, an event names at the most: beyond, all who follow coverage are told. */
const mostNamed = 2_000;

/** Appends an event and gives its number. The transaction must hold the write lock. */
export async function appendEvent(tx: Transaction, event: NewEvent): Promise<number> {
  const { recordedAt, cells, units, on, alliances, rows } = event;
  const named = {
    ...(cells.length > mostNamed ? {} : { cells }),
    ...(units.length > mostNamed ? {} : { units }),
  };
  const day = on === null ? {} : { on };
  const [number] = await tx.run(createEvent({ recordedAt, alliances, rows, ...named, ...day }));
  if (number === undefined) throw new Error('Events are appended under the write lock.');
  return number;
}

/** How long an event is kept for those who come back. */
export const keptDays = 90;

/** Takes events off the log that are older than they are kept. The transaction must hold the write lock. */
export async function cutEvents(tx: Transaction, now: Date): Promise<void> {
  const before = new Date(now.getTime() - keptDays * 86_400_000).toISOString();
  const [number = null] = await tx.read(lastRecordedBefore(before));
  if (number !== null) await tx.run(cutUpTo(number));
}

const Numbered = z.object({ number: z.number().int() });

/**
 * The next number is worked out before it is set: set by itself (`SET l.event = l.event + 1`), Neo4j asks once more for
 * the lock that the writer has, finds others waiting for that, and takes it for a deadlock.
 */
function createEvent(event: { readonly [name: string]: Parameter }): Statement<number> {
  return {
    name: 'events.create',
    text: `MATCH (l:ChangeLog) WHERE l.id = 'log' WITH l, coalesce(l.event, 0) + 1 AS number SET l.event = number
      CREATE (e:Event) SET e = $event, e.number = number RETURN number`,
    parameters: { event },
    decode: (row) => Numbered.parse(row).number,
  };
}

const LastRow = z.object({ number: orNull(z.number().int()) });

/** One row, null where no event is so old. */
function lastRecordedBefore(before: string): Statement<number | null> {
  return {
    name: 'events.lastRecordedBefore',
    text: 'MATCH (e:Event) WHERE e.recordedAt < $before RETURN max(e.number) AS number',
    parameters: { before },
    decode: (row) => LastRow.parse(row).number,
  };
}

function cutUpTo(number: number): Statement<null> {
  return {
    name: 'events.cutUpTo',
    text: `MATCH (l:ChangeLog) WHERE l.id = 'log' SET l.eventsCut = $number
      WITH l MATCH (e:Event) WHERE e.number <= $number DELETE e`,
    parameters: { number },
    decode: () => null,
  };
}

const EventRow = Numbered.extend({
  recordedAt: z.string(),
  cells: orNull(z.array(z.string())),
  units: orNull(z.array(z.string())),
  on: orNull(CivilDate),
  alliances: z.array(z.string()),
  rows: z.array(z.string()),
});

const TextRow = z.object({ event: z.unknown() });

/** The events with some numbers, in no order. */
export function eventsNumbered(numbers: readonly number[]): Statement<Event> {
  return {
    name: 'events.numbered',
    text: 'UNWIND $numbers AS number MATCH (e:Event) WHERE e.number = number RETURN properties(e) AS event',
    parameters: { numbers },
    decode: (row) => EventRow.parse(TextRow.parse(row).event),
  };
}
