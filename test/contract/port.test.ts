import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Transaction } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { onEngines } from '../support/engines.js';
import { probe } from './case.js';
import { counter, locked, numbers, numbersOf } from './counters.js';

const now = () => new Date('2026-01-01T00:00:00Z');

onEngines('the port to a graph', (engine) => {
  beforeAll(() => engine.clear());

  test('keeps all that a transaction has written', async () => {
    const given = await engine.graph().write(async (tx) => {
      await tx.run(counter('kept', 1));
      await tx.run(counter('kept too', 2));
      return 'what the work returns';
    });
    expect(given).toBe('what the work returns');
    expect(await numbersOf(engine.graph(), 'kept', 'kept too')).toEqual([1, 2]);
  });

  test('keeps nothing of a transaction whose work throws, and throws that error', async () => {
    const failure = new Error('not this one');
    const work = async (tx: Transaction) => {
      await tx.run(counter('undone', 1));
      throw failure;
    };
    await expect(engine.graph().write(work)).rejects.toBe(failure);
    expect(await numbersOf(engine.graph(), 'undone')).toEqual([]);
  });

  test('keeps nothing of a transaction in which a statement fails', async () => {
    const work = async (tx: Transaction) => {
      await tx.run(counter('before the fault', 1));
      await tx.run(probe('THIS IS NO CYPHER'));
    };
    await expect(engine.graph().write(work)).rejects.toThrow();
    expect(await numbersOf(engine.graph(), 'before the fault')).toEqual([]);
    expect(await engine.graph().write((tx) => tx.read(probe('RETURN 1 AS one')))).toEqual([
      { one: 1 },
    ]);
  });

  test('shows a transaction its own writes, and others none of them until it is kept', async () => {
    const graph = engine.graph();
    const seen = await graph.write(async (tx) => {
      await tx.run(counter('own', 7));
      return { inside: await numbersOf(tx, 'own'), outside: await numbersOf(graph, 'own') };
    });
    expect(seen).toEqual({ inside: [7], outside: [] });
    expect(await numbersOf(graph, 'own')).toEqual([7]);
  });

  test('runs what is asked together in the order in which it is asked', async () => {
    const seen = await engine
      .graph()
      .write((tx) =>
        Promise.all([
          tx.run(counter('together', 1)).then(() => []),
          numbersOf(tx, 'together'),
          tx.run(counter('together', 2)).then(() => []),
          numbersOf(tx, 'together'),
        ]),
      );
    expect(seen).toEqual([[], [1], [], [2]]);
  });

  test('keeps nothing where one of the statements that are asked together fails', async () => {
    const fault = probe('THIS IS NO CYPHER');
    const work = (tx: Transaction) =>
      Promise.all([
        tx.run(counter('beside the fault', 1)),
        tx.run(fault),
        tx.run(counter('beside the fault', 2)),
      ]);
    await expect(engine.graph().write(work)).rejects.toThrow();
    expect(await numbersOf(engine.graph(), 'beside the fault')).toEqual([]);
  });

  test('loses no write of many writers at once that read before they write', async () => {
    const graph = engine.graph();
    await graph.write((tx) => tx.run(counter('shared', 0)));
    const increment = () =>
      graph.write(async (tx) => {
        const [{ number } = { number: 0 }] = await tx.run(locked('shared'));
        await tx.run(counter('shared', number + 1));
      });
    await Promise.all(Array.from({ length: 25 }, increment));
    expect(await numbersOf(graph, 'shared')).toEqual([25]);
  });

  test('shows work in a snapshot one state, and keeps nothing of what held writers up for it', async () => {
    const graph = engine.graph();
    await graph.write((tx) => tx.run(counter('held', 1)));
    const write = () =>
      graph.write(async (tx) => {
        await tx.run(locked('held'));
        await tx.run(counter('held', 2));
      });
    const snapshot = graph.snapshot(counter('held', 9), async (reader) => {
      await reader.read(probe('RETURN 1 AS one'));
      const written = write();
      if (graph.capabilities.writesAlone) await written;
      // Of what holds it the work sees all or nothing, of the writer nothing.
      return { seen: await numbersOf(reader, 'held'), written };
    });
    const { seen, written } = await snapshot;
    await written;
    expect(seen).toEqual([graph.capabilities.writesAlone ? 1 : 9]);
    expect(await numbersOf(graph, 'held')).toEqual([2]);
    const failure = new Error('not this one');
    const failing = graph.snapshot(counter('held', 9), () => Promise.reject(failure));
    await expect(failing).rejects.toBe(failure);
    expect(await numbersOf(graph, 'held')).toEqual([2]);
  });

  test('goes on writing after a writer has failed', async () => {
    const graph = engine.graph();
    const outcomes = await Promise.allSettled(
      [1, 2, 3, 4].map((number) =>
        graph.write(async (tx) => {
          await tx.run(counter(`of ${number}`, number));
          if (number % 2 === 0) throw new Error('even');
        }),
      ),
    );
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
    ]);
    expect(await numbersOf(graph, 'of 1', 'of 2', 'of 3', 'of 4')).toEqual([1, 3]);
  });

  test('gives an error of decoding as it is, from a read and from a write, which is undone', async () => {
    const graph = engine.graph();
    await graph.write((tx) => tx.run(counter('undecodable', 1)));
    const asText = { ...numbers(['undecodable']), decode: z.object({ number: z.string() }).parse };
    await expect(graph.read(asText)).rejects.toBeInstanceOf(z.ZodError);
    const work = async (tx: Transaction) => {
      await tx.run(counter('undecodable', 2));
      await tx.run(asText);
    };
    await expect(graph.write(work)).rejects.toBeInstanceOf(z.ZodError);
    expect(await numbersOf(graph, 'undecodable')).toEqual([1]);
  });

  test('defines the same thing twice, and migrates twice', async () => {
    const graph = engine.graph();
    const index = 'CREATE INDEX probe_name IF NOT EXISTS FOR (n:Probe) ON (n.name)';
    await graph.define(index);
    await graph.define(index);
    const migrations = probe('MATCH (m:Migration) RETURN m.number AS number ORDER BY number');
    const before = await graph.read(migrations);
    await migrate(graph, now);
    await migrate(graph, now);
    expect(await graph.read(migrations)).toEqual(before);
    expect(before.length).toBeGreaterThan(0);
  });

  test('refuses a second thing with the same key, and keeps nothing of the transaction', async () => {
    const graph = engine.graph();
    const create = (id: string) => probe('CREATE (n:Entity:Unit {id: $id})', { id });
    await graph.write((tx) => tx.run(create('twice')));
    const again = graph.write(async (tx) => {
      await tx.run(create('once'));
      await tx.run(create('twice'));
    });
    await expect(again).rejects.toThrow();
    const ids = await graph.read(probe('MATCH (n:Unit) RETURN n.id AS id'));
    expect(ids).toEqual([{ id: 'twice' }]);
  });

  test('is healthy while it answers', async () => {
    await expect(engine.graph().health()).resolves.toBeUndefined();
  });
});
