import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { currentIndex } from '../../src/coverage/kept/current-index.js';
import { currentOrganizations } from '../../src/coverage/kept/current-organizations.js';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import type { Graph } from '../../src/graph/graph.js';
import {
  indexFilesOf,
  keepOrganizations,
  keepThings,
  keepUnits,
  restoreIndexes,
} from '../../src/index-files.js';
import { currentThings } from '../../src/registry/current-things.js';
import { commitFiles } from '../changes/committing.js';
import { COUNTY } from '../changes/folder-fixture.js';
import { differencesIn } from '../support/differences.js';
import { observed } from '../support/observed.js';
import { rules } from '../support/run-query.js';

const folder = mkdtempSync(join(tmpdir(), 'orgweave-index-'));
const files = indexFilesOf(join(folder, 'embedded'));
const all = [files.units, files.things, files.organizations];
/** What is read to build the indexes anew. */
const built = ['kept.timelinePaths', 'registry.thingIds', 'kept.allOrganizationIds'];
afterAll(() => rmSync(folder, { recursive: true }));

const UNITS = { ...COUNTY, 'units.csv': unitsWith('u1', 'u2', 'u3') };

/** Something of what each index is of. */
const MORE = {
  'units.csv': unitsWith('u4'),
  'organizations.csv': 'id,kind,name,region,source\no4,BRANCH,支部,350428,s\n',
};

let graph: Graph;
beforeEach(async () => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  graph = openGrafeo(null);
  await commitFiles(graph, UNITS);
});
afterEach(() => graph.close());

test('the next start begins with what is kept', async () => {
  await keep();
  const { reads, lines } = await restart();
  expect(reads.filter((name) => built.includes(name))).toEqual([]);
  expect(lines).toEqual([]);
  expect(readdirSync(folder)).toEqual([
    'embedded.index',
    'embedded.organizations',
    'embedded.register',
  ]);
});

test('goes on from there', async () => {
  await keep();
  const again: Graph = { ...graph };
  restoreIndexes(again, files, silent);
  await commitFiles(graph, { 'units.csv': unitsWith('u2', 'u4') });
  expect((await currentIndex(again))?.value.size).toBe(4);
  expect(await differencesIn(again)).toEqual([]);
});

test('is not written again while nothing has changed', async () => {
  await keep();
  for (const file of all)
    writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from('as it was')]));
  const before = all.map((file) => readFileSync(file));
  await keep();
  expect(all.map((file) => readFileSync(file))).toEqual(before);
  await commitFiles(graph, MORE);
  await keep();
  const { reads } = await restart();
  expect(reads.filter((name) => built.includes(name))).toEqual([]);
});

test('one that is older is of no use', async () => {
  await keep();
  await commitFiles(graph, MORE);
  await expectBuiltAnew('another version');
});

test('one of another graph is of no use, though that was written as often', async () => {
  await keep();
  await graph.close();
  graph = openGrafeo(null);
  await commitFiles(graph, UNITS);
  await expectBuiltAnew('another version');
});

test('one of a copy that went another way is of no use', async () => {
  await keep();
  for (const file of all) {
    const text = readFileSync(file, 'latin1');
    const other = text.replace(
      /"of":"([^"]*)"/,
      (_, of) => `"of":"${of.replaceAll(/-[0-9a-f]{4}-/g, '-0000-')}"`,
    );
    expect(other).not.toBe(text);
    writeFileSync(file, other, 'latin1');
  }
  await expectBuiltAnew('another version');
});

test('one that is torn or damaged anywhere is of no use', async () => {
  await keep();
  const whole = all.map((file) => readFileSync(file));
  for (const part of [0, 1 / 1_000, 1 / 2, 1]) {
    const damage = (hurt: (bytes: Buffer, at: number) => Buffer) => {
      for (const [index, file] of all.entries()) {
        const bytes = Buffer.from(whole[index] ?? []);
        writeFileSync(
          file,
          hurt(bytes, Math.min(Math.floor(bytes.length * part), bytes.length - 1)),
        );
      }
    };
    damage((bytes, at) => bytes.subarray(0, at));
    await expectBuiltAnew('damaged');
    damage((bytes, at) => {
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      return bytes;
    });
    await expectBuiltAnew('the index in the file');
  }
});

test('where it can not be written, the log says so and nothing else happens', async () => {
  const { log, lines } = listening();
  const nowhere = indexFilesOf(join(folder, 'none', 'embedded'));
  await keepUnits(graph, nowhere, log);
  await keepThings(graph, nowhere, log);
  await currentOrganizations(graph, rules);
  await keepOrganizations(graph, nowhere, log);
  expect(lines).toEqual(all.map(() => expect.stringContaining('can not be kept')));
  expect(await differencesIn(graph)).toEqual([]);
});

async function keep(): Promise<void> {
  await keepUnits(graph, files, silent);
  await keepThings(graph, files, silent);
  expect(await currentOrganizations(graph, rules)).not.toBeNull();
  await keepOrganizations(graph, files, silent);
}

async function expectBuiltAnew(reason: string): Promise<void> {
  const { reads, lines } = await restart();
  expect(reads).toEqual(expect.arrayContaining(built));
  expect(lines).toEqual(all.map(() => expect.stringContaining(reason)));
}

/** Another process on the same graph: what it reads until its index is there, and what it logs. */
async function restart(): Promise<{ reads: string[]; lines: string[] }> {
  const { graph: again, statements } = observed(graph);
  const { log, lines } = listening();
  restoreIndexes(again, files, log);
  await currentIndex(again);
  await currentThings(again);
  await currentOrganizations(again, rules);
  const reads = statements.map(({ name }) => name);
  expect(await differencesIn(again)).toEqual([]);
  return { reads, lines };
}

const silent = pino({ level: 'silent' });

function listening() {
  const lines: string[] = [];
  return { log: pino({ level: 'info' }, { write: (line: string) => lines.push(line) }), lines };
}

function unitsWith(...ids: string[]): string {
  return `id,kind,name,region,source\n${ids.map((id) => `${id},MARKET,市场,350428,s\n`).join('')}`;
}
