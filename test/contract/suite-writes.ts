import { beforeAll, expect, test } from 'vitest';
import { linkTables } from '../../src/changes/steps/draft.js';
import {
  type Change,
  keyOf,
  TABLE_NAMES,
  type TableName,
} from '../../src/changes/tables/tables.js';
import { retract } from '../../src/changes/write/apply.js';
import { noRowCounts, totalOf } from '../../src/changes/write/row-counts.js';
import { writeStatements } from '../../src/changes/write/write-statements.js';
import type { Reader } from '../../src/graph/graph.js';
import type { Statement } from '../../src/graph/statement.js';
import { differencesIn } from '../support/differences.js';
import type { Engine } from '../support/engines.js';
import { observed } from '../support/observed.js';
import { rehearse } from '../support/rehearse.js';
import { runQuery } from '../support/run-query.js';
import { sorted } from './case.js';
import { commitRows, readRows, recordedAt } from './county.js';
import {
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
    expect(totalOf(await commitRows(graph, 'county'))).toEqual({ ...noRowCounts, added: 64 });
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
    expect(totalOf(await commitRows(graph, 'county'))).toEqual({ ...noRowCounts, unchanged: 64 });
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
      replaced: 14,
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

  test('links that are taken back: they are kept as what was known before', async () => {
    const taken = '2026-03-04T05:06:07.000Z';
    for (const table of linkTables) {
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
      // Its version stands behind both ends.
      expect(after).toEqual({ rows: before.rows - 1, versions: before.versions + 2 });
      const name = `changes.${table}.retract`;
      expect(statements.map((statement) => statement.name)).toContain(name);
      covered.add(name);
    }
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
