import type { GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { scopeSeen } from '../../registry/scope-seen.js';
import { type Context, isContext } from '../context.js';
import type { RootFields } from './root-fields.js';

/**
 * How a field of a root is answered to a subject that sees a part of the graph: it reads what is seen; it has a scope,
 * which has to lie in what is granted; or it has rows written or tried out, which have to lie in what the right is over.
 */
type PartAnswer = 'SEEN' | 'SCOPE' | 'ROWS';

export const partAnswers: RootFields<PartAnswer> = {
  Query: {
    accounts: 'SEEN',
    alliance: 'SEEN',
    allianceMembers: 'SEEN',
    allianceOverlap: 'SEEN',
    allianceReach: 'SEEN',
    alliances: 'SEEN',
    alliancesOf: 'SEEN',
    audit: 'SEEN',
    bridges: 'SEEN',
    chain: 'SEEN',
    chainAudit: 'SCOPE',
    claims: 'SCOPE',
    comparePlans: 'SEEN',
    connection: 'SEEN',
    coverage: 'SCOPE',
    coverageDiff: 'SCOPE',
    coverageFrontier: 'SEEN',
    coverageGapCounts: 'SCOPE',
    coverageGaps: 'SCOPE',
    coverageMatrix: 'SCOPE',
    coverageTrend: 'SCOPE',
    dueList: 'SCOPE',
    explainCoverage: 'SEEN',
    explainOrganization: 'SEEN',
    facilities: 'SEEN',
    facilityRate: 'SCOPE',
    gapClearance: 'SCOPE',
    gapHistory: 'SEEN',
    grants: 'SEEN',
    householdLinkRate: 'SCOPE',
    keptPlan: 'SEEN',
    keptPlans: 'SEEN',
    lastEvent: 'SEEN',
    me: 'SEEN',
    membership: 'SEEN',
    membershipHistory: 'SEEN',
    node: 'SEEN',
    nodes: 'SEEN',
    organization: 'SEEN',
    organizationFindingCounts: 'SCOPE',
    organizationFindings: 'SCOPE',
    organizationStandings: 'SCOPE',
    organizations: 'SEEN',
    planJob: 'SEEN',
    planJobs: 'SEEN',
    proposeAlliances: 'SEEN',
    proposeRemedies: 'SEEN',
    region: 'SEEN',
    search: 'SCOPE',
    simulate: 'ROWS',
    sources: 'SEEN',
    tokens: 'SEEN',
    unit: 'SEEN',
    units: 'SEEN',
    version: 'SEEN',
    villageStandings: 'SCOPE',
  },
  Mutation: {
    addAccount: 'SEEN',
    annotateGap: 'ROWS',
    cancelPlan: 'SEEN',
    commit: 'ROWS',
    commitPlan: 'ROWS',
    createToken: 'SEEN',
    discardPlan: 'SEEN',
    endAccount: 'SEEN',
    giveGrant: 'SEEN',
    keepPlan: 'SEEN',
    revokeToken: 'SEEN',
    setPassword: 'SEEN',
    startPlan: 'SEEN',
    takeGrant: 'SEEN',
  },
  Subscription: {
    allianceChanged: 'SEEN',
    coverageChanged: 'SEEN',
    planProgress: 'SEEN',
  },
};

/** Has questions with a scope asked of what is granted where a part of the graph is. */
export function askingWithinGranted(schema: GraphQLSchema): GraphQLSchema {
  const fields = schema.getQueryType()?.getFields() ?? {};
  const answers = new Map<string, PartAnswer>(Object.entries(partAnswers.Query));
  for (const field of Object.values(fields)) {
    const { resolve } = field;
    const answer = answers.get(field.name);
    if (answer !== 'SCOPE' || resolve === undefined) continue;
    field.resolve = (source, args, context, info) =>
      !isContext(context) || context.granted === null
        ? resolve(source, args, context, info)
        : withinGranted(args, context).then((narrowed) => resolve(source, narrowed, context, info));
  }
  return schema;
}

const Scoped = z.looseObject({
  scope: z.looseObject({ region: z.string().nullish() }).nullish(),
});

async function withinGranted(args: unknown, context: Context): Promise<z.infer<typeof Scoped>> {
  const asked = Scoped.parse(args);
  return { ...asked, scope: await scopeSeen(context, asked.scope ?? {}) };
}
