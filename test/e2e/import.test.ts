import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { AccessCommand } from '../../src/access/command.js';
import { REMEDIES } from '../../src/changes/tables/remedies.js';
import { RULES } from '../../src/changes/tables/violation.js';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import { migrate } from '../../src/graph/migrations.js';
import { EVERY_TABLE, edited } from '../changes/county-folder.js';
import { folderOf } from '../changes/folder-fixture.js';
import { served } from '../http/served.js';
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
  expect(lines).toHaveLength(16);
  expect(await orgweave(['import', folder], env)).toMatchObject({
    code: 0,
    stdout: `${folder} changes nothing: all of its 30 rows are in the graph as they are.\n`,
    stderr: '',
  });
  const later = folderOf(edited(EVERY_TABLE, { 'units.csv': ['合作社', '新社'] }));
  const { stdout } = await orgweave(['import', later], env);
  expect(stdout).toMatch(/units +0 added +1 replaced +1 unchanged/);
});

it('tells how many regions lie elsewhere, of which no day is said', async () => {
  const env = { DATA_DIR: dataFolder() };
  await orgweave(['import', county()], env);
  const moved = folderOf({
    'regions.csv':
      'code,parent,level,name,source\n350428100001,350428101,COMMUNITY,水南社区,s\n350428100,350428,TOWNSHIP,古镛镇,s\n',
  });
  const line =
    /^1 region lies elsewhere from \d{4}-\d\d-\d\d on: .* say so in region_parents\.csv \(docs\/input\.md\)\.$/m;
  expect((await orgweave(['import', moved, '--dry-run'], env)).stdout).toMatch(line);
  const { code, stdout } = await orgweave(['import', moved], env);
  expect(code).toBe(0);
  expect(stdout).toMatch(/region_parents +0 added +1 replaced/);
  expect(stdout).toMatch(line);
  const again = await orgweave(['import', moved], env);
  expect(again.stdout).toMatch(
    /changes nothing: all of its 2 rows are in the graph as they are\.\n$/,
  );
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
    `  ${REMEDIES.VALUE}`,
    `counts.csv:3:staff: COUNT: ${RULES.COUNT}, received "七".`,
    `  ${REMEDIES.COUNT}`,
    '2 violations. Nothing was written.',
    '',
  ]);
  const { stdout } = await orgweave(['import', county()], env);
  expect(stdout).toMatch(/units +2 added +0 replaced +0 unchanged/);
});

it('tells the first of many bad rows of a kind, how many more there are, and what to do', async () => {
  const rows = Array.from({ length: 130 }, (_, at) => `x${at},nobody,s\n`).join('');
  const folder = folderOf({ ...EVERY_TABLE, 'parts.csv': `unit,whole,source\n${rows}` });
  const { code, stderr } = await orgweave(['import', folder], { DATA_DIR: dataFolder() });
  const lines = stderr.trimEnd().split('\n');
  expect(code).toBe(2);
  const more = '  129 more in parts.csv, on lines 3, 4, 5, 6, 7, 8, 9, 10, 11, …';
  expect(lines).toEqual([
    expect.stringMatching(/^parts\.csv:2:unit: UNKNOWN_REFERENCE: .*, received "x0"\.$/),
    more,
    `  ${REMEDIES.UNKNOWN_REFERENCE}`,
    expect.stringMatching(/^parts\.csv:2:whole: UNKNOWN_REFERENCE: .*, received "nobody"\.$/),
    more,
    '260 violations of 2 kinds. Nothing was written.',
  ]);
});

it('only checks with --dry-run', async () => {
  const env = { DATA_DIR: dataFolder() };
  const folder = county();
  const dry = await orgweave(['import', '--dry-run', folder], env);
  const stdout = `${folder} breaks no rule: 30 rows. Nothing was written.\n`;
  expect(dry).toMatchObject({ code: 0, stdout, stderr: '' });
  const bad = folderOf({ ...EVERY_TABLE, 'units.csv': 'id,kind\nu,COMPOUND\n' });
  const refused = await orgweave(['import', bad, '--dry-run'], env);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toMatch(/^units\.csv:1:name: MISSING_COLUMN: /);
  expect((await orgweave(['import', folder], env)).stdout).toMatch(/units +2 added/);
});

const refusals: [name: string, folder: () => string, message: RegExp][] = [
  ['that is missing', () => join(county(), 'absent'), /absent: FOLDER: .*ENOENT/],
  ['that is a file', () => join(county(), 'units.csv'), /units\.csv: FOLDER: .*this is a file/],
  ['without a CSV file', () => folderOf({ 'notes.txt': '' }), /: NO_TABLE: .*"notes\.txt"/],
  [
    'in another encoding',
    () =>
      folderOf({
        ...EVERY_TABLE,
        'sources.csv': Buffer.from([...Buffer.from('id,kind,title\ns,LEDGER,'), 0xc0, 0xd6]),
      }),
    /^sources\.csv:2: ENCODING: .* GBK: .* --encoding gbk, received "C0 D6"/m,
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

it('refuses a link to nothing, which is no file that was left out', async () => {
  const { 'units.csv': _, ...others } = EVERY_TABLE;
  const folder = folderOf(others);
  symlinkSync('nowhere.csv', join(folder, 'units.csv'));
  const { code, stderr } = await orgweave(['import', folder], { DATA_DIR: dataFolder() });
  expect(code).toBe(2);
  expect(stderr).toMatch(
    /^units\.csv: UNREADABLE_FILE: .*received "a link to what is not there"\.$/m,
  );
});

it('refuses a pipe at once, which would keep its reader waiting', async () => {
  const { 'units.csv': _, ...others } = EVERY_TABLE;
  const folder = folderOf(others);
  execFileSync('mkfifo', [join(folder, 'units.csv')]);
  const { code, stderr } = await orgweave(['import', folder], { DATA_DIR: dataFolder() });
  expect(code).toBe(2);
  expect(stderr).toMatch(/^units\.csv: UNREADABLE_FILE: .*received "a pipe or a device"\.$/m);
});

it('imports a folder in GBK where it is told so, and counts as far as MAX_COUNT allows', async () => {
  const gbk = (text: string) => text.replace('合作社', '\0').replace('小区', '\x01');
  // 合作社 and 小区 in GBK.
  const names = new Map([
    [0, [0xba, 0xcf, 0xd7, 0xf7, 0xc9, 0xe7]],
    [1, [0xd0, 0xa1, 0xc7, 0xf8]],
  ]);
  const units = Buffer.from(
    [...Buffer.from(gbk(EVERY_TABLE['units.csv'] ?? ''))].flatMap(
      (byte) => names.get(byte) ?? byte,
    ),
  );
  const counts = 'entity,on,staff,source\nu,2024-01-01,1000001,s\n';
  const folder = folderOf({ ...EVERY_TABLE, 'units.csv': units, 'counts.csv': counts });
  const env = { DATA_DIR: dataFolder() };
  const args = ['import', folder, '--encoding', 'GB18030'];
  const refused = await orgweave(args, env);
  expect(refused.stderr).toMatch(/^counts\.csv:2:staff: COUNT: .* MAX_COUNT .*"1000001"\.$/m);
  expect(await orgweave(args, { ...env, MAX_COUNT: '1000001' })).toMatchObject({ code: 0 });
  const again = folderOf({ ...EVERY_TABLE, 'counts.csv': counts });
  const { stdout } = await orgweave(['import', again], { ...env, MAX_COUNT: '1000001' });
  expect(stdout).toMatch(/changes nothing/);
});

it.each(refusals)('refuses a folder %s', async (_, folder, message) => {
  const { code, stdout, stderr } = await orgweave(['import', folder()], { DATA_DIR: dataFolder() });
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(message);
  expect(stderr).toMatch(/\d+ violations?( of \d+ kinds)?\. Nothing was written\.\n$/);
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

it('sends a folder to a server, which does and tells what is done and told here', async () => {
  const graph = openGrafeo(null);
  await migrate(graph, () => new Date());
  const app = await served(graph, { policy: 'SIGN_IN', now: () => new Date() });
  onTestFinished(async () => {
    await app.close();
    await graph.close();
  });
  const asked = { do: 'createToken', for: 'x', roles: ['STEWARD'], until: '9999-01-01' };
  const [TOKEN = ''] = await app.access.does(AccessCommand.parse(asked));
  const env = { DATA_DIR: dataFolder() };
  const wrong = edited(EVERY_TABLE, {
    'units.csv': ['v,COMPOUND', 'v,Compound'],
    'counts.csv': ['2024', '24'],
  });
  for (const args of [
    [county(), '--dry-run'],
    [county()],
    [folderOf({ ...wrong, 'people.csv': 'name\n' }), '--encoding', 'gbk'],
  ]) {
    const [here, there] = await Promise.all([
      orgweave(['import', ...args], env),
      orgweave(['import', ...args, '--server', app.address], { TOKEN }),
    ]);
    expect(there).toEqual(here);
  }
  const refused = await orgweave(['import', county(), '--server', app.address], {});
  expect(refused).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(/signs in .* or sends a token/),
  });
  await app.close();
  const gone = await orgweave(['import', county(), '--server', app.address], { TOKEN });
  expect(gone).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/did not: connect ECONNREFUSED/),
  });
});
