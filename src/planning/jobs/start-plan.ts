import type { CoverageQuestion } from '../../coverage/reading/question.js';
import { Problem } from '../../domain/problem.js';
import type { Reader } from '../../graph/graph.js';
import { currentThings } from '../../registry/current-things.js';
import type { Scope } from '../../registry/lists.js';
import type { PlanScope } from '../kept/kept-plan.js';
import type { PlanExtent } from '../kept/plan-extent.js';
import type { PlanAsking } from '../reading/plan-sight.js';
import type { Job } from './job.js';
import type { JobTask, PlanJobs } from './jobs.js';
import { type Planner, starterOf } from './planner.js';
import { taskOf, type Wish } from './task-of.js';

/** What somebody wants to be made. */
export interface PlanWish {
  readonly wish: Wish<JobTask>;
  readonly question: CoverageQuestion;
  /** Seconds. */
  readonly timeLimit: number;
}

const longest = 3_600;

/**
 * Starts to make a plan, or a frontier, from the facts as the request sees them.
 *
 * @throws Problem BAD_USER_INPUT where the time limit breaks a rule, NOT_FOUND for an unknown region or
 * township, OVERLOADED where too many plans wait
 */
export async function startPlan(
  jobs: PlanJobs,
  asking: PlanAsking,
  planner: Planner,
  { timeLimit, question, wish }: PlanWish,
  now: Date,
): Promise<Job> {
  if (timeLimit < 1 || timeLimit > longest)
    throw new Problem(
      'BAD_USER_INPUT',
      `timeLimit is 1 to ${longest} seconds, received ${timeLimit}.`,
    );
  jobs.ensureRoom();
  const task = await taskOf(asking, question, wish);
  const scope = scopeAsked(question.scope, planner);
  const asked = await extentAsked(question.scope, planner, asking.reader);
  return jobs.start(
    { by: starterOf(planner), question: { scope, options: task.options }, asked, task },
    timeLimit,
    now.toISOString(),
  );
}

/** A scope with what it is where it names no region. */
function scopeAsked({ within: _, region, ...scope }: Scope, { planned }: Planner): PlanScope {
  if (region != null) return { ...scope, region };
  if (planned === 'ALL') return scope;
  return { ...scope, regions: planned.granted.regions, organizations: planned.organizations };
}

/** What that is; null: everything. */
async function extentAsked(
  { region }: Scope,
  { planned }: Planner,
  reader: Reader,
): Promise<PlanExtent | null> {
  if (region != null) return { regions: [region], things: [] };
  if (planned === 'ALL') return null;
  const { value: things } = await currentThings(reader);
  return {
    regions: planned.granted.regions,
    things: planned.organizations.map((id) => ({ id, region: things.regionOf(id) ?? '' })),
  };
}
