import { setImmediate as nextRound } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { doAtOnce, doInTurns, ownTurn, sortInSteps } from '../../src/domain/work.js';

test('what is sorted in steps stands as Array.sort has it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 5_000 }), fc.nat(), async (length, seed) => {
      const things = Array.from({ length }, (_, at) => ({ key: (at * seed) % 97, at }));
      const byKey = (a: { key: number }, b: { key: number }) => a.key - b.key;
      const sorted = [...things].sort(byKey);
      expect(doAtOnce(sortInSteps(things, byKey))).toEqual(sorted);
      expect(await doInTurns(sortInSteps(things, byKey))).toEqual(sorted);
    }),
    { numRuns: 20 },
  );
});

test('work in turns fails with its error', async () => {
  const failing = doInTurns(
    (function* () {
      yield;
      throw new Error('no');
    })(),
  );
  await expect(failing).rejects.toThrow('no');
});

test('a request has one turn after the other, behind others that wait', async () => {
  const { signal } = new AbortController();
  const gone: string[] = [];
  const work = async (name: string, of?: AbortSignal) => {
    await ownTurn(of);
    gone.push(name);
    for (const begun = performance.now(); performance.now() - begun < 15; );
  };
  const many = ['a', 'b', 'c'].map((name) => work(name, signal));
  await Promise.all([...many, work('small'), work('another', new AbortController().signal)]);
  expect(gone.indexOf('small')).toBeLessThan(gone.indexOf('b'));
  expect(gone.indexOf('another')).toBeLessThan(gone.indexOf('b'));
  expect(gone.filter((name) => 'abc'.includes(name))).toEqual(['a', 'b', 'c']);
});

test('of those who have much to do one goes on in each round of the loop, others together', async () => {
  for (const [milliseconds, most] of [
    [15, 1],
    [0, 5],
  ] as const) {
    const gone: number[] = [];
    const work = async (at: number) => {
      await ownTurn();
      gone.push(at);
      for (const begun = performance.now(); performance.now() - begun < milliseconds; );
    };
    const all = Promise.all(Array.from({ length: 5 }, (_, at) => work(at)));
    const seen: number[] = [];
    while (gone.length < 5) {
      seen.push(gone.length);
      await nextRound();
    }
    await all;
    expect(gone).toEqual([0, 1, 2, 3, 4]);
    const inRounds = [...seen, 5].map((count, at) => count - (seen[at - 1] ?? 0));
    expect(Math.max(...inRounds)).toBe(most);
  }
});
