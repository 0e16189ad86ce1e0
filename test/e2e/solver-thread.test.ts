import { expect, test } from 'vitest';
import { likeLibrary } from '../../bench/planning/instances.js';
import type { Instance } from '../../src/planning/model/instance.js';
import { solveInstance } from '../../src/planning/solve/covering/solve-instance.js';
import { atOnce as allAtOnce, runTask } from '../../src/planning/thread/run-task.js';
import { type Progress, solve } from '../../src/planning/thread/solve.js';
import { expectProved } from '../planning/solve/covering/expect-proved.js';

const small = likeLibrary(1, 30, 60, 0.1);
/** Takes seconds. */
const hard = likeLibrary(1, 300, 3000, 0.05);

test('a thread answers as the solver does, and tells how far it is', async () => {
  const told: Progress[] = [];
  const answer = await solve(small, {
    timeLimitMs: 60_000,
    onProgress: (progress) => told.push(progress),
  });
  expect(answer).toEqual(await solveInstance(small, { secondsLeft: () => 60, onAnswer: () => {} }));
  expect(told.at(-1)).toMatchObject({ incumbent: answer.objective, bound: answer.bound });
});

test('one that is cancelled leaves its best plan, with what is proved of it', async () => {
  const controller = new AbortController();
  const told: Progress[] = [];
  const answer = await solve(hard, {
    timeLimitMs: 600_000,
    signal: controller.signal,
    onProgress: (progress) => {
      told.push(progress);
      if (told.length === 3) controller.abort();
    },
  });
  expect(answer.status).toBe('FEASIBLE');
  expect(answer.objective).toBeLessThanOrEqual(told[2]?.incumbent ?? 0);
  expectProved(answer);
});

test.each([
  ['no time', { timeLimitMs: 0 }],
  ['a signal that says so already', { timeLimitMs: 60_000, signal: AbortSignal.abort() }],
])('with %s there is an answer all the same', async (_, options) => {
  const answer = await solve(hard, options);
  expect(answer.status).toBe('FEASIBLE');
  expectProved(answer);
});

test('what is no instance is refused before a thread is started', async () => {
  const bad: Instance = { ...small, most: 3 };
  await expect(solve(bad, { timeLimitMs: 60_000 })).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
  });
});

test('a task that breaks a rule is refused with the rule, and leaves the others alone', async () => {
  const bad: Instance = { ...small, most: 3 };
  const refused = runTask({ kind: 'INSTANCE', instance: bad }, { timeLimitMs: 60_000 });
  await expect(refused).rejects.toMatchObject({ name: 'Problem', code: 'BAD_USER_INPUT' });
  expect(await solve(small, { timeLimitMs: 60_000 })).toMatchObject({ status: 'OPTIMAL' });
});

test('a thread that runs out of memory ends alone, and says so', async () => {
  const task = { kind: 'INSTANCE', instance: hard } as const;
  await expect(runTask(task, { timeLimitMs: 60_000, heapMib: 8 })).rejects.toMatchObject({
    code: 'COST_EXCEEDED',
    message: expect.stringMatching(/within 8 MiB of memory/),
  });
});

test('tasks wait in a line, which has an end; cancelled in it, they come to nothing', async () => {
  const cancelled = new AbortController();
  const { signal } = cancelled;
  const started: number[] = [];
  const task = { kind: 'INSTANCE', instance: hard } as const;
  const start = (at: number) =>
    runTask(task, { timeLimitMs: 600_000, signal, onStart: () => started.push(at) });
  const { QUESTIONS: atOnce } = allAtOnce;
  const taken = Array.from({ length: atOnce + 8 }, (_, at) => start(at));
  await expect(start(99)).rejects.toMatchObject({ code: 'OVERLOADED' });
  expect(started).toEqual(Array.from({ length: atOnce }, (_, at) => at));
  cancelled.abort();
  expect((await Promise.all(taken)).slice(atOnce)).toEqual(Array(8).fill(null));
  expect(started).toHaveLength(atOnce);
});
