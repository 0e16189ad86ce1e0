import { expect, it } from 'vitest';
import { folderSource } from '../../../src/changes/import/read-folder.js';
import { TABLE_NAMES, type TableName } from '../../../src/changes/tables/tables.js';
import type { ChangeSource } from '../../../src/changes/validate/change-source.js';
import { readOnce } from '../../../src/changes/validate/read-once.js';
import { folderOf } from '../folder-fixture.js';

/** A source of three rows that tells which tables were read from it. */
function watched() {
  const read: TableName[] = [];
  const of = folderSource(
    folderOf({
      'sources.csv': 'id,kind,title\ns,LEDGER,t\n',
      'regions.csv': 'code,level,name,source\n350428,COUNTY,将乐县,s\n350429,COUNTY,泰宁县,s\n',
    }),
  );
  const source: ChangeSource = {
    ...of,
    async *rows(table) {
      read.push(table);
      yield* of.rows(table);
    },
  };
  return { of, source, read };
}

async function rowsOf(source: ChangeSource): Promise<unknown[]> {
  const rows: unknown[] = [];
  for (const table of TABLE_NAMES) for await (const entry of source.rows(table)) rows.push(entry);
  return rows;
}

it('reads each table once, and a table that was left half way again', async () => {
  const { of, source, read } = watched();
  const once = readOnce(source);
  for await (const _ of once.rows('regions')) break;
  expect(await rowsOf(once)).toEqual(await rowsOf(of));
  expect(once.isHeld()).toBe(true);
  expect(await rowsOf(once)).toEqual(await rowsOf(of));
  expect(read).toEqual(['regions', ...TABLE_NAMES]);
});

it('reads again what is more than it holds', async () => {
  const { of, source, read } = watched();
  const once = readOnce(source, 2);
  expect(await rowsOf(once)).toEqual(await rowsOf(of));
  expect(once.isHeld()).toBe(false);
  expect(await rowsOf(once)).toEqual(await rowsOf(of));
  expect(read).toEqual([...TABLE_NAMES, 'regions']);
});
