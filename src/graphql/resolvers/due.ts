import { duePage } from '../../coverage/queries/due-list.js';
import { CivilDate } from '../../domain/civil-date.js';
import type { Resolvers } from '../generated/resolvers.js';
import { loadMember, seenOrganization } from './load.js';
import { questionOf } from './question.js';

/** What falls due. */
export const dueResolvers: Resolvers = {
  Query: {
    dueList: (_, { scope, ...args }, context) => {
      const { on, knownBefore, rules } = questionOf(args, context);
      const question = {
        ...{ on, knownBefore, rules, scope: scope ?? {} },
        until: CivilDate.parse(args.until),
        changes: args.changes ?? null,
      };
      return duePage(context, question, { scope, ...args });
    },
  },
  DueEntry: {
    thing: ({ thing }, _args, context, info) => loadMember(context, info, thing),
    responsible: ({ responsible }, _args, context, info) =>
      responsible === null ? null : seenOrganization(context, info, responsible),
  },
};
