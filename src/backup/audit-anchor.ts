import type { StoredEntry } from '../access/audit/audit-store.js';
import { type AuditHead, emptyHead, noHash } from '../access/audit/chain.js';
import { type Anchor, asWritten } from '../access/audit/verify-audit.js';
import { Problem } from '../domain/problem.js';
import type { Checked } from './checked.js';
import { readBackup } from './read-file.js';

/** The hashes of an entry: its own, and that of the one before. */
interface Link {
  readonly hash: string;
  readonly previous: string;
}

/**
 * The audit log in a backup, of which the log of the graph has to be the continuation.
 *
 * @throws Problem BAD_USER_INPUT where the file is no whole backup, or its log no chain
 */
export async function anchorIn(path: string, onLine: (line: Checked) => void): Promise<Anchor> {
  const links: Link[] = [];
  let head = emptyHead;
  for await (const line of readBackup(path)) {
    const { part } = line;
    if (part?.part === 'nodes' && part.labels.includes('AuditEntry'))
      for (const [, ...values] of part.rows) {
        const stored = part.keys.map((key, at) => [key, values[at]]);
        const { number, ...link } = entryOf(Object.fromEntries(stored), path);
        links[number] = link;
      }
    if (part?.part === 'head') head = part.audit ?? emptyHead;
    onLine(line);
  }
  ensureChain(links, head, path);
  return { head, hashAt: (number) => links[number]?.hash };
}

function entryOf(stored: StoredEntry, path: string): AuditHead & Link {
  const entry = asWritten(stored);
  if (typeof entry === 'string') throw broken(path, `entry ${stored.number} ${entry}`);
  return entry;
}

function ensureChain(
  links: readonly Link[],
  { number: last, hash }: AuditHead,
  path: string,
): void {
  let before = noHash;
  for (let number = 1; number <= last; number += 1) {
    const link = links[number];
    if (link?.previous !== before) throw broken(path, `entry ${number} does not follow`);
    before = link.hash;
  }
  if (before !== hash) throw broken(path, `entry ${last} is not the one whose hash its head has`);
}

function broken(path: string, found: string): Problem {
  return new Problem(
    'BAD_USER_INPUT',
    `The audit log of a backup is a chain, received ${path}, of which ${found}.`,
  );
}
