import { isAlive } from '../../domain/civil-date.js';
import type { OrganizationKind } from '../../domain/vocabulary.js';
import { type Assessment, assess } from '../assessment/assess.js';
import { type RecordedRows, type Row, rowsOf, withRows } from '../facts/recorded-rows.js';
import type { ChangeKind } from '../messages/change-kinds.js';
import type { UnitFindingCode } from '../rules/findings.js';
import { type Candidate, closingChanges, type ExplainedChange, toldCandidates } from './changes.js';
import { type ExplainedUnit, factsOfUnit } from './explained-unit.js';
import { rowsBehindCoverage, rowsOfAlliance } from './influences.js';
import { newCoverage, newOrganization, newSubordination, unrecorded } from './new-rows.js';
import { renewals } from './renewals.js';

/**
 * The single changes that close a finding on a unit. Not among them: fewer members, an exclusion, the
 * unit's end. A count closes nothing: where members are unknown, three of them are a graver finding.
 */
export function unitChanges(explained: ExplainedUnit): ExplainedChange<UnitFindingCode>[] {
  const { unit, rows, assessment, on, rules, lying, told } = explained;
  if (assessment === null || assessment.findings.length === 0) return [];
  return closingChanges(
    toldCandidates(candidatesFor(explained, assessment), told),
    assessment.findings,
    ({ written }) => {
      const changed = factsOfUnit(withRows(rows, written), unit.id, lying);
      return (changed === null ? null : assess(changed.facts, on, rules))?.findings ?? [];
    },
  );
}

function candidatesFor(explained: ExplainedUnit, assessment: Assessment): Candidate[] {
  const { unit, facts, on, rules } = explained;
  const { fullMembers: members, findings } = assessment;
  const behind = new Set<Row>([
    ...facts.coverages.flatMap(rowsBehindCoverage),
    ...facts.alliances.flatMap(rowsOfAlliance),
  ]);
  const isFound = (code: UnitFindingCode) => findings.some((finding) => finding.code === code);
  const candidates = [
    ...renewals(behind, { id: unit.id, on }),
    ...superiorless(explained),
    covering('ADD_JOINT', 'JOINT', 'JOINT_BRANCH'),
  ];
  // Fewer members than a branch needs can't set up one of their own, but where nothing else is a remedy.
  const canBeAlone = members === null || members >= rules.numbers.minimumMembers.value;
  if (canBeAlone || isFound('OWN_BRANCH_DUE'))
    candidates.push(covering('ADD_SOLO', 'SOLO', 'BRANCH'));
  const isNotReached = isFound('BLANK') || isFound('PRIORITY_DUE');
  if (isNotReached || isFound('INSTRUCTOR_DUE'))
    candidates.push(covering('ADD_INSTRUCTOR', 'INSTRUCTOR', 'BRANCH'));
  if (isNotReached) candidates.push(covering('ADD_LIAISON', 'LIAISON', 'BRANCH'));
  if (isFound('NOT_SURVEYED')) candidates.push(surveying(explained));
  return candidates;

  function covering(
    kind: ChangeKind,
    mode: 'SOLO' | 'JOINT' | 'INSTRUCTOR' | 'LIAISON',
    by: OrganizationKind,
  ): Candidate {
    const organization = newOrganization({ kind: by, level: 'TOWNSHIP' });
    return aboutUnit(kind, explained, [organization, newCoverage(unit.id, mode, on)]);
  }
}

function surveying(explained: ExplainedUnit): Candidate {
  const { unit, on } = explained;
  const survey: RecordedRows['surveys'] = {
    ...unrecorded(`surveys|${unit.id}|||${on}`),
    ...{ table: 'surveys', unit: unit.id, region: null, kind: null, on },
  };
  return aboutUnit('SURVEY', explained, [survey]);
}

function aboutUnit(
  kind: ChangeKind,
  { unit: { id }, on }: ExplainedUnit,
  written: readonly Row[],
): Candidate {
  return {
    kind,
    written,
    row: null,
    about: [id],
    text: ({ texts, nameOf }) =>
      texts.changes[kind]({ name: nameOf(id), other: '', on, count: 1, total: 1, superior: '' }),
  };
}

/** Each party group on whose coverage the unit depends and that has no superior on the day: give it one. */
function superiorless({ unit, facts, rows, on }: ExplainedUnit): Candidate[] {
  const groups = new Set(
    facts.coverages
      .flatMap(({ organization, above }) => [
        organization,
        ...above.map(({ superior }) => superior),
      ])
      .filter(({ kind }) => kind === 'PARTY_GROUP'),
  );
  const alive = new Set(
    rowsOf(rows, 'organizations')
      .filter(({ lifetime }) => isAlive(lifetime, on))
      .map(({ id }) => id),
  );
  const linked = new Set(
    rowsOf(rows, 'subordinations')
      .filter(({ superior, lifetime }) => alive.has(superior) && isAlive(lifetime, on))
      .map(({ organization }) => organization),
  );
  return [...groups]
    .filter(({ id }) => alive.has(id) && !linked.has(id))
    .map(({ id }) => ({
      kind: 'ADD_SUPERIOR',
      written: [newOrganization({ kind: 'BRANCH', level: 'VILLAGE' }), newSubordination(id, on)],
      row: null,
      about: [id],
      text: ({ texts, nameOf }) =>
        texts.changes.ADD_SUPERIOR({
          name: nameOf(unit.id),
          other: nameOf(id),
          on,
          count: 1,
          total: 1,
          superior: texts.superiors.BRANCH,
        }),
    }));
}
