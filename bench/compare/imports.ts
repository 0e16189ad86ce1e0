import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cpuOfTree } from './cpu.js';
import type { Figure } from './measure.js';
import { importQuestions } from './questions.js';
import { startOwnNeo4j } from './servers/neo4j.js';

/** A built checkout that imports, and on which engine. */
export interface Importer {
  readonly name: string;
  readonly root: string;
  readonly embedded: boolean;
}

/**
 * What it takes to import a county into an empty graph, and then an edition of it in which every other row has
 * changed: rows a second, and CPU milliseconds a row, each with the start of the process.
 */
export async function measureImports(
  importers: readonly Importer[],
  county: string,
  folder: string,
): Promise<Figure[]> {
  const edition = secondEdition(county, join(folder, 'second-edition'));
  const figures: Figure[] = [];
  for (const { name, root, embedded } of importers) {
    const neo4j = embedded ? null : await startOwnNeo4j();
    const env = {
      PATH: process.env.PATH ?? '',
      LOG_LEVEL: 'fatal',
      DATA_DIR: join(folder, `import of ${name}`),
      ...(neo4j && {
        NEO4J_URI: neo4j.uri,
        NEO4J_USER: neo4j.user,
        NEO4J_PASSWORD: neo4j.password,
      }),
    };
    for (const [question, set] of [
      [importQuestions.first, county],
      [importQuestions.changed, edition],
    ] as const) {
      process.stderr.write(`${question}: ${name}\n`);
      const cpu = () => ({
        all: cpuOfTree(process.pid),
        database: neo4j === null ? 0 : cpuOfTree(neo4j.pid),
      });
      const [before, began] = [cpu(), performance.now()];
      await promisify(execFile)(process.execPath, [join(root, 'bin/orgweave.js'), 'import', set], {
        env,
        maxBuffer: 1e9,
      });
      const [after, rows] = [cpu(), rowsIn(set)];
      const databaseMs = after.database - before.database;
      const ms = (performance.now() - began) / rows;
      figures.push({
        server: name,
        question,
        perSecond: 1_000 / ms,
        serverMs: (after.all - before.all - databaseMs) / rows,
        databaseMs: databaseMs / rows,
        p50: ms,
        p99: ms,
      });
    }
    await neo4j?.stop();
  }
  return figures;
}

/** The county with another locator in every other row. */
function secondEdition(county: string, folder: string): string {
  mkdirSync(folder);
  for (const file of readdirSync(county)) {
    const lines = readFileSync(join(county, file), 'utf8').split('\n');
    const changed = lines.map((line, at) =>
      at % 2 === 0 ? line : line.replace('"seed 1, ', '"edition 2, '),
    );
    writeFileSync(join(folder, file), changed.join('\n'));
  }
  return folder;
}

/** No field of a generated county has a line end. */
function rowsIn(folder: string): number {
  return readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8').split('\n').length - 2)
    .reduce((sum, rows) => sum + rows, 0);
}
