import { join } from 'node:path';
import grafeo from '@grafeo-db/js';
import { expect, it } from 'vitest';
import { openGrafeo } from '../../../src/graph/engines/grafeo.js';
import { migrate } from '../../../src/graph/migrations.js';
import type { Statement } from '../../../src/graph/statement.js';
import { observed } from '../../support/observed.js';
import { commitFiles, type Files, temporaryFolder } from '../committing.js';
import { EVERY_TABLE, edited } from '../county-folder.js';

const MANY = 3_000;
const rows = (row: (at: number) => string) =>
  Array.from({ length: MANY }, (_, at) => row(at)).join('');

/** A graph in which a scan can be told from a look-up: most of it is of a county of its own. */
const LARGE: Files = {
  ...EVERY_TABLE,
  'regions.csv': `${EVERY_TABLE['regions.csv']}350430,,COUNTY,建宁县,s\n`,
  'units.csv': `${EVERY_TABLE['units.csv']}x,COMPOUND,x,350430,,,s\n${rows((at) => `x${at},COMPOUND,x,350430,,,s\n`)}`,
  'counts.csv': `${EVERY_TABLE['counts.csv']}${rows((at) => `x${at},2024-01-01,1,s\n`)}`,
  'parts.csv': `${EVERY_TABLE['parts.csv']}${rows((at) => `x${at},x,s\n`)}`,
};

/** A new version of one row or more of every table. */
const LATER = edited(
  Object.fromEntries(
    Object.entries(EVERY_TABLE).map(([file, text]) => [file, text.replaceAll(',s\n', ',q\n')]),
  ),
  { 'sources.csv': ['Register of 2024', 'Register'] },
);

/** The first reads one node and stops; the others cannot be run twice. */
const EXEMPT = [
  'audit.append',
  'changes.anyEntity',
  'changes.append',
  'events.create',
  'kept.noteOrganizations',
  'registry.noteThings',
];

it('looks up what a commit affects, whatever the size of the graph', async () => {
  const file = join(temporaryFolder(), 'graph.grafeo');
  const graph = openGrafeo(file);
  const statements: Statement<unknown>[] = [];
  try {
    await migrate(graph, () => new Date());
    await commitFiles(graph, LARGE);
    const watched = observed(graph);
    await commitFiles(watched.graph, LATER);
    statements.push(...watched.statements);
  } finally {
    await graph.close();
  }
  expect(statements.filter(({ name }) => name.endsWith('.replace'))).toHaveLength(15);
  const database = grafeo.GrafeoDB.create(file);
  try {
    const scanning = new Map<string, number>();
    for (const { name, text, parameters } of statements) {
      if (EXEMPT.includes(name)) continue;
      const transaction = database.beginTransaction();
      const { rowsScanned } = await transaction.executeCypher(text, { ...parameters });
      transaction.rollback();
      if ((rowsScanned ?? 0) >= MANY) scanning.set(name, rowsScanned ?? 0);
    }
    expect(scanning).toEqual(new Map());
  } finally {
    database.close();
  }
});
