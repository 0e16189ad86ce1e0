import { planningRights, type Right } from '../../access/subject.js';
import type { RootFields } from './root-fields.js';

/** Rights of which one is enough. */
export type Sufficient = readonly [Right, ...Right[]];

export const reading: Sufficient = ['READ'];
const administering: Sufficient = ['ADMINISTER'];
const recording: Sufficient = ['RECORD'];
const planning: Sufficient = planningRights;

/** What each field of a root asks of who asks for it. */
export const rightsOfFields: RootFields<Sufficient> = {
  Query: {
    alliance: reading,
    allianceMembers: reading,
    allianceOverlap: reading,
    allianceReach: reading,
    alliances: reading,
    alliancesOf: reading,
    audit: administering,
    bridges: reading,
    chain: reading,
    chainAudit: reading,
    claims: reading,
    comparePlans: reading,
    connection: reading,
    coverage: reading,
    coverageDiff: reading,
    coverageFrontier: planning,
    coverageGapCounts: reading,
    coverageGaps: reading,
    coverageMatrix: reading,
    coverageTrend: reading,
    dueList: reading,
    explainCoverage: reading,
    explainOrganization: reading,
    facilities: reading,
    facilityRate: reading,
    gapClearance: reading,
    gapHistory: reading,
    grants: administering,
    householdLinkRate: reading,
    keptPlan: reading,
    keptPlans: reading,
    lastEvent: reading,
    me: reading,
    membership: reading,
    membershipHistory: reading,
    node: reading,
    nodes: reading,
    organization: reading,
    organizationFindingCounts: reading,
    organizationFindings: reading,
    organizationStandings: reading,
    organizations: reading,
    planJob: planning,
    planJobs: planning,
    proposeAlliances: planning,
    proposeRemedies: planning,
    region: reading,
    search: reading,
    simulate: planning,
    sources: reading,
    unit: reading,
    units: reading,
    version: reading,
    villageStandings: reading,
  },
  Mutation: {
    annotateGap: recording,
    cancelPlan: planning,
    commit: recording,
    commitPlan: recording,
    discardPlan: planning,
    giveGrant: administering,
    keepPlan: planning,
    startPlan: planning,
    takeGrant: administering,
  },
  Subscription: {
    allianceChanged: reading,
    coverageChanged: reading,
    planProgress: planning,
  },
};
