import { coverageOf } from '../../coverage/queries/coverage.js';
import { gapPage } from '../../coverage/queries/gaps.js';
import { matrixOf } from '../../coverage/queries/matrix.js';
import { CivilDate } from '../../domain/civil-date.js';
import { Scope } from '../../registry/lists.js';
import type { Context } from '../context.js';
import type { Resolvers } from '../generated/resolvers.js';

/** Gaps, rates and matrices, worked out from the facts in their scope. */
export const coverage: Resolvers = {
  Query: {
    coverageGaps: (_, args, context) =>
      gapPage(
        context,
        questionOf(args, context),
        args.filter ?? {},
        args.orderBy ?? 'SEVERITY',
        args,
      ),
    coverage: (_, args, context) => coverageOf(context, questionOf(args, context)),
    coverageMatrix: (_, args, context) =>
      matrixOf(context, questionOf(args, context), args.rows, args.columns),
  },
  CoverageGapConnection: {
    nodes: ({ edges }) => edges.map(({ node }) => node),
  },
  CoverageGap: {
    unit: async ({ unit }, _args, context, info) => {
      const found = await context.load(info, ['Unit'], unit);
      if (found === null) throw new Error(`A listed unit is in the graph, received ${unit}.`);
      return found;
    },
  },
  Finding: {
    explanation: (finding, { lang }) => finding.explain(lang ?? 'EN'),
    remedy: (finding, { lang }) => finding.remedy(lang ?? 'EN'),
  },
  MatrixHeading: {
    label: ({ zh, en }, { lang }) => (lang === 'EN' ? en : zh),
  },
};

function questionOf(
  { scope, on }: { readonly scope?: unknown; readonly on?: string | null },
  { rules, today }: Context,
) {
  return {
    scope: Scope.parse(scope),
    on: on == null ? today : CivilDate.parse(on),
    rules,
  };
}
