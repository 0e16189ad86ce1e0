import type { Reader } from '../graph/graph.js';
import { type Event, eventsNumbered, lastEvent } from './events.js';

/** How many events are read at a time. */
const batchSize = 100;

/**
 * Hands out the events of a graph, whichever process appends them. It holds no events: each follower has
 * its place in the log and reads on from there, so a slow one costs no memory. While anybody waits, the
 * log is looked at once for all of them.
 */
export class EventFeed {
  readonly #waiting = new Set<() => void>();
  #timer: NodeJS.Timeout | null = null;
  #isClosed = false;

  /** @param everyMs how often the log is looked at while somebody waits */
  constructor(
    private readonly reader: Reader,
    private readonly everyMs = 300,
  ) {}

  /** The events behind a number, and then each as it is appended, until the feed is closed or left. */
  async *after(number: number, signal?: AbortSignal): AsyncGenerator<Event, void> {
    let last = number;
    while (!this.#isClosed && signal?.aborted !== true) {
      const head = await lastEvent(this.reader);
      if (head <= last) {
        await this.#nextLook(signal);
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
    this.#isClosed = true;
    this.#wake();
  }

  #nextLook(signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        signal?.removeEventListener('abort', wake);
        this.#waiting.delete(wake);
        resolve();
      };
      this.#waiting.add(wake);
      signal?.addEventListener('abort', wake);
      this.#timer ??= setTimeout(() => this.#wake(), this.everyMs).unref();
    });
  }

  #wake(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    for (const wake of [...this.#waiting]) wake();
  }
}
