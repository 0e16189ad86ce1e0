import { initiatorOf } from '../../access/initiator.js';
import { simulate } from '../../changes/steps/simulate.js';
import { firstOf } from '../../coverage/queries/first-of.js';
import { isEnded, secondsOf } from '../../planning/jobs/job.js';
import { keptContent } from '../../planning/jobs/kept-content.js';
import { startPlan } from '../../planning/jobs/start-plan.js';
import { allianceWish, frontierWish, remedyWish } from '../../planning/jobs/task-of.js';
import { commitPlan } from '../../planning/kept/commit-plan.js';
import { comparePlans } from '../../planning/kept/compare-plans.js';
import { discardPlan } from '../../planning/kept/discard-plan.js';
import { keepPlan } from '../../planning/kept/keep-plan.js';
import { questionOfPlan } from '../../planning/kept/plan-steps.js';
import { keptHeadings } from '../../planning/kept/plan-store.js';
import { readPlan } from '../../planning/kept/read-plan.js';
import type { Context } from '../context.js';
import type { PlanQuestionInput, Resolvers } from '../generated/resolvers.js';
import { selected } from '../select.js';
import { questionOf } from './question.js';
import { keyOf, named, recordingFor } from './steps.js';

/** Plans that are made, kept, compared and committed. */
export const planResolvers: Resolvers = {
  Query: {
    planJob: (_, { id }, { graph, jobs }) => {
      graph.rememberNothing();
      return jobs.job(id);
    },
    planJobs: (_, _args, { graph, jobs }) => {
      graph.rememberNothing();
      return jobs.all;
    },
    keptPlans: (_, _args, { reader }) => reader.read(keptHeadings()),
    keptPlan: (_, { id }, { reader }) => readPlan(reader, id),
    comparePlans: (_, { ids }, { reader }) => comparePlans(reader, ids),
  },
  Mutation: {
    startPlan: async (_, { input: { plan, timeLimit = 60 } }, context) => {
      const { jobs, now, audit } = context;
      const job = await startPlan(jobs, context, { ...wishOf(plan, context), timeLimit }, now());
      const { id, kind } = job;
      audit?.note(initiatorOf(context, 'PLAN', 'RECORD'), 'PLAN_START', { job: id, kind });
      return job;
    },
    cancelPlan: async (_, { id }, context) => {
      const { jobs, audit } = context;
      const isOver = isEnded(jobs.job(id));
      const job = await jobs.cancel(id);
      const initiator = initiatorOf(context, 'PLAN', 'RECORD');
      if (!isOver) audit?.note(initiator, 'PLAN_CANCEL', { job: id, kind: job.kind });
      return job;
    },
    keepPlan: (_, { input: { job, name, author } }, context) => {
      const { graph, jobs, now } = context;
      const plan = keptContent(jobs.job(job));
      const initiator = initiatorOf(context, 'PLAN', 'RECORD');
      const given = { name: name ?? null, author: author ?? null };
      return keepPlan(graph, { ...plan, ...given, initiator }, now);
    },
    discardPlan: (_, { id }, context) =>
      discardPlan(context.graph, id, initiatorOf(context, 'PLAN', 'RECORD'), context.now),
    commitPlan: async (_, { input }, context, info) => {
      const { plan: id, source, locator, idempotencyKey } = input;
      const [commit] = named(selected(info), 'commit');
      const plan = await readPlan(context.reader, id);
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
      subscribe: (_, { job }, { jobs, signal }) => told(jobs.follow(job, signal)),
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
    simulation: ({ kept }, { source }, context, info) => {
      const isEffectAsked = named(selected(info), 'effect').length > 0;
      const evidence = { source, locator: null };
      const { today, ruleSets } = context;
      const asked = questionOfPlan(kept, { evidence, isEffectAsked }, today, ruleSets);
      return simulate(context, asked, null);
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

async function* told<Told>(
  states: AsyncGenerator<Told, void>,
): AsyncGenerator<{ planProgress: Told }, void> {
  for await (const planProgress of states) yield { planProgress };
}
