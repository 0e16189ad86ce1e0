import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { finishJournals } from '../../../src/changes/journal/journal.js';
import { SealedLines } from '../../../src/changes/journal/journal-lines.js';
import { refreshAssessments } from '../../../src/changes/write/refresh.js';
import type { Graph } from '../../../src/graph/graph.js';
import { readHead } from '../../../src/graph/head.js';
import { differencesIn } from '../../support/differences.js';
import { onEngines } from '../../support/engines.js';
import { refreshPolicy } from '../../support/run-query.js';
import { beforeEachWrite, commitFiles, journaled, temporaryFolder } from '../committing.js';
import { EVERY_TABLE, edited } from '../county-folder.js';
import { contentOf } from '../graph-content.js';

class Crash extends Error {}

/** The second set: new versions, moved edges and rows that were not there. */
const LATER = edited(EVERY_TABLE, {
  'sources.csv': ['m,SYNTHETIC', 'm,LEDGER'],
  'regions.csv': ['350428100001,350428100,', '350428100001,350428101,'],
  'region_parents.csv': ['350428100001,350428100,', '350428100001,350428101,'],
  'units.csv': ['u,COOPERATIVE,合作社', 'w,COMPOUND,新小区,350428100,,,s\nu,COOPERATIVE,新社'],
  'alliances.csv': ['350428100,z,s', ',,q'],
  'parts.csv': ['u,v,s', 'u,v,s\nu,w,s'],
  'counts.csv': ['u,2024-01-01,12', 'u,2024-01-01,13'],
});

/** The start, 15 tables, the relations of 4 of them, the reassessment, its end, and the end. */
const WRITES = 23;

/** Finishes what is left and tells from where it came. */
async function finish(graph: Graph, journals: string): Promise<string[]> {
  const origins: string[] = [];
  await finishJournals(
    { graph, now: () => new Date('2026-07-01T00:00:00Z'), refreshPolicy },
    journals,
    ({ header }) => origins.push(header.origin),
    () => undefined,
  );
  return origins;
}

onEngines('A journal', ({ name, graph, clear }) => {
  /** Commits the later set on the first, with a crash before the write of that number. */
  const crashing = async (crashAt: number) => {
    await clear();
    await commitFiles(graph(), EVERY_TABLE);
    const journals = temporaryFolder();
    const dying = beforeEachWrite(graph(), async (write) => {
      if (write >= crashAt) throw new Crash();
    });
    const options = { ...journaled, journals, origin: 'later' };
    const outcome = await commitFiles(dying, LATER, options).catch((error: unknown) => error);
    if (outcome instanceof Error && !(outcome instanceof Crash)) throw outcome;
    return { journals, hasCrashed: outcome instanceof Crash };
  };

  it('is written whole by the next start, wherever a crash cut it short, or not at all', async () => {
    const untouched = await crashing(1).then(() => contentOf(graph()));
    expect((await crashing(Number.POSITIVE_INFINITY)).hasCrashed).toBe(false);
    const whole = await contentOf(graph());
    expect(whole).not.toEqual(untouched);
    // Every write on the engine in process; some on the other, where each takes a second.
    const points =
      name === 'grafeo' ? Array.from({ length: WRITES }, (_, at) => at + 1) : [1, 9, WRITES];
    for (const crashAt of points) {
      const { journals, hasCrashed } = await crashing(crashAt);
      expect(hasCrashed).toBe(true);
      // The first start is cut short as well, one batch later.
      const dying = beforeEachWrite(graph(), async (write) => {
        if (write > 2) throw new Crash();
      });
      await finish(dying, journals).catch((error: unknown) => {
        if (!(error instanceof Crash)) throw error;
      });
      await finish(graph(), journals);
      expect(await readdir(journals)).toEqual([]);
      expect(await contentOf(graph())).toEqual(crashAt === 1 ? untouched : whole);
    }
    expect((await crashing(WRITES + 1)).hasCrashed).toBe(false);
  });

  it('of the first set of a graph writes each row once, wherever it is taken up again', async () => {
    await clear();
    await commitFiles(graph(), EVERY_TABLE, journaled);
    const whole = await contentOf(graph());
    for (const crashAt of name === 'grafeo' ? [2, 6, 13, 16, WRITES - 1] : [9]) {
      await clear();
      const journals = temporaryFolder();
      const dying = beforeEachWrite(graph(), async (write) => {
        if (write >= crashAt) throw new Crash();
      });
      await expect(commitFiles(dying, EVERY_TABLE, { ...journaled, journals })).rejects.toThrow(
        Crash,
      );
      expect(await finish(graph(), journals)).toEqual(['a folder']);
      expect(await contentOf(graph())).toEqual(whole);
      expect(await differencesIn(graph())).toEqual([]);
    }
  });

  it('keeps every other change out until it is written', async () => {
    const { journals } = await crashing(5);
    const unit = { 'units.csv': 'id,kind,name,region,source\nx,COMPOUND,小区,350428100,s\n' };
    const before = await contentOf(graph());
    const underWay = { code: 'CONFLICT', message: expect.stringContaining('DATA_DIR') };
    await expect(commitFiles(graph(), unit)).rejects.toMatchObject(underWay);
    await expect(commitFiles(graph(), unit, { ...journaled, journals })).rejects.toMatchObject(
      underWay,
    );
    expect(await contentOf(graph())).toEqual(before);
    expect(await readdir(journals)).toHaveLength(1);
    expect(await finish(graph(), journals)).toEqual(['later']);
    expect(await commitFiles(graph(), unit)).toMatchObject({ units: { added: 1 } });
  });

  it('leaves what it makes stale to its own import, whoever else looks after assessments', async () => {
    const { journals } = await crashing(9);
    const now = () => new Date('2026-07-01T00:00:00Z');
    const before = await contentOf(graph());
    await refreshAssessments({ graph: graph(), refreshPolicy, now });
    const [rules] = refreshPolicy.ruleSets;
    await expect(
      refreshAssessments({ graph: graph(), refreshPolicy, now }, rules?.id),
    ).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect(await contentOf(graph())).toEqual(before);
    expect((await readHead(graph())).kept).toMatchObject({ complete: false });
    expect(await finish(graph(), journals)).toEqual(['later']);
    expect((await readHead(graph())).kept).toMatchObject({ complete: true });
    expect(await differencesIn(graph())).toEqual([]);
  });

  it('is not begun when another commit came while it was prepared', async () => {
    await clear();
    await commitFiles(graph(), EVERY_TABLE);
    const journals = temporaryFolder();
    const overtaken = beforeEachWrite(graph(), async () => {
      await commitFiles(graph(), edited(EVERY_TABLE, { 'units.csv': ['合作社', '社'] }));
    });
    const late = commitFiles(overtaken, LATER, { ...journaled, journals });
    await expect(late).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await readdir(journals)).toEqual([]);
  });

  it('is not begun when another start has cleared its folder', async () => {
    await clear();
    await commitFiles(graph(), EVERY_TABLE);
    const journals = temporaryFolder();
    const cleared = beforeEachWrite(graph(), async () => {
      expect(await finish(graph(), journals)).toEqual([]);
    });
    const late = commitFiles(cleared, LATER, { ...journaled, journals });
    await expect(late).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await readdir(journals)).toEqual([]);
  });

  it('is finished by two processes at once', async () => {
    await crashing(Number.POSITIVE_INFINITY);
    const whole = await contentOf(graph());
    const { journals } = await crashing(4);
    const faster = beforeEachWrite(graph(), async (write) => {
      if (write === 5) await finish(graph(), journals);
    });
    await finish(faster, journals);
    expect(await contentOf(graph())).toEqual(whole);
    expect(await readdir(journals)).toEqual([]);
  });

  it('holds every text that a row may', async () => {
    await clear();
    const texts = ['a\u2028b', 'a\u2029b\u0085', '"a\nb\r\nc"', '将\u{1F600}乐'];
    const rows = texts.map((text, at) => `x${at},LEDGER,${text}\n`).join('');
    const files = { 'sources.csv': `id,kind,title\n${rows}` };
    // The process that has written it holds the rows: another one reads them from it.
    const journals = temporaryFolder();
    const dying = beforeEachWrite(graph(), async (write) => {
      if (write > 1) throw new Crash();
    });
    await expect(commitFiles(dying, files, { ...journaled, journals })).rejects.toThrow(Crash);
    expect(await finish(graph(), journals)).toEqual(['a folder']);
    const through = await contentOf(graph());
    await clear();
    await commitFiles(graph(), files);
    expect(await contentOf(graph())).toEqual(through);
  });

  it('of an earlier release, without columns that have come since, is finished', async () => {
    await clear();
    const journals = temporaryFolder();
    const dying = beforeEachWrite(graph(), async (write) => {
      if (write >= 2) throw new Crash();
    });
    const options = { ...journaled, journals };
    await expect(commitFiles(dying, EVERY_TABLE, options)).rejects.toThrow(Crash);
    const [name = ''] = await readdir(journals);
    const path = join(journals, name);
    const texts = (await readFile(path, 'utf8')).trimEnd().split('\n');
    const earlier = new SealedLines();
    const lines = texts.map((text) =>
      earlier.line(text.slice(text.indexOf(' ') + 1).replaceAll(',"lon":"","lat":""', '')),
    );
    expect(lines.join('')).not.toContain('"lon"');
    await writeFile(path, lines.join(''));
    await graph().write(async (tx) => {
      await tx.run({
        name: 'test.seal',
        text: 'MATCH (j:Journal) SET j.checksum = $checksum RETURN j.checksum AS checksum',
        parameters: { checksum: earlier.seal().checksum },
        decode: (row) => row,
      });
    });
    expect(await finish(graph(), journals)).toEqual(['a folder']);
    const through = await contentOf(graph());
    await clear();
    await commitFiles(graph(), EVERY_TABLE, journaled);
    expect(await contentOf(graph())).toEqual(through);
  });

  it('that was not all on disk at a crash is removed', async () => {
    await clear();
    const journals = temporaryFolder();
    await writeFile(join(journals, 'x.ndjson.partial'), '{"id":"x"');
    expect(await finish(graph(), journals)).toEqual([]);
    expect(await readdir(journals)).toEqual([]);
    expect(await finish(graph(), join(journals, 'absent'))).toEqual([]);
  });
});
