import { afterAll, beforeAll, describe, inject } from 'vitest';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import { openNeo4j } from '../../src/graph/engines/neo4j.js';
import type { Graph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import type { Statement } from '../../src/graph/statement.js';

/** What a suite runs on: an engine of its own, empty but for its schema. */
export interface Engine {
  readonly name: Graph['engine'];
  /** The graph; there while the suite's tests and hooks run. */
  graph(): Graph;
  /** Removes everything but the schema. */
  clear(): Promise<void>;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** On which engine the suites of both run in a project (vitest.config.ts). */
    engine: Graph['engine'];
  }
}

/**
 * Runs a suite on both engines, really: on Grafeo in the project of that name, side by side with others,
 * and on Neo4j in its own. Without Neo4j that half is skipped, which CI takes as failure.
 */
export function onEngines(title: string, suite: (engine: Engine) => void): void {
  if (inject('engine') === 'grafeo') {
    describe(`${title} on Grafeo`, () => {
      suite(engineOf('grafeo', () => openGrafeo(null, { shuffleUnordered: true })));
    });
    return;
  }
  const neo4j = inject('neo4j');
  if (neo4j === null)
    describe.skip(`${title} on Neo4j (none can be started here)`, () => undefined);
  else
    describe(`${title} on Neo4j`, () => {
      suite(engineOf('neo4j', () => openNeo4j(neo4j)));
    });
}

function engineOf(name: Graph['engine'], open: () => Graph): Engine {
  let opened: Graph | null = null;
  const graph = () => {
    if (opened === null) throw new Error('A graph is open while its suite runs.');
    return opened;
  };
  const clear = async () => {
    await graph().write((tx) => tx.run(deleteAll()));
    // Another graph from then on: its log begins anew, and what is remembered by it is of the one before.
    opened = { ...graph() };
  };
  beforeAll(async () => {
    opened = open();
    await migrate(opened, () => new Date('2026-01-01T00:00:00Z'));
    await clear();
  });
  afterAll(async () => {
    await opened?.close();
  });
  return { name, graph, clear };
}

function deleteAll(): Statement<null> {
  return {
    name: 'test.deleteAll',
    text: 'MATCH (n) WHERE NOT n:Migration DETACH DELETE n',
    parameters: {},
    decode: () => null,
  };
}
