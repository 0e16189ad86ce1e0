import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rulesInForce } from './changes/write/refresh.js';
import type { CoverageQuestion } from './coverage/reading/question.js';
import type { Deployment } from './deployment.js';
import { dayOf } from './domain/civil-date.js';
import { Problem } from './domain/problem.js';
import { isStorageFull, storageFull } from './files/file-errors.js';
import { ensureNew, writeAside } from './files/new-file.js';
import { type PlanCommandOptions, sentOptions } from './plan-options.js';
import { taskOf } from './planning/jobs/start-plan.js';
import type { AnyPlan, PlanKind } from './planning/kept/kept-plan.js';
import type { PlanStatus } from './planning/plan/plan.js';
import { planFacts } from './planning/reading/plan-facts.js';
import { planFiles } from './planning/report/plan-files.js';
import { runTask } from './planning/thread/run-task.js';
import { withSearchBar } from './progress-bar.js';
import { Scope } from './registry/lists.js';

const folders = { REMEDIES: 'plan-remedies', ALLIANCES: 'plan-alliances' } as const;

/**
 * Makes a plan from the facts of today, and writes it to a folder.
 *
 * @param signal ends the search: what it has by then is written
 * @param print is told what comes of it
 * @throws Problem BAD_USER_INPUT where an option breaks a rule, or files are there; NOT_FOUND for an unknown region or
 * thing; TIMEOUT where nothing was found in the time; STORAGE_FULL
 */
export async function planToFolder(
  { graph, refreshPolicy, now, log }: Deployment,
  kind: PlanKind,
  options: PlanCommandOptions,
  signal: AbortSignal,
  print: (text: string) => void,
): Promise<PlanStatus> {
  const { out = folders[kind], timeLimit, force = false, region, kinds } = options;
  const taskFor = taskOf(kind, await sentOptions(kind, options));
  if (!force) ensureNew(out, 'A plan');
  const today = dayOf(now(), refreshPolicy.timeZone);
  const rules = await rulesInForce(graph, refreshPolicy, today);
  const scope = Scope.parse({ region, kinds });
  const question: CoverageQuestion = { scope, on: today, knownBefore: null, rules };
  const facts = await planFacts({ reader: graph }, question);
  print(`${facts.units.length} units with findings, version ${facts.version} of the graph.`);
  await makeFolder(out);
  const found = await withSearchBar(timeLimit, (onProgress) =>
    runTask(taskFor(facts), {
      ...{ timeLimitMs: timeLimit * 1_000, signal },
      onProgress: ({ aims }) => {
        log.debug({ aims }, 'progress');
        const aim = aims.find(({ gap }) => gap !== 0) ?? aims.at(-1);
        const { objective = null, bound = null } = aim ?? {};
        if (objective !== null && bound !== null) onProgress({ incumbent: objective, bound });
      },
    }),
  );
  if (found === null)
    throw new Problem(
      'TIMEOUT',
      `A plan is found before the search is ended, received ${timeLimit} s or an interruption, and there was none: give it more time, or a smaller --region.`,
    );
  const plan = found.result;
  for (const [name, text] of Object.entries(planFiles(plan, facts)))
    await writeAside(join(out, name), (partial) => writeFile(partial, text));
  for (const line of summary(plan, out)) print(line);
  return plan.status;
}

function summary({ status, aims, steps, closes }: AnyPlan, out: string): string[] {
  return [
    `${status}: ${steps.length} steps close ${closes.length} findings.`,
    ...aims.map(({ aim, objective, bound }) =>
      objective === null ? `  ${aim}: none` : `  ${aim}: ${objective}, bound ${bound}`,
    ),
    `${out} has the plan, its report and its proof; orgweave check-proof ${join(out, 'proof.json')} looks whether that holds.`,
  ];
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw isStorageFull(error) ? storageFull(path, error) : error;
  }
}
