import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { orgweave } from '../support/process.js';

const shipped = fileURLToPath(
  new URL('../../seeds/rules/cn-grassroots-2019.json', import.meta.url),
);
const folder = mkdtempSync(join(tmpdir(), 'orgweave-rules-'));
afterAll(() => rmSync(folder, { recursive: true }));

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
