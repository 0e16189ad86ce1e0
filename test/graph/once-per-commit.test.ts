import { expect, test } from 'vitest';
import { oncePerCommit } from '../../src/graph/once-per-commit.js';
import { rehearse } from '../../src/graph/rehearse.js';
import { probe } from '../contract/case.js';
import { onEngines } from '../support/engines.js';
import { observed } from '../support/observed.js';

onEngines('a statement that is read once for each commit', (engine) => {
  const units = oncePerCommit(probe('MATCH (u:Unit) RETURN count(u) AS units'));
  const create = probe("CREATE (:Unit {id: 'once'})");
  const remove = probe("MATCH (u:Unit {id: 'once'}) DELETE u");

  test('is read again after a commit, not after what is rolled back; elsewhere each time', async () => {
    const { graph, statements } = observed(engine.graph());
    const readers = () => statements.filter(({ text }) => text.includes('count(u)')).length;
    const [[before]] = await Promise.all([units(graph), units(graph)]);
    await rehearse(graph, (tx) => tx.run(create));
    expect(await units(graph)).toEqual([before]);
    expect(readers()).toBe(graph.commits === undefined ? 3 : 1);
    await graph.write((tx) => tx.run(create));
    const [after] = await units(graph);
    expect(after).not.toEqual(before);
    await graph.write((tx) => tx.run(remove));
    expect(await units(graph)).toEqual([before]);
  });

  test('is read again after it has failed', async () => {
    const failing = oncePerCommit(probe('THIS IS NO CYPHER'));
    const { graph, statements } = observed(engine.graph());
    await expect(failing(graph)).rejects.toThrow();
    await expect(failing(graph)).rejects.toThrow();
    expect(statements).toHaveLength(2);
  });
});
