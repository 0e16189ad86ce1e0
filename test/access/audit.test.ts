import { expect, test } from 'vitest';
import { appendAudit } from '../../src/access/audit/append-audit.js';
import { auditPage } from '../../src/access/audit/audit-page.js';
import { auditIn } from '../../src/access/audit/audit-source.js';
import { type AuditFilter, entriesBetween } from '../../src/access/audit/audit-store.js';
import { type AuditHead, chained, emptyHead } from '../../src/access/audit/chain.js';
import { type Deed, itself, nobodyFrom } from '../../src/access/audit/entry.js';
import { type Anchor, verifyAudit } from '../../src/access/audit/verify-audit.js';
import type { Graph } from '../../src/graph/graph.js';
import { probe } from '../contract/case.js';
import { onEngines } from '../support/engines.js';

const at = '2026-06-30T01:00:00.000Z';
const deed = (number: number): Deed => ({
  ...{ at, initiator: number % 2 === 0 ? itself : nobodyFrom('10.0.0.7') },
  ...{ action: 'COMMIT', detail: { commit: number, origin: '甲' } },
});
const deeds = (count: number) => Array.from({ length: count }, (_, index) => deed(index + 1));

onEngines('the audit log', (engine) => {
  /** A log of so many entries, each in a transaction of its own. */
  const log = async (count: number) => {
    await engine.clear();
    for (const each of deeds(count)) await engine.graph().write((tx) => appendAudit(tx, each));
    return engine.graph();
  };
  const change = (graph: Graph, text: string, parameters = {}) =>
    graph.write((tx) => tx.run(probe(text, parameters)));
  const verdict = (anchor: Anchor | null = null) => verifyAudit(auditIn(engine.graph()), anchor);
  const fault = async (anchor: Anchor | null = null) => {
    const { fault } = await verdict(anchor);
    return fault === null ? null : `${fault.number} ${fault.reason}`;
  };

  test('that nobody has written to ends before its first entry', async () => {
    await log(0);
    expect(await verdict()).toEqual({ head: emptyHead, fault: null });
  });

  test('ends with the number and the hash of the last entry', async () => {
    await log(3);
    const expected = chained(emptyHead, deeds(3)).at(-1);
    expect(await verdict()).toEqual({
      head: { number: 3, hash: expected?.hash },
      fault: null,
    });
  });

  test.for(['at', 'actor', 'name', 'by', 'from', 'action', 'detail'])(
    'tells the entry whose %s was altered',
    async (field) => {
      const graph = await log(5);
      const other = { by: 'OWNER', action: 'IMPORT' }[field] ?? 'x';
      await change(graph, `MATCH (e:AuditEntry) WHERE e.number = 3 SET e.${field} = $other`, {
        other,
      });
      expect(await fault()).toBe('3 has been altered: its hash is that of another content');
    },
  );

  test.for([
    ["SET e.previous = 'x'", /^3 has been altered/],
    ["SET e.hash = 'x'", /^3 has been altered/],
    ['SET e.number = 30', /^3 is missing/],
    ["SET e.grant = 'g'", /^3 has been altered/],
    ["SET e.more = 'x'", /^3 has not the fields of an entry/],
    ['REMOVE e.from', /^3 has been altered/],
    ['REMOVE e.name', /^3 has not the fields of an entry/],
    ["SET e.by = 'KING'", /^3 has not the fields of an entry/],
    ['DETACH DELETE e', /^3 is missing/],
  ] as const)('tells the first entry that does not follow: %s', async ([text, expected]) => {
    const graph = await log(5);
    await change(graph, `MATCH (e:AuditEntry) WHERE e.number = 3 ${text}`);
    expect(await fault()).toMatch(expected);
  });

  test('tells the entry behind one that was written anew', async () => {
    const graph = await log(5);
    const [third] = chained(chained(emptyHead, deeds(2)).at(-1) ?? emptyHead, [deed(4)]);
    await change(graph, 'MATCH (e:AuditEntry) WHERE e.number = 3 SET e = $third', { third });
    expect(await fault()).toMatch(/^4 names .* as the hash of the one before, which is/);
  });

  test('tells two entries that have changed their places', async () => {
    const graph = await log(5);
    for (const [from, to] of [
      [2, 99],
      [4, 2],
      [99, 4],
    ])
      await change(graph, 'MATCH (e:AuditEntry) WHERE e.number = $from SET e.number = $to', {
        from,
        to,
      });
    expect(await fault()).toMatch(/^2 has been altered/);
  });

  test('tells an entry beside it, and a head that is another one', async () => {
    const graph = await log(3);
    await change(graph, 'CREATE (:AuditEntry {number: 7})');
    expect(await fault()).toBe('4 is behind the head: there are 4 entries');
    await change(graph, 'MATCH (e:AuditEntry) WHERE e.number = 7 DELETE e');
    expect(await fault()).toBeNull();
    await change(graph, "MATCH (h:AuditHead) SET h.hash = 'x'");
    expect(await fault()).toBe('3 is not the one whose hash the head has');
    await change(graph, 'MATCH (h:AuditHead) DELETE h');
    expect(await fault()).toBe('1 is behind the head: there are 3 entries');
  });

  test('that was cut, or written anew from some entry on, is told by what was known of it', async () => {
    const graph = await log(5);
    const anchor = anchorOf(chained(emptyHead, deeds(5)));
    expect(await fault(anchor)).toBeNull();
    const rewrite = async (entries: readonly Deed[], head: AuditHead) => {
      await change(graph, 'MATCH (e:AuditEntry) WHERE e.number > $number DELETE e', {
        number: head.number,
      });
      await change(graph, 'MATCH (h:AuditHead) SET h.number = $number, h.hash = $hash', {
        ...head,
      });
      await graph.write((tx) => appendAudit(tx, ...entries));
    };
    const third = chained(emptyHead, deeds(3)).at(-1) ?? emptyHead;
    await rewrite([], third);
    expect(await fault()).toBeNull();
    expect(await fault(anchor)).toBe('4 is missing: the backup has 5');
    await rewrite([deed(7), deed(8), deed(9)], third);
    expect(await fault()).toBeNull();
    expect(await fault(anchor)).toBe('4 is another one in the backup');
    await rewrite([deed(4), deed(5), deed(6), deed(7)], third);
    expect(await fault(anchor)).toBeNull();
  });

  test('is one chain, however many write to it, also while it is gone through', async () => {
    const graph = await log(0);
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let each = 0; each < 5; each += 1)
        await graph.write((tx) => appendAudit(tx, deed(writer), deed(each)));
    });
    const looks = [verdict(), verdict(), verdict()];
    for (const look of looks) expect((await look).fault).toBeNull();
    await Promise.all(writers);
    expect(await verdict()).toMatchObject({ head: { number: 80 }, fault: null });
  });

  test('is paged from the latest entry to the first, and back, whatever is meant of it', async () => {
    const graph = await log(0);
    await graph.write((tx) => appendAudit(tx, ...deeds(23)));
    const none = { from: null, to: null, actor: null, actions: null, regions: null };
    const meant: [AuditFilter, (number: number) => boolean][] = [
      [none, () => true],
      [{ ...none, actor: 'nobody' }, (number) => number % 2 === 1],
      [{ ...none, actions: ['GRANT'] }, () => false],
    ];
    for (const [filter, fits] of meant) {
      const expected = deeds(23)
        .map((_, index) => 23 - index)
        .filter(fits);
      for (const [size, cursor] of [
        ['first', 'after'],
        ['last', 'before'],
      ] as const) {
        const numbers: number[] = [];
        let at: string | null = null;
        for (let more = true; more; ) {
          const page = await auditPage(graph, filter, { [size]: 4, [cursor]: at }, null);
          const own = page.nodes.flatMap(({ number }) => number ?? []);
          if (size === 'first') numbers.push(...own);
          else numbers.unshift(...own);
          expect(await page.totalCount()).toBe(expected.length);
          const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
          [more, at] = size === 'first' ? [hasNextPage, endCursor] : [hasPreviousPage, startCursor];
        }
        expect(numbers).toEqual(expected);
      }
    }
  });

  test('has nothing of a transaction that failed', async () => {
    const graph = await log(2);
    const failed = graph.write(async (tx) => {
      await appendAudit(tx, deed(3));
      throw new Error('killed');
    });
    await expect(failed).rejects.toThrow('killed');
    await graph.write((tx) => appendAudit(tx, deed(4)));
    expect(await verdict()).toMatchObject({ head: { number: 3 }, fault: null });
    const [entry] = await graph.read(entriesBetween(3, 3));
    expect(entry?.detail).toBe('{"commit":4,"origin":"甲"}');
  });
});

function anchorOf(entries: readonly AuditHead[]): Anchor {
  return { head: entries.at(-1) ?? emptyHead, hashAt: (number) => entries[number - 1]?.hash };
}
