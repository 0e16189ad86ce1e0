import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { currentIndex } from '../../src/coverage/kept/current-index.js';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import type { Graph } from '../../src/graph/graph.js';
import { keepIndex, restoreIndex } from '../../src/index-file.js';
import { commitFiles } from '../changes/committing.js';
import { COUNTY } from '../changes/folder-fixture.js';
import { differencesIn } from '../support/differences.js';
import { observed } from '../support/observed.js';

const folder = mkdtempSync(join(tmpdir(), 'orgweave-index-'));
const file = join(folder, 'embedded.index');
afterAll(() => rmSync(folder, { recursive: true }));

const UNITS = { ...COUNTY, 'units.csv': unitsWith('u1', 'u2', 'u3') };

let graph: Graph;
beforeEach(async () => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  graph = openGrafeo(null);
  await commitFiles(graph, UNITS);
});
afterEach(() => graph.close());

test('the next start begins with what is kept', async () => {
  await keepIndex(graph, file, silent);
  const { reads, lines } = await restart();
  expect(reads).not.toContain('kept.timelinePaths');
  expect(lines).toEqual([]);
  expect(readdirSync(folder)).toEqual(['embedded.index']);
});

test('goes on from there', async () => {
  await keepIndex(graph, file, silent);
  const again: Graph = { ...graph };
  await restoreIndex(again, file, silent);
  await commitFiles(graph, { 'units.csv': unitsWith('u2', 'u4') });
  expect((await currentIndex(again))?.value.size).toBe(4);
  expect(await differencesIn(again)).toEqual([]);
});

test('is not written again while nothing has changed', async () => {
  await keepIndex(graph, file, silent);
  writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from('as it was')]));
  const before = readFileSync(file);
  await keepIndex(graph, file, silent);
  expect(readFileSync(file)).toEqual(before);
  await commitFiles(graph, { 'units.csv': unitsWith('u4') });
  await keepIndex(graph, file, silent);
  expect((await restart()).reads).not.toContain('kept.timelinePaths');
});

test('one that is older is of no use', async () => {
  await keepIndex(graph, file, silent);
  await commitFiles(graph, { 'units.csv': unitsWith('u4') });
  await expectBuiltAnew('another version');
});

test('one of another graph is of no use, though that was written as often', async () => {
  await keepIndex(graph, file, silent);
  await graph.close();
  graph = openGrafeo(null);
  await commitFiles(graph, UNITS);
  await expectBuiltAnew('another version');
});

test('one of a copy that went another way is of no use', async () => {
  await keepIndex(graph, file, silent);
  const text = readFileSync(file, 'latin1');
  const other = text.replace(/"drawn":"."/, '').replace(/"drawn":"[^"]/, '"drawn":"?');
  expect(other).not.toBe(text);
  writeFileSync(file, other, 'latin1');
  await expectBuiltAnew('another version');
});

test('one that is torn or damaged anywhere is of no use', async () => {
  await keepIndex(graph, file, silent);
  const whole = readFileSync(file);
  for (const part of [0, 1 / 1_000, 1 / 2, 1]) {
    const at = Math.min(Math.floor(whole.length * part), whole.length - 1);
    writeFileSync(file, whole.subarray(0, at));
    await expectBuiltAnew('damaged');
    const flipped = Buffer.from(whole);
    flipped[at] = (whole[at] ?? 0) ^ 1;
    writeFileSync(file, flipped);
    const { reads, lines } = await restart();
    expect(reads).toContain('kept.timelinePaths');
    expect(lines).toHaveLength(1);
  }
});

test('where it can not be written, the log says so and nothing else happens', async () => {
  const { log, lines } = listening();
  await keepIndex(graph, join(folder, 'none', 'embedded.index'), log);
  expect(lines.join()).toContain('can not be kept');
  expect(await differencesIn(graph)).toEqual([]);
});

async function expectBuiltAnew(reason: string): Promise<void> {
  const { reads, lines } = await restart();
  expect(reads).toContain('kept.timelinePaths');
  expect(lines).toEqual([expect.stringContaining(reason)]);
}

/** Another process on the same graph: what it reads until its index is there, and what it logs. */
async function restart(): Promise<{ reads: string[]; lines: string[] }> {
  const { graph: again, statements } = observed(graph);
  const { log, lines } = listening();
  await restoreIndex(again, file, log);
  await currentIndex(again);
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
