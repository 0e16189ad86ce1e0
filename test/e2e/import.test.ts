import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EVERY_TABLE, edited } from '../changes/county-folder.js';
import { folderOf } from '../changes/folder-fixture.js';
import { dataFolder, orgweave, startOrgweave } from '../support/process.js';

const county = () => folderOf(EVERY_TABLE);

it('imports a folder, tells what it did, and changes nothing the second time', async () => {
  const env = { DATA_DIR: dataFolder() };
  const folder = county();
  const first = await orgweave(['import', folder], env);
  expect(first).toMatchObject({ code: 0, stderr: '' });
  const lines = first.stdout.trimEnd().split('\n');
  expect(lines[0]).toBe(`Imported ${folder}:`);
  expect(lines[1]).toMatch(/^ {2}sources +3 added +0 replaced +0 unchanged$/);
  expect(lines).toHaveLength(15);
  expect(await orgweave(['import', folder], env)).toMatchObject({
    code: 0,
    stdout: `${folder} changes nothing: all of its 29 rows are in the graph as they are.\n`,
    stderr: '',
  });
  const later = folderOf(edited(EVERY_TABLE, { 'units.csv': ['合作社', '新社'] }));
  const { stdout } = await orgweave(['import', later], env);
  expect(stdout).toMatch(/units +0 added +1 replaced +1 unchanged/);
});

it('names each bad row by file, line, column, rule and value, and writes nothing', async () => {
  const env = { DATA_DIR: dataFolder() };
  const bad = folderOf(
    edited(EVERY_TABLE, {
      'units.csv': ['v,COMPOUND', 'v,Compound'],
      'counts.csv': ['b,2024-01-01,7', 'b,2024-01-01,七'],
    }),
  );
  const refused = await orgweave(['import', bad], env);
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr.split('\n')).toEqual([
    expect.stringMatching(
      /^units\.csv:3:kind: VALUE: The value is one of .*, received "Compound"\.$/,
    ),
    'counts.csv:3:staff: COUNT: A count is a whole number of 0 or more, received "七".',
    '2 violations. Nothing was written.',
    '',
  ]);
  const { stdout } = await orgweave(['import', county()], env);
  expect(stdout).toMatch(/units +2 added +0 replaced +0 unchanged/);
});

it('lists the first 100 bad rows and counts all of them', async () => {
  const rows = Array.from({ length: 130 }, (_, at) => `x${at},nobody,s\n`).join('');
  const folder = folderOf({ ...EVERY_TABLE, 'parts.csv': `unit,whole,source\n${rows}` });
  const { code, stderr } = await orgweave(['import', folder], { DATA_DIR: dataFolder() });
  const lines = stderr.trimEnd().split('\n');
  expect(code).toBe(2);
  expect(lines).toHaveLength(101);
  expect(lines[0]).toMatch(/^parts\.csv:2:unit: UNKNOWN_REFERENCE: .*, received "x0"\.$/);
  expect(lines[100]).toBe('260 violations, the first 100 above. Nothing was written.');
});

it('only checks with --dry-run', async () => {
  const env = { DATA_DIR: dataFolder() };
  const folder = county();
  const dry = await orgweave(['import', '--dry-run', folder], env);
  const stdout = `${folder} breaks no rule: 29 rows. Nothing was written.\n`;
  expect(dry).toMatchObject({ code: 0, stdout, stderr: '' });
  const bad = folderOf({ ...EVERY_TABLE, 'units.csv': 'id,kind\nu,COMPOUND\n' });
  const refused = await orgweave(['import', bad, '--dry-run'], env);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toMatch(/^units\.csv:1:name: MISSING_COLUMN: /);
  expect((await orgweave(['import', folder], env)).stdout).toMatch(/units +2 added/);
});

const refusals: [name: string, folder: () => string, message: RegExp][] = [
  ['that is missing', () => join(county(), 'absent'), /absent: FOLDER: .*ENOENT/],
  ['that is a file', () => join(county(), 'units.csv'), /units\.csv: FOLDER: .*ENOTDIR/],
  ['without a CSV file', () => folderOf({ 'notes.txt': '' }), /: NO_TABLE: .*"notes\.txt"/],
  [
    'in another encoding',
    () =>
      folderOf({
        ...EVERY_TABLE,
        'sources.csv': Buffer.from([...Buffer.from('id,kind,title\ns,LEDGER,'), 0xc0, 0xd6]),
      }),
    /^sources\.csv:2: ENCODING: A file is UTF-8, received "C0 D6"/m,
  ],
  [
    'with an unknown column',
    () => folderOf(edited(EVERY_TABLE, { 'units.csv': ['id,kind', 'id,colour,kind'] })),
    /^units\.csv:1:colour: UNKNOWN_COLUMN: .*received "colour"/m,
  ],
  [
    'with an unknown file',
    () => folderOf({ ...EVERY_TABLE, 'unit.csv': '' }),
    /^unit\.csv: UNKNOWN_FILE: .*received "unit\.csv"/m,
  ],
  [
    'with a file that cannot be read',
    () => {
      const { 'units.csv': _, ...others } = EVERY_TABLE;
      const folder = folderOf(others);
      mkdirSync(join(folder, 'units.csv'));
      return folder;
    },
    /^units\.csv: UNREADABLE_FILE: .*EISDIR/m,
  ],
];

it.each(refusals)('refuses a folder %s', async (_, folder, message) => {
  const { code, stdout, stderr } = await orgweave(['import', folder()], { DATA_DIR: dataFolder() });
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(message);
  expect(stderr).toMatch(/\d+ violations?(, the first 100 above)?\. Nothing was written\.\n$/);
});

it('is refused where another process has the graph, and says what to do', async () => {
  const env = { DATA_DIR: dataFolder(), PORT: '0' };
  const server = startOrgweave(['serve'], env);
  await server.said(/serves http/);
  for (const args of [['import', county()], ['serve']]) {
    const { code, stderr } = await orgweave(args, env);
    expect(code).toBe(1);
    expect(stderr).toMatch(/open in one process at a time.*: stop that one.*DATA_DIR/);
    expect(stderr).not.toMatch(/\n {4}at /);
  }
});
