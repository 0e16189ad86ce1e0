import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { z } from 'zod';

const root = fileURLToPath(new URL('../../', import.meta.url));
const settings = '.dependency-cruiser.cjs';
const { walls } = z
  .object({ walls: z.record(z.string(), z.array(z.string())) })
  .parse(createRequire(import.meta.url)(join(root, settings)));

const files = fs
  .readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => relative(root, join(parentPath, name)))
  .sort();

/** What has a line in the table of walls, each with one of its files. */
const rooms = Object.keys(walls).map((room) => ({
  room,
  file: files.find((file) => roomOf(file) === room) ?? `no file of ${room}`,
}));

const forms = [
  (path: string) => `import '${path}';`,
  (path: string) => `import type {} from '${path}';`,
  (path: string) => `export * from '${path}';`,
  (path: string) => `export type {} from '${path}';`,
  (path: string) => `await import('${path}');`,
];

/** Imports of every room in every other one, those that are allowed among them, in all forms. */
const between = rooms.flatMap(({ room, file }, row) =>
  rooms
    .filter((other) => other.room !== room)
    .map((other, column) => ({
      rule: `src/${room}`,
      from: room.endsWith('.ts') ? file : join(dirname(file), 'planted.ts'),
      to: other.file,
      text: forms[(row + column) % forms.length],
      isAllowed: walls[room]?.includes(other.room) === true,
    })),
);

/** What the other rules forbid. */
const others = [
  planted('no-circular', 'src/graph/planted-a.ts', 'src/graph/planted-b.ts', './planted-b.js'),
  planted('pure-logic', 'src/coverage/explain/planted-reader.ts', 'fs', 'node:fs'),
  planted('pure-logic', 'src/domain/planted-reader.ts', 'graphql', 'graphql'),
  planted('pure-logic', 'src/planning/check/planted-reader.ts', 'csv-parse', 'csv-parse/sync'),
  planted('engines-behind-the-port', 'src/planted-engine.ts', 'neo4j-driver', 'neo4j-driver'),
  planted('provider-behind-one-folder', 'src/access/planted-key.ts', 'jose', 'jose'),
  planted(
    'guesses-behind-one-file',
    'src/access/planted-guess.ts',
    '@zxcvbn-ts/core',
    '@zxcvbn-ts/core',
  ),
  planted('solver-behind-one-file', 'src/planning/solve/planted.ts', 'highs', 'highs'),
  planted('one-reader-of-the-environment', 'src/planted-env.ts', 'process', 'node:process'),
  planted('nothing-beside-src', 'src/planted-test.ts', 'test/planted.ts', '../test/planted.js'),
  planted('nothing-beside-src', 'src/planted-built.ts', '../dist/cli.js', '../dist/cli.js'),
  ...[
    'src/planted/planted.ts',
    'src/coverage/planted.ts',
    'src/coverage/planted/planted.ts',
    'src/changes/planted/planted.ts',
    'src/graphql/planted/planted.ts',
  ].map((file) => planted('folder-without-a-line', file, file)),
];

const Report = z.object({
  modules: z.array(
    z.object({ source: z.string(), dependencies: z.array(z.object({ module: z.string() })) }),
  ),
  summary: z.object({
    violations: z.array(
      z.object({ rule: z.object({ name: z.string() }), from: z.string(), to: z.string() }),
    ),
  }),
});
type Report = z.infer<typeof Report>;

describe('npm run imports', () => {
  const copy = fs.mkdtempSync(join(tmpdir(), 'orgweave-walls-'));
  let unplanted: Report;
  let reported: Report['summary']['violations'];

  beforeAll(() => {
    for (const name of ['src', settings, 'tsconfig.json', 'package.json'])
      fs.cpSync(join(root, name), join(copy, name), { recursive: true });
    fs.symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
    unplanted = cruised(copy);
    write(copy, 'test/planted.ts', '');
    write(copy, 'src/graph/planted-b.ts', "import './planted-a.js';");
    for (const { from, to, text } of between) write(copy, from, text?.(specifier(from, to)) ?? '');
    for (const { from, text } of others) write(copy, from, text);
    reported = cruised(copy).summary.violations;
  });

  afterAll(() => fs.rmSync(copy, { recursive: true }));

  const seen = () =>
    unplanted.modules
      .filter(({ source }) => source.startsWith('src/'))
      .sort((a, b) => (a.source < b.source ? -1 : 1));

  it('passes what is there', () => {
    expect(unplanted.summary.violations).toEqual([]);
  });

  it('sees every file', () => {
    expect(seen().map(({ source }) => source)).toEqual(files);
  });

  it('sees every import: no other string names a file of the sources', () => {
    const hidden = seen().flatMap(({ source, dependencies }) => {
      const imported = new Set(dependencies.map(({ module }) => module));
      return [...fs.readFileSync(join(root, source), 'utf8').matchAll(relativeFile)]
        .filter(([, path = '']) => !imported.has(path))
        .map(([, path]) => `${source}: ${path}`);
    });
    expect(hidden).toEqual([]);
  });

  it('fails for each import that no line of the table names, and for no other', () => {
    const shown = (edge: { from: string; to: string }) => `${edge.from} → ${edge.to}`;
    const found = reported.filter(({ rule }) => rule.name.startsWith('src/'));
    expect(found.map((edge) => `${edge.rule.name}: ${shown(edge)}`).sort()).toEqual(
      between
        .filter(({ isAllowed }) => !isAllowed)
        .map((edge) => `${edge.rule}: ${shown(edge)}`)
        .sort(),
    );
  });

  test.each(others)('fails by $rule for $from → $to', ({ rule, from, to }) => {
    const found = reported.filter((each) => each.rule.name === rule && each.from === from);
    expect(found.map((edge) => edge.to)).toEqual([expect.stringContaining(to)]);
  });
});

describe('the table of ARCHITECTURE.md', () => {
  const page = fs.readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
  const rows = [...page.matchAll(/^\| `src\/(\S+)` \|/gm)].map(([, path = '']) => path);

  it('lists every folder of src and every room of coverage, and no other', () => {
    const folders = foldersIn('src').map((name) => `${name}/`);
    const inside = foldersIn('src/coverage').map((name) => `coverage/${name}/`);
    expect([...rows].sort()).toEqual([...folders, ...inside, '*.ts'].sort());
  });

  it('has no row that may import one below it', () => {
    const place = (room: string) =>
      rows.findLastIndex((row) => row === room || `${room}/`.startsWith(row));
    const down = Object.entries(walls).flatMap(([room, allowed]) =>
      allowed.filter((other) => place(room) < place(other)).map((other) => `${room} → ${other}`),
    );
    expect(down).toEqual([]);
  });

  const beforeReading = rows.slice(
    rows.indexOf('coverage/rules/'),
    rows.indexOf('coverage/reading/'),
  );
  test.each([
    ...beforeReading.map((row) => ({ row, used: 'domain' })),
    { row: 'registry/', used: 'domain graph' },
    { row: 'events/', used: 'domain graph' },
    { row: 'coverage/', used: 'domain events figures graph registry' },
    { row: 'evidence/', used: 'domain graph registry' },
    { row: 'figures/', used: 'domain evidence graph registry' },
    { row: 'alliances/', used: 'coverage domain events graph registry' },
    { row: 'changes/', used: 'access coverage domain events figures files graph registry' },
    { row: 'planning/', used: 'access changes coverage domain events graph registry' },
    { row: 'synthetic/', used: 'domain' },
  ])('goes with the lines of $row, which let it use $used', ({ row, used }) => {
    const allowed = Object.entries(walls)
      .filter(([room]) => `${room}/`.startsWith(row))
      .flatMap(([, others]) => others.map((other) => other.split('/')[0]));
    const own = row.split('/')[0];
    expect(
      [...new Set(allowed)]
        .filter((folder) => folder !== own)
        .sort()
        .join(' '),
    ).toBe(used);
  });
});

/** Strings that name a file of sources from where they stand; types and comments can name one by such alone. */
const relativeFile = /['"`](\.{1,2}\/[^'"`\n]*\.[cm]?[jt]sx?)['"`]/g;

function roomOf(file: string): string {
  const lines = Object.keys(walls).filter((room) => `${file}/`.startsWith(`src/${room}/`));
  return lines.sort((a, b) => b.length - a.length)[0] ?? '*.ts';
}

function foldersIn(folder: string): string[] {
  return fs
    .readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

function planted(rule: string, from: string, to: string, module?: string) {
  return { rule, from, to, text: module === undefined ? '' : `import '${module}';` };
}

/** How one file names another one in an import. */
function specifier(from: string, to: string): string {
  const path = relative(dirname(from), to).replace(/\.ts$/, '.js');
  return path.startsWith('.') ? path : `./${path}`;
}

function write(copy: string, file: string, text: string): void {
  fs.mkdirSync(dirname(join(copy, file)), { recursive: true });
  fs.appendFileSync(join(copy, file), `${text}\n`);
}

/** What `npm run imports` finds in a copy. */
function cruised(copy: string): Report {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [program, 'src', '--config', settings, '--output-type', 'json'];
  const { stdout } = spawnSync(process.execPath, args, {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return Report.parse(JSON.parse(stdout));
}
