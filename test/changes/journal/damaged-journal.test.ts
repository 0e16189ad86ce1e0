import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { batchesIn } from '../../../src/changes/commit.js';
import { folderSource } from '../../../src/changes/import/read-folder.js';
import { finishJournals } from '../../../src/changes/journal/journal.js';
import {
  abandonJournal,
  openJournalOf,
  rewriteJournal,
} from '../../../src/changes/journal/open-journal.js';
import type { Graph } from '../../../src/graph/graph.js';
import { readHead } from '../../../src/graph/head.js';
import { probe } from '../../contract/case.js';
import { differencesIn } from '../../support/differences.js';
import { onEngines } from '../../support/engines.js';
import { refreshPolicy } from '../../support/run-query.js';
import { beforeEachWrite, commitFiles, journaled, temporaryFolder } from '../committing.js';
import { EVERY_TABLE, edited } from '../county-folder.js';
import { folderOf } from '../folder-fixture.js';
import { contentOf } from '../graph-content.js';

class Crash extends Error {}

const LATER = edited(EVERY_TABLE, {
  'regions.csv': ['350428100001,350428100,', '350428100001,350428101,'],
  'region_parents.csv': ['350428100001,350428100,', '350428100001,350428101,'],
  'units.csv': ['u,COOPERATIVE,合作社', 'w,COMPOUND,新小区,350428100,,,s\nu,COOPERATIVE,新社'],
  'alliances.csv': ['350428100,z,s', ',,q'],
  'counts.csv': ['u,2024-01-01,12', 'u,2024-01-01,13'],
});
const now = () => new Date('2026-07-01T00:00:00Z');
const silent = () => undefined;

/** What a disk, or somebody, may do to a file. */
const damages = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('flipped' as const), at: fc.nat(), bit: fc.nat(7) }),
  fc.record({
    kind: fc.constant('without' as const),
    at: fc.nat(),
    bytes: fc.integer({ min: 1, max: 900 }),
  }),
  fc.record({ kind: fc.constant('without a line' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('with a line twice' as const), at: fc.nat() }),
);
type Damage = typeof damages extends fc.Arbitrary<infer D> ? D : never;

function damaged(bytes: Buffer, damage: Damage): Buffer {
  const at = damage.at % bytes.length;
  const lines = bytes.toString('utf8').split(/(?<=\n)/);
  const line = damage.at % lines.length;
  switch (damage.kind) {
    case 'cut':
      return bytes.subarray(0, at);
    case 'flipped': {
      const flipped = Buffer.from(bytes);
      flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << damage.bit), at);
      return flipped;
    }
    case 'without':
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + damage.bytes)]);
    case 'without a line':
      return Buffer.from(lines.toSpliced(line, 1).join(''));
    case 'with a line twice':
      return Buffer.from(lines.toSpliced(line, 0, lines[line] ?? '').join(''));
  }
}

onEngines('A journal that is not as it was written', ({ name, graph, clear }) => {
  const context = () => ({ graph: graph(), now, refreshPolicy });
  const finish = (journals: string) => finishJournals(context(), journals, silent, silent);

  /** An import of the later set on the first, or of the first alone, with a crash before the write of that number. */
  const crashed = async (crashAt: number, then: typeof LATER | null = LATER) => {
    await clear();
    if (then !== null) await commitFiles(graph(), EVERY_TABLE);
    const journals = temporaryFolder();
    const dying: Graph = beforeEachWrite(graph(), async (write) => {
      if (write >= crashAt) throw new Crash();
    });
    const options = { ...journaled, journals, origin: 'later' };
    const files = then ?? EVERY_TABLE;
    await expect(commitFiles(dying, files, options)).rejects.toThrow(Crash);
    const [file = ''] = await readdir(journals);
    return { journals, path: join(journals, file) };
  };

  // What is found is in the file alone, and the other engine takes a second for each write.
  const onGrafeo = it.runIf(name === 'grafeo');

  onGrafeo('is refused whatever has happened to it, and nothing more is written', async () => {
    const { journals, path } = await crashed(6);
    const before = await contentOf(graph());
    const bytes = await readFile(path);
    await fc.assert(
      fc.asyncProperty(damages, async (damage) => {
        const after = damaged(bytes, damage);
        fc.pre(!after.equals(bytes));
        await writeFile(path, after);
        await expect(finish(journals)).rejects.toMatchObject({
          code: 'STORAGE_DAMAGED',
          message: expect.stringMatching(
            /orgweave journal retry FOLDER.* orgweave journal abandon/,
          ),
        });
      }),
      { numRuns: 200, examples: [[{ kind: 'cut', at: bytes.length - 1 }]] },
    );
    expect(await contentOf(graph())).toEqual(before);
    await writeFile(path, bytes);
    await finish(journals);
    expect(await readdir(journals)).toEqual([]);
    expect(await differencesIn(graph())).toEqual([]);
  });

  it('is written anew from what was imported, and from nothing else', async () => {
    const { journals, path } = await crashed(9);
    await writeFile(path, (await readFile(path)).subarray(0, 500));
    const open = await openJournalOf(graph());
    const again = (files: typeof LATER) =>
      rewriteJournal(open, journals, batchesIn(folderSource(folderOf(files))));
    await expect(again(EVERY_TABLE)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await readdir(journals)).toHaveLength(1);
    await expect(finish(journals)).rejects.toMatchObject({ code: 'STORAGE_DAMAGED' });
    await again(LATER);
    await finish(journals);
    const finished = await contentOf(graph());
    await clear();
    await commitFiles(graph(), EVERY_TABLE);
    await commitFiles(graph(), LATER, { ...journaled, origin: 'later' });
    expect(finished).toEqual(await contentOf(graph()));
  });

  it('is written anew with the day on which regions moved of which none was said', async () => {
    const moved = edited(EVERY_TABLE, {
      'regions.csv': ['350428100001,350428100,', '350428100001,350428101,'],
    });
    const undated = Object.fromEntries(
      Object.entries(moved).filter(([file]) => file !== 'region_parents.csv'),
    );
    const { journals, path } = await crashed(9, undated);
    await rm(path);
    const open = await openJournalOf(graph());
    const source = folderSource(folderOf(undated));
    await rewriteJournal(open, journals, batchesIn(source, open.state.header?.moves));
    await finish(journals);
    expect(await differencesIn(graph())).toEqual([]);
    const lay = `MATCH (n:FormerParent) RETURN n.region + ' ' + n.parent + ' ' + n.validTo AS told`;
    expect(await graph().read(probe(lay))).toEqual([{ told: '350428100001 350428100 2026-07-01' }]);
  });

  it('is abandoned wherever it was, after which all that is kept follows from what is there', async () => {
    for (const isFirst of name === 'grafeo' ? [false, true] : [true])
      for (const crashAt of name === 'grafeo' ? [2, 5, 16, 20] : [16]) {
        const { journals, path } = await crashed(crashAt, isFirst ? null : LATER);
        await rm(path);
        const open = await openJournalOf(graph());
        await abandonJournal(context(), journals, open, silent);
        expect((await readHead(graph())).journal).toBeNull();
        expect(await differencesIn(graph())).toEqual([]);
        await expect(openJournalOf(graph())).rejects.toMatchObject({ code: 'NOT_FOUND' });
        // Imported again, nothing is missing.
        await commitFiles(graph(), isFirst ? EVERY_TABLE : LATER);
        expect(await differencesIn(graph())).toEqual([]);
        expect(await related(graph())).toEqual(await relatedOf(isFirst));
      }
  });

  onGrafeo(
    'of rows that are in has their relations when it is abandoned, and is in the log',
    async () => {
      const whole = await relatedOf(true);
      // Before the first of the relations that come after all rows.
      const { journals } = await crashed(17, null);
      expect((await related(graph())).length).toBeLessThan(whole.length);
      const open = await openJournalOf(graph());
      await abandonJournal(context(), journals, open, silent);
      expect(await related(graph())).toEqual(whole);
      const [last] = await graph().read(
        probe(
          'MATCH (c:Commit) RETURN c.origin AS origin, c.added AS added ORDER BY c.number DESC LIMIT 1',
        ),
      );
      expect(last).toEqual({
        origin: expect.stringMatching(/^later \(abandoned after 15 of 19 batches\)$/),
        added: expect.any(Number),
      });
    },
  );

  const known = new Map<boolean, unknown[]>();

  /** What the graph is related by where nothing was cut short. */
  async function relatedOf(isFirst: boolean): Promise<unknown[]> {
    const found = known.get(isFirst);
    if (found !== undefined) return found;
    await clear();
    await commitFiles(graph(), EVERY_TABLE);
    if (!isFirst) await commitFiles(graph(), LATER);
    const all = await related(graph());
    known.set(isFirst, all);
    return all;
  }
});

function related(graph: Graph): Promise<unknown[]> {
  return graph.read(
    probe(`MATCH (a:Entity)-[e]->(b:Entity) RETURN a.id AS a, type(e) AS type, b.id AS b
      ORDER BY a, type, b`),
  );
}
