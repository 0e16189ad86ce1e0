import type { Logger } from 'pino';
import { reasonOf } from '../../domain/problem.js';
import type { Graph } from '../../graph/graph.js';
import { isBeingRestored, readHead } from '../../graph/head.js';
import { appendAudit } from './append-audit.js';
import { type AuditAction, type AuditDetail, type Deed, type Initiator, itself } from './entry.js';

/** So many different deeds wait at the most; of further ones only the number is entered. */
const mostWaiting = 1_000;
const longestWaitMs = 30_000;

/** A deed, and how often it was done since the last write. */
interface Waiting {
  readonly deed: Deed;
  readonly times: number;
}

/**
 * Enters into the audit log what has no transaction of its own, some at a time in the background: whoever signs in or is
 * refused does not wait for it, however often. What is the same but for its time is one entry, with how many `times`.
 */
export class AuditLog {
  #waiting = new Map<string, Waiting>();
  #omitted = 0;
  #timer: NodeJS.Timeout | null = null;
  #write: Promise<void> = Promise.resolve();
  #waitMs: number;

  /** @param everyMs how long a deed waits for others */
  constructor(
    private readonly graph: Graph,
    private readonly now: () => Date,
    private readonly log: Pick<Logger, 'warn' | 'error'>,
    private readonly everyMs = 1_000,
  ) {
    this.#waitMs = everyMs;
  }

  note(initiator: Initiator, action: AuditAction, detail: AuditDetail): void {
    this.#add({ at: this.now().toISOString(), initiator, action, detail }, 1);
    this.#later();
  }

  /** Writes what waits; what can't be written is told in the log of the process. */
  async close(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    await this.#write;
    if ((await this.#flush()) === null) return;
    const lost = this.#waiting.size + this.#omitted;
    this.log.error({ lost }, 'what was done was not entered into the audit log');
  }

  #add(deed: Deed, times: number): void {
    const { initiator, action, detail } = deed;
    const key = JSON.stringify([initiator, action, detail]);
    const same = this.#waiting.get(key);
    if (same !== undefined) this.#waiting.set(key, { ...same, times: same.times + times });
    else if (this.#waiting.size < mostWaiting) this.#waiting.set(key, { deed, times });
    else this.#omitted += times;
  }

  #later(): void {
    if (this.#timer !== null) return;
    this.#timer = setTimeout(() => {
      this.#write = this.#flush().then((error) => {
        this.#timer = null;
        this.#waitMs = error === null ? this.everyMs : Math.min(2 * this.#waitMs, longestWaitMs);
        if (error !== null)
          this.log.warn(
            { reason: reasonOf(error) },
            'the audit log is not written, and tried again',
          );
        if (this.#waiting.size > 0) this.#later();
      });
    }, this.#waitMs);
    this.#timer.unref();
  }

  /** Gives what has kept it from being written; null where it was. */
  async #flush(): Promise<unknown> {
    const [waiting, omitted] = [this.#waiting, this.#omitted];
    if (waiting.size === 0) return null;
    this.#waiting = new Map();
    this.#omitted = 0;
    const deeds = [...waiting.values()].map(({ deed, times }) =>
      times === 1 ? deed : { ...deed, detail: { ...deed.detail, times } },
    );
    if (omitted > 0) deeds.push(this.#omission(omitted));
    try {
      await this.graph.write(async (tx) => {
        if (isBeingRestored(await readHead(tx))) throw new Error('A backup is being restored');
        await appendAudit(tx, ...deeds);
      });
      return null;
    } catch (error) {
      const later = this.#waiting;
      this.#waiting = waiting;
      this.#omitted += omitted;
      for (const { deed, times } of later.values()) this.#add(deed, times);
      return error;
    }
  }

  #omission(count: number): Deed {
    const at = this.now().toISOString();
    return { at, initiator: itself, action: 'OMITTED', detail: { count } };
  }
}
