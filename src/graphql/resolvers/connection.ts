import { connectionOf } from '../../alliances/connection.js';
import { CivilDate } from '../../domain/civil-date.js';
import type { Resolvers } from '../generated/resolvers.js';
import { loadNode } from './load.js';

/** How two things are connected. */
export const connection: Resolvers = {
  Query: {
    connection: (_, { from, to, maxLength, kinds, on }, context) =>
      connectionOf(
        context,
        from,
        to,
        maxLength,
        kinds ?? null,
        on == null ? context.today : CivilDate.parse(on),
      ),
  },
  ConnectingPaths: {
    length: ({ paths: [first] }) => first?.links.length ?? null,
  },
  ConnectingPath: {
    nodes: ({ nodes }, _args, context, info) =>
      Promise.all(nodes.map((id) => loadNode(context, info, id))),
  },
};
