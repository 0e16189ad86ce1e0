import type { OperationCase } from './operation-case.js';

/** Trends, clearance, diffs, and the layers and comparisons of matrices. */
export const trendOperations: readonly OperationCase[] = [
  {
    title: 'a trend by quarters, ending on its last day',
    operation: `{
      coverageTrend(scope: { region: "350428100" }, from: "2023-12-31", to: "2024-06-15", every: QUARTER, knownOn: "2026-01-02", ruleSet: "cn-grassroots-2019") {
        points { on gaps coverage { units statuses { count } sourceKinds { count } rates { code numerator denominator } } }
      }
      weeks: coverageTrend(from: "2024-05-25", to: "2024-06-02", every: WEEK) { points { on gaps } }
      nothing: coverageTrend(from: "2024-05-31", to: "2024-06-01", knownOn: "2026-01-01") { points { on coverage { rates { reason } } } }
    }`,
    expected: {
      coverageTrend: {
        points: [
          point('2023-12-31', 1, [1, 1, 0, 0, 2]),
          // The tower is served, the firm has ended.
          point('2024-03-31', 1, [1, 1, 0, 0, 1]),
          point('2024-06-15', 0, [3, 0, 0, 0, 0]),
        ],
      },
      weeks: {
        points: [
          { on: '2024-05-25', gaps: 2 },
          { on: '2024-06-01', gaps: 1 },
          { on: '2024-06-02', gaps: 1 },
        ],
      },
      nothing: {
        points: ['2024-05-31', '2024-06-01'].map((on) => ({
          on,
          coverage: { rates: Array.from({ length: 6 }, () => ({ reason: 'NO_UNITS' })) },
        })),
      },
    },
  },
  {
    title: 'a trend that ends before it starts',
    operation: '{ coverageTrend(from: "2024-01-02", to: "2024-01-01") { points { on } } }',
    code: 'BAD_USER_INPUT',
  },
  {
    title: 'the clearance of gaps, one of which opens again',
    operation: `{
      gapClearance(scope: { region: "350428" }, from: "2023-12-31", to: "2030-01-01", knownOn: "2026-01-02", ruleSet: "cn-grassroots-2019") {
        openAtStart opened closed reopened openAtEnd rate { numerator denominator value reason }
        byCode { code openAtStart opened closed reopened openAtEnd rate { value reason } }
        reopenedUnits { totalCount nodes { id name } }
      }
      none: gapClearance(scope: { region: "44" }, from: "2024-01-01", to: "2024-01-01") { rate { value reason } }
    }`,
    // At the start the market, lapsed and served to the end of 2023, and the firm, which ends. The task force and the farm open, and when
    // the branch of its group ends the compound, and the tower for the second time.
    expected: {
      gapClearance: {
        openAtStart: 2,
        opened: 5,
        closed: 2,
        reopened: 1,
        openAtEnd: 5,
        rate: { numerator: 2, denominator: 7, value: 2 / 7, reason: null },
        byCode: [
          flow('NOT_ESTABLISHED', [0, 2, 0, 0, 2]),
          flow('LAPSED', [1, 3, 0, 0, 4]),
          flow('BLANK', [0, 0, 0, 0, 0]),
          flow('TEMPORARY_ONLY', [0, 1, 0, 0, 1]),
          flow('WORK_ONLY', [2, 1, 3, 0, 0]),
        ],
        reopenedUnits: { totalCount: 1, nodes: [{ id: 'u-tower', name: '华虹大厦' }] },
      },
      none: { rate: { value: null, reason: 'NO_GAPS' } },
    },
  },
  {
    title: 'what a change is made of',
    operation: `{
      coverageDiff(scope: { region: "350428100" }, from: "2023-12-31", to: "2024-06-15", ruleSetFrom: "cn-grassroots-2019", ruleSetTo: "cn-grassroots-2019") {
        rate knownFrom knownTo ruleSetFrom ruleSetTo change reason
        start { ...Share } corrected { ...Share } rescored { ...Share } end { ...Share }
        numerator { ...Part } denominator { ...Part } corrections { ...Part } rules { ...Part }
      }
      unknown: coverageDiff(rate: REQUIRED, from: "2024-01-01", to: "2024-01-01", knownFrom: "2026-01-01", knownTo: "2026-01-02") {
        rate knownFrom knownTo reason change corrections { value units { totalCount } }
      }
    }
    fragment Share on Rate { numerator denominator }
    fragment Part on DiffPart { value units { totalCount nodes { unit { id } before { numerator denominator } after { numerator denominator } } } }`,
    expected: {
      coverageDiff: {
        rate: 'ORGANIZATION',
        knownFrom: '2026-01-02',
        knownTo: null,
        ruleSetFrom: 'cn-grassroots-2019',
        ruleSetTo: 'cn-grassroots-2019',
        change: 3 / 4,
        reason: null,
        start: { numerator: 1, denominator: 4 },
        corrected: { numerator: 1, denominator: 4 },
        rescored: { numerator: 1, denominator: 4 },
        end: { numerator: 3, denominator: 3 },
        numerator: part(2 / 3, ['u-compound', [0, 1], [1, 1]], ['u-tower', [0, 1], [1, 1]]),
        denominator: part(1 / 12, ['u-gone', [0, 1], [0, 0]]),
        corrections: part(0),
        rules: part(0),
      },
      // Nobody's members were known of that day, and the day before the record no unit.
      unknown: {
        rate: 'REQUIRED',
        knownFrom: '2026-01-01',
        knownTo: '2026-01-02',
        reason: 'NO_UNITS',
        change: null,
        corrections: { value: null, units: { totalCount: 0 } },
      },
    },
  },
  {
    title: 'a matrix of findings, compared with another day, record, rule set and source',
    operation: `{ coverageMatrix(rows: REGION, columns: UNIT_KIND, scope: { region: "350428", kinds: [COOPERATIVE, MARKET] }, layer: FINDINGS, ruleSet: "cn-grassroots-2019",
        compare: { on: "2021-01-01", knownOn: "2026-01-02", ruleSet: "cn-grassroots-2019", sources: [LEDGER] }) {
      cells { ...Cell }
      outside { units numerator denominator value difference { units numerator denominator value } }
    } }
    fragment Cell on MatrixCell {
      row column units gaps unknown numerator denominator value
      difference { units gaps unknown numerator denominator value }
    }`,
    expected: {
      coverageMatrix: {
        cells: [
          cell('350428100', 'COOPERATIVE', [1, 0, 0, 0, 1, 0], [0, 0, 0, 0, 0, 0]),
          cell('350428100', 'MARKET', [0, 0, 0, 0, 0, null], [0, 0, 0, 0, 0, null]),
          cell('350428101', 'COOPERATIVE', [0, 0, 0, 0, 0, null], [0, 0, 0, 0, 0, null]),
          // NOT_ESTABLISHED and LAPSED; in 2021 it was covered.
          cell('350428101', 'MARKET', [1, 1, 0, 2, 1, 2], [0, 1, 0, 2, 0, 2]),
        ],
        outside: {
          units: 0,
          numerator: 0,
          denominator: 0,
          value: null,
          difference: { units: 0, numerator: 0, denominator: 0, value: null },
        },
      },
    },
  },
  {
    title: 'a matrix compared with nothing',
    operation: '{ coverageMatrix(rows: REGION, columns: STATUS, compare: {}) { rows { key } } }',
    code: 'BAD_USER_INPUT',
  },
];

type Figures = [number, number, number, number, number, number | null];

function point(on: string, gaps: number, statuses: readonly number[]) {
  const units = statuses.reduce((sum, count) => sum + count, 0);
  const [covered = 0, work = 0] = statuses;
  return {
    on,
    gaps,
    coverage: {
      units,
      statuses: statuses.map((count) => ({ count })),
      sourceKinds: [{ count: units }],
      rates: [
        { code: 'ORGANIZATION', numerator: covered, denominator: units },
        // The farm's branch.
        { code: 'SOLO', numerator: 1, denominator: units },
        // Nobody's members were known before 2025.
        { code: 'REQUIRED', numerator: 0, denominator: 0 },
        { code: 'WORK', numerator: covered + work, denominator: units },
        { code: 'MEMBER_WEIGHTED', numerator: 0, denominator: 0 },
        { code: 'BACKUP', numerator: 0, denominator: units },
      ],
    },
  };
}

function flow(
  code: string,
  [openAtStart, opened, closed, reopened, openAtEnd]: [number, number, number, number, number],
) {
  const all = openAtStart + opened;
  const rate = { value: all === 0 ? null : closed / all, reason: all === 0 ? 'NO_GAPS' : null };
  return { code, openAtStart, opened, closed, reopened, openAtEnd, rate };
}

function part(
  value: number,
  ...units: readonly [string, readonly [number, number], readonly [number, number]][]
) {
  const share = ([numerator, denominator]: readonly [number, number]) => ({
    numerator,
    denominator,
  });
  return {
    value,
    units: {
      totalCount: units.length,
      nodes: units.map(([id, before, after]) => ({
        unit: { id },
        before: share(before),
        after: share(after),
      })),
    },
  };
}

function cell(row: string, column: string, figures: Figures, difference: Figures) {
  return { row, column, ...figuresOf(figures), difference: figuresOf(difference) };
}

function figuresOf([units, gaps, unknown, numerator, denominator, value]: Figures) {
  return { units, gaps, unknown, numerator, denominator, value };
}
