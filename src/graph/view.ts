import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Deadline } from '../domain/deadline.js';
import { oncePer } from '../domain/once-per.js';
import { Problem } from '../domain/problem.js';
import { Turns } from '../domain/turns.js';
import { doInTurns, type Work } from '../domain/work.js';
import type { Capabilities, Graph, Reader, Transaction } from './graph.js';
import { type Head, readHead } from './head.js';
import type { Statement } from './statement.js';

/** What an answer must have seen at the least. */
export interface Least {
  /** The number of a commit. */
  readonly commit?: number;
  /** The number of an event. */
  readonly event?: number;
}

/**
 * A graph as one request sees it. Its head is looked at before anything is read and stands until the request writes
 * itself: all that is answered from memory is of that version, and what is read is of that or a later one.
 */
export class View implements Graph {
  #head: Promise<Head> | null = null;
  #isAsked = false;
  #hasWritten = false;
  #isFleeting = false;
  readonly #turns = new Turns(mostAtOnce);
  readonly #line = new Turns(1);

  /**
   * @param of the graph that all requests share
   * @param deadline ends the request where it asks or writes next
   */
  constructor(
    readonly of: Graph,
    private readonly deadline?: Deadline,
  ) {}

  /**
   * The head that the request is answered from.
   *
   * @throws Problem UNAVAILABLE where the graph is away, TIMEOUT after the deadline
   */
  head(): Promise<Head> {
    this.#isAsked = true;
    if (this.deadline?.signal.aborted) return Promise.reject(this.deadline.signal.reason);
    this.#head ??= lookAt(this.of).within(freshMs);
    return this.#head;
  }

  /** The head where the request has asked the graph anything, or written to it; else null. */
  get seen(): Promise<Head> | null {
    return this.#isAsked ? this.head() : null;
  }

  /**
   * The head that all was answered from; null where the request has asked the graph nothing, or written to it, and where
   * its answer is fleeting.
   */
  get stood(): Promise<Head | null> {
    const head = this.#hasWritten || this.#isFleeting ? null : this.seen;
    return head?.catch(() => null) ?? Promise.resolve(null);
  }

  /** What the request is told follows from more than the graph: asked again, it may be told otherwise. */
  rememberNothing(): void {
    this.#isFleeting = true;
  }

  /** Whether that is so. */
  get isFleeting(): boolean {
    return this.#isFleeting;
  }

  /**
   * Waits until the graph has seen as much, for the request to be answered from that.
   *
   * @throws Problem UNAVAILABLE where the graph is away, TIMEOUT where it has not seen as much after a while
   */
  require(least: Least): Promise<Head> {
    this.#head = headWith(this.of, least);
    return this.#head;
  }

  /** The same graph for the same request as it is from a commit on, by a view of its own. */
  async renewed(least: Least): Promise<View> {
    const view = new View(this.of, this.deadline);
    await view.require(least);
    return view;
  }

  /** Aborted when nobody waits for the answer any more; none where that never is. */
  get signal(): AbortSignal | undefined {
    return this.deadline?.signal;
  }

  /** Does work for the answer in turns with what else there is to do, as long as somebody waits for that. */
  work<Result>(work: Work<Result>): Promise<Result> {
    return doInTurns(work, this.signal);
  }

  /** Has one task after the other of those of the request that take much memory. */
  inLine<Result>(task: () => Promise<Result>): Promise<Result> {
    return this.#line.take(() => {
      this.deadline?.signal.throwIfAborted();
      return task();
    });
  }

  async write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    this.deadline?.signal.throwIfAborted();
    this.#isAsked = true;
    this.#hasWritten = true;
    try {
      return await this.of.write(work);
    } finally {
      this.#head = null;
    }
  }

  async read<Row>(statement: Statement<Row>): Promise<Row[]> {
    await this.head();
    return this.#turns.take(() => {
      this.deadline?.signal.throwIfAborted();
      return this.of.read(statement, this.deadline);
    });
  }

  get engine(): Graph['engine'] {
    return this.of.engine;
  }

  get capabilities(): Capabilities {
    return this.of.capabilities;
  }

  snapshot<T>(hold: Statement<unknown>, work: (reader: Reader) => Promise<T>): Promise<T> {
    return this.of.snapshot(hold, work);
  }

  commits(): number {
    return this.of.commits();
  }

  define(command: string): Promise<void> {
    return this.of.define(command);
  }

  health(): Promise<void> {
    return this.of.health();
  }

  close(): Promise<void> {
    return this.of.close();
  }
}

/** The head that a reader's answers are of: that of a request, or the one as it is now. */
export function headOf(reader: Reader): Promise<Head> {
  return reader instanceof View ? reader.head() : readHead(reader);
}

/** Does work for the answer of a request, as `View.work`. */
export function workFor<Result>(reader: Reader, work: Work<Result>): Promise<Result> {
  return reader instanceof View ? reader.work(work) : doInTurns(work);
}

/** Aborted when nobody waits for a request's answer any more, as `View.signal`. */
export function signalOf(reader: Reader): AbortSignal | undefined {
  return reader instanceof View ? reader.signal : undefined;
}

/** Has a task of a request done, as `View.inLine`. */
export function inLine<Result>(reader: Reader, task: () => Promise<Result>): Promise<Result> {
  return reader instanceof View ? reader.inLine(task) : task();
}

/** What all requests share, by which what is in memory is found. */
export function sharedOf(reader: Reader): Reader {
  return reader instanceof View ? reader.of : reader;
}

/** Makes something once for each graph, whichever request asks, and holds it as long as somebody holds the graph. */
export function oncePerGraph<Value extends object>(
  make: (shared: Reader) => Value,
): (reader: Reader) => Value {
  const once = oncePer(make);
  return (reader) => once(sharedOf(reader));
}

/** So many statements of a request run at a time: the engine has others to serve. */
const mostAtOnce = 4;

/** How old a look may be where others write, in milliseconds: so much later their commits are seen. */
const freshMs = 100;
/** How old it may be for those who wait for a commit. */
const awaitedMs = 20;
/** How long they wait. */
const patienceMs = 5_000;

async function headWith(graph: Graph, least: Least): Promise<Head> {
  const { commit = 0, event = 0 } = least;
  const look = lookAt(graph);
  const until = performance.now() + patienceMs;
  let head = await look.within(freshMs);
  while (head.commit < commit || head.event < event) {
    if (performance.now() > until)
      throw new Problem(
        'TIMEOUT',
        `The graph has seen commit ${commit} and event ${event} where an answer must have, it is at ${head.commit} and ${head.event} after ${patienceMs / 1_000} s.`,
      );
    await setTimeout(awaitedMs);
    head = await look.within(awaitedMs);
  }
  return head;
}

/** The last look at the head of a graph: who asks while it is fresh shares it. */
class Look {
  #head: Promise<Head> | null = null;
  #found: Head | null = null;
  #commits = 0;
  #at = 0;

  constructor(private readonly graph: Graph) {}

  /** The head as it was at most so long ago, with all that this process has committed. */
  within(milliseconds: number): Promise<Head> {
    const commits = this.graph.commits();
    const now = performance.now();
    const isFresh = this.graph.capabilities.writesAlone || now - this.#at < milliseconds;
    if (this.#head !== null && this.#commits === commits && isFresh) return this.#head;
    // What is committed while it is read is asked under another number.
    const head = this.#read();
    this.#head = head;
    this.#commits = commits;
    this.#at = now;
    head.catch(() => {
      if (this.#head === head) this.#head = null;
    });
    return head;
  }

  /** The one that was found before where nothing has changed: what is remembered by it lasts as long. */
  async #read(): Promise<Head> {
    const head = await readHead(this.graph);
    if (this.#found === null || !isDeepStrictEqual(this.#found, head)) this.#found = head;
    return this.#found;
  }
}

const lookAt = oncePer((graph: Graph) => new Look(graph));
