import { createHash } from 'node:crypto';
import type { AuditDetail, AuditEntry, Deed } from './entry.js';

/** Where a log ends: the number and the hash of its last entry. */
export interface AuditHead {
  /** 0 before the first. */
  readonly number: number;
  readonly hash: string;
}

/** What the first entry has for the hash of the one before. */
export const noHash = '0'.repeat(64);
export const emptyHead: AuditHead = { number: 0, hash: noHash };

/** The entries that follow a head, each with the hash of the one before. */
export function chained(head: AuditHead, deeds: readonly Deed[]): AuditEntry[] {
  let { number, hash: previous } = head;
  return deeds.map(({ at, initiator, action, detail }) => {
    number += 1;
    const { actor, name, by, from, grant, region } = initiator;
    const said = {
      actor: storable(actor),
      name: storable(name),
      by,
      from: orStorable(from),
      grant: orStorable(grant),
      region: orStorable(region),
    };
    const content = { number, at, ...said, action, detail: detailText(detail), previous };
    const entry = { ...content, hash: hashOf(content) };
    previous = entry.hash;
    return entry;
  });
}

/**
 * The hash of an entry: SHA-256 in hexadecimal over its other fields as canonical JSON (RFC 8785), which is one object without
 * spaces, its names in their order.
 */
export function hashOf(content: Omit<AuditEntry, 'hash'>): string {
  return createHash('sha256')
    .update(JSON.stringify(hashedOf(content)))
    .digest('hex');
}

/** What the hash is of, its names in their order: entries from before there was a region have none either. */
export function hashedOf(content: Omit<AuditEntry, 'hash'>): Partial<AuditEntry> {
  const { action, actor, at, by, detail, from, grant, name, number, previous, region } = content;
  const said = { action, actor, at, by, detail, from, grant, name, number, previous };
  return region === null ? said : { ...said, region };
}

function detailText(detail: AuditDetail): string {
  const said = Object.entries(detail)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => [name, typeof value === 'string' ? storable(value) : value]);
  return JSON.stringify(Object.fromEntries(said));
}

const longest = 300;

/** A text as a graph gives it back: others may have sent it, of any length, and with halves of pairs or zeros. */
function storable(text: string): string {
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return cut.replace(/[\p{Cs}\p{Noncharacter_Code_Point}\0]/gu, '\ufffd');
}

function orStorable(text: string | null): string | null {
  return text === null ? null : storable(text);
}
