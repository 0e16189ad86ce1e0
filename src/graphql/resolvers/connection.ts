import { connectionOf } from '../../alliances/connection.js';
import type { Resolvers } from '../generated/resolvers.js';
import { loadNode } from './load.js';
import { dayAsked } from './question.js';

/** How two things are connected. */
export const connection: Resolvers = {
  Query: {
    connection: (_, { from, to, maxLength, kinds, ...args }, context) =>
      connectionOf(context, from, to, maxLength, kinds ?? null, dayAsked(args, context)),
  },
  ConnectingPaths: {
    length: ({ paths: [first] }) => first?.links.length ?? null,
  },
  ConnectingPath: {
    nodes: ({ nodes }, _args, context, info) =>
      Promise.all(nodes.map((id) => loadNode(context, info, id))),
  },
};
