import { afterEach, expect, test } from 'vitest';
import { frontierOptions } from '../../src/planning/alliances/frontier.js';
import { isEnded, type Job } from '../../src/planning/jobs/job.js';
import { type JobOrder, PlanJobs } from '../../src/planning/jobs/jobs.js';
import { type Planner, starterOf } from '../../src/planning/jobs/planner.js';
import { remedyOptionsOf } from '../../src/planning/remedies/options.js';
import { atOnce as allAtOnce, runTask } from '../../src/planning/thread/run-task.js';
import { countyOf, gap, organization } from '../planning/alliances/county.js';
import { facts, unit } from '../planning/kept/kept-plans.js';
import { rules } from '../support/run-query.js';

const options = remedyOptionsOf({});
const planner: Planner = { subject: 'local:li', planned: 'ALL' };
const by = starterOf(planner);
const order = {
  by,
  question: { scope: {}, options },
  asked: null,
  task: { kind: 'REMEDIES', facts: facts(rules, [unit('u', 2, ['BLANK'])]), options },
} as const;
const now = '2026-06-30T00:00:00.000Z';
const { JOBS: atOnce } = allAtOnce;

/** A frontier that takes long, though its first points are there soon. */
function longOrder(): JobOrder {
  const many = <T>(count: number, each: (at: number) => T) =>
    Array.from({ length: count }, (_, at) => each(at));
  const facts = countyOf(
    many(2_000, (at) => gap(`u${at}`, `a${at}`, 'HIGH')),
    many(200, (at) => organization(`o${at}`, `a${at}`)),
  );
  const options = frontierOptions({ mostMembers: 3, compatible: { place: 'NONE' } }, 200);
  const task = { kind: 'FRONTIER', facts, options } as const;
  return { by, question: { scope: {}, options }, asked: null, task };
}

const open: PlanJobs[] = [];
function newJobs(onEnded?: (job: Job) => void): PlanJobs {
  const jobs = new PlanJobs(onEnded === undefined ? {} : { onEnded });
  open.push(jobs);
  return jobs;
}
afterEach(() => Promise.all(open.splice(0).map((jobs) => jobs.close())));

async function lastOf(states: AsyncGenerator<Job, void>): Promise<Job | undefined> {
  let last: Job | undefined;
  for await (const job of states) last = job;
  return last;
}

test('as many wait as may; who waits is ended at once, and has no plan', async () => {
  const jobs = newJobs();
  const running = Array.from({ length: atOnce }, () => jobs.start(order, 60, now));
  const waiting = Array.from({ length: 4 }, () => jobs.start(order, 60, now));
  expect(running.map(({ status }) => status)).toEqual(running.map(() => 'RUNNING'));
  expect(waiting.map(({ status }) => status)).toEqual(waiting.map(() => 'WAITING'));
  expect([jobs.count('RUNNING'), jobs.count('WAITING')]).toEqual([atOnce, 4]);
  expect(() => jobs.start(order, 60, now)).toThrow(/At most 4 plans wait/);
  const [first, ...others] = waiting.map(({ id }) => id);
  expect(await jobs.cancel(first ?? '', planner)).toMatchObject({
    ...{ status: 'CANCELLED', beganAt: null, made: null, error: null },
  });
  const ended = await Promise.all(others.map((id) => lastOf(jobs.follow(id, planner))));
  expect(ended.map((job) => job?.status)).toEqual(['DONE', 'DONE', 'DONE']);
});

test('who asks for an answer does not wait for jobs', async () => {
  const jobs = newJobs();
  const running = Array.from({ length: atOnce }, () => jobs.start(longOrder(), 3_600, now));
  const worked = await runTask(order.task, { timeLimitMs: 60_000 });
  expect(worked?.result).toMatchObject({ status: 'OPTIMAL' });
  expect(running.map(({ id }) => jobs.job(id, planner).status)).toEqual(
    running.map(() => 'RUNNING'),
  );
});

test('who takes long is told the latest, and nothing in between', async () => {
  const jobs = newJobs();
  const { id } = jobs.start(order, 60, now);
  const slow = jobs.follow(id, planner);
  // It waits where the thread of a job that was cancelled is not gone yet.
  const { value: first } = await slow.next();
  expect(['WAITING', 'RUNNING']).toContain(first?.status);
  const last = await lastOf(jobs.follow(id, planner));
  expect(last).toMatchObject({ status: 'DONE', made: { plan: { status: 'OPTIMAL' } } });
  expect(await slow.next()).toEqual({ value: last, done: false });
  expect(await slow.next()).toEqual({ value: undefined, done: true });
});

test('a frontier that is cancelled leaves the points so far, each with its bound', async () => {
  const jobs = newJobs();
  const { id } = jobs.start(longOrder(), 3_600, now);
  for await (const { alliances } of jobs.follow(id, planner)) if (alliances !== null) break;
  const job = await jobs.cancel(id, planner);
  const { status, made, alliances } = job;
  expect(status).toBe('CANCELLED');
  const points = made !== null && 'frontier' in made ? made.frontier.points : [];
  expect(points.map((point) => point.alliances)).toEqual([...points.keys()].map((at) => at + 1));
  expect(points.at(-1)?.alliances).toBe(alliances);
  for (const { served, bound } of points) expect(served).toBeLessThanOrEqual(bound ?? 0);
});

test('who leaves is told no more', async () => {
  const jobs = newJobs();
  const { id } = jobs.start(order, 60, now);
  const leaving = new AbortController();
  const states = jobs.follow(id, planner, leaving.signal);
  await states.next();
  const next = states.next();
  leaving.abort();
  expect(await next).toEqual({ value: undefined, done: true });
});

test('the last fifty are known', async () => {
  const jobs = newJobs();
  const all: string[] = [];
  for (let at = 0; at < 53; at += 1) {
    const { id } = jobs.start(order, 60, now);
    await jobs.cancel(id, planner);
    all.push(id);
  }
  expect(jobs.seenBy(planner).map(({ id }) => id)).toEqual(all.slice(3).reverse());
  expect(() => jobs.job(all[0] ?? '', planner)).toThrow(/of the process that was asked for it/);
});

test('the end of the process ends all, each is told of once, and none is taken any more', async () => {
  const ended: Job[] = [];
  const jobs = newJobs((job) => ended.push(job));
  const ids = Array.from({ length: atOnce + 1 }, () => jobs.start(order, 60, now).id);
  await jobs.close();
  expect(jobs.seenBy(planner).every(isEnded)).toBe(true);
  expect(ended.map(({ id }) => id).sort()).toEqual(ids.sort());
  expect(() => jobs.start(order, 60, now)).toThrow(/stops makes no plans/);
});
