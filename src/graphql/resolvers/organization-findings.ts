import { gapCounts } from '../../coverage/queries/gaps.js';
import { organizationFindingPage } from '../../coverage/queries/organization-finding-page.js';
import { organizationFindingCounts } from '../../coverage/queries/organization-rows.js';
import type { Resolvers } from '../generated/resolvers.js';
import { loadOrganization } from './load.js';
import { questionOf } from './question.js';

/** Findings on organizations, and counts of findings on either. */
export const organizationFindingResolvers: Resolvers = {
  Query: {
    organizationFindings: (_, args, context) =>
      organizationFindingPage(
        context,
        questionOf(args, context),
        args.filter ?? {},
        args.orderBy ?? 'SEVERITY',
        args,
      ),
    organizationFindingCounts: (_, args, context) =>
      organizationFindingCounts(context, questionOf(args, context), args.filter ?? {}),
    coverageGapCounts: (_, args, context) =>
      gapCounts(context, questionOf(args, context), args.filter ?? {}),
  },
  FlaggedOrganization: {
    organization: ({ organization }, _args, context, info) =>
      loadOrganization(context, info, organization),
  },
  OrganizationFinding: {
    explanation: (finding, { lang }) => finding.explain(lang ?? 'EN'),
    remedy: (finding, { lang }) => finding.remedy(lang ?? 'EN'),
  },
};
