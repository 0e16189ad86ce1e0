import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Graph } from '../../src/graph/graph.js';
import { onEngines } from '../support/engines.js';
import { commitFiles, journaled } from './committing.js';
import { EVERY_TABLE, edited } from './county-folder.js';

/** Of the row of the unit v, as releases before units had coordinates have written it. */
const DIGEST_OF_V = 'hx_qqWqzEnhKxc1r';
/** Of the count of the unit u, as releases before counts had a revenue have written it. */
const DIGEST_OF_COUNT = 'CA2dLRI1E7BTItGO';

/** The relationships out of a node that hold undated facts, as `TYPE id`. */
async function edgesOf(graph: Graph, id: string): Promise<string[]> {
  const edges = await graph.read({
    name: 'test.edgesOf',
    text: 'MATCH (n:Entity)-[e]->(m:Entity) WHERE n.id = $id RETURN type(e) AS type, m.id AS to',
    parameters: { id },
    decode: (row) => z.object({ type: z.string(), to: z.string() }).parse(row),
  });
  return edges.map(({ type, to }) => `${type} ${to}`).sort();
}

/** What was known before of what has a key: `[entity behind which it is kept, properties]`. */
async function versionsOf(graph: Graph, key: string) {
  return graph.read({
    name: 'test.versionsOf',
    text: 'MATCH (n:Entity)-[:HAD]->(v:Version) WHERE v.key = $key RETURN n.id AS id, properties(v) AS said ORDER BY id, v.recordedAt',
    parameters: { key },
    decode: (row) =>
      z.object({ id: z.string(), said: z.record(z.string(), z.unknown()) }).parse(row),
  });
}

/** The kinds of sources that are kept with what the source m states, and with the source q. */
async function stamps(graph: Graph) {
  const [row] = await graph.read({
    name: 'test.stamps',
    text: `MATCH (b:Entity)-[e:COVERS]->(v:Entity) WHERE b.id = 'b' AND v.id = 'v'
      MATCH (c:Count) WHERE c.entity = 'b' MATCH (q:Source) WHERE q.id = 'q' MATCH (m:Source) WHERE m.id = 'm'
      RETURN e.sourceKind AS link, c.sourceKind AS count, q.sourceKind AS quoted, m.sourceKind AS itself`,
    parameters: {},
    decode: (row) => row,
  });
  return row;
}

onEngines('What a replaced row leaves', ({ graph, clear }) => {
  const first = new Date('2026-01-01T00:00:00Z');
  const second = new Date('2026-02-02T00:00:00Z');

  it.each([
    ['in one transaction', {}],
    ['through a journal', journaled],
  ])('is its old version, and its edges follow, %s', async (_, options) => {
    await clear();
    await commitFiles(graph(), EVERY_TABLE, { ...options, now: () => first });
    expect(await edgesOf(graph(), 'a')).toEqual([
      'LOCATED_IN 350428100',
      'PART_OF z',
      'SERVES 350428100',
      'SERVES v',
      'STATED_IN s',
    ]);
    const moved = edited(EVERY_TABLE, {
      'units.csv': ['v,COMPOUND,小区,350428100', 'v,COMPOUND,新小区,350428101'],
      'alliances.csv': ['350428100,z,s', ',,q'],
      'regions.csv': ['350428100001,350428100,', '350428100001,350428101,'],
      'region_parents.csv': ['350428100001,350428100,', '350428100001,350428101,'],
    });
    const countsByTable = await commitFiles(graph(), moved, { ...options, now: () => second });
    const one = { added: 0, replaced: 1 };
    expect(countsByTable).toMatchObject({ units: one, alliances: one, regions: one });
    expect(await edgesOf(graph(), 'v')).toEqual(['LOCATED_IN 350428101', 'STATED_IN s']);
    expect(await edgesOf(graph(), 'a')).toEqual(['SERVES 350428100', 'SERVES v', 'STATED_IN q']);
    expect(await edgesOf(graph(), '350428100001')).toEqual(['STATED_IN s', 'WITHIN 350428101']);
    // Links of the replaced stay as they are.
    expect(await edgesOf(graph(), 'u')).toEqual([
      'LOCATED_IN 350428100',
      'MEMBER_OF a',
      'PART_OF v',
      'STATED_IN s',
    ]);
    const dates = { recordedAt: first.toISOString(), recordedTo: second.toISOString() };
    expect(await versionsOf(graph(), 'units|v')).toMatchObject([
      { id: 'v', said: { name: '小区', region: '350428100', ...dates } },
    ]);
    expect(await versionsOf(graph(), 'alliances|a')).toMatchObject([
      { id: 'a', said: { parent: 'z', source: 's', ...dates } },
    ]);
    expect(await versionsOf(graph(), 'units|u')).toEqual([]);
  });

  it('is nothing where the earlier release that wrote it knew no coordinates and no revenue, until there are some', async () => {
    await clear();
    await commitFiles(graph(), EVERY_TABLE, { now: () => first });
    // What the releases before units had coordinates have written for this row.
    const digestOf = async (of: string) => {
      const [written] = await graph().read({
        name: 'test.digest',
        text: `${of} RETURN n.digest AS digest`,
        parameters: {},
        decode: (row) => z.object({ digest: z.string() }).parse(row),
      });
      return written?.digest;
    };
    expect(await digestOf("MATCH (n:Unit) WHERE n.id = 'v'")).toBe(DIGEST_OF_V);
    const countsOf = async (units: string) => {
      const files = { ...EVERY_TABLE, 'units.csv': units };
      return (await commitFiles(graph(), files, { now: () => second })).units;
    };
    const [header = '', ...rows] = (EVERY_TABLE['units.csv'] ?? '').trimEnd().split('\n');
    const located = (cells: string) =>
      [`${header},lon,lat`, ...rows.map((row) => `${row}${cells}`), ''].join('\n');
    expect(await countsOf(located(',,'))).toEqual({ added: 0, replaced: 0, unchanged: 2 });
    expect(await countsOf(located(',117.5,26'))).toEqual({ added: 0, replaced: 2, unchanged: 0 });
    expect(await countsOf(located(',117.50,26.0'))).toMatchObject({ unchanged: 2 });
    const [version] = await versionsOf(graph(), 'units|v');
    expect(version?.said).not.toHaveProperty('lon');
    // The same folder as before, without the columns, takes them back.
    expect(await countsOf(EVERY_TABLE['units.csv'] ?? '')).toMatchObject({ replaced: 2 });
    const said = (await versionsOf(graph(), 'units|v')).map(({ said }) => [said.lon, said.lat]);
    expect(said).toContainEqual([117.5, 26]);

    // The same of the counts of a release that knew no revenue.
    const recounted = async (counts: string) =>
      (await commitFiles(graph(), { ...EVERY_TABLE, 'counts.csv': counts }, { now: () => second }))
        .counts;
    expect(await digestOf("MATCH (n:Count) WHERE n.entity = 'u'")).toBe(DIGEST_OF_COUNT);
    const [head = '', ...counted] = (EVERY_TABLE['counts.csv'] ?? '').trimEnd().split('\n');
    const earning = (revenue: string) =>
      [`${head},revenue`, ...counted.map((row) => `${row},${revenue}`), ''].join('\n');
    expect(await recounted(earning(''))).toEqual({ added: 0, replaced: 0, unchanged: 2 });
    expect(await recounted(earning('20000000'))).toMatchObject({ replaced: 2 });
  });

  it('is kept once more with every further version', async () => {
    await clear();
    await commitFiles(graph(), EVERY_TABLE, { now: () => first });
    for (const name of ['甲社', '乙社', '合作社'])
      await commitFiles(graph(), edited(EVERY_TABLE, { 'units.csv': ['合作社', name] }));
    const versions = await versionsOf(graph(), 'units|u');
    expect(versions.map(({ said }) => said.name).sort()).toEqual(['乙社', '合作社', '甲社'].sort());
  });

  it('stands behind both ends of a link, and behind what an observation is of', async () => {
    await clear();
    await commitFiles(graph(), EVERY_TABLE, { now: () => first });
    const changed = edited(EVERY_TABLE, {
      'coverages.csv': ['b,u,SOLO,2020-02-01,s', 'b,u,SOLO,2020-02-01,q'],
      'memberships.csv': ['u,a,MEMBER', 'u,a,PARTNER'],
      'counts.csv': ['u,2024-01-01,12', 'u,2024-01-01,13'],
    });
    const countsByTable = await commitFiles(graph(), changed, { now: () => second });
    expect(countsByTable.coverages).toEqual({ added: 0, replaced: 1, unchanged: 1 });
    const dates = { recordedAt: first.toISOString(), recordedTo: second.toISOString() };
    const coverage = { mode: 'SOLO', source: 's', sourceKind: 'REGISTER', ...dates };
    expect(await versionsOf(graph(), 'coverages|b|u|SOLO|2020-02-01')).toMatchObject([
      { id: 'b', said: coverage },
      { id: 'u', said: coverage },
    ]);
    expect(await versionsOf(graph(), 'memberships|u|a|')).toMatchObject([
      { id: 'a', said: { role: 'MEMBER' } },
      { id: 'u', said: { role: 'MEMBER' } },
    ]);
    expect(await versionsOf(graph(), 'counts|u|2024-01-01')).toMatchObject([
      { id: 'u', said: { staff: 12 } },
    ]);
    expect(await edgesOf(graph(), 'u')).toContain('MEMBER_OF a');
  });

  it('does not keep what a value was when it becomes unknown', async () => {
    await clear();
    await commitFiles(graph(), EVERY_TABLE);
    await commitFiles(graph(), edited(EVERY_TABLE, { 'counts.csv': [',12,', ',,'] }));
    const counts = await graph().read({
      name: 'test.count',
      text: "MATCH (c:Count) WHERE c.entity = 'u' RETURN c.staff AS staff",
      parameters: {},
      decode: (row) => row,
    });
    expect(counts).toEqual([{ staff: null }]);
  });

  it.each([
    ['in one transaction', {}],
    ['through a journal', journaled],
  ])('stamps anew all that a source states when its kind changes, %s', async (_, options) => {
    await clear();
    await commitFiles(graph(), EVERY_TABLE, options);
    expect(await stamps(graph())).toEqual({
      link: 'SYNTHETIC',
      count: 'SYNTHETIC',
      quoted: 'DOCUMENT',
      itself: 'SYNTHETIC',
    });
    const changed = edited(EVERY_TABLE, { 'sources.csv': ['m,SYNTHETIC', 'm,LEDGER'] });
    await commitFiles(graph(), changed, options);
    expect(await stamps(graph())).toEqual({
      link: 'LEDGER',
      count: 'LEDGER',
      quoted: 'DOCUMENT',
      itself: 'LEDGER',
    });
    // A source has its own kind, whatever the kind of the source that names it.
    const quoting = edited(changed, { 'sources.csv': ['s,REGISTER', 's,LEDGER'] });
    await commitFiles(graph(), quoting, options);
    expect(await stamps(graph())).toMatchObject({ quoted: 'DOCUMENT' });
    expect((await versionsOf(graph(), 'sources|m'))[0]).toMatchObject({
      said: { kind: 'SYNTHETIC' },
    });
  });
});
