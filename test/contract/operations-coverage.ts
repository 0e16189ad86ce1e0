import type { OperationCase } from './operation-case.js';

const temporaryArticle =
  'Trial regulations on branch work (2018), art. 5 on 6 months and art. 8 on temporary branches; that such a unit is a finding is the domain definition';

const statuses = ['COVERED', 'WORK_ONLY', 'TEMPORARY_ONLY', 'GAP', 'UNKNOWN'];

/** Assessments, gaps, rates and matrices. */
export const coverageOperations: readonly OperationCase[] = [
  {
    title: 'what the rules say of a unit, today and on other days',
    operation: `{
      market: unit(id: "u-market") {
        assessment { status fullMembers holdsUntil findings { code severity since } }
        covered: assessment(on: "2021-01-01") { status fullMembers holdsUntil findings { code } }
      }
      task: unit(id: "u-task") { assessment { status holdsUntil findings {
        code severity since rule { code ruleSet article } explanation zh: explanation(lang: ZH) remedy zhRemedy: remedy(lang: ZH)
      } } }
      compound: unit(id: "u-compound") { assessment { status } before: assessment(on: "2024-05-31") { status } }
      tower: unit(id: "u-tower") { assessment { status } before: assessment(on: "2024-05-31") { status } }
      gone: unit(id: "u-gone") { assessment { status } onDay: assessment(on: "2023-12-31") { status } }
    }`,
    expected: {
      market: {
        assessment: {
          status: 'GAP',
          fullMembers: 3,
          holdsUntil: null,
          findings: [
            { code: 'NOT_ESTABLISHED', severity: 'HIGH', since: '2025-01-01' },
            { code: 'LAPSED', severity: 'HIGH', since: '2022-01-01' },
          ],
        },
        covered: { status: 'COVERED', fullMembers: null, holdsUntil: '2022-01-01', findings: [] },
      },
      task: {
        assessment: {
          status: 'TEMPORARY_ONLY',
          holdsUntil: '2026-09-01',
          findings: [
            {
              code: 'TEMPORARY_ONLY',
              severity: 'MEDIUM',
              since: '2026-03-01',
              rule: {
                ...{ code: 'temporary-coverage', ruleSet: 'cn-grassroots-2019' },
                article: temporaryArticle,
              },
              explanation:
                'Only a temporary branch covers 招商专班 (full members unknown). This has been so since 2026-03-01.',
              zh: '招商专班（正式党员人数不明）仅由临时党支部覆盖。此情况始于2026-03-01。',
              remedy:
                'Decide whether the unit is to last: if so, set up a standing branch or join a joint one; if not, let the temporary branch end with the task.',
              zhRemedy:
                '研判该单位是否长期存续：长期存续的，成立正式党支部或纳入联合党支部；否则任务结束时临时党支部随之撤销。',
            },
          ],
        },
      },
      compound: { assessment: { status: 'COVERED' }, before: { status: 'UNKNOWN' } },
      tower: { assessment: { status: 'COVERED' }, before: { status: 'WORK_ONLY' } },
      gone: { assessment: null, onDay: { status: 'WORK_ONLY' } },
    },
  },
  {
    title: 'gaps, filtered and in every order',
    operation: `{
      coverageGaps(first: 1) {
        totalCount pageInfo { hasNextPage hasPreviousPage }
        edges { node { status findings { code } unit { id kind region { code } } } }
        nodes { unit { name } }
      }
      scoped: coverageGaps(first: 9, scope: { region: "350428", kinds: [TASK_FORCE, FAMILY_FARM], sources: [LEDGER] }) { nodes { unit { id } } }
      unknown: coverageGaps(first: 9, filter: { codes: [NOT_SURVEYED] }) { nodes { unit { id } findings { code since } } }
      medium: coverageGaps(first: 9, filter: { severities: [MEDIUM] }) { nodes { unit { id } } }
      markets: coverageGaps(first: 9, filter: { kinds: [MARKET] }) { nodes { unit { id } } }
      bySeverity: coverageGaps(first: 9, orderBy: SEVERITY, filter: { codes: [NOT_SURVEYED, TEMPORARY_ONLY, LAPSED] }) { nodes { unit { id } } }
      bySince: coverageGaps(first: 9, orderBy: SINCE, filter: { codes: [NOT_SURVEYED, TEMPORARY_ONLY, LAPSED] }) { nodes { unit { id } } }
      byName: coverageGaps(first: 9, orderBy: NAME, filter: { codes: [NOT_SURVEYED, TEMPORARY_ONLY, LAPSED] }) { nodes { unit { id } } }
      byId: coverageGaps(first: 9, orderBy: ID, filter: { codes: [NOT_SURVEYED, TEMPORARY_ONLY, LAPSED] }) { nodes { unit { id } } }
      onDay: coverageGaps(first: 9, on: "2021-06-01") { nodes { unit { id } findings { code since } } }
    }`,
    expected: {
      coverageGaps: {
        totalCount: 2,
        pageInfo: { hasNextPage: true, hasPreviousPage: false },
        edges: [
          {
            node: {
              status: 'GAP',
              findings: [{ code: 'NOT_ESTABLISHED' }, { code: 'LAPSED' }],
              unit: { id: 'u-market', kind: 'MARKET', region: { code: '350428101' } },
            },
          },
        ],
        nodes: [{ unit: { name: '老街市场' } }],
      },
      scoped: gaps('u-task'),
      unknown: {
        nodes: [{ unit: { id: 'u-model' }, findings: [{ code: 'NOT_SURVEYED', since: null }] }],
      },
      medium: gaps('u-task'),
      markets: gaps('u-market'),
      bySeverity: gaps('u-market', 'u-task', 'u-model'),
      bySince: gaps('u-model', 'u-market', 'u-task'),
      byName: gaps('u-market', 'u-model', 'u-task'),
      byId: gaps('u-market', 'u-model', 'u-task'),
      onDay: {
        nodes: [{ unit: { id: 'u-gone' }, findings: [{ code: 'WORK_ONLY', since: '2021-01-01' }] }],
      },
    },
  },
  {
    title: 'gaps of a region that is not there',
    operation: '{ coverageGaps(first: 1, scope: { region: "0" }) { totalCount } }',
    code: 'NOT_FOUND',
  },
  {
    title: 'gaps of a region that has none',
    operation: '{ coverageGaps(first: 1, scope: { region: "44" }) { totalCount } }',
    expected: { coverageGaps: { totalCount: 0 } },
  },
  {
    title: 'figures of today, kept, and of the day before, worked out; under a rule set by its id',
    operation: `{
      coverage(scope: { region: "350428" }, on: "2026-06-29", ruleSet: "cn-grassroots-2019") { units }
      coverageGaps(first: 1, on: "2026-06-29", ruleSet: "cn-grassroots-2019") { totalCount }
      top: coverageMatrix(rows: REGION, columns: UNIT_KIND, scope: { kinds: [MARKET] }) { rows { key } cells { row units gaps } }
      before: coverageMatrix(rows: REGION, columns: UNIT_KIND, scope: { region: "350428", kinds: [MARKET] }, on: "2026-06-29") {
        rows { key } cells { row units gaps }
      }
    }`,
    expected: {
      coverage: { units: 6 },
      coverageGaps: { totalCount: 2 },
      top: {
        rows: [{ key: '35' }, { key: '44' }],
        cells: [
          { row: '35', units: 1, gaps: 1 },
          { row: '44', units: 0, gaps: 0 },
        ],
      },
      before: {
        rows: [{ key: '350428100' }, { key: '350428101' }],
        cells: [
          { row: '350428100', units: 0, gaps: 0 },
          { row: '350428101', units: 1, gaps: 1 },
        ],
      },
    },
  },
  {
    title: 'coverage and its rates',
    operation: `{ coverage {
      units statuses { status count } excluded { reason count } sourceKinds { sourceKind count }
      rates { code numerator denominator value lower upper reason excluded { reason count } }
    }
    town: coverage(scope: { region: "350428100" }, on: "2024-05-31") { units statuses { count } rates { reason } } }`,
    expected: {
      coverage: {
        units: 6,
        statuses: [
          { status: 'COVERED', count: 3 },
          { status: 'WORK_ONLY', count: 0 },
          { status: 'TEMPORARY_ONLY', count: 1 },
          { status: 'GAP', count: 1 },
          { status: 'UNKNOWN', count: 1 },
        ],
        excluded: [{ reason: 'SHELL', count: 1 }],
        sourceKinds: [
          { sourceKind: 'LEDGER', count: 5 },
          { sourceKind: 'SYNTHETIC', count: 1 },
        ],
        rates: [
          rate('ORGANIZATION', 3, 6, 1),
          rate('SOLO', 1, 6, 3),
          rate('REQUIRED', 1, 2, 0, 4),
          rate('WORK', 3, 6, 1),
          rate('MEMBER_WEIGHTED', 4, 7, 0, 4),
          rate('BACKUP', 0, 6, 1),
        ],
      },
      town: {
        units: 3,
        statuses: [{ count: 1 }, { count: 1 }, { count: 0 }, { count: 0 }, { count: 1 }],
        rates: [null, null, 'MEMBERS_UNKNOWN', null, 'MEMBERS_UNKNOWN', null].map((reason) => ({
          reason,
        })),
      },
    },
  },
  {
    title: 'matrices',
    operation: `{
      county: coverageMatrix(rows: REGION, columns: STATUS, scope: { region: "350428" }) {
        rows { key label en: label(lang: EN) } columns { key } cells { row column units gaps unknown } outside { units gaps unknown }
      }
      top: coverageMatrix(rows: STATUS, columns: REGION, on: "2021-06-01", scope: { kinds: [ENTERPRISE] }) {
        columns { key label(lang: EN) } cells { row column units gaps } outside { units }
      }
    }`,
    expected: {
      county: {
        rows: [
          { key: '350428100', label: '古镛镇', en: 'Guyong' },
          { key: '350428101', label: '万安镇', en: '万安镇' },
        ],
        columns: statuses.map((key) => ({ key })),
        cells: [
          ...statuses.map((column) =>
            cell('350428100', column, column === 'COVERED' ? [3, 0, 0] : [0, 0, 0]),
          ),
          cell('350428101', 'COVERED', [0, 0, 0]),
          cell('350428101', 'WORK_ONLY', [0, 0, 0]),
          cell('350428101', 'TEMPORARY_ONLY', [0, 0, 0]),
          cell('350428101', 'GAP', [1, 1, 0]),
          cell('350428101', 'UNKNOWN', [1, 0, 1]),
        ],
        outside: { units: 1, gaps: 1, unknown: 0 },
      },
      top: {
        columns: [
          { key: '35', label: 'Fujian' },
          { key: '44', label: '广东省' },
        ],
        cells: statuses.flatMap((row) => [
          {
            row,
            column: '35',
            ...(row === 'WORK_ONLY' ? { units: 1, gaps: 1 } : { units: 0, gaps: 0 }),
          },
          { row, column: '44', units: 0, gaps: 0 },
        ]),
        outside: { units: 0 },
      },
    },
  },
];

function gaps(...ids: readonly string[]) {
  return { nodes: ids.map((id) => ({ unit: { id } })) };
}

/** A rate of which `unknown` could still join the numerator; one shell stands outside. */
function rate(
  code: string,
  numerator: number,
  denominator: number,
  unknown: number,
  membersUnknown = 0,
) {
  const shell = { reason: 'SHELL', count: 1 };
  return {
    code,
    numerator,
    denominator,
    value: numerator / denominator,
    lower: numerator / denominator,
    upper: (numerator + unknown) / denominator,
    reason: null,
    excluded:
      membersUnknown === 0
        ? [shell]
        : [shell, { reason: 'MEMBERS_UNKNOWN', count: membersUnknown }],
  };
}

function cell(row: string, column: string, [units, gaps, unknown]: [number, number, number]) {
  return { row, column, units, gaps, unknown };
}
