import type { Reader } from '../graph/graph.js';
import { readHead } from '../graph/head.js';
import { type Event, eventsNumbered } from './events.js';

/** How many events are read at a time. */
const batchSize = 100;

/**
 * Hands out the events of a graph, whichever process appends them. It holds no events: each follower has
 * its place in the log and reads on from there, so a slow one costs no memory. While anybody waits, the
 * end of the log is looked up once for all of them.
 */
export class EventFeed {
  readonly #closing = new AbortController();
  #look: Promise<number> | null = null;

  /** @param everyMs how often the end of the log is looked up while somebody waits */
  constructor(
    private readonly reader: Reader,
    private readonly everyMs = 300,
  ) {}

  /** The events behind a number, and then each as it is appended, until the feed is closed or left. */
  async *after(number: number, left?: AbortSignal): AsyncGenerator<Event, void> {
    const ended = AbortSignal.any([this.#closing.signal, ...(left === undefined ? [] : [left])]);
    let last = number;
    let { event: head } = await readHead(this.reader);
    while (!ended.aborted) {
      if (head <= last) {
        head = await this.#nextHead();
        continue;
      }
      const upTo = Math.min(head, last + batchSize);
      const numbers = Array.from({ length: upTo - last }, (_, at) => last + 1 + at);
      const events = await this.reader.read(eventsNumbered(numbers));
      yield* events.sort((a, b) => a.number - b.number);
      last = upTo;
    }
  }

  /** Lets all who follow come to their end. */
  close(): void {
    this.#closing.abort();
  }

  /** The end of the log a little later, or at once where the feed is closed. */
  #nextHead(): Promise<number> {
    this.#look ??= this.#waited().then(async () => {
      this.#look = null;
      return this.#closing.signal.aborted ? 0 : (await readHead(this.reader)).event;
    });
    return this.#look;
  }

  #waited(): Promise<void> {
    return new Promise((resolve) => {
      const { signal } = this.#closing;
      const end = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, this.everyMs).unref();
      signal.addEventListener('abort', end);
      if (signal.aborted) end();
    });
  }
}
