import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { random } from '../../src/synthetic/random.js';
import { folderOf } from '../changes/folder-fixture.js';
import { bin, orgweave, startCommand, startOrgweave } from '../support/process.js';

/** Two clusters and a point far away; s and t cover all of weight 6. */
const places =
  'kind,x,y,weight,id\n' +
  'point,0,0,2,\npoint,1,0,1,\npoint,10,0,3,\npoint,90,0,1,\n' +
  'site,0,1,,s\nsite,10,1,,t\nsite,1,1,,u\n';
const triangle = '3 3\n2 3 4\n2 1 3\n2 1 2\n2 2 3\n';

it('solves a file, and checks what it wrote', async () => {
  const dir = folderOf({ 'places.csv': places });
  const file = join(dir, 'places.csv');
  const asked = ['solve', file, '--problem', 'mclp', '--most', '2', '--radius', '1.5'];
  const solved = await orgweave(asked, {});
  expect(solved).toMatchObject({ code: 0, stderr: '' });
  expect(solved.stdout).toMatch(
    /: 4 points, 3 sites\.\nOPTIMAL: 2 sites, objective 6, bound 6\.$/m,
  );
  expect(solved.stdout).toMatch(/^Sites: (s|t|u), (s|t|u)$/m);
  const proof = `${file}.proof.json`;
  const checked = await orgweave(['check-proof', proof], {});
  expect(checked).toMatchObject({ code: 0, stderr: '' });
  expect(checked.stdout).toMatch(
    /^Proved: OPTIMAL\. .*2 sites covers 6, and no plan covers more than 6\.$/m,
  );

  const again = await orgweave(asked, {});
  expect(again).toMatchObject({ code: 2, stdout: '' });
  expect(again.stderr).toMatch(/^A proof takes the place of nothing, .*--force/);
  expect((await orgweave([...asked, '--force'], {})).code).toBe(0);

  const text = readFileSync(proof, 'utf8');
  writeFileSync(proof, text.replace('"objective":6,"bound":6', '"objective":6,"bound":5'));
  const off = await orgweave(['check-proof', proof], {});
  expect(off.code).toBe(1);
  expect(off.stdout).toMatch(/^Not proved: OPTIMAL\. The bound that is proved is 6, received 5\./);
  writeFileSync(proof, text.slice(0, 100));
  const cut = await orgweave(['check-proof', proof], {});
  expect(cut).toMatchObject({ code: 2, stdout: '' });
  expect(cut.stderr).toMatch(/places\.csv\.proof\.json: A proof document is JSON/);
});

it('tells by its exit code what came out', async () => {
  const dir = folderOf({ scp: triangle, 'places.csv': places });
  const out = join(dir, 'out.json');
  const covered = await orgweave(['solve', join(dir, 'scp'), '--problem', 'scp', '--out', out], {});
  expect([0, 3]).toContain(covered.code);
  expect(covered.stdout).toMatch(
    /^(OPTIMAL|FEASIBLE): 2 sites, objective 5, bound [45]\.\nSites: 1, 2$/m,
  );
  expect((await orgweave(['check-proof', out], {})).code).toBe(0);
  const lscp = ['solve', join(dir, 'places.csv'), '--problem', 'lscp', '--radius', '1'];
  const none = await orgweave(lscp, {});
  expect(none.code).toBe(4);
  expect(none.stdout).toMatch(/^INFEASIBLE: there are points that no site covers\.$/m);
  expect(
    (await orgweave(['check-proof', `${join(dir, 'places.csv')}.proof.json`], {})).stdout,
  ).toMatch(/^Proved: INFEASIBLE\. /);
});

const mistakes: [args: string[], message: RegExp][] = [
  [['solve', 'absent', '--problem', 'scp'], /can be read, received absent: ENOENT/],
  [['solve', 'x'], /required option '--problem <problem>' not specified/],
  [['solve', 'x', '--problem', 'tsp'], /Allowed choices are mclp, lscp, scp/],
  [
    ['solve', 'x', '--problem', 'mclp', '--radius', '1'],
    /^--most is given with mclp and no .* mclp without it/,
  ],
  [['solve', 'x', '--problem', 'scp', '--most', '1'], /^--most is given .* received scp with it/],
  [['solve', 'x', '--problem', 'lscp'], /^--radius is given .* lscp without it/],
  [
    ['solve', 'x', '--problem', 'lscp', '--radius', '-1'],
    /A number from 0 in digits, received -1\./,
  ],
  [['check-proof', 'absent'], /can be read, received absent: ENOENT/],
];

test.each(mistakes)('refuses %j', async (args, message) => {
  const { code, stdout, stderr } = await orgweave(args, {});
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/\n {4}at /);
});

/** A set covering problem that takes long to prove: columns of like costs over random rows. */
function hardFile(): string {
  const draws = random('hard');
  const rows = Array.from({ length: 300 }, () => {
    const columns = draws.sample([...Array(2_000).keys()], 40).map((column) => column + 1);
    return `${columns.length} ${columns.join(' ')}`;
  });
  const costs = Array.from({ length: 2_000 }, () => draws.int(10, 12)).join(' ');
  return `300 2000\n${costs}\n${rows.join('\n')}\n`;
}

it('keeps what it has when it is interrupted', async () => {
  const file = join(folderOf({ hard: hardFile() }), 'hard');
  const running = startOrgweave(['solve', file, '--problem', 'scp'], {});
  await running.said(/300 points, 2000 sites/);
  running.kill('SIGINT');
  const { code, stdout } = await running.ended;
  expect(code).toBe(3);
  expect(stdout).toMatch(/^FEASIBLE: \d+ sites, objective \d+, bound \d+\.$/m);
  expect((await orgweave(['check-proof', `${file}.proof.json`], {})).code).toBe(0);
});

it('says before it searches that nothing can be written there', async () => {
  const file = join(folderOf({ scp: triangle }), 'scp');
  const out = join(file, 'proof.json');
  const args = ['solve', file, '--problem', 'scp', '--out', out];
  const { code, stdout, stderr } = await orgweave(args, {});
  expect([code, stdout]).toEqual([2, `${file}: 3 points, 3 sites.\n`]);
  expect(stderr).toMatch(/^What is written goes into a folder .*, received .*proof\.json: ENOTDIR/);
});

it('says that the disk is full, and leaves no half of a file', async () => {
  const dir = folderOf({ hard: hardFile() });
  const script = 'ulimit -S -f 8; exec "$0" "$@"';
  const args = ['-c', script, process.execPath, bin, 'solve', join(dir, 'hard')];
  const asked = [...args, '--problem', 'scp', '--time-limit', '1'];
  const { code, stderr } = await startCommand('bash', asked, {}).ended;
  expect(code).toBe(1);
  expect(stderr).toMatch(/^Writing needs room on the disk, there is none for .*hard\.proof\.json/);
  expect(readdirSync(dir)).toEqual(['hard']);
});

it('shows on a terminal how far it is', async (test) => {
  const file = join(folderOf({ scp: triangle }), 'scp');
  const line = `"${process.execPath}" "${bin}" solve "${file}" --problem scp`;
  const drawn = await startCommand('script', ['-qec', line, '/dev/null'], {}).ended.catch(
    () => null,
  );
  if (drawn === null) return test.skip('there is no `script` to make a terminal');
  expect(drawn.stdout).toMatch(/3 sites\..*searching .*\/60 s, best .*objective 5/s);
});
