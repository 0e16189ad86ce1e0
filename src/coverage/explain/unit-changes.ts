import { type CivilDate, isAlive } from '../../domain/civil-date.js';
import { type Assessment, assess } from '../assessment/assess.js';
import type { ChangeKind } from '../messages/change-kinds.js';
import type { UnitFindingCode } from '../rules/findings.js';
import { type Candidate, closingChanges, type ExplainedChange } from './changes.js';
import { rowsOfAlliance, rowsOfCoverage } from './influences.js';
import { rungsIn } from './lines.js';
import { newCoverage, newOrganization, newSubordination, unrecorded } from './new-rows.js';
import { renewals } from './renewals.js';
import { type OrganizationRow, type Row, rowsOf, withRows } from './rows.js';
import type { UnitCase } from './unit-case.js';
import { traceUnit, type UnitTrace } from './unit-trace.js';

/**
 * The single changes that close a finding on a unit. Not among them: fewer members, an exclusion, the
 * unit's end. A count closes nothing: where members are unknown, three of them are a graver finding.
 */
export function unitChanges(unitCase: UnitCase): ExplainedChange<UnitFindingCode>[] {
  const { trace, assessment, on, rules } = unitCase;
  if (assessment === null || assessment.findings.length === 0) return [];
  const { id } = trace.unit;
  return closingChanges(candidatesFor(unitCase, assessment), assessment.findings, ({ written }) => {
    const changed = traceUnit(withRows(trace.rows, written), id);
    return (changed === null ? null : assess(changed.facts, on, rules))?.findings ?? [];
  });
}

function candidatesFor({ trace, on, rules }: UnitCase, assessment: Assessment): Candidate[] {
  const { unit, coverages, alliances, rows } = trace;
  const { fullMembers: members, findings } = assessment;
  const rungsOf = rungsIn(rows);
  const behind = new Set<Row>([
    ...coverages.flatMap((each) => [...rowsOfCoverage(each), ...rungsOf(each.organization)]),
    ...alliances.flatMap(rowsOfAlliance),
  ]);
  const isFound = (code: UnitFindingCode) => findings.some((finding) => finding.code === code);
  const candidates = [
    ...renewals(behind, { id: unit.id, on }),
    ...superiorless(trace, on),
    covering('ADD_JOINT', 'JOINT', 'JOINT_BRANCH'),
  ];
  // Fewer members than a branch needs can't set up one of their own.
  if (members === null || members >= rules.numbers.minimumMembers.value)
    candidates.push(covering('ADD_SOLO', 'SOLO', 'BRANCH'));
  if (isFound('BLANK'))
    candidates.push(
      covering('ADD_INSTRUCTOR', 'INSTRUCTOR', 'BRANCH'),
      covering('ADD_LIAISON', 'LIAISON', 'BRANCH'),
    );
  if (isFound('NOT_SURVEYED')) candidates.push(surveying(trace, on));
  return candidates;

  function covering(
    kind: ChangeKind,
    mode: 'SOLO' | 'JOINT' | 'INSTRUCTOR' | 'LIAISON',
    by: OrganizationRow['kind'],
  ): Candidate {
    const organization = newOrganization({ kind: by, level: 'TOWNSHIP' });
    return aboutUnit(kind, trace, on, [organization, newCoverage(unit.id, mode, on)]);
  }
}

function surveying(trace: UnitTrace, on: CivilDate): Candidate {
  const survey = unrecorded(`surveys|${trace.unit.id}|||${on}`);
  return aboutUnit('SURVEY', trace, on, [{ ...survey, table: 'surveys', on, region: null }]);
}

function aboutUnit(
  kind: ChangeKind,
  { unit: { id } }: UnitTrace,
  on: CivilDate,
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
function superiorless({ unit, coverages, rows }: UnitTrace, on: CivilDate): Candidate[] {
  const rungsOf = rungsIn(rows);
  const groups = new Set(
    coverages.flatMap(({ organization }) =>
      [organization, ...rowsOf(rungsOf(organization), 'organizations')].filter(
        ({ kind }) => kind === 'PARTY_GROUP',
      ),
    ),
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
