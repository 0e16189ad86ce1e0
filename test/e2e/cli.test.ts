import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EVERY_TABLE, edited } from '../changes/county-folder.js';
import { folderOf } from '../changes/folder-fixture.js';
import { bin, dataFolder, orgweave, startCommand } from '../support/process.js';
import { seedFolder } from '../support/run-query.js';

const mistakes: [args: string[], message: RegExp][] = [
  [['nonsense'], /unknown command 'nonsense'/],
  [['serve', 'x'], /too many arguments/],
  [['import'], /missing required argument 'folder'/],
  [['import', 'a', 'b'], /too many arguments/],
  [['import', '--quick', 'a'], /unknown option '--quick'/],
  [['generate', '--seed', '1'], /required option '--out <folder>' not specified/],
  [['generate', '--seed', 'one', '--out', 'x'], /A whole number from 0, received one\./],
  [['generate', '--seed', '1', '--out', 'x', '--units', '-3'], /received -3\./],
  [
    ['generate', '--seed', '1', '--out', 'x', '--units', '0'],
    /^The number of units .* received 0\.$/m,
  ],
];

it.each(mistakes)('refuses %j', async (args, message) => {
  const { code, stdout, stderr } = await orgweave(args, {});
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/\n {4}at /);
});

it('explains itself', async () => {
  const all = await orgweave(['--help'], {});
  expect(all).toMatchObject({ code: 0, stderr: '' });
  expect(all.stdout).toMatch(/serve.*import.*generate/s);
  const one = await orgweave(['import', '--help'], {});
  expect(one).toMatchObject({ code: 0, stderr: '' });
  expect(one.stdout).toMatch(/--dry-run/);
});

it('ends as it would where nobody reads what it prints', async () => {
  const script = `${process.execPath} ${bin} --help | true; echo "\${PIPESTATUS[0]}"`;
  const { ended } = startCommand('bash', ['-c', script], {});
  expect(await ended).toMatchObject({ code: 0, stdout: '0\n', stderr: '' });
});

it('names each variable of the environment that breaks its rule', async () => {
  const env = { PORT: 'abc', NEO4J_URI: 'http://x', TIME_ZONE: 'Nowhere', LOG_LEVEL: 'loud' };
  const { code, stderr } = await orgweave(['serve'], env);
  expect(code).toBe(2);
  for (const [name, value] of Object.entries(env))
    expect(stderr).toMatch(new RegExp(`${name}: [^;]*, received "${value}"`));
  expect(stderr).not.toMatch(/\n {4}at /);
});

it('says when DATA_DIR cannot be made', async () => {
  const inTheWay = join(folderOf({ file: '' }), 'file');
  for (const dir of [inTheWay, join(inTheWay, 'below')]) {
    const { code, stderr } = await orgweave(['import', folderOf(EVERY_TABLE)], { DATA_DIR: dir });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^DATA_DIR is a folder .*, received .*file.*: (EEXIST|ENOTDIR)/);
    expect(stderr).not.toMatch(/\n {4}at /);
  }
});

it('generates the same folder from the same seed', async () => {
  const [one, same, other] = [dataFolder(), dataFolder(), dataFolder()];
  const told = await orgweave(['generate', '--seed', '1', '--units', '40', '--out', one], {});
  expect(told).toMatchObject({ code: 0, stderr: '' });
  expect(told.stdout).toMatch(/^units\.csv: 40 rows$/m);
  await orgweave(['generate', '--seed', '1', '--units', '40', '--out', same], {});
  await orgweave(['generate', '--seed', '2', '--units', '40', '--out', other], {});
  const names = readdirSync(one);
  expect(names).toContain('memberships.csv');
  const texts = (dir: string) => names.map((name) => readFileSync(join(dir, name), 'utf8'));
  expect(texts(same)).toEqual(texts(one));
  expect(texts(other)).not.toEqual(texts(one));
});

it('imports what it generates into an empty graph and beside the real county', async () => {
  const [folder, empty, real] = [
    dataFolder(),
    { DATA_DIR: dataFolder() },
    { DATA_DIR: dataFolder() },
  ];
  await orgweave(['generate', '--seed', '7', '--units', '200', '--out', folder], {});
  const alone = await orgweave(['import', folder], empty);
  expect(alone).toMatchObject({ code: 0, stderr: '' });
  expect(alone.stdout).toMatch(/units +200 added/);
  expect((await orgweave(['import', seedFolder('jiangle')], real)).code).toBe(0);
  const beside = await orgweave(['import', folder], real);
  expect(beside).toMatchObject({ code: 0, stderr: '' });
  expect(beside.stdout).toMatch(/units +200 added +0 replaced/);
});

it('draws a bar on a terminal, which leaves with the import however it ends', async (test) => {
  const terminal = (folder: string) => {
    const line = `"${process.execPath}" "${bin}" import "${folder}"`;
    return startCommand('script', ['-qec', line, '/dev/null'], { DATA_DIR: dataFolder() }).ended;
  };
  const drawn = await terminal(folderOf(EVERY_TABLE)).catch(() => null);
  if (drawn === null) return test.skip('there is no `script` to make a terminal');
  expect(drawn.code).toBe(0);
  expect(drawn.stdout).toMatch(/checking .*rows.*writing .*\/30 rows.*Imported /s);
  const bad = edited(EVERY_TABLE, { 'units.csv': ['v,COMPOUND', 'v,Compound'] });
  const refused = await terminal(folderOf(bad));
  expect(refused.code).toBe(2);
  expect(refused.stdout).toMatch(/checking .*rows.*units\.csv:3:kind: VALUE/s);
});
