import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { commit } from '../../src/changes/commit.js';
import { folderSource } from '../../src/changes/import/read-folder.js';
import { lock } from '../../src/changes/write/log.js';
import { openEmbeddedGraph } from '../../src/embedded-graph.js';
import type { Graph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import type { Files } from '../changes/committing.js';
import { EVERY_TABLE, edited } from '../changes/county-folder.js';
import { folderOf, inFolderOf } from '../changes/folder-fixture.js';
import { contentOf } from '../changes/graph-content.js';
import { dataFolder, type Environment, orgweave, startOrgweave } from '../support/process.js';
import { refreshPolicy } from '../support/run-query.js';

vi.setConfig({ testTimeout: 120_000 });

const now = () => new Date('2026-07-01T00:00:00Z');
const silent = pino({ level: 'silent' });
/** A folder as a kill leaves it: four commits, of which three are in the log alone. */
const killed = mkdtempSync(join(tmpdir(), 'orgweave-damaged-'));
const origin = mkdtempSync(join(tmpdir(), 'orgweave-damaged-'));
const graphFile = 'graph.grafeo';
const versionFile = `${graphFile}.version`;
let logFile = '';
let whole: string[] = [];

beforeAll(async () => {
  const commitTo = (graph: Graph, files: Files) =>
    inFolderOf(files, (dir) =>
      commit(
        { graph, now, refreshPolicy, journals: origin, actor: 'test', origin: 'test' },
        folderSource(dir),
      ),
    );
  const first = await opened(origin);
  await migrate(first, now);
  await commitTo(first, EVERY_TABLE);
  await first.close();
  const graph = await opened(origin);
  for (const name of ['一', '二', '三'])
    await commitTo(graph, edited(EVERY_TABLE, { 'units.csv': ['合作社', `${name}社`] }));
  whole = await contentOf(graph);
  cpSync(origin, killed, { recursive: true });
  await graph.close();
  const [log = ''] = readdirSync(join(killed, `${graphFile}.wal`));
  logFile = join(`${graphFile}.wal`, log);
});
afterAll(() => {
  for (const folder of [killed, origin]) rmSync(folder, { recursive: true });
});

function opened(folder: string, acceptLoss = false): Promise<Graph> {
  return openEmbeddedGraph(join(folder, graphFile), acceptLoss, silent);
}

/** A copy of the folder, in which something has happened. */
function copied(damage: (folder: string) => void): string {
  const folder = dataFolder();
  cpSync(killed, folder, { recursive: true });
  damage(folder);
  return folder;
}

const edit = (file: string, change: (bytes: Buffer) => Uint8Array) => (folder: string) =>
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file))));
const emptied = (file: string) => edit(file, () => Buffer.alloc(0));
const removed = (file: string) => (folder: string) =>
  rmSync(join(folder, file), { recursive: true });

describe('A graph of which something was damaged', () => {
  it('has all of it, or says so, whatever was cut or altered', async () => {
    const change = fc.record({
      file: fc.constantFrom(graphFile, 'log', versionFile),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      by: fc.oneof(
        fc.constant('cut' as const),
        fc.uint8Array({ minLength: 1, maxLength: 64 }),
        fc.constantFrom(new Uint8Array(512), new Uint8Array(8_192)),
      ),
    });
    const outcomes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(change, async ({ file, at, by }) => {
        const folder = copied(
          edit(file === 'log' ? logFile : file, (bytes) => {
            const from = Math.floor(at * bytes.length);
            if (by === 'cut') return bytes.subarray(0, from);
            bytes.set(by.subarray(0, bytes.length - from), from);
            return bytes;
          }),
        );
        const graph = await opened(folder).catch((error: unknown) => error);
        if (isGraph(graph)) {
          expect(await contentOf(graph)).toEqual(whole);
          await graph.close();
        } else expect(graph).toMatchObject({ name: 'Problem', code: 'STORAGE_DAMAGED' });
        outcomes.add(isGraph(graph) ? 'whole' : 'told');
        rmSync(folder, { recursive: true });
      }),
      { numRuns: 60 },
    );
    expect(outcomes).toEqual(new Set(['whole', 'told']));
  });

  it.each([
    ['an emptied log', () => emptied(logFile), /commits 2 to 4 are missing/],
    ['no log', () => removed(`${graphFile}.wal`), /commits 2 to 4 are missing/],
    ['no database file', () => removed(graphFile), /commits 1 to 4 are missing/],
    [
      'an empty database file',
      () => emptied(graphFile),
      /from a copy, or move them away and restore a backup \(orgweave restore FILE\)\.\n$/,
    ],
    [
      'a folder for it',
      () => asFolder,
      /from a copy, or move them away and restore a backup \(orgweave restore FILE\)\.\n$/,
    ],
    ['an empty file of the last version', () => emptied(versionFile), /neither of its two lines/],
  ])('ends a start with %s, and nothing is made in its place', async (_, damage, told) => {
    const env = { DATA_DIR: copied(damage()), PORT: '0' };
    const before = readdirSync(env.DATA_DIR).filter((name) => !name.endsWith('.wal'));
    const { code, stdout, stderr } = await orgweave(['serve'], env);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(told);
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(readdirSync(env.DATA_DIR).filter((name) => !name.endsWith('.wal'))).toEqual(before);
  });

  it('is gone on with where the loss is accepted, and followed from there', async () => {
    const env = { DATA_DIR: copied(edit(logFile, (bytes) => bytes.subarray(0, -500))) };
    expect((await orgweave(['verify'], env)).stderr).toMatch(/commit 4 is missing/);
    expect((await orgweave(['verify', '--accept-loss'], env)).code).toBe(0);
    expect((await orgweave(['verify'], env)).code).toBe(0);
    const { code } = await orgweave(['import', folderOf(EVERY_TABLE)], env);
    expect(code).toBe(0);
    const graph = await opened(env.DATA_DIR);
    expect(readFileSync(join(env.DATA_DIR, versionFile), 'utf8')).toMatch(/"commit":4,/);
    await graph.close();
  });

  it('has the commits before a damage in its log where the loss is accepted', async () => {
    const folder = copied(edit(logFile, (bytes) => bytes.fill(0, 500, 600)));
    await expect(opened(folder)).rejects.toMatchObject({
      code: 'STORAGE_DAMAGED',
      message: expect.stringContaining('--accept-loss'),
    });
    const graph = await opened(folder, true);
    await graph.close();
    await (await opened(folder)).close();
  });

  it('that was written by an earlier version is followed from its next start on', async () => {
    const folder = copied(removed(versionFile));
    const graph = await opened(folder);
    expect(await contentOf(graph)).toEqual(whole);
    expect(readFileSync(join(folder, versionFile), 'utf8')).toMatch(/"commit":4,/);
    await graph.close();
  });
});

it('A write has ended when its version is on disk, many at once as well', async () => {
  const folder = dataFolder();
  const graph = await opened(folder);
  const lastLine = () => {
    const lines = readFileSync(join(folder, versionFile), 'utf8').match(/"writes":\d+/g) ?? [];
    return Math.max(...lines.map((line) => Number(line.slice('"writes":'.length))));
  };
  let ended = 0;
  await Promise.all(
    Array.from({ length: 50 }, async () => {
      await graph.write(lock);
      ended += 1;
      expect(lastLine()).toBeGreaterThanOrEqual(ended);
    }),
  );
  expect(lastLine()).toBe(50);
  await graph.close();
});

describe('An import whose journal was damaged after a kill', () => {
  it('is refused at each start, and finished with the folder, or abandoned', async () => {
    const second = folderOf(
      edited(EVERY_TABLE, {
        'units.csv': ['合作社', '新社'],
        'counts.csv': ['u,2024-01-01,12', 'u,2024-01-01,13'],
      }),
    );
    const env: Environment = { DATA_DIR: dataFolder(), IMPORT_TRANSACTION_ROWS: '1' };
    await orgweave(['import', folderOf(EVERY_TABLE)], env);
    const dying = startOrgweave(['import', second], { ...env, LOG_LEVEL: 'debug' });
    await dying.said(/"stage":"writing"/, 5);
    dying.kill('SIGKILL');
    await dying.ended;
    const journals = join(env.DATA_DIR ?? '', 'journals', 'embedded');
    const [journal = ''] = readdirSync(journals);
    edit(journal, (bytes) => bytes.subarray(0, bytes.length / 2))(journals);
    const other = { ...env, DATA_DIR: dataFolder() };
    cpSync(env.DATA_DIR ?? '', other.DATA_DIR, { recursive: true });

    for (const args of [['serve'], ['import', second], ['journal', 'retry']]) {
      const { code, stdout, stderr } = await orgweave(args, { ...env, PORT: '0' });
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(/^An import that has begun .* \(its part \d+\).*abandon.*\n$/);
    }
    expect((await orgweave(['journal'], env)).stdout).toMatch(
      /^An import is under way: .* \d+ of /,
    );
    const retried = await orgweave(['journal', 'retry', second], env);
    expect([retried.code, retried.stdout]).toEqual([
      0,
      expect.stringMatching(/units +0 added +1 /),
    ]);
    expect((await orgweave(['journal'], env)).stdout).toBe('No import is under way.\n');

    const abandoned = await orgweave(['journal', 'abandon'], other);
    expect(abandoned.stdout).toMatch(/^Abandoned .* of which \d+ of 19 batches were written: /);
    expect((await orgweave(['verify'], other)).code).toBe(0);
    expect((await orgweave(['journal', 'abandon'], other)).code).toBe(2);
    await orgweave(['import', second], other);
    const [one, two] = [await opened(env.DATA_DIR ?? ''), await opened(other.DATA_DIR)];
    const entities = async (graph: Graph) =>
      (await contentOf(graph)).filter((line) => line.includes('"Entity"'));
    expect(await entities(two)).toEqual(await entities(one));
    await Promise.all([one.close(), two.close()]);
  });
});

function asFolder(folder: string): void {
  removed(graphFile)(folder);
  mkdirSync(join(folder, graphFile));
}

function isGraph(opened: unknown): opened is Graph {
  return typeof opened === 'object' && opened !== null && 'engine' in opened;
}
