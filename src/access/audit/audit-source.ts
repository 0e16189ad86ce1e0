import type { Reader } from '../../graph/graph.js';
import { type AuditExtent, auditExtent, entriesBetween, type StoredEntry } from './audit-store.js';
import { emptyHead } from './chain.js';

/** Where a log is read: in its graph, or from the process that has that open. */
export interface AuditSource {
  extent(): Promise<AuditExtent>;
  /** The entries with numbers from one to another, in no order. */
  entries(first: number, last: number): Promise<readonly StoredEntry[]>;
}

/** The log of a graph. */
export function auditIn(reader: Reader): AuditSource {
  return {
    extent: async () => {
      const [extent] = await reader.read(auditExtent());
      return extent ?? { ...emptyHead, entries: 0 };
    },
    entries: (first, last) => reader.read(entriesBetween(first, last)),
  };
}
