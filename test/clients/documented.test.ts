import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';
import { printSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import { migrate } from '../../src/graph/migrations.js';
import { type ServedApp, served, withJiangle } from '../http/served.js';
import { schema } from '../schema/built-schema.js';
import { startCommand } from '../support/process.js';
import { compile } from './relay.js';

const page = readFileSync(new URL('../../docs/clients.md', import.meta.url), 'utf8');
const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
const graph = openGrafeo(null, { shuffleUnordered: true });
let app: ServedApp;

beforeAll(async () => {
  await migrate(graph, () => new Date('2026-01-01T00:00:00Z'));
  await withJiangle(graph);
  app = await served(graph);
});

afterAll(async () => {
  expect(app.logged).toEqual([]);
  await app.close();
  await graph.close();
});

test.each([
  ['What each has to know', '12 undefined'],
  ['Apollo Client', "12 null \\[ 'NOT_FOUND' \\]"],
  ['Relay', '永鑫农机合作社 COVERED'],
  ['urql', '13 余坊乡'],
  ['graphql-sse', '\\d+ 12'],
])('docs/clients.md, %s: what it shows works', async (heading, said) => {
  const child = startCommand(process.execPath, [programOf(heading)], {});
  expect(await child.said(/^.+\n/)).toMatch(new RegExp(`^${said}\n$`));
});

/** Puts the TypeScript under a heading into a file that Node runs. */
function programOf(heading: string): string {
  const section = page.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  const shown = /```ts\n(.*?)```/s.exec(section)?.[1] ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'orgweave-client-'));
  symlinkSync(modules, join(folder, 'node_modules'));
  if (heading === 'Relay') compile(folder, printSchema(schema), { 'shown.js': shown });
  else mkdirSync(join(folder, 'src'));
  const program = join(folder, 'src/shown.mjs');
  const text = shown.replaceAll('http://127.0.0.1:4000', app.address);
  writeFileSync(program, withArtifacts(withoutTypes(text)));
  return program;
}

function withoutTypes(text: string): string {
  const jsc = { parser: { syntax: 'typescript' }, target: 'es2022' } as const;
  return transformSync(text, { configFile: false, swcrc: false, jsc }).code;
}

/** Does what Relay's plugin does in a build: puts what the compiler has made in the place of each text. */
function withArtifacts(text: string): string {
  return text.replace(
    /graphql`query (\w+).*?`/s,
    '(await import(`./__generated__/$1.graphql.js`)).default',
  );
}
