import { historyPage } from '../../alliances/membership/history-page.js';
import { alliancePage, memberPage } from '../../alliances/membership/listed.js';
import { membershipOf } from '../../alliances/membership/membership.js';
import type { Resolvers } from '../generated/resolvers.js';
import { loadAlliance, loadMember, loadNode, loadSource } from './load.js';
import { dayAsked } from './question.js';

/** Who is in which alliance, by whatever way, and when members join and leave. */
export const membershipResolvers: Resolvers = {
  Query: {
    membership: (_, args, context) =>
      membershipOf(context, args.member, args.alliance, dayAsked(args, context)),
    membershipHistory: (_, args, context) => historyPage(context, args.member, args),
    allianceMembers: (_, args, context) =>
      memberPage(context, args.alliance, args.filter ?? {}, dayAsked(args, context), args),
    alliancesOf: (_, args, context) =>
      alliancePage(context, args.member, args.filter ?? {}, dayAsked(args, context), args),
  },
  MembershipPath: {
    nodes: ({ nodes }, _args, context, info) =>
      Promise.all(
        nodes.map(({ id, type }) => loadNode(context, info, id, { type, fields: { id } })),
      ),
  },
  AllianceMember: {
    member: ({ id }, _args, context, info) => loadMember(context, info, id),
  },
  MemberAlliance: {
    alliance: ({ id }, _args, context, info) => loadAlliance(context, info, id),
  },
  MembershipEvent: {
    alliance: ({ alliance }, _args, context, info) => loadAlliance(context, info, alliance),
    source: ({ row }, _args, context, info) => loadSource(context, info, row.source),
    locator: ({ row }) => row.locator,
    sourceKind: ({ row }) => row.sourceKind,
    recordedAt: ({ row }) => row.recordedAt,
  },
};
