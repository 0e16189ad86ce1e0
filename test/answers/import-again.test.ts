import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { Graph } from '../../src/graph/graph.js';
import { onEngines } from '../support/engines.js';
import { answer, countyFolder, importFolder } from './asking.js';

const first = '2026-06-30T01:00:00.000Z';
const later = '2026-07-01T02:00:00.000Z';

/** Much of what can be asked, in one operation. */
const everything = `{ units(first: 200) { nodes { id name validTo region { code } recordedAt assessment { status findings { code severity since } }
    organizations(first: 5, ended: true) { edges { mode validFrom validTo node { id } } } surveys { on } counts { fullMembers } } }
  coverage { units rates { code numerator denominator upper } } claims(first: 50) { nodes { id listed } }
  organizations(first: 200) { nodes { id superiors(first: 5) { nodes { id } } alliances(first: 5) { edges { role node { id } } } } } }`;

onEngines('an import', (engine) => {
  let changed = '';
  beforeAll(() => {
    changed = mkdtempSync(join(tmpdir(), 'orgweave-answers-'));
    cpSync(countyFolder, changed, { recursive: true });
    // u-solo moves to the west gate under another name; its coverage ends; its count is corrected.
    edit(
      'units.csv',
      'u-solo,ENTERPRISE,东门机械厂,East Gate Machinery,990101101001',
      'u-solo,ENTERPRISE,西门机械厂,,990101101002',
    );
    edit(
      'coverages.csv',
      'b-solo,u-solo,SOLO,2016-01-01,',
      'b-solo,u-solo,SOLO,2016-01-01,2026-06-01',
    );
    edit('counts.csv', 'u-solo,2024-01-01,5,1,40', 'u-solo,2024-01-01,2,1,40');
    edit('regions.csv', '上坪村,Shangping', '上坪新村,');
  });
  afterAll(() => rmSync(changed, { recursive: true }));
  beforeEach(async () => {
    await engine.clear();
    await importFolder(engine.graph(), countyFolder, first);
  });

  test('of the same folder again changes nothing', async () => {
    const before = await answer(engine.graph(), everything);
    const counts = await importFolder(engine.graph(), countyFolder, later);
    expect(counts).toEqual({ added: 0, replaced: 0, unchanged: 237 });
    expect(await answer(engine.graph(), everything)).toEqual(before);
    expect(await versions(engine.graph())).toEqual([]);
  });

  test('of other rows changes the answers, and keeps what was known before', async () => {
    const counts = await importFolder(engine.graph(), changed, later);
    expect(counts).toEqual({ added: 0, replaced: 4, unchanged: 233 });
    const query = `{ unit(id: "u-solo") { name nameEn region { code } recordedAt assessment { status fullMembers findings { code since } }
      organizations(first: 5, ended: true) { totalCount edges { validFrom validTo recordedAt node { id } } } counts { fullMembers recordedAt } }
      region(code: "990101102201") { name nameEn parent { code } } coverage { units rates { code numerator denominator upper } }
      search(text: "东门机械厂", first: 9) { nodes { ... on Unit { id } ... on Organization { id } } } }`;
    expect(await answer(engine.graph(), query)).toEqual({
      unit: {
        name: '西门机械厂',
        nameEn: null,
        region: { code: '990101101002' },
        recordedAt: later,
        // al-trade still has it as a partner; of 2 members none is required.
        assessment: {
          status: 'WORK_ONLY',
          fullMembers: 2,
          findings: [
            { code: 'LAPSED', since: '2026-06-01' },
            { code: 'WORK_ONLY', since: '2026-06-01' },
          ],
        },
        organizations: {
          totalCount: 1,
          edges: [
            {
              validFrom: '2016-01-01',
              validTo: '2026-06-01',
              recordedAt: later,
              node: { id: 'b-solo' },
            },
          ],
        },
        counts: { fullMembers: 2, recordedAt: later },
      },
      region: { name: '上坪新村', nameEn: null, parent: { code: '990101102' } },
      coverage: {
        units: 43,
        rates: [
          rate('ORGANIZATION', 12, 43, 18),
          rate('SOLO', 9, 43, 16),
          rate('REQUIRED', 7, 13, 8),
          rate('WORK', 21, 43, 27),
          rate('MEMBER_WEIGHTED', 52, 86, 57),
          rate('BACKUP', 1, 43, 7),
        ],
      },
      search: { nodes: [{ id: 'b-solo' }] },
    });
    expect(await versions(engine.graph())).toEqual([
      { key: 'counts|u-solo|2024-01-01', recordedAt: first, recordedTo: later, of: ['u-solo'] },
      {
        key: 'coverages|b-solo|u-solo|SOLO|2016-01-01',
        recordedAt: first,
        recordedTo: later,
        of: ['b-solo', 'u-solo'],
      },
      { key: 'regions|990101102201', recordedAt: first, recordedTo: later, of: ['990101102201'] },
      { key: 'units|u-solo', recordedAt: first, recordedTo: later, of: ['u-solo'] },
    ]);
  });

  test('of the first folder once more brings the first answers back', async () => {
    const before = await answer(engine.graph(), withoutTimes);
    await importFolder(engine.graph(), changed, later);
    expect(await answer(engine.graph(), withoutTimes)).not.toEqual(before);
    await importFolder(engine.graph(), countyFolder, '2026-07-02T00:00:00.000Z');
    expect(await answer(engine.graph(), withoutTimes)).toEqual(before);
    expect(await versions(engine.graph())).toHaveLength(8);
  });

  function edit(file: string, from: string, to: string): void {
    const path = join(changed, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  }
});

const withoutTimes = everything.replace(' recordedAt', '');

const Version = z.object({
  key: z.string(),
  recordedAt: z.string(),
  recordedTo: z.string(),
  of: z.array(z.string()),
});

/** The superseded versions that the graph keeps, and the things that they stand behind. */
async function versions(graph: Graph) {
  const kept = await graph.read({
    name: 'test.versions',
    text: `MATCH (n:Entity)-[:HAD]->(v:Version) WITH v, collect(n.id) AS of
      RETURN v.key AS key, v.recordedAt AS recordedAt, v.recordedTo AS recordedTo, of ORDER BY key, recordedTo`,
    parameters: {},
    decode: (row) => Version.parse(row),
  });
  return kept.map((version) => ({ ...version, of: version.of.toSorted() }));
}

function rate(code: string, numerator: number, denominator: number, counted: number) {
  return { code, numerator, denominator, upper: counted / denominator };
}
