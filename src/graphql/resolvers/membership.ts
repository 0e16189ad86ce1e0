import type { GraphQLResolveInfo } from 'graphql';
import { historyPage } from '../../alliances/history-page.js';
import { alliancePage, memberPage } from '../../alliances/listed.js';
import { CivilDate } from '../../domain/civil-date.js';
import type { Answer } from '../../graph/answer.js';
import type { Context } from '../context.js';
import type { Resolvers } from '../generated/resolvers.js';

/** Who is in which alliance by whatever way, and when members join and leave. */
export const membership: Resolvers = {
  Query: {
    membershipHistory: (_, args, context) => historyPage(context, args.member, args),
    allianceMembers: (_, args, context) =>
      memberPage(context, args.alliance, args.filter ?? {}, dayOf(args, context), args),
    alliancesOf: (_, args, context) =>
      alliancePage(context, args.member, args.filter ?? {}, dayOf(args, context), args),
  },
  AllianceMemberConnection: { nodes: ({ edges }) => edges.map(({ node }) => node) },
  AllianceMember: {
    member: ({ id }, _args, context, info) => loaded(context, info, ['Organization', 'Unit'], id),
  },
  MemberAllianceConnection: { nodes: ({ edges }) => edges.map(({ node }) => node) },
  MemberAlliance: {
    alliance: ({ id }, _args, context, info) => loaded(context, info, ['Alliance'], id),
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

function dayOf({ on }: { readonly on?: string | null }, { today }: Context): CivilDate {
  return on == null ? today : CivilDate.parse(on);
}

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
