import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const source = fileURLToPath(new URL('../../src', import.meta.url));

// To make a schema takes a hundred times as long as to decode a row with it.
test('a schema is made once, never where something is decoded with it', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
  const made = files
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const text = readFileSync(join(source, name), 'utf8');
      return [...text.matchAll(/^.*\bz\.\w+\(.*\)\s*\.(?:safeP|p)arse\(.*$/gm)].map(
        ([line]) => `${name}: ${line.trim()}`,
      );
    });
  expect(files.length).toBeGreaterThan(300);
  expect(made).toEqual([]);
});
