import { isAlive } from '../../domain/civil-date.js';
import {
  assessOrganization,
  type OrganizationAssessment,
} from '../assessment/assess-organization.js';
import { type RecordedRows, type Row, withRows } from '../facts/recorded-rows.js';
import type { ChangeKind } from '../messages/change-kinds.js';
import type { OrganizationFindingCode } from '../rules/findings.js';
import { type Candidate, closingChanges, type ExplainedChange, toldCandidates } from './changes.js';
import { type ExplainedOrganization, factsOfOrganization } from './explained-organization.js';
import { unrecorded } from './new-rows.js';
import { superiorCandidates } from './superior-changes.js';

/** The single changes that close a finding on an organization. */
export function organizationChanges(
  explained: ExplainedOrganization,
): ExplainedChange<OrganizationFindingCode>[] {
  const { organization, rows, assessment, on, rules, told } = explained;
  if (assessment === null) return [];
  const { findings } = assessment;
  const candidates = findings.flatMap(({ code }) => candidatesFor(code, explained, assessment));
  return closingChanges(toldCandidates(candidates, told), findings, ({ written }) => {
    const changed = factsOfOrganization(withRows(rows, written), organization.id);
    const after = changed === null ? null : assessOrganization(changed.facts, on, rules);
    return after?.findings ?? [];
  });
}

function candidatesFor(
  code: OrganizationFindingCode,
  explained: ExplainedOrganization,
  { fullMembers, units }: OrganizationAssessment,
): Candidate[] {
  const { organization, facts, on, rules } = explained;
  const { minimumMembers, maximumMembers, jointUnits } = rules.numbers;
  const members = fullMembers ?? 0;
  switch (code) {
    case 'UNDERSIZED': {
      const total = minimumMembers.value;
      return [changing('ADMIT_MEMBERS', counted(total), total - members, total)];
    }
    case 'OVERSIZED': {
      const total = maximumMembers.value;
      return [changing('DIVIDE', counted(total), members - total, total)];
    }
    case 'COMMITTEE_DUE':
      return [changing('RECORD_COMMITTEE', [{ ...organization, hasCommittee: true }])];
    case 'JOINT_TOO_WIDE': {
      const total = jointUnits.value;
      return [changing('RELEASE_UNITS', released(total), units - total, total)];
    }
    case 'TEMPORARY_OVERDUE': {
      const { validFrom } = organization.lifetime;
      const dissolved = { ...organization, lifetime: { validFrom, validTo: on } };
      return [
        changing('DISSOLVE', [dissolved]),
        changing('CONVERT', [{ ...organization, kind: 'BRANCH' }]),
      ];
    }
    case 'TERM_OVERDUE':
      return [changing('RECORD_TERM', [{ ...organization, termStart: on }])];
    case 'BROKEN_CHAIN':
      return superiorCandidates(explained);
  }

  function changing(kind: ChangeKind, written: readonly Row[], count = 1, total = 1): Candidate {
    const [first] = written;
    const { id, key } = organization;
    const released = written.flatMap((row) => (row.table === 'coverages' ? [row.unit] : []));
    return {
      kind,
      written,
      row: first?.key === key ? key : null,
      about: [id, ...new Set(released)],
      text: ({ texts, nameOf }) =>
        texts.changes[kind]({ name: nameOf(id), other: '', on, count, total, superior: '' }),
    };
  }

  /** A count of the day, in place of one that is there. */
  function counted(fullMembers: number): RecordedRows['counts'][] {
    const { id } = organization;
    const of = facts.counts.find((row) => row.on === on);
    const unknown = { staff: null, revenue: null };
    const key = `counts|${id}|${on}`;
    const row = of ?? { ...unrecorded(key), ...unknown, table: 'counts', entity: id, on };
    return [{ ...row, fullMembers }];
  }

  /** The coverages of all but the first units, ended on the day. */
  function released(kept: number): Row[] {
    const holding = facts.covered
      .filter(({ edge, unit }) => isAlive(edge.lifetime, on) && isAlive(unit.lifetime, on))
      .map(({ edge }) => edge);
    const units = [...new Set(holding.map((row) => row.unit))].sort();
    const leaving = new Set(units.slice(kept));
    return holding
      .filter((row) => leaving.has(row.unit))
      .map((row) => ({ ...row, lifetime: { ...row.lifetime, validTo: on } }));
  }
}
