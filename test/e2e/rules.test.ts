import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { afterAll, expect, it } from 'vitest';
import { z } from 'zod';
import { orgweave } from '../support/process.js';
import { seedFolder } from '../support/run-query.js';

const shipped = fileURLToPath(
  new URL('../../seeds/rules/cn-grassroots-2019.json', import.meta.url),
);
const folder = mkdtempSync(join(tmpdir(), 'orgweave-rules-'));
afterAll(() => rmSync(folder, { recursive: true }));

const Diff = z.object({
  compared: z.number(),
  changes: z.array(z.object({ change: z.string(), units: z.number() })),
  units: z.array(z.object({ unit: z.string(), closed: z.array(z.object({ code: z.string() })) })),
});

/** The shipped rule set with some text in the place of another. */
function written(name: string, from: string, to: string): string {
  const file = join(folder, name);
  writeFileSync(file, readFileSync(shipped, 'utf8').replace(from, to));
  return file;
}

it('checks rule sets: each fault has its file, line, path and reason', async () => {
  const good = written('good.json', '"version": 1', '"version": 4');
  const bad = written('bad.json', '"value": 3,', '"value": 3.5,');
  const torn = written('torn.json', '"version": 1,', '"version": 1');
  const both = await orgweave(['rules', 'check', good, bad, torn], {});
  expect(both).toMatchObject({
    code: 2,
    stdout: `${good} is the rule set cn-grassroots-2019, version 4.\n`,
    stderr: [
      'A rule set has the form of docs/rule-sets.md. What breaks it:',
      `${bad}:12: numbers.minimumMembers.value: Expected int, received 3.5.`,
      `${torn}:4: Between two members of an object stands a comma, received "\\"validFrom\\": \\"2018-1".`,
      '',
    ].join('\n'),
  });
  expect(await orgweave(['rules', 'check', good], {})).toMatchObject({ code: 0, stderr: '' });
});

it('starts with no folder in which a file is no rule set', async () => {
  const RULES_DIR = folder;
  const started = await orgweave(['verify'], { DATA_DIR: join(folder, 'data'), RULES_DIR });
  expect(started).toMatchObject({ code: 2, stdout: '' });
  expect(started.stderr).toContain(`${join(folder, 'bad.json')}:12: numbers.minimumMembers.value`);
});

it('prints the JSON Schema', async () => {
  const { code, stdout } = await orgweave(['rules', 'schema'], {});
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ type: 'object', additionalProperties: false });
});

it('says which units another rule set would change, in three files that agree', {
  timeout: 180_000,
}, async () => {
  const DATA_DIR = join(folder, 'graph');
  expect(await orgweave(['import', seedFolder('model-county')], { DATA_DIR })).toMatchObject({
    code: 0,
  });
  const out = join(folder, 'diff');
  // As many members as most units have: what was due no longer is.
  const stricter = written('stricter.json', '"value": 3,', '"value": 4,');
  const asked = ['rules', 'diff', 'cn-grassroots-2019', stricter, '--on', '2026-06-30'];
  const { code, stdout, stderr } = await orgweave([...asked, '--out', out], { DATA_DIR });
  expect([code, stderr]).toEqual([0, '']);
  const read = (name: string) => readFileSync(join(out, name), 'utf8');
  const { units, changes, compared } = Diff.parse(JSON.parse(read('diff.json')));
  expect(stdout).toMatch(
    new RegExp(`^${units.length} of ${compared} units change on 2026-06-30.$`, 'm'),
  );
  const closing = units.filter(({ closed }) =>
    closed.some(({ code }) => code === 'NOT_ESTABLISHED'),
  );
  expect(closing.length).toBeGreaterThan(0);
  expect(changes).toContainEqual({ change: 'closes NOT_ESTABLISHED HIGH', units: closing.length });
  const rows = z
    .array(z.object({ unit: z.string(), closes: z.string() }))
    .parse(parse(read('diff.csv'), { columns: true }));
  expect(rows.map(({ unit }) => unit)).toEqual(units.map(({ unit }) => unit));
  expect(read('diff.md').match(/^\| syn-u-/gm)).toHaveLength(units.length);

  const again = await orgweave([...asked, '--out', out], { DATA_DIR });
  expect(again).toMatchObject({ code: 2, stdout: '' });
  const none = await orgweave(['rules', 'diff', 'cn-grassroots-2019', 'none'], { DATA_DIR });
  expect(none).toMatchObject({
    code: 2,
    stderr:
      'A rule set is one of cn-grassroots-2019, example-duties, or a file that is one, received "none".\n',
  });
});
