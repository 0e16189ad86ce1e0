import { valuesOf } from '../../domain/vocabulary.js';
import { pageOf } from '../../graph/page.js';
import { connectionOf, sortedPage } from '../../graph/sorted-page.js';
import { remedyWish } from '../../planning/jobs/task-of.js';
import { jsonText } from '../../planning/proof/json-text.js';
import { REMEDY_KINDS } from '../../planning/remedies/remedy-plan.js';
import { shownRemedy } from '../../planning/remedies/shown.js';
import { tellInstead, tellNote } from '../../planning/remedies/told.js';
import type { Resolvers } from '../generated/resolvers.js';
import { loadOrganization, loadRegion, loadUnit } from './load.js';
import { stepsAndFindings } from './plan-parts.js';
import { rulesOf } from './question.js';
import { worked } from './worked.js';

/** One remedy for every gap. */
export const remedyResolvers: Resolvers = {
  Query: {
    proposeRemedies: (_, args, context) => worked(remedyWish(args.options), args, context),
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
    proof: ({ proof }) => jsonText(proof),
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
