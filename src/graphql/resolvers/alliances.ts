import { membershipOf } from '../../alliances/membership.js';
import { CivilDate } from '../../domain/civil-date.js';
import { entityTypes } from '../context.js';
import type { Resolvers } from '../generated/resolvers.js';

/** Who belongs to which alliance. */
export const alliances: Resolvers = {
  Query: {
    membership: (_, { member, alliance, on }, context) =>
      membershipOf(context, member, alliance, on == null ? context.today : CivilDate.parse(on)),
  },
  MembershipPath: {
    nodes: ({ nodes }, _args, context, info) =>
      Promise.all(
        nodes.map(async (id) => {
          const found = await context.load(info, entityTypes, id);
          if (found === null) throw new Error(`A thing on a path is in the graph, received ${id}.`);
          return found;
        }),
      ),
  },
};
