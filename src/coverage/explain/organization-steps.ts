import { isAlive } from '../../domain/civil-date.js';
import { valuesOf } from '../../domain/vocabulary.js';
import type { OrganizationAssessment } from '../assessment/assess-organization.js';
import { type Chain, chainOf } from '../chain/chain.js';
import { isBelowCounty } from '../facts/hierarchy.js';
import type { Row } from '../facts/recorded-rows.js';
import type { RankedOrganization } from '../facts/rows.js';
import type { OrganizationConditionValues } from '../messages/explanation-texts.js';
import { ORGANIZATION_FINDINGS, type OrganizationFindingCode } from '../rules/findings.js';
import type { ExplainedOrganization } from './explained-organization.js';
import { type ExplainedStep, restingOn, withOutside } from './steps.js';
import type { Words } from './text.js';

/** Whether it exists on the day, and one step for each rule that applies to its kind, with its numbers. */
export function organizationSteps(
  explained: ExplainedOrganization,
): ExplainedStep<OrganizationFindingCode>[] {
  const { organization, assessment, on } = explained;
  const { id, key, lifetime } = organization;
  const holds = assessment !== null;
  const exists: ExplainedStep<OrganizationFindingCode> = {
    test: 'EXISTS',
    finding: null,
    outcome: holds,
    decided: !holds,
    ...{ facts: [key], outside: false },
    text: ({ texts, nameOf }) => texts.steps.exists({ name: nameOf(id), on, lifetime, holds }),
  };
  return assessment === null ? [exists] : [exists, ...ruleSteps(explained, assessment)];
}

function ruleSteps(
  explained: ExplainedOrganization,
  assessment: OrganizationAssessment,
): ExplainedStep<OrganizationFindingCode>[] {
  const { facts, on, rules, told } = explained;
  const { organizations, subordinations } = facts.above;
  const hierarchy = { organizations: [...organizations, facts], subordinations };
  const chain = chainOf(facts.id, hierarchy, on, rules);
  const found = new Set(assessment.findings.map(({ code }) => code));
  return valuesOf(ORGANIZATION_FINDINGS)
    .filter((code) => applies(code, facts))
    .map((code): ExplainedStep<OrganizationFindingCode> => {
      const holds = found.has(code);
      const rests = restingOn(
        rowsFor(code, explained, chain).map(({ key }) => key),
        told,
      );
      return {
        test: 'FINDING',
        finding: code,
        outcome: holds,
        decided: holds,
        ...rests,
        text: withOutside(rests.outside, (words) => {
          const values = valuesFor(explained, assessment, chain, words);
          const condition = words.texts.organizationConditions[code](values);
          return words.texts.steps.condition({ condition, holds, excluded: false });
        }),
      };
    });
}

/** Whether a rule is one of organizations of this kind and place (domain.md, "Findings"). */
function applies(code: OrganizationFindingCode, { kind, level }: RankedOrganization): boolean {
  switch (code) {
    case 'UNDERSIZED':
    case 'OVERSIZED':
    case 'COMMITTEE_DUE':
      return kind === 'BRANCH' || kind === 'JOINT_BRANCH';
    case 'JOINT_TOO_WIDE':
      return kind === 'JOINT_BRANCH';
    case 'TEMPORARY_OVERDUE':
      return kind === 'TEMPORARY_BRANCH';
    case 'TERM_OVERDUE':
      return kind !== 'TEMPORARY_BRANCH' && kind !== 'PARTY_GROUP';
    case 'BROKEN_CHAIN':
      return isBelowCounty({ level });
  }
}

function rowsFor(
  code: OrganizationFindingCode,
  { organization, facts, on }: ExplainedOrganization,
  chain: Chain | null,
): readonly Row[] {
  const covering = facts.covered.map(({ edge }) => edge);
  switch (code) {
    case 'UNDERSIZED':
    case 'OVERSIZED':
      return lastCount();
    case 'COMMITTEE_DUE':
      return [organization, ...lastCount()];
    case 'JOINT_TOO_WIDE':
      return covering.filter(({ lifetime }) => isAlive(lifetime, on));
    case 'TEMPORARY_OVERDUE':
      return [organization, ...covering];
    case 'TERM_OVERDUE':
      return [organization];
    case 'BROKEN_CHAIN': {
      const line = new Set(chain?.steps.map((step) => step.organization.id));
      return facts.above.subordinations.filter(
        (link) => line.has(link.organization) && isAlive(link.lifetime, on),
      );
    }
  }

  function lastCount(): Row[] {
    const counts = facts.counts.filter((count) => count.on <= on);
    const last = counts
      .map((count) => count.on)
      .sort()
      .at(-1);
    return counts.filter((count) => count.on === last);
  }
}

function valuesFor(
  { facts, rules: { numbers } }: ExplainedOrganization,
  { fullMembers, units, unitsEnded, temporaryDue, termEnds }: OrganizationAssessment,
  chain: Chain | null,
  { nameOf, breakClause }: Words,
): OrganizationConditionValues {
  const { id, hasCommittee } = facts;
  const own = chain?.steps.find((step) => step.organization.id === id)?.linkBreak ?? null;
  const first = chain?.firstBreak?.organization.id ?? id;
  return {
    members: fullMembers,
    minimum: numbers.minimumMembers.value,
    maximum: numbers.maximumMembers.value,
    committeeFrom: numbers.committeeMembers.value,
    hasCommittee,
    units,
    maximumUnits: numbers.jointUnits.value,
    unitsEnded,
    months: numbers.temporaryMonths.value,
    temporaryDue,
    termEnds,
    line: chain?.steps.map((step) => nameOf(step.organization.id)) ?? [],
    linkBreak: breakClause(own),
    brokenAbove: first === id ? '' : nameOf(first),
  };
}
