import { appendAudit } from '../../src/access/audit/append-audit.js';
import {
  type AuditFilter,
  appendEntries,
  auditExtent,
  countFound,
  entriesBetween,
  entriesFound,
  setAuditHead,
  takeAuditHead,
} from '../../src/access/audit/audit-store.js';
import { chained, emptyHead, noHash } from '../../src/access/audit/chain.js';
import { itself, machineOwner, nobodyFrom } from '../../src/access/audit/entry.js';
import type { Transaction } from '../../src/graph/graph.js';
import { rehearse } from '../support/rehearse.js';
import { probe, type StatementCase } from './case.js';

const at = '2026-06-30T01:00:00.000Z';
const backup = { at, initiator: itself, action: 'BACKUP', detail: { commit: 3 } } as const;
const refused = {
  ...{ at, initiator: nobodyFrom('10.0.0.7'), action: 'SIGN_IN_REFUSED' as const },
  detail: { account: '甲' },
} as const;
const noLog = (tx: Transaction) =>
  tx.run(probe('MATCH (n) WHERE n:AuditHead OR n:AuditEntry DETACH DELETE n'));
const entries = chained(emptyHead, [backup, refused, backup]);
const [first, second, third] = entries;
const headAt = (number: number) => ({ number, hash: entries[number - 1]?.hash ?? noHash });
const later = '2026-07-01T00:00:00.000Z';
const clerk = { ...machineOwner, name: 'clerk', region: '350428100' };
const grant = { at: later, initiator: clerk, action: 'COMMIT', detail: { commit: 4 } } as const;
const all = [...entries, ...chained(third ?? emptyHead, [grant])];
const unfiltered = { from: null, to: null, actor: null, actions: null, regions: null };
const { from: _from, grant: _grant, region: _region, ...stored } = first ?? {};
const { grant: _none, region: _nowhere, ...storedFrom } = second ?? {};

const byNumber = (a: { readonly number?: unknown }, b: { readonly number?: unknown }) =>
  Number(a.number) - Number(b.number);

/** The audit log. */
export const auditCases: readonly StatementCase[] = [
  {
    title: 'the audit log from its first entry on: what is null is left out, and the head moves on',
    statements: [
      ...['audit.lock', 'audit.append', 'audit.extent', 'audit.entries', 'audit.setHead'],
    ],
    run: (graph) =>
      rehearse(graph, async (tx) => {
        await noLog(tx);
        const none = [await tx.read(auditExtent()), await tx.run(takeAuditHead())];
        await tx.run(appendEntries(entries.slice(0, 2), headAt(2)));
        const two = await tx.read(auditExtent());
        await appendAudit(tx, backup);
        return {
          ...{
            none,
            two,
            three: await tx.read(auditExtent()),
            head: await tx.run(takeAuditHead()),
          },
          heads: await tx.read(probe('MATCH (h:AuditHead) RETURN count(h) AS heads')),
          entries: (await tx.read(entriesBetween(1, 2))).sort(byNumber),
          set: [await tx.run(setAuditHead(headAt(1))), await tx.run(takeAuditHead())],
          others: [await tx.read(entriesBetween(4, 9)), await tx.read(entriesBetween(1, 0))],
        };
      }),
    expected: {
      none: [[{ ...emptyHead, entries: 0 }], [emptyHead]],
      two: [{ ...headAt(2), entries: 2 }],
      three: [{ number: 3, hash: third?.hash, entries: 3 }],
      head: [headAt(3)],
      heads: [{ heads: 1 }],
      entries: [stored, storedFrom],
      set: [[], [headAt(1)]],
      others: [[], []],
    },
  },
  {
    title: 'the entries that fit, and how many there are: by time, by id and name, by action',
    statements: ['audit.found', 'audit.countFound'],
    run: (graph) =>
      rehearse(graph, async (tx) => {
        await noLog(tx);
        await tx.run(takeAuditHead());
        await tx.run(appendEntries(all, headAt(4)));
        const found = async (filter: Partial<AuditFilter>) => {
          const asked = { ...unfiltered, ...filter };
          const entries = await tx.read(entriesFound(2, 9, asked));
          const [count] = await tx.read(countFound(3, asked));
          return [entries.map(({ number }) => number).sort(), count];
        };
        return {
          entries: (await tx.read(entriesFound(1, 3, unfiltered))).sort(byNumber),
          all: await found({}),
          actor: await found({ actor: 'nobody' }),
          name: await found({ actor: 'clerk' }),
          actions: await found({ actions: ['BACKUP', 'GRANT'] }),
          none: await found({ actions: [] }),
          regions: await found({ regions: { beginnings: ['99', '3504'], others: [] } }),
          others: await found({ regions: { beginnings: [], others: ['350428100'] } }),
          elsewhere: await found({ regions: { beginnings: ['99'], others: ['350428'] } }),
          nowhere: await found({ regions: { beginnings: [], others: [] } }),
          from: await found({ from: later }),
          to: await found({ to: later }),
          both: await found({ from: at, to: later, actor: 'orgweave', actions: ['BACKUP'] }),
        };
      }),
    expected: {
      entries,
      all: [[2, 3, 4], 3],
      actor: [[2], 1],
      name: [[4], 0],
      actions: [[3], 2],
      none: [[], 0],
      regions: [[4], 0],
      others: [[4], 0],
      elsewhere: [[], 0],
      nowhere: [[], 0],
      from: [[4], 0],
      to: [[2, 3], 3],
      both: [[3], 2],
    },
  },
];
