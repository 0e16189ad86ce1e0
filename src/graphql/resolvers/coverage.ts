import type { GraphQLResolveInfo } from 'graphql';
import { coverageOf, type RegionAsked, regionAsked } from '../../coverage/queries/coverage.js';
import { gapPage } from '../../coverage/queries/gaps.js';
import { matrixOf } from '../../coverage/queries/matrix.js';
import { ratesAsked } from '../../coverage/queries/rates-asked.js';
import { endedBy } from '../../registry/successors.js';
import type { Context } from '../context.js';
import type { Resolvers } from '../generated/resolvers.js';
import { loadRegion, loadUnit } from './load.js';
import { comparedQuestion } from './matrix-comparison.js';
import { questionOf } from './question.js';

/** Gaps, rates and matrices. */
export const coverageResolvers: Resolvers = {
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
      matrixOf(
        context,
        questionOf(args, context),
        { rows: args.rows, columns: args.columns, layer: args.layer ?? 'ORGANIZATION' },
        comparedQuestion(args, context),
      ),
  },
  Coverage: {
    rates: (coverage, { codes }, { reader }) =>
      codes == null ? coverage.rates : ratesAsked(reader, coverage, codes),
    endedRegion: ({ question }, _args, context, info) =>
      loadEnded(question === null ? null : regionAsked(question), context, info),
  },
  CoverageMatrix: {
    endedRegion: ({ asked }, _args, context, info) => loadEnded(asked, context, info),
  },
  CoverageGap: {
    unit: ({ unit, known }, _args, context, info) =>
      loadUnit(context, info, unit, known && { type: 'Unit', fields: known }),
    annotations: async ({ unit }, _args, { annotations }) =>
      (await annotations.load(unit)).toSorted((a, b) => (a.code < b.code ? -1 : 1)),
  },
  Finding: {
    explanation: (finding, { lang }) => finding.explain(lang ?? 'EN'),
    remedy: (finding, { lang }) => finding.remedy(lang ?? 'EN'),
  },
  MatrixHeading: {
    label: ({ zh, en }, { lang }) => (lang === 'EN' ? en : zh),
  },
};

/** The region of a question where it had ended by its day. */
async function loadEnded(asked: RegionAsked | null, context: Context, info: GraphQLResolveInfo) {
  const code = asked && (await endedBy(context.reader, asked.region, asked.on));
  return code === null ? null : loadRegion(context, info, code);
}
