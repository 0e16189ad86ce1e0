import { tmpdir } from 'node:os';
import { beforeAll, expect, test } from 'vitest';
import { commit } from '../../src/changes/commit.js';
import {
  type Change,
  isEntityTable,
  keyOf,
  TABLE_NAMES,
  type TableName,
} from '../../src/changes/tables/tables.js';
import { retract } from '../../src/changes/write/apply.js';
import { placeOf } from '../../src/changes/write/placed-rows.js';
import { noRowCounts, totalOf } from '../../src/changes/write/row-counts.js';
import { writeStatements } from '../../src/changes/write/write-statements.js';
import type { Reader } from '../../src/graph/graph.js';
import type { Statement } from '../../src/graph/statement.js';
import { retractedThings, retractedWithIds } from '../../src/registry/retracted-things.js';
import { readerOf } from '../access/subjects.js';
import { sourceOfRows } from '../answers/oracle/history.js';
import { differencesIn } from '../support/differences.js';
import type { Engine } from '../support/engines.js';
import { observed } from '../support/observed.js';
import { rehearse } from '../support/rehearse.js';
import { refreshPolicy, runQuery } from '../support/run-query.js';
import { sorted } from './case.js';
import { commitRows, readRows, recordedAt } from './county.js';
import {
  endsOf,
  expectedReferences,
  expectedRow,
  expectedVersions,
  storedReferences,
  storedRows,
  storedVersions,
} from './stored-rows.js';

/**
 * Writes the county through the write path, again, and with other versions of some rows, and looks
 * after each at all that the graph holds.
 *
 * @param covered takes the names of the statements whose effect was seen
 */
export function writes(engine: Engine, covered: Set<string>): void {
  let first: Change[];
  let later: Change[];
  beforeAll(async () => {
    [first, later] = [await readRows('county'), await readRows('county-later')];
  });

  test('new rows, their relationships and their stamps', async () => {
    const { graph, statements } = observed(engine.graph());
    expect(totalOf(await commitRows(graph, 'county'))).toEqual({ ...noRowCounts, added: 67 });
    for (const table of TABLE_NAMES)
      expect(await storedRows(engine.graph(), table)).toEqual(
        sorted(
          first
            .filter((change) => change.table === table)
            .map((change) => expectedRow(change, recordedAt.county, kindOf(change))),
        ),
      );
    expect(await storedReferences(engine.graph())).toEqual(expectedReferences(first));
    const ran = new Set(statements.map(({ name }) => name));
    for (const table of TABLE_NAMES)
      for (const name of [`changes.${table}.create`, ...referencesApart(table)]) {
        expect(ran).toContain(name);
        covered.add(name);
      }
    await expectKept(engine, statements, covered);
  });

  test('the same rows again: all are found as they are', async () => {
    const { graph, statements } = observed(engine.graph());
    expect(totalOf(await commitRows(graph, 'county'))).toEqual({ ...noRowCounts, unchanged: 67 });
    const ran = new Set(statements.map(({ name }) => name));
    for (const table of TABLE_NAMES) {
      expect(ran).toContain(`changes.${table}.stored`);
      covered.add(`changes.${table}.stored`);
      expect(ran).not.toContain(`changes.${table}.create`);
      expect(await storedVersions(engine.graph(), table)).toEqual([]);
    }
    expect(await storedReferences(engine.graph())).toEqual(expectedReferences(first));
  });

  test('other versions of rows: the old ones are kept behind their entities', async () => {
    const { graph, statements } = observed(engine.graph());
    expect(totalOf(await commitRows(graph, 'county-later'))).toEqual({
      ...noRowCounts,
      replaced: 15,
    });
    const byKey = new Map(later.map((change) => [keyOf(change), change]));
    const restamped = { ...kinds, model: 'DOCUMENT' };
    for (const table of TABLE_NAMES) {
      const mine = first.filter((change) => change.table === table);
      const old = mine.filter((change) => byKey.has(keyOf(change)));
      expect(await storedRows(engine.graph(), table)).toEqual(
        sorted(
          mine.map((change) => {
            const now = byKey.get(keyOf(change));
            return now === undefined
              ? expectedRow(change, recordedAt.county, kindOf(change, restamped))
              : expectedRow(now, recordedAt['county-later'], kindOf(now, restamped));
          }),
        ),
      );
      expect(await storedVersions(engine.graph(), table)).toEqual(
        sorted(
          old.flatMap((change) =>
            expectedVersions(change, recordedAt.county, kindOf(change), recordedAt['county-later']),
          ),
        ),
      );
    }
    const now = first.map((change) => byKey.get(keyOf(change)) ?? change);
    expect(await storedReferences(engine.graph())).toEqual(expectedReferences(now));
    const ran = new Set(statements.map(({ name }) => name));
    for (const table of TABLE_NAMES) {
      for (const name of [`changes.${table}.replace`, ...referencesCreated(table)]) {
        expect(ran).toContain(name);
        covered.add(name);
      }
    }
    await expectKept(engine, statements, covered);
  });

  test('rows that are taken back: they are kept as what was known before', async () => {
    const taken = '2026-03-04T05:06:07.000Z';
    for (const table of TABLE_NAMES) {
      const [change] = first.filter((each) => each.table === table);
      if (change === undefined) throw new Error(`The county has rows of ${table}.`);
      const of = async (reader: Reader) => ({
        rows: (await storedRows(reader, table)).length,
        versions: (await storedVersions(reader, table)).length,
      });
      const { graph, statements } = observed(engine.graph());
      const [before, after] = await rehearse(graph, async (tx) => {
        const counts = await of(tx);
        expect(await retract(tx, table, [change], taken)).toEqual({ ...noRowCounts, replaced: 1 });
        return [counts, await of(tx)];
      });
      // Its version stands behind both ends, and what is taken back itself is no entity any more.
      const behind = isEntityTable(table) ? 0 : endsOf(change).length;
      const versions = isEntityTable(table) ? expect.any(Number) : before.versions + behind;
      expect(after).toEqual({ rows: before.rows - 1, versions });
      const name = `changes.${table}.retract`;
      expect(statements.map((statement) => statement.name)).toContain(name);
      covered.add(name);
      const { rows } = writeStatements[table];
      const [stored] = await engine.graph().read(rows([placeOf(change)]));
      expect(stored).toMatchObject({ key: keyOf(change) });
      covered.add(rows([]).name);
    }
  });

  test('things that are taken back with all that refers to them: they never were, and stay known', async () => {
    const observing = observed(engine.graph());
    const context = {
      ...{ graph: observing.graph, refreshPolicy, actor: 'test', origin: 'a folder' },
      journals: tmpdir(),
    };
    const row = { source: 'x', region: '350428100', name: '误录' };
    const stated = sourceOfRows([
      { table: 'sources', row: { id: 'x', kind: 'LEDGER', title: '误录' } },
      {
        table: 'regions',
        row: { code: '350428199', parent: '350428', level: 'TOWNSHIP', name: '误镇', source: 'x' },
      },
      { table: 'organizations', row: { ...row, id: 'x-o', kind: 'BRANCH' } },
      { table: 'units', row: { ...row, id: 'x-u', kind: 'MARKET' } },
      { table: 'coverages', row: { organization: 'x-o', unit: 'x-u', mode: 'SOLO', source: 'x' } },
      { table: 'counts', row: { entity: 'x-u', on: '2026-01-01', fullMembers: '3', source: 'x' } },
    ]);
    await commit({ ...context, now: () => new Date('2026-06-01T00:00:00Z') }, stated);
    const keys = [
      ...['sources|x', 'regions|350428199', 'organizations|x-o', 'units|x-u'],
      'coverages|x-o|x-u|SOLO|',
    ];
    const taken = (all: readonly string[]) => ({
      ...{ ...stated, rows: sourceOfRows([]).rows },
      async *retractions() {
        for (const key of all) {
          const table = TABLE_NAMES.find((each) => key.startsWith(`${each}|`)) ?? 'units';
          const why = { reason: '误录', source: 'ledger', locator: null };
          yield { file: 'retract.csv', line: null, table, key, ...why };
        }
      },
    });
    const later = { ...context, now: () => new Date('2026-06-20T00:00:00Z') };
    await expect(commit(later, taken(keys))).rejects.toMatchObject({
      violations: [
        { rule: 'REFERRED_TO', message: expect.stringContaining('counts|x-u|2026-01-01') },
        { rule: 'REFERRED_TO' },
      ],
    });
    const all = taken([...keys, 'counts|x-u|2026-01-01']);
    await commit(later, all);
    const again = await commit(later, all);
    expect(totalOf(again)).toEqual({ added: 0, replaced: 0, unchanged: 6 });
    const ran = new Set(observing.statements.map(({ name }) => name));
    for (const name of [
      ...['changes.referringTo', 'changes.statedBy', 'changes.versionsOf', 'kept.removeTimelines'],
      ...['kept.forgetTimelineNotes', 'changes.forgetNames'],
      ...['registry.skipVersions', 'kept.skipOrganizations'],
    ]) {
      expect(ran).toContain(name);
      covered.add(name);
    }
    const asked = observed(engine.graph());
    const { data } = await runQuery(
      asked.graph,
      `{ unit(id: "x-u") { id } now: coverage { units } known: coverage(knownOn: "2026-06-10") { units }
         inside: coverage(knownOn: "2026-06-10", scope: {region: "350428199"}) { units }
         organizations: organizationFindings(knownOn: "2026-06-10", first: 99) { nodes { organization { id name region { code } } } } }`,
    );
    expect(data.unit).toBeNull();
    expect(data.known.units).toBe(data.now.units + 1);
    expect(data.organizations.nodes).toContainEqual({
      organization: { id: 'x-o', name: '误录', region: { code: '350428100' } },
    });
    expect(data.inside).toEqual({ units: 0 });
    const retracted = await retractedThings(asked.graph);
    const at = '2026-06-20T00:00:00.000Z';
    for (const id of ['x-o', 'x-u'])
      expect(retracted.get(id)).toEqual([{ id, region: '350428100', at }]);
    expect(await asked.graph.read(retractedWithIds(['u-farm', 'x-u']))).toEqual([
      { id: 'x-u', region: '350428100', at },
    ]);
    const reader = readerOf(['350428100']);
    const { data: seen } = await runQuery(
      asked.graph,
      '{ gapHistory(unit: "x-u") { unit { name } events { change } } }',
      {},
      undefined,
      undefined,
      reader,
    );
    expect(seen.gapHistory).toEqual({ unit: { name: '误录' }, events: [] });
    for (const name of [
      ...['coverage.retractedIds.units', 'coverage.retractedIds.organizations'],
      ...['registry.regionWas', 'registry.retractedThings', 'registry.retractedWithIds'],
    ]) {
      expect(asked.statements.map((each) => each.name)).toContain(name);
      covered.add(name);
    }
    expect(await differencesIn(engine.graph())).toEqual([]);
  });

  test('answers follow: what has ended, moved and been renamed', async () => {
    const { data } = await runQuery(
      engine.graph(),
      `{ region(code: "350428100") { units(first: 9) { nodes { id name } } children(first: 9) { nodes { id } } }
         unit(id: "u-compound") { organizations(first: 9) { totalCount } assessment { status } }
         search(text: "实体公司", first: 9) { nodes { ... on Node { id } } }
         old: search(text: "空壳公司", first: 9) { totalCount } }`,
    );
    expect(data).toEqual({
      region: {
        units: {
          nodes: [
            { id: 'u-compound', name: '和苑小区' },
            { id: 'u-farm', name: '永鑫农机合作社' },
            { id: 'u-model', name: '模拟农场' },
            { id: 'u-shell', name: '实体公司' },
            { id: 'u-tower', name: '华虹大厦' },
          ],
        },
        children: { nodes: [{ id: '350428100201' }, { id: '350428101201' }] },
      },
      unit: { organizations: { totalCount: 0 }, assessment: { status: 'GAP' } },
      search: { nodes: [{ id: 'u-shell' }] },
      old: { totalCount: 0 },
    });
  });
}

/** What is kept follows from the facts: the marks and reassessments that a commit ran were right. */
async function expectKept(
  engine: Engine,
  statements: readonly Statement<unknown>[],
  covered: Set<string>,
): Promise<void> {
  expect(await differencesIn(engine.graph())).toEqual([]);
  for (const { name } of statements)
    if (/^kept\.|^changes\.(mark|partyGroups|groupsBelow)/.test(name)) covered.add(name);
}

/** The kinds of the county's sources, by id. */
const kinds: Readonly<Record<string, string>> = {
  ledger: 'LEDGER',
  model: 'SYNTHETIC',
  register: 'REGISTER',
};
/** The references of a new row that have a statement of their own, and those that are created with it. */
const referencesApart = (table: TableName) => referencesOf(table, false);
const referencesCreated = (table: TableName) => referencesOf(table, true);

const referencesOf = (table: TableName, isCreated: boolean) =>
  writeStatements[table].references
    .filter((reference) => reference.isCreated === isCreated)
    .map(({ statement }) => statement([]).name);

function kindOf({ table, row }: Change, of = kinds): string {
  return table === 'sources' ? row.kind : (of[row.source] ?? '');
}
