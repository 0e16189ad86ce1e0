import { connectionBetween } from '../../alliances/connection/connection.js';
import type { Resolvers } from '../generated/resolvers.js';
import { loadNode } from './load.js';
import { dayAsked } from './question.js';

/** What is between two things. */
export const connectionResolvers: Resolvers = {
  Query: {
    connection: async (_, { from, to, maxLength, kinds, on }, context) => {
      const question = { from, to, maxLength, kinds, on: dayAsked({ on }, context) };
      const { paths, ...found } = await connectionBetween(context, question);
      const [shortest] = paths;
      return {
        ...found,
        length: shortest?.length ?? null,
        paths: paths.map((steps) => ({ start: from, steps })),
      };
    },
  },
  ConnectingPath: {
    nodes: ({ start, steps }, _args, context, info) =>
      Promise.all(
        [start, ...steps.map(({ after }) => after)].map((id) => loadNode(context, info, id)),
      ),
  },
  ConnectingStep: {
    before: ({ before }, _args, context, info) => loadNode(context, info, before),
    direction: ({ isAlong }) => (isAlong ? 'ALONG' : 'AGAINST'),
    after: ({ after }, _args, context, info) => loadNode(context, info, after),
  },
};
