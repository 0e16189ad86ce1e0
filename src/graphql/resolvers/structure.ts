import { bridgesIn } from '../../alliances/structure/bridge-lists.js';
import { overlapPage } from '../../alliances/structure/overlap-page.js';
import { Scope } from '../../registry/lists.js';
import type { Resolvers } from '../generated/resolvers.js';
import { loadAlliance, loadMember } from './load.js';
import { dayAsked } from './question.js';

/** Where alliances overlap, and what they hang on. */
export const structureResolvers: Resolvers = {
  Query: {
    allianceOverlap: (_, args, context) => {
      const question = {
        scope: Scope.parse(args.scope),
        on: dayAsked(args, context),
        alliance: args.alliance ?? null,
        minShared: args.minShared ?? 1,
        order: args.orderBy ?? 'JACCARD',
      };
      return overlapPage(context, question, args);
    },
    bridges: (_, args, context) =>
      bridgesIn(context, Scope.parse(args.scope), dayAsked(args, context), args),
  },
  AllianceOverlap: {
    a: ({ a }, _args, context, info) => loadAlliance(context, info, a),
    b: ({ b }, _args, context, info) => loadAlliance(context, info, b),
    members: (pair, { first }, context, info) =>
      Promise.all(pair.members(first).map((id) => loadMember(context, info, id))),
  },
  Bridges: {
    cutMembers: (bridges, args) => bridges.cutMembers(args),
    soleLeads: (bridges, args) => bridges.soleLeads(args),
    loneMembers: (bridges, args) => bridges.loneMembers(args),
    isolated: (bridges, args) => bridges.isolated(args),
  },
  CutMember: { member: ({ member }, _args, context, info) => loadMember(context, info, member) },
  SoleLead: {
    member: ({ member }, _args, context, info) => loadMember(context, info, member),
    alliance: ({ alliance }, _args, context, info) => loadAlliance(context, info, alliance),
  },
  LoneMember: {
    member: ({ member }, _args, context, info) => loadMember(context, info, member),
    alliance: ({ alliance }, _args, context, info) => loadAlliance(context, info, alliance),
  },
  IsolatedAlliance: {
    alliance: ({ alliance }, _args, context, info) => loadAlliance(context, info, alliance),
  },
};
