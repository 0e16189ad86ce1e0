import { chainAnswerOf } from '../../coverage/queries/chain.js';
import { auditOf } from '../../coverage/queries/chain-audit.js';
import type { Resolvers } from '../generated/resolvers.js';
import { loadOrganization, seenOrganization } from './load.js';
import { questionOf } from './question.js';

/** Lines of superiors, their breaks, and the audit of many. */
export const chainResolvers: Resolvers = {
  Query: {
    chain: (_, args, context) =>
      chainAnswerOf(context, args.organization, questionOf(args, context)),
    chainAudit: (_, args, context) => auditOf(context, questionOf(args, context), args),
  },
  Chain: {
    organization: ({ organization }, _args, context, info) =>
      loadOrganization(context, info, organization),
  },
  ChainStep: {
    organization: ({ organization }, _args, context, info) =>
      organization === null ? null : seenOrganization(context, info, organization),
  },
  LinkBreak: {
    organizations: async ({ organizations }, _args, context, info) => {
      const loaded = organizations.map((id) => seenOrganization(context, info, id));
      return (await Promise.all(loaded)).filter((each) => each !== null);
    },
    explanation: (linkBreak, { lang }) => linkBreak.explain(lang ?? 'EN'),
    remedy: (linkBreak, { lang }) => linkBreak.remedy(lang ?? 'EN'),
  },
  ChainAudit: {
    breaks: (audit, args) => audit.breaks(args),
    brokenChains: (audit, args) => audit.brokenChains(args),
  },
  ChainBreak: {
    organization: ({ organization }, _args, context, info) =>
      organization === null ? null : seenOrganization(context, info, organization),
  },
  BrokenChain: {
    organization: ({ organization }, _args, context, info) =>
      loadOrganization(context, info, organization),
    firstBroken: ({ firstBroken }, _args, context, info) =>
      firstBroken === null ? null : seenOrganization(context, info, firstBroken),
  },
};
