import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { commit, Rejected } from '../../src/changes/commit.js';
import { folderSource } from '../../src/changes/import/read-folder.js';
import { TABLE_NAMES, tables } from '../../src/changes/tables/tables.js';
import { commitFiles } from '../changes/committing.js';
import { EVERY_TABLE } from '../changes/county-folder.js';
import { inFolderOf } from '../changes/folder-fixture.js';
import { readContract } from '../contract/schema-fields.js';
import { onEngines } from '../support/engines.js';
import { faults, refreshPolicy, runQuery } from '../support/run-query.js';
import { type Draw, days, numbers, operationOf, texts } from './extreme-values.js';

const schema = readContract();
const query = schema.getQueryType();
const mutation = schema.getMutationType();

const cell = fc.oneof(
  texts,
  days,
  numbers.map(String),
  fc.constantFrom(
    ...['13800138000', '9007199254740991', '9007199254740993', '1e3', '0.0000001', '-0', '007'],
    ...['TRUE', 'true', 'false', 'SOLO', 'TEMPORARY', 'BRANCH', 'MARKET', 'LEAD', 'TOWNSHIP'],
    ...['http://x', 'javascript:alert(1)', 'https://例.cn/a b', '3.50428E+11', '2024/3/4'],
  ),
);

onEngines('Extreme values', (engine) => {
  beforeAll(async () => {
    await engine.clear();
    await inFolderOf(EVERY_TABLE, (dir) =>
      commit(
        {
          ...{ graph: engine.graph(), refreshPolicy, actor: 'test', origin: 'test' },
          now: () => new Date('2026-06-30T01:00:00Z'),
          journals: dir,
        },
        folderSource(dir),
      ),
    );
  });

  it('in every column of every file are taken or refused by a rule', async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (draw) => {
        const name = draw(() => fc.constantFrom(...TABLE_NAMES));
        const { columns, file } = tables[name];
        const known = rowsOf(EVERY_TABLE[file] ?? '');
        const header = columns.map((column) => column.name);
        const rows = Array.from({ length: 3 }, () => {
          const base = draw(() => fc.constantFrom(...known));
          return header.map((column) =>
            draw(() => fc.nat(4)) === 0 ? draw(() => cell) : (base[column] ?? ''),
          );
        });
        const lines = [header, ...rows].map((row) => row.map(quoted).join(','));
        try {
          await commitFiles(engine.graph(), { [file]: lines.join('\n') });
        } catch (error) {
          expect(error).toBeInstanceOf(Rejected);
        }
      }),
      { numRuns: 200 },
    );
  });

  describe.each([
    ['question', query],
    ['mutation', mutation],
  ])('in every argument of every %s', (_, root) => {
    const fields = Object.keys(root?.getFields() ?? {});
    it.each(fields)('%s', async (field) => {
      if (root == null) throw new Error('The schema has queries and mutations.');
      await fc.assert(
        fc.asyncProperty(fc.gen(), async (draw: Draw) => {
          const asked = operationOf(schema, root, field, draw);
          faults.length = 0;
          await runQuery(engine.graph(), asked.query, asked.variables);
          expect(faults).toEqual([]);
        }),
        // Neo4j takes ten times as long for one.
        { numRuns: engine.name === 'neo4j' ? 8 : 40 },
      );
    });
  });
});

/** The rows of a file by the names of their columns, none of which holds a comma. */
function rowsOf(text: string): Record<string, string>[] {
  const [header = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
