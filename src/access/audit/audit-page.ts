import { z } from 'zod';
import { Problem } from '../../domain/problem.js';
import type { KeyValue } from '../../graph/cursor.js';
import type { Reader } from '../../graph/graph.js';
import type { NumberCipher } from '../../graph/number-cipher.js';
import { pageOf } from '../../graph/page.js';
import type { Arguments } from '../../graph/reading.js';
import { type ConnectionPage, connectionOf, rowPage } from '../../graph/sorted-page.js';
import {
  type AuditFilter,
  auditExtent,
  countFound,
  entriesFound,
  isFiltered,
} from './audit-store.js';
import type { AuditEntry } from './entry.js';

/** An entry as it is shown. */
export type ShownEntry = ReturnType<typeof shown>;

/** A page of the audit log; how many entries there are is counted when it is asked for. */
export interface AuditPage extends Omit<ConnectionPage<ShownEntry>, 'totalCount'> {
  totalCount(): Promise<number>;
}

/** So many entries are looked at in one statement where not all are meant. */
const lookedAt = 5_000;

/**
 * A page of the entries that fit, the latest first.
 *
 * @param cipher of whoever is told of a part of the log: numbers, and hashes which follow from them, would tell how much
 *   else is in it; null: of all
 * @throws Problem BAD_USER_INPUT for bad paging
 */
export async function auditPage(
  reader: Reader,
  filter: AuditFilter,
  args: Arguments,
  cipher: NumberCipher | null,
): Promise<AuditPage> {
  const page = pageOf('Query.audit', args, 1);
  const { backward } = page;
  const [extent] = await reader.read(auditExtent());
  const last = extent?.number ?? 0;
  const behind = page.behind === null ? (backward ? 0 : -last - 1) : placeAt(page.behind, cipher);
  const wanted = page.size + 1;
  const width = isFiltered(filter) ? lookedAt : wanted;
  const found: AuditEntry[] = [];
  // By the numbers, which both engines look up at once; ordering a whole log takes seconds.
  const step = backward ? 1 : -1;
  for (
    let from = step - behind;
    from >= 1 && from <= last && found.length < wanted;
    from += step * width
  ) {
    const to = from + step * (width - 1);
    const bounds = [Math.max(1, Math.min(from, to)), Math.min(last, Math.max(from, to))] as const;
    const entries = await reader.read(entriesFound(...bounds, filter));
    found.push(...entries.sort((a, b) => step * (a.number - b.number)));
  }
  const rows = found.slice(0, wanted).map((row) => ({
    row,
    keys: [cipher === null ? -row.number : cipher.of(row.number)],
  }));
  const { totalCount: _, ...connection } = connectionOf(rowPage(page, rows, 0), (entry) =>
    shown(entry, cipher === null),
  );
  const totalCount = async () => {
    if (!isFiltered(filter)) return last;
    const [count = 0] = await reader.read(countFound(last, filter));
    return count;
  };
  return { ...connection, totalCount };
}

/** The order of the list, ascending: the negative number. */
const Keys = z.tuple([z.number().int()]);
const HiddenKeys = z.tuple([z.string()]);

function placeAt(keys: readonly KeyValue[], cipher: NumberCipher | null): number {
  if (cipher === null) return Keys.parse(keys)[0];
  const number = cipher.numberOf(HiddenKeys.parse(keys)[0]);
  if (number === null)
    throw new Problem(
      'BAD_USER_INPUT',
      'A cursor is one that this list has given, received another.',
    );
  return -number;
}

const Detail = z.record(z.string(), z.unknown());

function shown({ detail, number, previous, hash, ...entry }: AuditEntry, isWhole: boolean) {
  const chained = isWhole
    ? { number, previous, hash }
    : { number: null, previous: null, hash: null };
  return { ...entry, ...chained, detail: Detail.parse(JSON.parse(detail)) };
}
