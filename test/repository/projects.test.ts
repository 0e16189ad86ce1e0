import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { createVitest } from 'vitest/node';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What is imported to open a graph or to start a process or a server. */
const openers =
  /^(src\/graph\/engines\/|test\/support\/((engines|process)\.ts$|neo4j\/)|(@grafeo-db\/js|neo4j-driver|fastify|oidc-provider)$|node:(child_process|cluster|net)$)/;
/** Starts a thread where it is called: what only loads it, such as the schema, starts none. */
const starters = /^src\/planning\/(thread\/(run-task|solve)|jobs\/jobs)\.ts$/;

const there = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => join('test', file));
/** Per project its test files, as vitest finds them. */
const filesOf = new Map<string, string[]>();

beforeAll(async () => {
  const vitest = await createVitest('test', { root, watch: false });
  for (const { project, moduleId } of await vitest.globTestSpecifications())
    filesOf.set(project.name, [...(filesOf.get(project.name) ?? []), relative(root, moduleId)]);
  await vitest.close();
});

test('every test file is in one project, and that of a suite of both engines in two', () => {
  const once = [...filesIn('pure'), ...filesIn('processes'), ...filesIn('neo4j')].sort();
  expect(once).toEqual(there.filter((file) => file.endsWith('.test.ts')).sort());
});

test('a pure test opens no graph and starts no process or server', () => {
  const opening = filesIn('pure')
    .map(wayToOpener)
    .filter((way) => way !== null);
  expect(opening.map((way) => way.join(' imports '))).toEqual([]);
});

test('one that opens and starts nothing is in the project pure (vitest.config.ts)', () => {
  const others = [...filesIn('processes'), ...filesIn('neo4j')];
  expect(others.filter((file) => wayToOpener(file) === null)).toEqual([]);
});

test('what shares the Neo4j of the run is in the project neo4j, and nothing else (vitest.config.ts)', () => {
  const sharing = [...filesIn('processes'), ...filesIn('neo4j')].filter(sharesNeo4j).sort();
  expect(sharing).toEqual(filesIn('neo4j').sort());
});

test('a suite of both engines is in the project grafeo too, and nothing else (vitest.config.ts)', () => {
  const both = filesIn('neo4j').filter((file) =>
    /\bon(Engines|County|Folder|Parts)\b/.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(filesIn('grafeo').sort()).toEqual(both.sort());
});

// A worker loads what files share once, so that only the first of them would get its hooks.
test('what tests share sets no hooks when it is loaded', () => {
  const setting = there
    .filter((file) => !file.endsWith('.test.ts'))
    .filter((file) => /^(before|after)(All|Each)\(/m.test(readFileSync(join(root, file), 'utf8')));
  expect(setting).toEqual([]);
});

function filesIn(project: string): string[] {
  const files = filesOf.get(project);
  if (files === undefined) throw new Error(`vitest.config.ts has a project ${project}.`);
  return files;
}

/** Whether a test is handed the one Neo4j, by itself or by what it imports. */
function sharesNeo4j(file: string): boolean {
  const isHandedIt = (read: string) =>
    read.startsWith('test/') && /\binject\(/.test(readFileSync(join(root, read), 'utf8'));
  return isHandedIt(file) || wayTo(isHandedIt, file) !== null;
}

function wayToOpener(file: string): string[] | null {
  const starter = importsOf(file).find((imported) => starters.test(imported));
  return starter === undefined
    ? wayTo((imported) => openers.test(imported), file)
    : [file, starter];
}

/** The shortest way of imports from a file to one that is looked for; null where there is none. */
function wayTo(isLookedFor: (imported: string) => boolean, file: string): string[] | null {
  const ways = [[file]];
  const seen = new Set([file]);
  for (const way of ways)
    for (const imported of importsOf(way.at(-1) ?? file)) {
      if (isLookedFor(imported)) return [...way, imported];
      if (seen.has(imported)) continue;
      seen.add(imported);
      ways.push([...way, imported]);
    }
  return null;
}

const imports = new Map<string, string[]>();

/** What a file of the project imports when it runs: not its types, which are not there then. */
function importsOf(file: string): string[] {
  const known = imports.get(file);
  if (known !== undefined || !file.endsWith('.ts')) return known ?? [];
  const statement =
    /^(?:import|export) (?!type )(?:[^;']*? from )?'([^']+)'|\bimport\('([^']+)'\)/gm;
  const found = [...readFileSync(join(root, file), 'utf8').matchAll(statement)]
    .map(([, named, loaded]) => named ?? loaded ?? '')
    .map((name) => (name.startsWith('.') ? join(file, '..', name.replace(/\.js$/, '.ts')) : name));
  imports.set(file, found);
  return found;
}
