import { stringify } from 'csv-stringify/sync';
import type { UnitRow } from './unit-rows.js';

const columns = [
  'unit',
  'name',
  'remedy',
  'reason',
  'organization',
  'organization_name',
  'members',
  'closes',
];

/** A row for each unit, as CSV with a header. What a spreadsheet would take for a formula has an apostrophe before it. */
export function planCsv(rows: readonly UnitRow[]): string {
  const cells = rows.map(({ unit, name, remedy, reason, by, members, closes }) => [
    unit,
    name,
    remedy,
    reason ?? '',
    by?.id ?? '',
    by?.name ?? '',
    members === null ? '' : String(members),
    closes.join(' '),
  ]);
  return stringify([columns, ...cells], { escape_formulas: true });
}
