import { describe, expect, test } from 'vitest';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import { openNeo4j } from '../../src/graph/engines/neo4j.js';
import type { Graph } from '../../src/graph/graph.js';
import { counter, numbers } from './counters.js';

describe('a graph that is closed or away', () => {
  test('a closed Grafeo says so to every question, and closes again', async () => {
    const graph = openGrafeo(null);
    await graph.write((tx) => tx.run(counter('gone', 1)));
    await graph.close();
    await graph.close();
    await expectUnavailable(graph);
  });

  test('a Grafeo that closes waits for the writers before it, and refuses those after', async () => {
    const graph = openGrafeo(null);
    const before = graph.write((tx) => tx.run(counter('before', 1)));
    const closing = graph.close();
    const after = graph.write((tx) => tx.run(counter('after', 1)));
    await expect(before).resolves.toEqual([]);
    await closing;
    await expect(after).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  test('a Neo4j that is not there says so to every question, and closes', async () => {
    const graph = openNeo4j({ uri: 'bolt://127.0.0.1:9', user: 'neo4j', password: 'none' });
    await expectUnavailable(graph);
    await graph.close();
    await graph.close();
  });
});

async function expectUnavailable(graph: Graph): Promise<void> {
  const index = 'CREATE INDEX probe_name IF NOT EXISTS FOR (n:Probe) ON (n.name)';
  const unavailable = { name: 'Problem', code: 'UNAVAILABLE' };
  await Promise.all([
    expect(graph.read(numbers(['gone']))).rejects.toMatchObject(unavailable),
    expect(graph.write((tx) => tx.run(counter('gone', 2)))).rejects.toMatchObject(unavailable),
    expect(graph.health()).rejects.toMatchObject(unavailable),
    expect(graph.define(index)).rejects.toMatchObject(unavailable),
  ]);
}
