import type { OperationCase } from './operation-case.js';

/** Questions about what was known: nothing on the day before the county was recorded. */
export const knownOperations: readonly OperationCase[] = [
  {
    title:
      'gaps, coverage and matrices as they were known, on the day of the record and the day before',
    operation: `{
      gaps: coverageGaps(first: 9, knownOn: "2026-01-02", scope: { region: "350428" }) { totalCount nodes { unit { id name } findings { code since } } }
      noGaps: coverageGaps(first: 9, knownOn: "2026-01-01") { totalCount }
      tower: coverage(knownOn: "2026-01-02", on: "2024-05-31", scope: { kinds: [BUILDING] }) { units statuses { count } }
      towerLater: coverage(knownOn: "2026-01-02", on: "2024-06-01", scope: { kinds: [BUILDING] }) { statuses { count } }
      nothing: coverage(knownOn: "2026-01-01", scope: { region: "350428" }) { units rates { reason } }
      matrix: coverageMatrix(rows: REGION, columns: UNIT_KIND, knownOn: "2026-01-02", scope: { region: "350428", kinds: [MARKET, TASK_FORCE] }) {
        rows { key label } cells { row column units gaps } outside { units gaps }
      }
      top: coverageMatrix(rows: REGION, columns: UNIT_KIND, knownOn: "2026-01-02", scope: { kinds: [MARKET] }) { rows { key } cells { units } }
      empty: coverageMatrix(rows: REGION, columns: UNIT_KIND, knownOn: "2026-01-01", scope: { region: "350428" }) { rows { key } cells { units } }
    }`,
    expected: {
      gaps: {
        totalCount: 2,
        nodes: [
          {
            unit: { id: 'u-market', name: '老街市场' },
            findings: [
              { code: 'NOT_ESTABLISHED', since: '2025-01-01' },
              { code: 'LAPSED', since: '2022-01-01' },
            ],
          },
          {
            unit: { id: 'u-task', name: '招商专班' },
            findings: [{ code: 'TEMPORARY_ONLY', since: '2026-03-01' }],
          },
        ],
      },
      noGaps: { totalCount: 0 },
      tower: { units: 1, statuses: statuses(0, 1, 0, 0, 0) },
      towerLater: { statuses: statuses(1, 0, 0, 0, 0) },
      nothing: { units: 0, rates: Array.from({ length: 6 }, () => ({ reason: 'NO_UNITS' })) },
      matrix: {
        rows: [
          { key: '350428100', label: '古镛镇' },
          { key: '350428101', label: '万安镇' },
        ],
        cells: [
          { row: '350428100', column: 'MARKET', units: 0, gaps: 0 },
          { row: '350428100', column: 'TASK_FORCE', units: 0, gaps: 0 },
          { row: '350428101', column: 'MARKET', units: 1, gaps: 1 },
          { row: '350428101', column: 'TASK_FORCE', units: 0, gaps: 0 },
        ],
        outside: { units: 1, gaps: 1 },
      },
      top: { rows: [{ key: '35' }, { key: '44' }], cells: [{ units: 1 }, { units: 0 }] },
      empty: { rows: [], cells: [] },
    },
  },
  {
    title: 'organizations and their chains as they were known',
    operation: `{
      branch: chain(organization: "o-branch", knownOn: "2026-01-02", on: "2025-06-30") { householdLinks }
      nobody: chain(organization: "o-branch", knownOn: "2026-01-01") { householdLinks }
      found: organizationFindings(first: 9, knownOn: "2026-01-02", scope: { region: "350428100" }) { nodes { organization { id } findings { code } } }
      none: organizationFindings(first: 9, knownOn: "2026-01-01") { totalCount }
      audit: chainAudit(knownOn: "2026-01-02") { share { numerator denominator } }
    }`,
    expected: {
      branch: { householdLinks: 10 },
      nobody: null,
      found: {
        nodes: [{ organization: { id: 'o-branch' }, findings: [{ code: 'TERM_OVERDUE' }] }],
      },
      none: { totalCount: 0 },
      // Of the town, the branch, the group and o-model, only o-model has nobody above it.
      audit: { share: { numerator: 3, denominator: 4 } },
    },
  },
  {
    title: 'what was known of a region that there never was',
    operation: '{ coverage(knownOn: "2026-01-01", scope: { region: "0" }) { units } }',
    code: 'NOT_FOUND',
  },
];

function statuses(...counts: readonly number[]) {
  return counts.map((count) => ({ count }));
}
