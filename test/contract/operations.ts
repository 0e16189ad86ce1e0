import type { OperationCase } from './operation-case.js';
import { accessOperations } from './operations-access.js';
import { alliancePlanOperations } from './operations-alliance-plans.js';
import { allianceOperations } from './operations-alliances.js';
import { auditOperations } from './operations-audit.js';
import { chainOperations } from './operations-chain.js';
import { claimOperations } from './operations-claims.js';
import { connectionOperations } from './operations-connection.js';
import { coverageOperations } from './operations-coverage.js';
import { dueOperations } from './operations-due.js';
import { explainOperations } from './operations-explain.js';
import { figureOperations } from './operations-figures.js';
import { foundOperations } from './operations-found.js';
import { knownOperations } from './operations-known.js';
import { ledgerOperations } from './operations-ledger.js';
import { listOperations } from './operations-lists.js';
import { membershipOperations } from './operations-membership.js';
import { organizationFindingOperations } from './operations-organization-findings.js';
import { organizationOperations } from './operations-organizations.js';
import { planOperations } from './operations-plans.js';
import { reachOperations } from './operations-reach.js';
import { regionOperations } from './operations-regions.js';
import { remedyOperations } from './operations-remedies.js';
import { stepOperations } from './operations-steps.js';
import { structureOperations } from './operations-structure.js';
import { trendOperations } from './operations-trend.js';
import { unitOperations } from './operations-units.js';

/** Operations that ask every field of the schema, in the county of this folder. */
export const operations: readonly OperationCase[] = [
  ...regionOperations,
  ...organizationOperations,
  ...unitOperations,
  ...allianceOperations,
  ...structureOperations,
  ...membershipOperations,
  ...reachOperations,
  ...listOperations,
  ...foundOperations,
  ...claimOperations,
  ...coverageOperations,
  ...ledgerOperations,
  ...knownOperations,
  ...organizationFindingOperations,
  ...dueOperations,
  ...figureOperations,
  ...chainOperations,
  ...explainOperations,
  ...stepOperations,
  ...remedyOperations,
  ...alliancePlanOperations,
  ...connectionOperations,
  ...trendOperations,
  ...planOperations,
  ...auditOperations,
  ...accessOperations,
];
