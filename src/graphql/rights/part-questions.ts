import type { GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { CivilDate } from '../../domain/civil-date.js';
import { Problem } from '../../domain/problem.js';
import { whereSeen } from '../../registry/scope-seen.js';
import { type Context, isContext } from '../context.js';
import type { RootFields } from './root-fields.js';

/**
 * How a field of a root is answered to a subject that sees a part of the graph: it reads what is seen; it has a scope,
 * which has to lie in what is granted; either as it is known now alone; or it has rows written or tried out, which have to
 * lie in what the right is over.
 */
type PartAnswer = 'SEEN' | 'SCOPE' | 'NOW' | 'SCOPE_NOW' | 'ROWS';

export const partAnswers: RootFields<PartAnswer> = {
  Query: {
    alliance: 'SEEN',
    allianceMembers: 'SEEN',
    allianceOverlap: 'SEEN',
    allianceReach: 'SEEN',
    alliances: 'SEEN',
    alliancesOf: 'SEEN',
    audit: 'SEEN',
    bridges: 'SEEN',
    chain: 'NOW',
    chainAudit: 'SCOPE_NOW',
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
    dueList: 'SCOPE_NOW',
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
    unit: 'SEEN',
    units: 'SEEN',
    version: 'SEEN',
    villageStandings: 'SCOPE',
  },
  Mutation: {
    annotateGap: 'ROWS',
    cancelPlan: 'SEEN',
    commit: 'ROWS',
    commitPlan: 'ROWS',
    discardPlan: 'SEEN',
    giveGrant: 'SEEN',
    keepPlan: 'SEEN',
    startPlan: 'SEEN',
    takeGrant: 'SEEN',
  },
  Subscription: {
    allianceChanged: 'SEEN',
    coverageChanged: 'SEEN',
    planProgress: 'SEEN',
  },
};

/** Has questions asked of what is granted where a part of the graph is, and some as it is known now. */
export function askingWithinGranted(schema: GraphQLSchema): GraphQLSchema {
  const fields = schema.getQueryType()?.getFields() ?? {};
  const answers = new Map<string, PartAnswer>(Object.entries(partAnswers.Query));
  for (const field of Object.values(fields)) {
    const { resolve } = field;
    const answer = answers.get(field.name);
    if (answer === undefined || resolve === undefined) continue;
    const narrow = narrowing[answer];
    if (narrow === null) continue;
    field.resolve = (source, args, context, info) =>
      !isContext(context) || context.granted === null
        ? resolve(source, args, context, info)
        : narrow(args, context).then((narrowed) => resolve(source, narrowed, context, info));
  }
  return schema;
}

/** What arguments come to. */
type Narrowing = (args: unknown, context: Context) => Promise<z.infer<typeof Scoped>>;

const narrowing: { readonly [A in PartAnswer]: Narrowing | null } = {
  SEEN: null,
  SCOPE: withinGranted,
  NOW: asOfNow,
  SCOPE_NOW: async (args, context) => withinGranted(await asOfNow(args, context), context),
  ROWS: null,
};

const Scoped = z.looseObject({
  scope: z.looseObject({ region: z.string().nullish() }).nullish(),
  knownOn: CivilDate.nullish(),
});

/** As it was known earlier it leads to superiors that are seen no more. */
async function asOfNow(args: unknown, { today }: Context): Promise<z.infer<typeof Scoped>> {
  const asked = Scoped.parse(args);
  const { knownOn } = asked;
  if (knownOn == null || knownOn >= today) return asked;
  throw new Problem(
    'FORBIDDEN',
    `What was known earlier is told here to those who see all of the graph, received knownOn ${knownOn}.`,
  );
}

async function withinGranted(args: unknown, context: Context): Promise<z.infer<typeof Scoped>> {
  const asked = Scoped.parse(args);
  const where = await whereSeen(context, asked.scope?.region);
  return { ...asked, scope: { ...asked.scope, ...where } };
}
