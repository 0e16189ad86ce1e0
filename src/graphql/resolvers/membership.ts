import type { GraphQLResolveInfo } from 'graphql';
import { historyPage } from '../../alliances/history-page.js';
import type { Answer } from '../../graph/answer.js';
import type { Context } from '../context.js';
import type { Resolvers } from '../generated/resolvers.js';

/** When members join and leave. */
export const membership: Resolvers = {
  Query: {
    membershipHistory: (_, args, context) => historyPage(context, args.member, args),
  },
  MembershipEventConnection: { nodes: ({ edges }) => edges.map(({ node }) => node) },
  MembershipEvent: {
    alliance: ({ alliance }, _args, context, info) => loaded(context, info, ['Alliance'], alliance),
    source: ({ row }, _args, context, info) => loaded(context, info, ['Source'], row.source),
    locator: ({ row }) => row.locator,
    sourceKind: ({ row }) => row.sourceKind,
    recordedAt: ({ row }) => row.recordedAt,
  },
};

/** Reads what is asked of a thing that a membership names by its id. */
async function loaded(
  context: Context,
  info: GraphQLResolveInfo,
  types: readonly string[],
  id: string,
): Promise<Answer> {
  const found = await context.load(info, types, id);
  if (found === null) throw new Error(`What a membership names is in the graph, received ${id}.`);
  return found;
}
