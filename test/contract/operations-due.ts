import type { OperationCase } from './operation-case.js';

const things = 'thing { ... on Unit { unit: id } ... on Organization { organization: id } }';

const county = { id: 'o-county', name: '将乐县委' };
const branch = { id: 'o-branch', name: '永鑫支部' };
const town = { id: 'o-town', name: '古镛镇党委' };

/** What falls due. */
export const dueOperations: readonly OperationCase[] = [
  {
    title: 'what falls due in ten years, with who sees to it',
    operation: `{ dueList(until: "2036-06-30", first: 20) {
      totalCount pageInfo { hasNextPage hasPreviousPage }
      nodes { on change ${things} unitFinding organizationFinding severity severityBefore responsible { id name } }
    }
    first: dueList(until: "2036-06-30", first: 1) { edges { node { on change } } } }`,
    expected: {
      dueList: {
        totalCount: 14,
        pageInfo: { hasNextPage: false, hasPreviousPage: false },
        nodes: [
          // Half a year after it began; no superior is stated of it.
          {
            ...due('2026-09-01', 'OPENS', { organization: 'o-temp' }, null),
            organizationFinding: 'TEMPORARY_OVERDUE',
            severity: 'HIGH',
          },
          {
            ...due('2026-09-01', 'GRAVER', { unit: 'u-task' }, county),
            unitFinding: 'TEMPORARY_ONLY',
            severity: 'HIGH',
            severityBefore: 'MEDIUM',
          },
          // A belt serves it no longer; the group of the compound covers it.
          due('2028-01-01', 'WORK_COVERAGE_ENDS', { unit: 'u-tower' }, town),
          ...opening('2029-01-01', 'u-farm', 'LAPSED', 'NOT_ESTABLISHED'),
          due('2029-01-01', 'ORGANIZATION_COVERAGE_ENDS', { unit: 'u-farm' }, town),
          due('2030-01-01', 'ENDS', { organization: 'o-branch' }, town),
          // With the branch its group has no superior, and reaches nobody.
          {
            ...due('2030-01-01', 'OPENS', { organization: 'o-group' }, branch),
            organizationFinding: 'BROKEN_CHAIN',
            severity: 'HIGH',
          },
          ...opening('2030-01-01', 'u-compound', 'LAPSED'),
          due('2030-01-01', 'ORGANIZATION_COVERAGE_ENDS', { unit: 'u-compound' }, town),
          ...opening('2030-01-01', 'u-tower', 'LAPSED'),
          due('2030-01-01', 'ORGANIZATION_COVERAGE_ENDS', { unit: 'u-tower' }, town),
          // With the alliance.
          due('2031-01-01', 'WORK_COVERAGE_ENDS', { unit: 'u-farm' }, town),
          due('2035-01-01', 'ENDS', { unit: 'u-farm' }, town),
        ],
      },
      first: { edges: [{ node: { on: '2026-09-01', change: 'OPENS' } }] },
    },
  },
  {
    title: 'all that changes in a scope after a day, as it was known',
    operation: `{ dueList(
      scope: {region: "350428", unitKinds: [COOPERATIVE], organizationKinds: [BRANCH], sources: [LEDGER]}
      until: "2035-01-01"
      changes: [OPENS, GRAVER, ENDS, ORGANIZATION_COVERAGE_ENDS, WORK_COVERAGE_ENDS, TEMPORARY_COVERAGE_ENDS, FEWER_ORGANIZATIONS, MILDER, CLOSES]
      on: "2029-12-31", knownOn: "2026-01-15", ruleSet: "cn-grassroots-2019", first: 10
    ) { nodes { on change unitFinding organizationFinding severity severityBefore } } }`,
    expected: {
      dueList: {
        nodes: [
          change('2030-01-01', 'ENDS'),
          {
            ...change('2030-01-01', 'CLOSES'),
            organizationFinding: 'TERM_OVERDUE',
            severityBefore: 'MEDIUM',
          },
          // With the alliance.
          change('2031-01-01', 'WORK_COVERAGE_ENDS'),
          change('2035-01-01', 'ENDS'),
          { ...change('2035-01-01', 'CLOSES'), unitFinding: 'LAPSED', severityBefore: 'HIGH' },
          {
            ...change('2035-01-01', 'CLOSES'),
            unitFinding: 'NOT_ESTABLISHED',
            severityBefore: 'HIGH',
          },
        ],
      },
    },
  },
  {
    title: 'what falls due up to today',
    operation: '{ dueList(until: "2026-06-30", first: 1) { totalCount } }',
    code: 'BAD_USER_INPUT',
  },
  {
    title: 'what falls due in more than ten years',
    operation: '{ dueList(until: "2036-07-01", first: 1) { totalCount } }',
    code: 'BAD_USER_INPUT',
  },
  {
    title: 'what falls due where no region is',
    operation: '{ dueList(scope: {region: "999"}, until: "2026-07-01", first: 1) { totalCount } }',
    code: 'NOT_FOUND',
  },
];

function due(on: string, what: string, thing: object, responsible: object | null) {
  return { ...change(on, what), thing, responsible };
}

function opening(on: string, unit: string, ...codes: readonly string[]) {
  return codes.map((unitFinding) => ({
    ...due(on, 'OPENS', { unit }, town),
    ...{ unitFinding, severity: 'HIGH' },
  }));
}

function change(on: string, what: string) {
  return {
    ...{ on, change: what, unitFinding: null, organizationFinding: null },
    ...{ severity: null, severityBefore: null },
  };
}
