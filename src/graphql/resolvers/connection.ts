import type { GraphQLResolveInfo } from 'graphql';
import { connectionOf } from '../../alliances/connection.js';
import { CivilDate } from '../../domain/civil-date.js';
import type { Answer } from '../../graph/answer.js';
import { type Context, entityTypes } from '../context.js';
import type { Resolvers } from '../generated/resolvers.js';

/** What is between two things. */
export const connection: Resolvers = {
  Query: {
    connection: async (_, { from, to, maxLength, kinds, on }, context) => {
      const day = on == null ? context.today : CivilDate.parse(on);
      const question = { from, to, maxLength, kinds, on: day };
      const { paths, ...found } = await connectionOf(context, question);
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
        [start, ...steps.map(({ after }) => after)].map((id) => loadThing(context, info, id)),
      ),
  },
  ConnectingStep: {
    before: ({ before }, _args, context, info) => loadThing(context, info, before),
    direction: ({ isAlong }) => (isAlong ? 'ALONG' : 'AGAINST'),
    after: ({ after }, _args, context, info) => loadThing(context, info, after),
  },
};

async function loadThing(context: Context, info: GraphQLResolveInfo, id: string): Promise<Answer> {
  const found = await context.load(info, entityTypes, id);
  if (found === null) throw new Error(`A thing on a path is in the graph, received ${id}.`);
  return found;
}
