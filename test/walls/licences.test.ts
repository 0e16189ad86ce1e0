import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const audit = (folder: string) =>
  spawnSync(process.execPath, [join(root, 'scripts/audit.mjs'), '--licences', folder]);

test('all that the product runs on has a licence to ship with', () => {
  const { status, stdout } = audit(root);
  expect(`${stdout}`).toMatch(/^(\d+) of \1 packages have a licence to ship with\.$/m);
  expect(status).toBe(0);
});

test('a package with another licence, or none, is named', () => {
  const folder = mkdtempSync(join(tmpdir(), 'orgweave-licences-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const packages = {
    '': { license: 'MIT' },
    'node_modules/free': { license: 'MIT' },
    'node_modules/copyleft': { license: 'GPL-3.0' },
    'node_modules/silent': {},
    'node_modules/tool': { license: 'GPL-3.0', dev: true },
  };
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
  const { status, stdout } = audit(folder);
  expect(`${stdout}`).toContain('node_modules/copyleft: GPL-3.0, which is none of');
  expect(`${stdout}`).toContain('node_modules/silent: unknown, which is none of');
  expect(`${stdout}`).toContain('1 of 3 packages have a licence to ship with.');
  expect(status).toBe(1);
});
