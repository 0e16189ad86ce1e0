import { initiatorOf } from '../../access/initiator.js';
import { planningRights } from '../../access/subject.js';
import { simulate } from '../../changes/steps/simulate.js';
import { firstOf } from '../../coverage/queries/first-of.js';
import { isEnded, type Job, secondsOf } from '../../planning/jobs/job.js';
import { keptContent } from '../../planning/jobs/kept-content.js';
import { startPlan } from '../../planning/jobs/start-plan.js';
import { allianceWish, frontierWish, remedyWish } from '../../planning/jobs/task-of.js';
import { commitPlan } from '../../planning/kept/commit-plan.js';
import { comparePlans } from '../../planning/kept/compare-plans.js';
import { discardPlan } from '../../planning/kept/discard-plan.js';
import { keptHeadings } from '../../planning/kept/headings.js';
import { keepPlan } from '../../planning/kept/keep-plan.js';
import { questionOfPlan } from '../../planning/kept/plan-steps.js';
import { readPlan } from '../../planning/kept/read-plan.js';
import { planSightOf } from '../../planning/reading/plan-sight.js';
import { type Context, nowOf } from '../context.js';
import type { PlanQuestionInput, Resolvers } from '../generated/resolvers.js';
import { plannerOf, withinPlanned } from '../planning.js';
import { selected } from '../select.js';
import { questionOf } from './question.js';
import { keyOf, named, questionWithin, recordingFor } from './steps.js';

/** Plans that are made, kept, compared and committed. */
export const planResolvers: Resolvers = {
  Query: {
    planJob: async (_, { id }, context) => {
      const { graph, jobs } = context;
      graph.rememberNothing();
      return jobs.job(id, await plannerOf(context));
    },
    planJobs: async (_, _args, context) => {
      const { graph, jobs } = context;
      graph.rememberNothing();
      return jobs.seenBy(await plannerOf(context));
    },
    keptPlans: async (_, _args, { reader, sight }) => keptHeadings(reader, await sight()),
    keptPlan: async (_, { id }, { reader, sight }) => readPlan(reader, id, await sight()),
    comparePlans: async (_, { ids }, { reader, sight }) => comparePlans(reader, ids, await sight()),
  },
  Mutation: {
    startPlan: async (_, { input: { plan, timeLimit = 60 } }, context) => {
      const { jobs, now, audit } = context;
      const planner = await plannerOf(context);
      const { wish, question } = wishOf(plan, context);
      const asked = { wish, question: await withinPlanned(question, context), timeLimit };
      const job = await startPlan(jobs, context, planner, asked, now());
      const { id, kind } = job;
      audit?.note(initiatorOf(context, ...planningRights), 'PLAN_START', { job: id, kind });
      return job;
    },
    cancelPlan: async (_, { id }, context) => {
      const { jobs, audit } = context;
      const planner = await plannerOf(context);
      const isOver = isEnded(jobs.job(id, planner));
      const job = await jobs.cancel(id, planner);
      const initiator = initiatorOf(context, ...planningRights);
      if (!isOver) audit?.note(initiator, 'PLAN_CANCEL', { job: id, kind: job.kind });
      return job;
    },
    keepPlan: async (_, { input: { job, name, author } }, context) => {
      const { graph, jobs, now } = context;
      const plan = keptContent(jobs.job(job, await plannerOf(context)));
      const initiator = initiatorOf(context, ...planningRights);
      const given = { name: name ?? null, author: author ?? null };
      return keepPlan(graph, { ...plan, ...given, initiator }, now);
    },
    discardPlan: async (_, { id }, context) => {
      const { graph, now } = context;
      const sight = await planSightOf(context, graph);
      return discardPlan(graph, id, sight, initiatorOf(context, ...planningRights), now);
    },
    commitPlan: async (_, { input }, context, info) => {
      const { plan: id, source, locator, idempotencyKey } = input;
      const [commit] = named(selected(info), 'commit');
      const plan = await readPlan(context.reader, id, await context.sight());
      const committed = await commitPlan(recordingFor(context), context, plan, {
        evidence: { source, locator: locator ?? null },
        idempotencyKey: keyOf(idempotencyKey),
        isEffectAsked: commit !== undefined && named(commit, 'effect').length > 0,
      });
      return { ...committed, plan };
    },
  },
  Subscription: {
    planProgress: {
      subscribe: async (_, { job }, context) => {
        const { jobs, signal } = context;
        return told(jobs.follow(job, await plannerOf(context), signal), context);
      },
    },
  },
  PlanJob: {
    job: ({ id }) => id,
    scope: ({ question }) => question.scope,
    options: ({ question }) => question.options,
    seconds: secondsOf,
    plan: ({ made }) => (made !== null && 'plan' in made ? made.plan : null),
    frontier: ({ made }) => (made !== null && 'frontier' in made ? made.frontier : null),
  },
  Plan: {
    __resolveType: (plan) => ('remedies' in plan ? 'RemedyPlan' : 'AlliancePlan'),
  },
  KeptPlanHeading: { plan: ({ id }) => id },
  KeptPlan: {
    heading: (kept) => kept,
    content: ({ plan }) => plan,
  },
  PlanComparison: { shared: ({ shared }) => firstOf(shared) },
  ComparedPlan: {
    own: ({ own }) => firstOf(own),
    simulation: async ({ kept }, { source }, context, info) => {
      const isEffectAsked = named(selected(info), 'effect').length > 0;
      const evidence = { source, locator: null };
      const { today, ruleSets } = context;
      const asked = questionOfPlan(kept, { evidence, isEffectAsked }, today, ruleSets);
      const question = await questionWithin(asked.question, context);
      return simulate(context, { ...asked, question }, context.granted);
    },
  },
  ComparedAim: { values: ({ values }) => values.filter((value) => value !== null) },
};

/** What a client wants to be made: the schema sees to it that it is one of the three. */
function wishOf({ remedies, alliances, frontier }: PlanQuestionInput, context: Context) {
  const { options, ...asked } = remedies ?? alliances ?? frontier ?? {};
  const wish =
    remedies != null
      ? remedyWish(options)
      : frontier != null
        ? frontierWish(frontier.options, frontier.alliances)
        : allianceWish(options);
  return { wish, question: questionOf(asked, context) };
}

/** Ends where who follows may not plan any more what the job is of. */
async function* told(
  states: AsyncGenerator<Job, void>,
  context: Context,
): AsyncGenerator<{ planProgress: Job }, void> {
  for await (const planProgress of states) {
    context.jobs.job(planProgress.id, await plannerOf(await nowOf(context)));
    yield { planProgress };
  }
}
