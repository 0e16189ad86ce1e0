import type { Graph, Transaction } from '../../src/graph/graph.js';

/** Runs work in one transaction that is rolled back when it is done: nothing of it is kept. */
export async function rehearse<T>(graph: Graph, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const done: { readonly value: T }[] = [];
  const rehearsed = new Rehearsed();
  try {
    await graph.write(async (tx) => {
      done.length = 0;
      done.push({ value: await work(tx) });
      throw rehearsed;
    });
  } catch (error) {
    if (error !== rehearsed) throw error;
  }
  const [result] = done;
  if (result === undefined) throw new Error('A rehearsal gives a result, received none.');
  return result.value;
}

/** Ends a transaction by having it rolled back. */
class Rehearsed extends Error {}
