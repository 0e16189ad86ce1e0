import type { PlacedRows, RowChanges } from '../../coverage/facts/row-changes.js';
import type { Lifetime } from '../../domain/civil-date.js';
import { type Change, keyOf } from '../tables/tables.js';
import { isReal } from './restated.js';
import { rowsAmong, type StepRows } from './rows-of-steps.js';

/** What steps that break no rule do to the rows that facts are made of. */
export function rowChangesOf(steps: StepRows): RowChanges {
  const rows = steps.written.flatMap((entry) => ('violations' in entry ? [] : [entry]));
  const written = placedRows(rows, steps);
  // What joins an alliance leads to it, whether its own row is written or not.
  const alliances = [...rowsAmong('alliances', steps.stored).map(lasting), ...written.alliances];
  return { written: { ...written, alliances }, retracted: placedRows(steps.retracted, steps) };
}

function placedRows(changes: readonly Change[], { source, levels, stored }: StepRows) {
  const rows: { [T in keyof RowChanges['written']]: PlacedRows[T][] } = {
    ...{ units: [], organizations: [], alliances: [], parts: [], coverages: [] },
    ...{ subordinations: [], memberships: [], services: [], counts: [], surveys: [] },
  };
  if (source === null) throw new Error('Steps that break no rule have a source, received none.');
  const real = new Map(
    stored.flatMap((row) => (isReal({ before: row }) ? [[row.key, row.sourceKind] as const] : [])),
  );
  for (const change of changes) {
    const { table, row } = change;
    // What a synthetic source may not end, move or restate keeps the kind of its own.
    const own = source.kind === 'SYNTHETIC' ? real.get(keyOf(change)) : null;
    const sourceKind = own ?? source.kind;
    switch (table) {
      case 'units':
        rows.units.push({ ...lasting(row), sourceKind });
        break;
      case 'organizations': {
        const level = levels.get(row.region);
        if (level === undefined) throw new Error(`Steps read regions, received ${row.region}.`);
        rows.organizations.push({ ...lasting(row), level, sourceKind });
        break;
      }
      case 'alliances':
        rows.alliances.push(lasting(row));
        break;
      case 'parts':
        rows.parts.push(lasting(row));
        break;
      case 'coverages':
        rows.coverages.push(lasting(row));
        break;
      case 'subordinations':
        rows.subordinations.push(lasting(row));
        break;
      case 'memberships':
        rows.memberships.push(lasting(row));
        break;
      case 'services':
        rows.services.push(lasting(row));
        break;
      case 'counts':
        rows.counts.push(row);
        break;
      case 'surveys':
        rows.surveys.push({ ...row, sourceKind });
        break;
      case 'facilities':
        // No coverage follows from them.
        break;
      case 'sources':
      case 'regions':
      case 'claims':
        // Steps only retract them, where nothing refers to them: no fact is made of those.
        break;
    }
  }
  return rows;
}

function lasting<Row extends Lifetime>(row: Row): Row & { readonly lifetime: Lifetime } {
  const { validFrom, validTo } = row;
  return { ...row, lifetime: { validFrom, validTo } };
}
