import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderSource, readTable } from '../../../src/changes/import/read-folder.js';
import type { TableName } from '../../../src/changes/tables/tables.js';
import type { ChangeEntry } from '../../../src/changes/validate/change-source.js';
import { folderOf } from '../folder-fixture.js';

async function read<T extends TableName>(dir: string, table: T): Promise<ChangeEntry<T>[]> {
  const entries: ChangeEntry<T>[] = [];
  for await (const entry of readTable(dir, table)) entries.push(entry);
  return entries;
}

it('reads rows behind a byte order mark, with CRLF, quotes and line breaks in fields', async () => {
  const dir = folderOf({
    'sources.csv':
      '\ufeffid,kind,title,locator\r\n' +
      's1,DOCUMENT,"Notice ""on\r\nbranches"",\r\n2024",\r\n' +
      '\r\n' +
      's2,LEDGER,"Ledger\nof 2024",sheet 1\r\n' +
      's3,LEDGER,Ledger of 2023,',
  });
  const common = { date: null, url: null, source: null, locator: null };
  const entry = { file: 'sources.csv', table: 'sources' };
  expect(await read(dir, 'sources')).toEqual([
    {
      ...entry,
      line: 2,
      row: { ...common, id: 's1', kind: 'DOCUMENT', title: 'Notice "on\r\nbranches",\r\n2024' },
    },
    {
      ...entry,
      line: 6,
      row: { ...common, id: 's2', kind: 'LEDGER', title: 'Ledger\nof 2024', locator: 'sheet 1' },
    },
    { ...entry, line: 8, row: { ...common, id: 's3', kind: 'LEDGER', title: 'Ledger of 2023' } },
  ]);
});

it('reads columns in any order, each value as its type, and leaves out what is optional', async () => {
  const dir = folderOf({
    'units.csv':
      'annual_income,source,resident_team,region,name,kind,id,valid_to\n' +
      '-12.5,s,false,350428100,常口村,VILLAGE_BODY,u,2024-02-29\n',
    'claims.csv':
      'id,text,stated,region,of,kinds,out_of,out_of_kinds,on,source\n' +
      'c,143 studios,143,350428,FACILITY,RESIDENT_STUDIO,REGION,VILLAGE|COMMUNITY,2024-06-30,s\n',
  });
  expect(await read(dir, 'units')).toEqual([
    {
      file: 'units.csv',
      line: 2,
      table: 'units',
      row: {
        id: 'u',
        kind: 'VILLAGE_BODY',
        name: '常口村',
        nameEn: null,
        region: '350428100',
        validFrom: null,
        validTo: '2024-02-29',
        exclusion: null,
        annualIncome: -12.5,
        firstSecretary: null,
        residentTeam: false,
        lon: null,
        lat: null,
        source: 's',
        locator: null,
      },
    },
  ]);
  expect(await read(dir, 'claims')).toMatchObject([
    { row: { stated: 143, kinds: ['RESIDENT_STUDIO'], outOfKinds: ['VILLAGE', 'COMMUNITY'] } },
  ]);
});

it('finds no rows in a file that is not there or holds a header only', async () => {
  const dir = folderOf({ 'parts.csv': 'unit,whole,source\r\n' });
  expect(await read(dir, 'parts')).toEqual([]);
  expect(await read(dir, 'units')).toEqual([]);
});

it('goes on behind a bad row, and stops where the file cannot be read on', async () => {
  const dir = folderOf({
    'parts.csv': 'unit,whole,source\na,b\na,b c,s\na,b,s\n"a,b,s\n',
  });
  expect(await read(dir, 'parts')).toMatchObject([
    { line: 2, cells: null, violations: [{ rule: 'FIELD_COUNT' }] },
    { line: 3, cells: { unit: 'a', whole: 'b c' }, violations: [{ rule: 'ID', column: 'whole' }] },
    { line: 4, row: { unit: 'a', whole: 'b' } },
    { line: 5, cells: null, violations: [{ rule: 'QUOTE' }] },
  ]);
});

it('gives the rows before bytes that are not UTF-8, a character cut by a chunk being none', async () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => `s${at},LEDGER,台账第${at}号`);
  const text = `id,kind,title\n${rows.join('\n')}\n`;
  const whole = folderOf({ 'sources.csv': text });
  expect(await read(whole, 'sources')).toHaveLength(20_000);
  const cut = folderOf({
    'sources.csv': Buffer.concat([Buffer.from(text), Buffer.from('x,LEDGER,\xff\n', 'latin1')]),
  });
  const entries = await read(cut, 'sources');
  expect(entries).toHaveLength(20_001);
  expect(entries.at(-1)).toMatchObject({ line: 20_002, violations: [{ rule: 'ENCODING' }] });
});

it('can be left before the end of the file', async () => {
  const dir = folderOf({ 'parts.csv': `unit,whole,source\n${'a,b,s\n'.repeat(100_000)}` });
  for await (const { line } of readTable(dir, 'parts')) {
    expect(line).toBe(2);
    break;
  }
});

it('refuses a folder that is not there', async () => {
  const dir = join(folderOf({}), 'absent');
  expect(await folderSource(dir).problems()).toEqual([
    {
      file: dir,
      line: null,
      column: null,
      rule: 'FOLDER',
      message: `The folder of an import can be read (ENOENT), received ${JSON.stringify(dir)}.`,
      value: dir,
    },
  ]);
});

it('refuses a file in the place of its folder, and nothing beside', async () => {
  const file = join(folderOf({ 'units.csv': 'id,kind,name,region,source\n' }), 'units.csv');
  const { problems } = folderSource(file);
  expect(await problems()).toMatchObject([
    {
      rule: 'FOLDER',
      message: expect.stringMatching(/^An import is of a folder, this is a file, /),
    },
  ]);
  expect(await read(file, 'units')).toEqual([]);
});

it('refuses a folder without any file of the contract', async () => {
  const dir = folderOf({ 'README.md': 'Nothing yet' });
  expect(await folderSource(dir).problems()).toMatchObject([
    { file: dir, line: null, rule: 'NO_TABLE', value: 'README.md' },
  ]);
});

it('refuses a file that cannot be read', async () => {
  const dir = folderOf({});
  mkdirSync(join(dir, 'units.csv'));
  expect(await folderSource(dir).problems()).toEqual([]);
  expect(await read(dir, 'units')).toMatchObject([
    {
      file: 'units.csv',
      line: null,
      violations: [{ rule: 'UNREADABLE_FILE', value: 'a folder (EISDIR)' }],
    },
  ]);
});
