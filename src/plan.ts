import { join } from 'node:path';
import { rulesInForce } from './changes/write/refresh.js';
import type { CoverageQuestion } from './coverage/reading/question.js';
import type { Deployment } from './deployment.js';
import { dayOf } from './domain/civil-date.js';
import { Problem } from './domain/problem.js';
import { ensureNew, makeFolder, writeFiles } from './files/new-file.js';
import { type PlanCommandOptions, sentOptions } from './plan-options.js';
import type { Frontier } from './planning/alliances/plan.js';
import { tellNote as tellAllianceNote } from './planning/alliances/told.js';
import type { PlanFacts } from './planning/facts/facts.js';
import type { JobKind } from './planning/jobs/job.js';
import type { JobTask } from './planning/jobs/jobs.js';
import {
  allianceWish,
  frontierWish,
  remedyWish,
  taskOf,
  type Wish,
} from './planning/jobs/task-of.js';
import type { AnyPlan } from './planning/kept/kept-plan.js';
import type { PlanStatus } from './planning/plan/plan.js';
import { tellNote as tellRemedyNote } from './planning/remedies/told.js';
import { frontierFiles } from './planning/report/frontier-files.js';
import { planFiles } from './planning/report/plan-files.js';
import { runTask } from './planning/thread/run-task.js';
import type { PlanTask, ResultOf } from './planning/thread/task.js';
import { withSearchBar } from './progress-bar.js';
import { Scope } from './registry/lists.js';

const folders = {
  REMEDIES: 'plan-remedies',
  ALLIANCES: 'plan-alliances',
  FRONTIER: 'plan-frontier',
} as const;

/**
 * Makes a plan or a frontier from the facts of today, and writes it to a folder.
 *
 * @param signal ends the search: what it has by then is written
 * @param print is told what comes of it
 * @throws Problem BAD_USER_INPUT where an option breaks a rule, or files are there; NOT_FOUND for an unknown region or
 * thing; TIMEOUT where nothing was found in the time; STORAGE_FULL
 */
export async function planToFolder(
  deployment: Deployment,
  kind: JobKind,
  options: PlanCommandOptions,
  signal: AbortSignal,
  print: (text: string) => void,
): Promise<PlanStatus> {
  const { out = folders[kind], alliances = 1 } = options;
  const sent = await sentOptions(kind, options);
  const search = <T extends JobTask>(wish: Wish<T>) =>
    searched(deployment, wish, { ...options, out }, signal, print);
  switch (kind) {
    case 'REMEDIES':
    case 'ALLIANCES': {
      const wish = kind === 'REMEDIES' ? remedyWish(sent) : allianceWish(sent);
      const { facts, result } = await search<PlanTask>(wish);
      await writeFiles(out, planFiles(result, facts));
      for (const line of summary(result, out)) print(line);
      return result.status;
    }
    case 'FRONTIER': {
      const { result } = await search(frontierWish(sent, alliances));
      await writeFiles(out, frontierFiles(result));
      for (const line of summaryOfFrontier(result, out)) print(line);
      return result.status;
    }
  }
}

/** The facts of today, and what comes of a task that is made of them. */
async function searched<T extends JobTask>(
  { graph, refreshPolicy, now, log }: Deployment,
  wish: Wish<T>,
  { out, timeLimit, force = false, region, kinds, alliances }: PlanCommandOptions & { out: string },
  signal: AbortSignal,
  print: (text: string) => void,
): Promise<{ readonly facts: PlanFacts; readonly result: ResultOf<T['kind']> }> {
  if (!force) ensureNew(out, 'A plan');
  const today = dayOf(now(), refreshPolicy.timeZone);
  const rules = await rulesInForce(graph, refreshPolicy, today);
  const scope = Scope.parse({ region, kinds });
  const question: CoverageQuestion = { scope, on: today, knownBefore: null, rules };
  const task = await taskOf({ reader: graph, today, granted: null, planned: null }, question, wish);
  const { facts } = task;
  print(`${facts.units.length} units with findings, version ${facts.version} of the graph.`);
  await makeFolder(out);
  const found = await withSearchBar(timeLimit, (onProgress) =>
    runTask(task, {
      ...{ timeLimitMs: timeLimit * 1_000, signal },
      onProgress: ({ aims, alliances: point }) => {
        log.debug({ aims, alliances: point }, 'progress');
        const aim = aims.find(({ gap }) => gap !== 0) ?? aims.at(-1);
        const { objective = null, bound = null } = aim ?? {};
        const of = point === null ? '' : `, ${point} of ${alliances} alliances`;
        if (objective !== null && bound !== null) onProgress({ of, incumbent: objective, bound });
      },
    }),
  );
  if (found !== null) return { facts, result: found.result };
  throw new Problem(
    'TIMEOUT',
    `A plan is found before the search is ended, received ${timeLimit} s or an interruption, and there was none: give it more time, or a smaller --region.`,
  );
}

function summary(plan: AnyPlan, out: string): string[] {
  const { status, aims, steps, closes } = plan;
  return [
    `${status}: ${steps.length} steps close ${closes.length} findings.`,
    ...noteOn(plan),
    ...aims.map(({ aim, objective, bound }) =>
      objective === null ? `  ${aim}: none` : `  ${aim}: ${objective}, bound ${bound}`,
    ),
    `${out} has the plan, its report and its proof; orgweave check-proof ${join(out, 'proof.json')} looks whether that holds.`,
  ];
}

/** Why it sets nothing up, where it does not. */
function noteOn(plan: AnyPlan): string[] {
  if ('remedies' in plan) return plan.note === null ? [] : [tellRemedyNote(plan.note, 'EN')];
  return plan.note === null ? [] : [tellAllianceNote(plan.note, 'EN')];
}

function summaryOfFrontier({ status, weight, points }: Frontier, out: string): string[] {
  return [
    `${status}: what at most so many alliances serve of a weight of ${weight}.`,
    ...points.map(({ alliances, served, bound }) =>
      served === null ? `  ${alliances}: no plan` : `  ${alliances}: ${served}, bound ${bound}`,
    ),
    `${out} has the frontier as JSON, as a table and as a report, and its proof; orgweave check-proof ${join(out, 'proof.json')} looks whether that holds.`,
  ];
}
