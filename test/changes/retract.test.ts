import { beforeEach, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { differencesIn } from '../support/differences.js';
import { onEngines } from '../support/engines.js';
import { runQuery } from '../support/run-query.js';
import { commitFiles, journaled } from './committing.js';
import { EVERY_TABLE } from './county-folder.js';
import { WRONG_ROW } from './wrong-row.js';

const commit = `mutation ($input: CommitInput!) { commit(input: $input) { invalid { rule } rows { table replaced } } }`;
const header = 'file,key,reason,source\n';
const wrong = `${header}coverages,o1|u1|SOLO|2024-01-01,wrong unit,s\ncoverages,o1|u2|SOLO|,wrong unit,s\n`;
const first = { now: () => new Date('2026-06-01T00:00:00Z') };
const later = { now: () => new Date('2026-06-15T00:00:00Z') };

/** What is said of both units on days before, between and after all that is dated, as known now or then. */
async function answersOf(graph: Graph, knownOn: string | null = null) {
  const answers: unknown[] = [];
  for (const on of [
    '0000-01-01',
    '2023-12-31',
    '2024-01-01',
    '2025-12-31',
    '2026-01-01',
    '2026-07-01',
  ])
    answers.push(
      await runQuery(
        graph,
        `query ($on: Date!, $knownOn: Date) {
          coverageGaps(on: $on, knownOn: $knownOn, first: 9, orderBy: ID, filter: {codes: [LAPSED, BLANK, NOT_SURVEYED]}) {
            nodes { unit { id } status findings { code severity since } }
          }
          coverage(on: $on, knownOn: $knownOn) { statuses { status count } rates { code numerator denominator } }
          organizationFindings(on: $on, knownOn: $knownOn, first: 9) { nodes { findings { code } } }
        }`,
        { on, knownOn },
      ),
    );
  return answers;
}

onEngines('coverages typed for the wrong units', (engine) => {
  beforeEach(() => engine.clear());

  /** As the graph is without them. */
  const neverStated = async () => {
    await commitFiles(engine.graph(), {
      ...WRONG_ROW,
      'coverages.csv': 'organization,unit,mode,source\n',
    });
    const answers = await answersOf(engine.graph());
    await engine.clear();
    return answers;
  };

  test.each([
    ['in one transaction', {}],
    ['through a journal', journaled],
  ])('never were after a file says so, %s', async (_, options) => {
    const never = await neverStated();
    await commitFiles(engine.graph(), WRONG_ROW, { ...options, ...first });
    const known = await answersOf(engine.graph());
    const take = () =>
      commitFiles(engine.graph(), { 'retract.csv': wrong }, { ...options, ...later });
    expect(await take()).toEqual({ coverages: { added: 0, replaced: 2, unchanged: 0 } });
    expect(await answersOf(engine.graph())).toEqual(never);
    expect(await answersOf(engine.graph(), '2026-06-10')).toEqual(known);
    expect(await differencesIn(engine.graph())).toEqual([]);
    // What has been taken back already stays so.
    expect(await take()).toEqual({ coverages: { added: 0, replaced: 0, unchanged: 2 } });
    // Stated again they are, until they are taken back once more.
    const { 'coverages.csv': coverages = '', 'sources.csv': sources = '' } = WRONG_ROW;
    await commitFiles(
      engine.graph(),
      { 'coverages.csv': coverages, 'sources.csv': sources },
      later,
    );
    expect(await answersOf(engine.graph())).toEqual(known);
    expect(await take()).toEqual({ coverages: { added: 0, replaced: 2, unchanged: 0 } });
    expect(await answersOf(engine.graph())).toEqual(never);
    expect(await differencesIn(engine.graph())).toEqual([]);
  });

  test('never were after steps say so', async () => {
    const never = await neverStated();
    await commitFiles(engine.graph(), WRONG_ROW);
    const changes = ['o1|u1|SOLO|2024-01-01', 'o1|u2|SOLO|'].map((key) => ({
      retract: { table: 'coverages', key, reason: 'wrong unit' },
    }));
    const { data } = await runQuery(engine.graph(), commit, { input: { source: 's', changes } });
    expect(data.commit).toMatchObject({ invalid: [], rows: [{ table: 'coverages', replaced: 2 }] });
    expect(await answersOf(engine.graph())).toEqual(never);
    expect(await differencesIn(engine.graph())).toEqual([]);
  });
});

onEngines('a loss that never was', (engine) => {
  beforeEach(() => engine.clear());

  test('closes with the coverage that is taken back, and the ledger says why', async () => {
    const { 'coverages.csv': _, ...others } = WRONG_ROW;
    const ended =
      'organization,unit,mode,valid_from,valid_to,source\no1,u1,SOLO,2024-01-01,2024-01-02,s\no1,u2,SOLO,,0000-01-02,s\n';
    await commitFiles(engine.graph(), { ...others, 'coverages.csv': ended }, first);
    const ledger = `{ gapHistory(unit: "u1") { events { code change causes } } }`;
    await commitFiles(engine.graph(), { 'retract.csv': wrong }, later);
    const { data } = await runQuery(engine.graph(), ledger);
    const causes = ['coverages|o1|u1|SOLO|2024-01-01'];
    expect(data.gapHistory.events).toEqual([
      {
        code: 'LAPSED',
        change: 'OPENED',
        causes: expect.arrayContaining(causes),
      },
      { code: 'LAPSED', change: 'CLOSED', causes },
      { code: 'BLANK', change: 'OPENED', causes },
    ]);
    expect(await differencesIn(engine.graph())).toEqual([]);
  });
});

onEngines('things that are taken back', (engine) => {
  beforeEach(() => engine.clear());

  test('take all that refers to them along', async () => {
    await commitFiles(engine.graph(), EVERY_TABLE);
    await expect(
      commitFiles(engine.graph(), { 'retract.csv': `${header}units,u,no such unit,s\n` }),
    ).rejects.toMatchObject({ violations: [{ rule: 'REFERRED_TO' }], total: 1 });
    const keys = ['units,u', 'coverages,b|u|SOLO|2020-02-01', 'parts,u|v|', 'memberships,u|a|'];
    const observed = ['counts,u|2024-01-01', 'surveys,u|||2024-01-01'];
    const taken = [...keys, ...observed].map((key) => `${key},no such unit,s\n`).join('');
    await commitFiles(engine.graph(), { 'retract.csv': header + taken });
    expect(await differencesIn(engine.graph())).toEqual([]);
    const { data } = await runQuery(engine.graph(), '{ unit(id: "u") { id } }');
    expect(data).toEqual({ unit: null });
    // Stated again it lives again.
    await commitFiles(engine.graph(), EVERY_TABLE);
    expect(await differencesIn(engine.graph())).toEqual([]);
  });
});
