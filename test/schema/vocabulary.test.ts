import { isEnumType } from 'graphql';
import { expect, test } from 'vitest';
import { CONNECTION_KINDS } from '../../src/alliances/connection/step.js';
import { REGION_WAYS } from '../../src/alliances/reach/reached-regions.js';
import { REACH_WAYS } from '../../src/alliances/reach/reached-units.js';
import { TAKE_UP_REASONS } from '../../src/alliances/reach/take-up.js';
import { ROW_CHANGES } from '../../src/changes/steps/effect.js';
import { LINK_BREAKS } from '../../src/coverage/chain/link-break.js';
import { EVENT_KINDS } from '../../src/coverage/explain/ends.js';
import { TESTS } from '../../src/coverage/explain/steps.js';
import { MATRIX_LAYERS } from '../../src/coverage/figures/layers.js';
import { RATES } from '../../src/coverage/figures/rates.js';
import { GAP_REASONS } from '../../src/coverage/kept/annotations.js';
import { GAP_CHANGES } from '../../src/coverage/kept/ledger.js';
import { CHANGE_KINDS } from '../../src/coverage/messages/change-kinds.js';
import { FACT_BREAKS, FACT_KINDS } from '../../src/coverage/messages/fact-kinds.js';
import { DUE_CHANGES } from '../../src/coverage/rules/due.js';
import { ORGANIZATION_FINDINGS, UNIT_FINDINGS } from '../../src/coverage/rules/findings.js';
import { CHAIN_LEVELS } from '../../src/coverage/rules/rules.js';
import * as vocabulary from '../../src/domain/vocabulary.js';
import { REGISTER_FIGURES } from '../../src/figures/register-figures.js';
import { REGISTER_RATES } from '../../src/figures/share.js';
import { REMEDY_KINDS } from '../../src/planning/remedies/remedy-plan.js';
import { declaredTypes, schema, valuesOfEnum } from './built-schema.js';

/** The enums that are words of the code, and the words. */
const words: Record<string, Readonly<Record<string, string>>> = {
  SourceKind: vocabulary.SOURCE_KINDS,
  RegionLevel: vocabulary.REGION_LEVELS,
  OrganizationKind: vocabulary.ORGANIZATION_KINDS,
  UnitKind: vocabulary.UNIT_KINDS,
  AllianceKind: vocabulary.ALLIANCE_KINDS,
  FacilityKind: vocabulary.FACILITY_KINDS,
  CoverageMode: vocabulary.COVERAGE_MODES,
  MemberKind: { ...vocabulary.ORGANIZATION_KINDS, ...vocabulary.UNIT_KINDS },
  MembershipRole: vocabulary.MEMBERSHIP_ROLES,
  Exclusion: vocabulary.EXCLUSIONS,
  ClaimSubject: vocabulary.CLAIM_SUBJECTS,
  CoverageStatus: vocabulary.STATUSES,
  Severity: vocabulary.SEVERITIES,
  FindingCode: UNIT_FINDINGS,
  DueChange: DUE_CHANGES,
  RegisterRateCode: REGISTER_RATES,
  ExplanationTest: TESTS,
  ExplanationEventKind: EVENT_KINDS,
  FactKind: FACT_KINDS,
  FactBreak: FACT_BREAKS,
  ChangeKind: CHANGE_KINDS,
  OrganizationFindingCode: ORGANIZATION_FINDINGS,
  LinkBreakReason: LINK_BREAKS,
  ChainLevel: CHAIN_LEVELS,
  RateCode: { ...RATES, ...REGISTER_FIGURES },
  MatrixLayer: { ...MATRIX_LAYERS, ...REGISTER_FIGURES },
  ConnectionKind: CONNECTION_KINDS,
  ReachWay: REACH_WAYS,
  RegionReachWay: REGION_WAYS,
  TakeUpReason: TAKE_UP_REASONS,
  GapChange: GAP_CHANGES,
  RowChange: ROW_CHANGES,
  GapReason: GAP_REASONS,
  RemedyKind: REMEDY_KINDS,
};

/** The enums that the compiler holds against the code, by the generated types of resolvers. */
const ofTheSchemaAlone = [
  'AimDirection',
  'AllianceCover',
  'AuditAction',
  'AuditMeans',
  'CompatibleBy',
  'CompatiblePlace',
  'ConnectionOutcome',
  'DistanceMeasure',
  'EntityType',
  'GapOrder',
  'GapWeighing',
  'Language',
  'MatrixAxis',
  'MembershipBound',
  'MembershipChange',
  'MembershipVia',
  'MissingReason',
  'NameOrder',
  'NoChainShareReason',
  'NoClearanceReason',
  'NoRateReason',
  'NoRegisterRateReason',
  'OrganizationFindingOrder',
  'OverlapOrder',
  'PlanExtra',
  'PlanJobStatus',
  'PlanKind',
  'PlanMisfitRule',
  'PlanOption',
  'PlanStatus',
  'RateExclusion',
  'RefusalReason',
  'RefusedLeadRule',
  'RelaxationKind',
  'RemedyReason',
  'Role',
  'StepDirection',
  'TrendInterval',
  'UnservedRule',
];

test.each(Object.entries(words))('%s has the words of the code, in their order', (name, labels) => {
  expect(valuesOfEnum(name)).toEqual(Object.keys(labels));
});

test('a rate excludes for the reasons of units, and for unknown members', () => {
  const reasons = [...Object.keys(vocabulary.EXCLUSIONS), 'MEMBERS_UNKNOWN'];
  expect(valuesOfEnum('RateExclusion')).toEqual(reasons);
});

test('no enum is left out above', () => {
  const enums = declaredTypes.filter(isEnumType).map(({ name }) => name);
  expect(enums.sort()).toEqual([...Object.keys(words), ...ofTheSchemaAlone].sort());
});

test('each value of a vocabulary is described with its Chinese label', () => {
  const missing = Object.entries(words).flatMap(([name, labels]) => {
    const type = schema.getType(name);
    const values = isEnumType(type) ? type.getValues() : [];
    return values
      .filter((value) => !value.description?.includes(labels[value.name] ?? value.name))
      .map((value) => `${name}.${value.name} (${labels[value.name]}): ${value.description}`);
  });
  expect(missing).toEqual([]);
});
