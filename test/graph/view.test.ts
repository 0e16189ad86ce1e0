import { beforeEach, expect, test } from 'vitest';
import { Abandoned } from '../../src/domain/deadline.js';
import type { Graph } from '../../src/graph/graph.js';
import { answersPerHead } from '../../src/graph/per-head.js';
import { View } from '../../src/graph/view.js';
import { probe } from '../contract/case.js';
import { onEngines } from '../support/engines.js';
import { observed } from '../support/observed.js';

const setCommit = (number: number) =>
  probe(`MERGE (l:ChangeLog {id: 'log'}) SET l.number = ${number}`);

onEngines('a graph as a request sees it', (engine) => {
  const commit = (graph: Graph, number: number) => graph.write((tx) => tx.run(setCommit(number)));
  /** The graph as one of several processes, each with commits of its own. */
  const oneOfMany = () => {
    const { graph, statements } = observed(engine.graph());
    let own = 0;
    const capabilities = { ...graph.capabilities, writesAlone: false };
    const write: Graph['write'] = async (work) => {
      const done = await graph.write(work);
      own += 1;
      return done;
    };
    const looks = () => statements.filter(({ name }) => name === 'graph.head').length;
    return { graph: { ...graph, capabilities, write, commits: () => own }, looks };
  };

  beforeEach(() => commit(engine.graph(), 1));

  test('has one head until the request writes itself, whatever else is written', async () => {
    const view = new View(engine.graph());
    const before = await view.head();
    await commit(engine.graph(), 2);
    expect(await view.head()).toBe(before);
    expect((await new View(engine.graph()).head()).commit).toBe(2);
    await view.write((tx) => tx.run(setCommit(3)));
    expect((await view.head()).commit).toBe(3);
  });

  test('shares a look with others, also that which has not come back', async () => {
    const { graph, looks } = oneOfMany();
    const [one, other] = await Promise.all([new View(graph).head(), new View(graph).head()]);
    expect(other).toBe(one);
    expect(looks()).toBe(1);
  });

  test('finds the head that it had where nothing has changed', async () => {
    const { graph, looks } = oneOfMany();
    const before = await new View(graph).head();
    await commit(graph, 1);
    expect(await new View(graph).head()).toBe(before);
    expect(looks()).toBe(2);
  });

  test('sees what another process commits after a while, at once where that is required', async () => {
    const { graph } = oneOfMany();
    expect((await new View(graph).head()).commit).toBe(1);
    await commit(engine.graph(), 2);
    expect((await new View(graph).require({ commit: 2 })).commit).toBe(2);
    await commit(engine.graph(), 3);
    await expect.poll(async () => (await new View(graph).head()).commit).toBe(3);
  });

  test('waits for a commit that another process is about to make', async () => {
    const { graph } = oneOfMany();
    const required = new View(graph).require({ commit: 2 });
    await new View(graph).head();
    await commit(engine.graph(), 2);
    expect((await required).commit).toBe(2);
  });

  test('looks again after a look has failed', async () => {
    const { graph } = oneOfMany();
    const failing: Graph = { ...graph, read: () => Promise.reject(new Error('away')) };
    const view = new View(failing);
    await expect(view.head()).rejects.toThrow('away');
    failing.read = graph.read;
    expect((await new View(failing).head()).commit).toBe(1);
  });

  test('ends a request that nobody waits for any more where it asks or writes next', async () => {
    const { graph } = oneOfMany();
    const ending = new AbortController();
    const view = new View(graph, { signal: ending.signal, until: Number.POSITIVE_INFINITY });
    expect((await view.head()).commit).toBe(1);
    ending.abort(new Abandoned('left'));
    await expect(view.head()).rejects.toThrow('left');
    await expect(view.read(setCommit(2))).rejects.toThrow('left');
    await expect(view.write(async () => 'written')).rejects.toThrow('left');
  });

  test('of those who wait for the same, one that leaves has the others answered', async () => {
    const { graph } = oneOfMany();
    const answers = answersPerHead<string>(1);
    const left = () => Promise.reject(new Abandoned('left'));
    const first = answers(new View(graph), 'question', left).catch(() => 'left');
    const second = answers(new View(graph), 'question', async () => 'answered');
    expect(await Promise.all([first, second])).toEqual(['left', 'answered']);
  });
});
