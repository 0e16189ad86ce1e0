import { recordedAt } from './county.js';
import type { OperationCase } from './operation-case.js';

const seen = {
  ...{ change: 'OPENED', severity: 'HIGH', on: '2026-01-02' },
  ...{ actor: 'tester', origin: 'county', recordedAt: recordedAt.county },
  /** The rows about it, in the order of import. */
  causes: [
    'units|u-market',
    'coverages|o-old|u-market|SOLO|2018-06-01',
    'services|a-inner|u-market|2023-01-01',
    'counts|u-market|2025-01-01',
    'surveys|u-market|||2025-03-01',
  ],
};

/** The gap ledger. Nothing is noted on the county's gaps; suite-kept.ts notes and ends a note. */
export const ledgerOperations: readonly OperationCase[] = [
  {
    title: 'what has been entered about a unit, and that there is no such unit',
    operation: `{
      gapHistory(unit: "u-market") {
        unit { name }
        events { code change on since severity causes actor origin recordedAt }
        annotations { code reason note office due actor recordedAt endedAt }
      }
      none: gapHistory(unit: "o-old") { unit { id } }
      coverageGaps(first: 1) { nodes { annotations { code } } }
    }`,
    expected: {
      gapHistory: {
        unit: { name: '老街市场' },
        events: [
          { ...seen, code: 'LAPSED', since: '2022-01-01' },
          { ...seen, code: 'NOT_ESTABLISHED', since: '2025-01-01' },
        ],
        annotations: [],
      },
      none: null,
      coverageGaps: { nodes: [{ annotations: [] }] },
    },
  },
];
