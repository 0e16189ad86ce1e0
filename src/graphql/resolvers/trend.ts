import { diffOf } from '../../coverage/queries/diff.js';
import { gapClearanceOf } from '../../coverage/queries/gap-clearance.js';
import { trendOf } from '../../coverage/queries/trend.js';
import type { Resolvers } from '../generated/resolvers.js';
import { loadUnit } from './load.js';
import { diffQuestion, periodQuestion } from './period-question.js';

/** Coverage over time: trends, the clearance of gaps, and what a change is made of. */
export const trendResolvers: Resolvers = {
  Query: {
    coverageTrend: (_, args, context) =>
      trendOf(context, periodQuestion(args, context), args.every ?? 'MONTH'),
    gapClearance: (_, args, context) => gapClearanceOf(context, periodQuestion(args, context)),
    coverageDiff: async (_, args, context) => {
      const { knownFrom, knownTo, ...question } = await diffQuestion(args, context);
      const { rate, rules } = question;
      const asked = {
        rate,
        knownFrom,
        knownTo,
        ruleSetFrom: rules.from.id,
        ruleSetTo: rules.to.id,
      };
      return { ...(await diffOf(context, question)), ...asked };
    },
  },
  ReopenedUnits: {
    nodes: ({ nodes }, _args, context, info) =>
      Promise.all(nodes.map((unit) => loadUnit(context, info, unit))),
  },
  ChangedContribution: {
    unit: ({ unit }, _args, context, info) => loadUnit(context, info, unit),
  },
};
