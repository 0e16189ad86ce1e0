import { beforeAll, describe, expect, test } from 'vitest';
import { lock } from '../../src/changes/write/log.js';
import { appendEvent } from '../../src/events/events.js';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import type { Graph, Transaction } from '../../src/graph/graph.js';
import { readHead } from '../../src/graph/head.js';
import { noteThings } from '../../src/registry/thing-notes.js';
import { onEngines } from '../support/engines.js';
import { counter, locked, numbersOf } from './counters.js';

onEngines('conflicts', (engine) => {
  beforeAll(() => engine.clear());

  test('two writers that take each other’s locks: the work of one is run again, both are kept', async () => {
    const graph = engine.graph();
    await graph.write(async (tx) => {
      await tx.run(counter('left', 0));
      await tx.run(counter('right', 0));
    });
    const bothHold = meeting(2);
    const crossing = (mine: string, other: string) => {
      let attempts = 0;
      return graph.write(async (tx) => {
        attempts += 1;
        await increment(tx, mine);
        if (attempts === 1 && engine.name === 'neo4j') await bothHold();
        await increment(tx, other);
        return attempts;
      });
    };
    const attempts = await Promise.all([crossing('left', 'right'), crossing('right', 'left')]);
    expect(await numbersOf(graph, 'left', 'right')).toEqual([2, 2]);
    // On Grafeo writers take turns, so that they never meet.
    expect(attempts.toSorted()).toEqual(engine.name === 'grafeo' ? [1, 1] : [1, 2]);
  });

  test('writers that wait for the lock stay out of the way of the one that has it: none works twice', async () => {
    const graph = engine.graph();
    await graph.write(lock);
    let attempts = 0;
    const writer = () =>
      graph.write(async (tx) => {
        attempts += 1;
        await lock(tx);
        await noteThings(tx, ['a thing']);
        await appendEvent(tx, event);
      });
    await Promise.all(Array.from({ length: 12 }, writer));
    expect(attempts).toBe(12);
    expect(await readHead(graph)).toMatchObject({
      writes: 13,
      event: 12,
      register: { version: 12 },
    });
  });
});

describe('a writer past the queue of Grafeo', () => {
  test('makes the work run again on what it has written', async () => {
    const graph = openGrafeo(null);
    await graph.write((tx) => tx.run(counter('shared', 1)));
    let attempts = 0;
    await graph.write(async (tx) => {
      attempts += 1;
      const [number = 0] = await numbersOf(tx, 'shared');
      if (attempts === 1) await pastTheQueue(graph, 10);
      await tx.run(counter('shared', number + 1));
    });
    expect(attempts).toBe(2);
    expect(await numbersOf(graph, 'shared')).toEqual([11]);
    await graph.close();
  });

  test('every time makes the write a CONFLICT, which keeps nothing', async () => {
    const graph = openGrafeo(null);
    await graph.write((tx) => tx.run(counter('shared', 1)));
    let attempts = 0;
    const always = graph.write(async (tx) => {
      attempts += 1;
      await tx.run(counter('aside', attempts));
      await pastTheQueue(graph, attempts * 10);
      await tx.run(counter('shared', 0));
    });
    await expect(always).rejects.toMatchObject({ name: 'Problem', code: 'CONFLICT' });
    expect(attempts).toBe(5);
    expect(await numbersOf(graph, 'aside', 'shared')).toEqual([50]);
    await graph.write((tx) => tx.run(counter('shared', 2)));
    expect(await numbersOf(graph, 'shared')).toEqual([2]);
    await graph.close();
  });
});

const event = {
  recordedAt: '2026-01-01T00:00:00Z',
  on: null,
  cells: [],
  units: [],
  alliances: [],
  rows: [],
};

/** A write outside of `write`, which the product never does. */
function pastTheQueue(graph: Graph, number: number) {
  return graph.define(`MATCH (n:Probe) WHERE n.name = 'shared' SET n.number = ${number}`);
}

async function increment(tx: Transaction, name: string): Promise<void> {
  const [{ number } = { number: 0 }] = await tx.run(locked(name));
  await tx.run(counter(name, number + 1));
}

/** Waits until so many have come. */
function meeting(size: number): () => Promise<void> {
  let come = 0;
  let open = () => {};
  const all = new Promise<void>((resolve) => {
    open = resolve;
  });
  return () => {
    come += 1;
    if (come === size) open();
    return all;
  };
}
