import { membershipOf } from '../../alliances/membership/membership.js';
import type { Resolvers } from '../generated/resolvers.js';
import { loadNode } from './load.js';
import { dayAsked } from './question.js';

/** Who belongs to which alliance. */
export const allianceResolvers: Resolvers = {
  Query: {
    membership: (_, args, context) =>
      membershipOf(context, args.member, args.alliance, dayAsked(args, context)),
  },
  MembershipPath: {
    nodes: ({ nodes }, _args, context, info) =>
      Promise.all(nodes.map((id) => loadNode(context, info, id))),
  },
};
