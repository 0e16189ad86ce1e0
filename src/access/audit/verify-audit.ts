import type { AuditSource } from './audit-source.js';
import type { AuditExtent, StoredEntry } from './audit-store.js';
import { type AuditHead, emptyHead, hashOf, noHash } from './chain.js';
import { AuditEntry } from './entry.js';

/** What comes of a log that is gone through. */
export interface AuditVerdict {
  /** Where it ends, as its head says. */
  readonly head: AuditHead;
  /** The first entry that is not as it was written; null where all are. */
  readonly fault: AuditFault | null;
}

export interface AuditFault {
  readonly number: number;
  /** What is wrong with it, as the end of a sentence. */
  readonly reason: string;
}

/** What an earlier log has, of which the one that is gone through has to be the continuation. */
export interface Anchor {
  readonly head: AuditHead;
  /** The hash of an entry, where it is known. */
  hashAt(number: number): string | undefined;
}

/** Entries that are read at a time. */
const atOnce = 1_000;

/**
 * Goes through a whole log, also while others append to it.
 *
 * @param anchor what a backup has of it: without one, a log that was cut or written anew from some entry on is a log
 */
export async function verifyAudit(
  source: AuditSource,
  anchor: Anchor | null,
): Promise<AuditVerdict> {
  let [last, extent] = [emptyHead, await source.extent()];
  for (let before: AuditExtent | null = null; ; ) {
    while (last.number < extent.number) {
      const to = Math.min(last.number + atOnce, extent.number);
      const entries = await source.entries(last.number + 1, to);
      const followed = follow(last, to, entries, anchor);
      if ('reason' in followed) return { head: headOf(extent), fault: followed };
      last = followed;
    }
    const fault = faultOfEnd(last, extent, anchor);
    // One that is written meanwhile may be counted before the head has moved: it has by the next look.
    if (fault === null || isSame(before, extent)) return { head: headOf(extent), fault };
    before = extent;
    extent = await source.extent();
  }
}

/** The entry up to which they follow the last one, or the first that does not. */
function follow(
  last: AuditHead,
  to: number,
  entries: readonly StoredEntry[],
  anchor: Anchor | null,
): AuditHead | AuditFault {
  const byNumber = new Map(entries.map((entry) => [entry.number, entry]));
  let head = last;
  for (let number = last.number + 1; number <= to; number += 1) {
    const followed = followedBy(head, byNumber.get(number));
    if (typeof followed === 'string') return { number, reason: followed };
    const known = anchor?.hashAt(number);
    if (known !== undefined && known !== followed.hash)
      return { number, reason: 'is another one in the backup' };
    head = { number, hash: followed.hash };
  }
  return head;
}

/** The head that an entry makes; what is wrong with it where it does not follow. */
function followedBy(last: AuditHead, stored: StoredEntry | undefined): AuditHead | string {
  if (stored === undefined) return 'is missing';
  const entry = asWritten(stored);
  if (typeof entry === 'string') return entry;
  const { previous } = entry;
  if (previous !== last.hash)
    return `names ${shortOf(previous)} as the hash of the one before, which is ${shortOf(last.hash)}`;
  return entry;
}

/** An entry whose hash is its own; what is wrong with it where it is not. */
export function asWritten(stored: StoredEntry): AuditEntry | string {
  const { success, data } = AuditEntry.safeParse(stored);
  if (!success) return 'has not the fields of an entry';
  const { hash, ...content } = data;
  return hashOf(content) === hash ? data : 'has been altered: its hash is that of another content';
}

function faultOfEnd(
  last: AuditHead,
  { number, hash, entries }: AuditExtent,
  anchor: Anchor | null,
): AuditFault | null {
  const next = last.number + 1;
  if (number < last.number) return { number: next, reason: 'was there, the head is before it' };
  if (anchor !== null && anchor.head.number > last.number)
    return { number: next, reason: `is missing: the backup has ${anchor.head.number}` };
  if (hash !== last.hash)
    return { number: last.number, reason: 'is not the one whose hash the head has' };
  if (entries !== number)
    return { number: next, reason: `is behind the head: there are ${entries} entries` };
  return null;
}

function isSame(before: AuditExtent | null, now: AuditExtent): boolean {
  return before?.number === now.number && before.entries === now.entries;
}

function headOf({ number, hash }: AuditExtent): AuditHead {
  return { number, hash };
}

function shortOf(hash: string): string {
  return hash === noHash ? 'none' : `${hash.slice(0, 12)}…`;
}
