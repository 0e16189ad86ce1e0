import { z } from 'zod';
import { compareText } from '../domain/compare-text.js';
import { Problem } from '../domain/problem.js';
import { decodeCursor, encodeCursor, type KeyValue, listFingerprint } from './cursor.js';
import type { Arguments } from './reading.js';

const largestPage = 200;

/** What a page asks for: so many rows from one end, after a row's keys where a cursor names one. */
export interface Page {
  readonly question: string;
  readonly size: number;
  /** From the end of the list towards its start (`last`, `before`). */
  readonly backward: boolean;
  /** The keys of the row that the page starts behind, in the direction it runs. */
  readonly behind: readonly KeyValue[] | null;
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

const PageArguments = z.object({
  first: z.number().int().nullish(),
  after: z.string().nullish(),
  last: z.number().int().nullish(),
  before: z.string().nullish(),
});

/**
 * Reads the paging arguments of a list.
 *
 * @param field the list's name, which its cursors are bound to.
 * @param keys how many keys its order has.
 * @throws Problem BAD_USER_INPUT where they break the rules of pages or a cursor is another list's.
 */
export function pageOf(field: string, args: Arguments, keys: number): Page {
  const { first, after, last, before } = PageArguments.parse(args);
  const [size, name] = last == null ? [first, 'first'] : [last, 'last'];
  if (size == null)
    throw new Problem(
      'BAD_USER_INPUT',
      `A list takes first or last, received neither for ${field}.`,
    );
  if (first != null && last != null)
    throw new Problem('BAD_USER_INPUT', `A list takes first or last, received both for ${field}.`);
  if (size < 1 || size > largestPage)
    throw new Problem(
      'BAD_USER_INPUT',
      `${name} is 1 to ${largestPage}, received ${size} for ${field}.`,
    );
  const backward = name === 'last';
  const misplaced = backward ? after : before;
  if (misplaced != null)
    throw new Problem(
      'BAD_USER_INPUT',
      `after goes with first and before with last, received ${backward ? 'last with after' : 'first with before'} for ${field}.`,
    );
  const cursor = backward ? before : after;
  const question = () => listFingerprint(field, args);
  const behind = cursor == null ? null : decodeCursor(question(), cursor);
  if (behind !== null && behind.length !== keys)
    throw new Problem(
      'BAD_USER_INPUT',
      `A cursor of ${field} holds ${keys} keys, received one of ${behind.length}.`,
    );
  return new AskedPage(question, size, backward, behind);
}

/** What it belongs to is worked out only where a cursor is read or shown. */
class AskedPage implements Page {
  #question: string | null = null;

  constructor(
    private readonly fingerprint: () => string,
    readonly size: number,
    readonly backward: boolean,
    readonly behind: readonly KeyValue[] | null,
  ) {}

  get question(): string {
    this.#question ??= this.fingerprint();
    return this.#question;
  }
}

/**
 * Cuts a page out of rows that were read in the page's direction with one row more than asked, and
 * puts them into the list's order.
 */
export function cutPage<Row extends { readonly keys: readonly KeyValue[] }>(
  page: Page,
  rows: readonly Row[],
): { rows: Row[]; info: PageInfo } {
  const more = rows.length > page.size;
  const kept = rows.slice(0, page.size);
  if (page.backward) kept.reverse();
  return { rows: kept, info: new ShownInfo(page, more, kept) };
}

/** Its cursors are worked out only where they are asked for. */
class ShownInfo implements PageInfo {
  constructor(
    private readonly page: Page,
    /** Whether there are more rows in the direction of the page. */
    private readonly more: boolean,
    private readonly rows: readonly { readonly keys: readonly KeyValue[] }[],
  ) {}

  get hasNextPage(): boolean {
    return this.page.backward ? this.page.behind !== null : this.more;
  }

  get hasPreviousPage(): boolean {
    return this.page.backward ? this.more : this.page.behind !== null;
  }

  get startCursor(): string | null {
    return this.#cursorOf(this.rows[0]);
  }

  get endCursor(): string | null {
    return this.#cursorOf(this.rows.at(-1));
  }

  #cursorOf(row: { readonly keys: readonly KeyValue[] } | undefined): string | null {
    return row === undefined ? null : encodeCursor(this.page.question, row.keys);
  }
}

/**
 * Compares key by key as both engines do: text by code point, of which bytes keep the order. (Neo4j's
 * `<` goes by UTF-16 instead: no key may hold both U+E000 to U+FFFF and what is beyond.)
 */
export function compareKeys(
  a: readonly KeyValue[],
  b: readonly KeyValue[],
  descending: readonly boolean[],
): number {
  for (let index = 0; index < a.length; index += 1) {
    const [left, right] = [a[index], b[index]];
    if (left === undefined || right === undefined || left === right) continue;
    const order =
      typeof left === 'string' && typeof right === 'string'
        ? compareText(left, right)
        : left < right
          ? -1
          : 1;
    return descending[index] ? -order : order;
  }
  return 0;
}
