import { expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { commitRows, refreshToday } from '../contract/county.js';
import { onEngines } from '../support/engines.js';
import { answer, keepingNothing } from './asking.js';

const query = `{
  coverage { units statuses { status count } sourceKinds { sourceKind count } }
  there: coverage(scope: { region: "350428101" }) { units }
  coverageGaps(first: 9) { nodes { unit { id } findings { code since } } }
}`;

onEngines('what is worked out from the facts', (engine) => {
  test('knows nothing of a commit that comes while it is being read', async () => {
    const graph = engine.graph();
    await engine.clear();
    await commitRows(graph, 'county');
    const before = await answer(keepingNothing(graph), query);
    const disturbed = keepingNothing(
      withBefore(graph, 'coverage.rows.coverages.unit', () => commitRows(graph, 'county-later')),
    );
    expect(await answer(disturbed, query)).toEqual(before);
    const after = await answer(disturbed, query);
    expect(after).not.toEqual(before);
    await refreshToday(graph);
    expect(after).toEqual(await answer(graph, query));
  });
});

/** A graph in which something is done once before a statement is read. */
function withBefore(graph: Graph, name: string, act: () => Promise<unknown>): Graph {
  let isDone = false;
  return {
    ...graph,
    read: async (statement) => {
      if (statement.name === name && !isDone) {
        isDone = true;
        await act();
      }
      return graph.read(statement);
    },
  };
}
