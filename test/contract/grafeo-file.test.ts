import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import type { Graph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { probe } from './case.js';
import { counter, numbersOf } from './counters.js';
import { commitRows } from './county.js';

const now = () => new Date('2026-01-01T00:00:00Z');
/** Opens a Grafeo file as a process of its own and holds it until it is told to end. */
const holding = `
  import grafeo from '@grafeo-db/js';
  const database = grafeo.GrafeoDB.create(process.argv[1]);
  process.stdout.write('open');
  process.stdin.once('data', () => {
    database.close();
    process.exit(0);
  });`;
const folder = mkdtempSync(join(tmpdir(), 'orgweave-grafeo-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a Grafeo file', () => {
  test('is made with its folders, and has all of the graph after it is opened again', async () => {
    const file = join(folder, 'not', 'there', 'graph.grafeo');
    const first = await opened(file);
    await commitRows(first, 'county');
    await first.write((tx) => tx.run(counter('kept', 1)));
    const undone = first.write(async (tx) => {
      await tx.run(counter('undone', 2));
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    const before = await content(first);
    await first.close();

    const again = await opened(file);
    expect(await content(again)).toEqual(before);
    expect(await numbersOf(again, 'kept', 'undone')).toEqual([1]);
    const countsByTable = await commitRows(again, 'county');
    expect(countsByTable.units).toEqual({ added: 0, replaced: 0, unchanged: 8 });
    const twice = again.write((tx) => tx.run(probe("CREATE (n:Entity:Unit {id: 'u-farm'})")));
    await expect(twice).rejects.toThrow();
    await again.close();
  });

  test('is open in one process at a time; a second is told what to do', async () => {
    const file = join(folder, 'held.grafeo');
    await (await opened(file)).close();
    const holder = spawn(process.execPath, ['--input-type=module', '--eval', holding, file]);
    try {
      await once(holder.stdout, 'data');
      expect(() => openGrafeo(file)).toThrow(
        expect.objectContaining({
          name: 'Problem',
          code: 'UNAVAILABLE',
          message: expect.stringMatching(
            /held\.grafeo is open in another: stop that one .*DATA_DIR/,
          ),
        }),
      );
    } finally {
      holder.stdin.end('end');
      await once(holder, 'exit');
    }
    const graph = openGrafeo(file);
    await expect(graph.health()).resolves.toBeUndefined();
    await graph.close();
  });
});

async function opened(file: string): Promise<Graph> {
  const graph = openGrafeo(file, { shuffleUnordered: true });
  await migrate(graph, now);
  return graph;
}

/** How many nodes and relationships there are, by their labels and types. */
async function content(graph: Graph) {
  return [
    await graph.read(
      probe('MATCH (n:Entity) RETURN count(n) AS entities, sum(size(keys(n))) AS properties'),
    ),
    await graph.read(
      probe('MATCH ()-[e]->() RETURN type(e) AS type, count(e) AS count ORDER BY type'),
    ),
    await graph.read(probe('MATCH (n:Count) RETURN n.key AS key ORDER BY key')),
    await graph.read(probe('MATCH (m:Migration) RETURN m.number AS number ORDER BY number')),
  ];
}
