import { z } from 'zod';
import { listed } from '../../graph/listed.js';
import { isTold, type ToldRegions } from '../../graph/sight.js';
import type { Statement } from '../../graph/statement.js';
import { type AuditHead, emptyHead } from './chain.js';
import { AuditEntry } from './entry.js';

const HeadRow = z.object({
  number: z.number().int().nullable(),
  hash: z.string().nullable(),
});

/** The head of the log for who appends to it. Setting a property takes its lock, which is held until the transaction ends. */
export function takeAuditHead(): Statement<AuditHead> {
  return {
    name: 'audit.lock',
    text: `MERGE (h:AuditHead {id: 'audit'}) SET h.taken = true
      RETURN h.number AS number, h.hash AS hash`,
    parameters: {},
    decode: (row) => {
      const { number, hash } = HeadRow.parse(row);
      return { number: number ?? emptyHead.number, hash: hash ?? emptyHead.hash };
    },
  };
}

const entryProperties = AuditEntry.keyof().options;

/** Writes entries that follow the head, which moves on to the last of them. */
export function appendEntries(
  entries: readonly AuditEntry[],
  { number, hash }: AuditHead,
): Statement<null> {
  const rows = entries.map((entry) => entryProperties.map((name) => entry[name]));
  return {
    name: 'audit.append',
    text: `MATCH (h:AuditHead) WHERE h.id = 'audit' SET h.number = $number, h.hash = $hash
      WITH h UNWIND $rows AS row CREATE (e:AuditEntry {${listed('row', entryProperties)}})`,
    parameters: { rows, number, hash },
    decode: () => null,
  };
}

export const AuditExtent = z.object({
  number: z.number().int(),
  hash: z.string(),
  entries: z.number().int(),
});
/** Where the log ends, and how many entries there are. */
export type AuditExtent = Readonly<z.infer<typeof AuditExtent>>;

const ExtentRow = HeadRow.extend({ entries: z.number().int() });

export function auditExtent(): Statement<AuditExtent> {
  return {
    name: 'audit.extent',
    text: `MATCH (e:AuditEntry) WITH count(e) AS entries OPTIONAL MATCH (h:AuditHead) WHERE h.id = 'audit'
      RETURN entries, h.number AS number, h.hash AS hash`,
    parameters: {},
    decode: (row) => {
      const { entries, number, hash } = ExtentRow.parse(row);
      return { entries, number: number ?? emptyHead.number, hash: hash ?? emptyHead.hash };
    },
  };
}

/** An entry as it stands in the graph, where anybody may have altered it. */
export type StoredEntry = Readonly<z.infer<typeof StoredEntry>>;

export const StoredEntry = z.record(z.string(), z.unknown());
const EntryRow = z.object({ entry: StoredEntry });

/** Gives the head what it had in a backup. */
export function setAuditHead({ number, hash }: AuditHead): Statement<null> {
  return {
    name: 'audit.setHead',
    text: "MERGE (h:AuditHead {id: 'audit'}) SET h.taken = true, h.number = $number, h.hash = $hash",
    parameters: { number, hash },
    decode: () => null,
  };
}

/** The entries with numbers from one to another, in no order. */
export function entriesBetween(first: number, last: number): Statement<StoredEntry> {
  return {
    name: 'audit.entries',
    text: `UNWIND range($first, $last) AS number MATCH (e:AuditEntry) WHERE e.number = number
      RETURN properties(e) AS entry`,
    parameters: { first, last },
    decode: (row) => EntryRow.parse(row).entry,
  };
}

/** Which entries are meant: those that fit all that is not null. */
export interface AuditFilter {
  /** Done at this instant or later. */
  readonly from: string | null;
  /** Done before this instant. */
  readonly to: string | null;
  /** By whom: the id or the name. */
  readonly actor: string | null;
  readonly actions: readonly string[] | null;
  /** About one of these. */
  readonly regions: ToldRegions | null;
}

const conditions: { readonly [Name in keyof AuditFilter]: string } = {
  from: 'e.at >= $from',
  to: 'e.at < $to',
  actor: '(e.actor = $actor OR e.name = $actor)',
  actions: 'e.action IN $actions',
  regions: isTold('e.region'),
};

/** Whether not all entries are meant. */
export function isFiltered(filter: AuditFilter): boolean {
  return Object.values(filter).some((value) => value !== null);
}

/** Those of the entries with numbers from one to another that fit, in no order. */
export function entriesFound(
  first: number,
  last: number,
  filter: AuditFilter,
): Statement<AuditEntry> {
  const { fits, parameters } = fitting(filter);
  return {
    name: 'audit.found',
    text: `UNWIND range($first, $last) AS number MATCH (e:AuditEntry) WHERE e.number = number${fits}
      RETURN properties(e) AS entry`,
    parameters: { first, last, ...parameters },
    decode: (row) => AuditEntry.parse(EntryRow.parse(row).entry),
  };
}

const CountRow = z.object({ count: z.number().int() });

/** How many of the entries up to a number fit. */
export function countFound(last: number, filter: AuditFilter): Statement<number> {
  const { fits, parameters } = fitting(filter);
  return {
    name: 'audit.countFound',
    text: `MATCH (e:AuditEntry) WHERE e.number <= $last${fits} RETURN count(e) AS count`,
    parameters: { last, ...parameters },
    decode: (row) => CountRow.parse(row).count,
  };
}

function fitting(filter: AuditFilter) {
  const given = Object.entries(filter).filter(([, value]) => value !== null);
  const fits = Object.entries(conditions)
    .filter(([name]) => given.some(([each]) => each === name))
    .map(([, condition]) => ` AND ${condition}`)
    .join('');
  const { regions, ...others } = filter;
  return { fits, parameters: { ...others, ...regions } };
}
