import { Problem } from '../../domain/problem.js';
import { valuesOf } from '../../domain/vocabulary.js';
import { pageOf } from '../../graph/page.js';
import { connectionOf, sortedPage } from '../../graph/sorted-page.js';
import { planFacts } from '../../planning/reading/plan-facts.js';
import { remedyOptionsOf } from '../../planning/remedies/options.js';
import { REMEDY_KINDS } from '../../planning/remedies/remedy-plan.js';
import { shownRemedy } from '../../planning/remedies/shown.js';
import { tellInstead, tellNote } from '../../planning/remedies/told.js';
import { runTask } from '../../planning/thread/run-task.js';
import type { Resolvers } from '../generated/resolvers.js';
import { loadOrganization, loadRegion, loadUnit } from './load.js';
import { stepsAndFindings } from './plan-parts.js';
import { questionOf, rulesOf } from './question.js';

/** One remedy for every gap. */
export const remedyResolvers: Resolvers = {
  Query: {
    proposeRemedies: async (_, args, context) => {
      const options = remedyOptionsOf(args.options);
      const timeLimitMs = 1_000 * secondsAsked(args.timeLimit);
      const facts = await planFacts(context, questionOf(args, context));
      const { signal } = context.graph;
      const worked = await runTask(
        { kind: 'REMEDIES', facts, options },
        { timeLimitMs, ...(signal === undefined ? {} : { signal }) },
      );
      if (worked === null)
        throw new Problem(
          'TIMEOUT',
          `A first plan is found within timeLimit, received none in ${args.timeLimit} seconds: ask for a smaller scope, or start a plan.`,
        );
      return worked.result;
    },
  },
  RemedyPlan: {
    ...stepsAndFindings,
    note: ({ note }, { lang }) => (note === null ? null : tellNote(note, lang ?? 'EN')),
    remedies: ({ remedies, ruleSet }, args, context) => {
      const { kinds } = args;
      const rules = rulesOf(ruleSet, context);
      const rows = remedies.filter(({ kind }) => kinds?.includes(kind) ?? true);
      const page = pageOf('RemedyPlan.remedies', args, 2);
      return connectionOf(
        sortedPage(
          page,
          rows.map((row) => ({ row, keys: [-row.weight, row.unit] })),
        ),
        (remedy) => shownRemedy(remedy, rules),
      );
    },
    remedyCounts: ({ remedies }) =>
      valuesOf(REMEDY_KINDS).flatMap((kind) => {
        const count = remedies.filter((remedy) => remedy.kind === kind).length;
        return count === 0 ? [] : [{ kind, count }];
      }),
    branches: ({ branches }, args) =>
      connectionOf(
        sortedPage(
          pageOf('RemedyPlan.branches', args, 1),
          branches.map((row) => ({ row, keys: [row.units[0] ?? ''] })),
        ),
        (branch) => branch,
      ),
    proof: ({ proof }) => JSON.stringify(proof),
  },
  Remedy: {
    unit: ({ unit }, _args, context, info) => loadUnit(context, info, unit),
    why: ({ whyIn }, { lang }) => whyIn(lang ?? 'EN'),
    article: ({ articleIn }, { lang }) => articleIn(lang ?? 'EN'),
    organizationId: ({ organization }) => organization?.id ?? null,
    organizationName: ({ organization }) => organization?.name ?? null,
    organization: ({ organization }, _args, context, info) =>
      organization === null ? null : context.load(info, ['Organization'], organization.id),
    whole: ({ whole }, _args, context, info) =>
      whole === null ? null : loadUnit(context, info, whole.id),
  },
  NextRemedy: {
    organizationId: ({ organization }) => organization?.id ?? null,
    organizationName: ({ organization }) => organization?.name ?? null,
    text: (next, { lang }) => tellInstead(next, lang ?? 'EN'),
  },
  RefusedRemedy: {
    organizationId: ({ organization }) => organization?.id ?? null,
    organizationName: ({ organization }) => organization?.name ?? null,
    reason: ({ why }) => why,
    why: ({ whyIn }, { lang }) => whyIn(lang ?? 'EN'),
    article: ({ articleIn }, { lang }) => articleIn(lang ?? 'EN'),
  },
  PlannedBranch: {
    branchId: ({ id }) => id,
    units: ({ units }, _args, context, info) =>
      Promise.all(units.map((unit) => loadUnit(context, info, unit))),
    seat: ({ seat }, _args, context, info) => loadUnit(context, info, seat),
    region: ({ region }, _args, context, info) => loadRegion(context, info, region),
    superior: ({ superior }, _args, context, info) => loadOrganization(context, info, superior),
    importance: (branch) => ('importance' in branch ? branch.importance : null),
  },
  RemedyComponent: {
    regions: ({ regions }, _args, context, info) =>
      Promise.all(regions.map((region) => loadRegion(context, info, region))),
  },
  RemedyAlternative: stepsAndFindings,
  RemedyAlternatives: { shared: ({ shared }) => shared.map((units) => ({ units })) },
  SharedBranch: {
    units: ({ units }, _args, context, info) =>
      Promise.all(units.map((unit) => loadUnit(context, info, unit))),
  },
};

/** @throws Problem BAD_USER_INPUT out of 1 to 10 */
export function secondsAsked(timeLimit: number): number {
  if (timeLimit >= 1 && timeLimit <= 10) return timeLimit;
  throw new Problem('BAD_USER_INPUT', `timeLimit is 1 to 10 seconds, received ${timeLimit}.`);
}
