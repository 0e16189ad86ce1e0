/**
 * The findings of domain.md on the organizations of test/fixtures/county that exist on 2026-06-30, worked
 * out by hand; README.md there tells why. `CODE SEVERITY since`, of a broken chain with its reason and
 * level; `?` is an unknown date.
 */
export const ORGANIZATION_FINDINGS: Readonly<Record<string, readonly string[]>> = {
  'b-compound': ['BROKEN_CHAIN HIGH 2021-06-01 MISSING_SUPERIOR VILLAGE_ORGANIZATION'],
  'b-grid': ['BROKEN_CHAIN HIGH ? SKIPPED_LEVEL GRID_BRANCH'],
  'b-lapsed': ['BROKEN_CHAIN HIGH ? MISSING_SUPERIOR VILLAGE_ORGANIZATION'],
  'b-loop-a': ['BROKEN_CHAIN HIGH ? CYCLE VILLAGE_ORGANIZATION'],
  'b-loop-b': ['BROKEN_CHAIN HIGH ? CYCLE VILLAGE_ORGANIZATION'],
  'b-renewed': ['BROKEN_CHAIN HIGH ? MISSING_SUPERIOR VILLAGE_ORGANIZATION'],
  'g-broken': ['BROKEN_CHAIN HIGH 2026-05-01 MISSING_SUPERIOR MICRO_GRID_GROUP'],
  'g-double': ['BROKEN_CHAIN HIGH ? TWO_SUPERIORS VILLAGE_ORGANIZATION'],
  'g-orphan': ['BROKEN_CHAIN HIGH ? MISSING_SUPERIOR VILLAGE_ORGANIZATION'],
  't-august': [
    'TEMPORARY_OVERDUE HIGH 2026-02-28',
    'BROKEN_CHAIN HIGH 2025-08-31 MISSING_SUPERIOR TOWNSHIP_COMMITTEE',
  ],
  't-new': ['BROKEN_CHAIN HIGH 2026-03-15 MISSING_SUPERIOR VILLAGE_ORGANIZATION'],
  't-old': [
    'TEMPORARY_OVERDUE HIGH 2026-06-30',
    'BROKEN_CHAIN HIGH 2025-12-30 MISSING_SUPERIOR VILLAGE_ORGANIZATION',
  ],
};

/** The organizations whose chain is broken above, with where. */
export const BROKEN_ABOVE: Readonly<Record<string, string>> = {
  'g-good': 'b-grid',
  'g-inner': 'b-grid',
  'g-outer': 'b-grid',
  'g-temp': 't-new',
};
