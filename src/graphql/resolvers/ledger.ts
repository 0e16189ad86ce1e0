import { annotateGap, NewAnnotation } from '../../changes/annotate.js';
import { gapHistory } from '../../coverage/kept/gap-history.js';
import type { Resolvers } from '../generated/resolvers.js';
import { loadUnit } from './load.js';
import { recordingFor } from './steps.js';

/** The gap ledger, and the notes that analysts make in it. */
export const ledgerResolvers: Resolvers = {
  Query: {
    gapHistory: (_, { unit }, context) => gapHistory(context, unit),
  },
  Mutation: {
    annotateGap: (_, { input }, context) =>
      annotateGap(recordingFor(context), NewAnnotation.parse(input)),
  },
  GapHistory: {
    unit: ({ unit }, _args, context, info) => loadUnit(context, info, unit),
  },
  AnnotateGapPayload: {
    unit: ({ unit }, _args, context, info) => loadUnit(context, info, unit),
  },
};
