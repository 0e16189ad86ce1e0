import { z } from 'zod';
import type { PlacedRows, RowChanges } from '../../coverage/facts/row-changes.js';
import type { Lifetime } from '../../domain/civil-date.js';
import {
  REGION_LEVELS,
  type RegionLevel,
  SOURCE_KINDS,
  type SourceKind,
  valuesOf,
} from '../../domain/vocabulary.js';
import type { Change } from '../tables/tables.js';
import { type StepRows, storedEntry } from './rows-of-steps.js';
import type { StoredRow } from './stored-row.js';

/** What steps that break no rule do to the rows that facts are made of. */
export function rowChangesOf({ written, retracted, stored, around }: StepRows): RowChanges {
  const rows = written.flatMap((entry) => ('violations' in entry ? [] : [entry]));
  const stamp = stampOf(around);
  const alliances = stored
    .filter(({ table }) => table === 'alliances')
    .map((row) => storedEntry(row));
  return {
    // What joins an alliance leads to it, whether its own row is written or not.
    written: placedRows([...alliances, ...rows], stamp),
    retracted: placedRows(retracted, stamp),
  };
}

/** What rows have beside their own columns. */
interface Stamp {
  readonly sourceKind: SourceKind;
  readonly levelOf: (region: string) => RegionLevel;
}

const Level = z.enum(valuesOf(REGION_LEVELS));
const Kind = z.enum(valuesOf(SOURCE_KINDS));

/** Of rows that steps write: they have one source, and the regions that they name were read. */
function stampOf(around: readonly StoredRow[]): Stamp {
  const regions = new Map(around.map(({ cells }) => [cells.code, cells.level]));
  return {
    sourceKind: Kind.parse(around.find(({ table }) => table === 'sources')?.cells.kind),
    levelOf: (region) => Level.parse(regions.get(region)),
  };
}

function placedRows(changes: readonly Change[], { sourceKind, levelOf }: Stamp) {
  const rows: { [T in keyof RowChanges['written']]: PlacedRows[T][] } = {
    ...{ units: [], organizations: [], alliances: [], parts: [], coverages: [] },
    ...{ subordinations: [], memberships: [], services: [], counts: [] },
  };
  for (const { table, row } of changes)
    switch (table) {
      case 'units':
        rows.units.push({ ...row, sourceKind, lifetime: lifetimeOf(row) });
        break;
      case 'organizations': {
        const level = levelOf(row.region);
        rows.organizations.push({ ...row, level, sourceKind, lifetime: lifetimeOf(row) });
        break;
      }
      case 'alliances':
        rows.alliances.push({ ...row, lifetime: lifetimeOf(row) });
        break;
      case 'parts':
        rows.parts.push({ ...row, lifetime: lifetimeOf(row) });
        break;
      case 'coverages':
        rows.coverages.push({ ...row, lifetime: lifetimeOf(row) });
        break;
      case 'subordinations':
        rows.subordinations.push({ ...row, lifetime: lifetimeOf(row) });
        break;
      case 'memberships':
        rows.memberships.push({ ...row, lifetime: lifetimeOf(row) });
        break;
      case 'services':
        rows.services.push({ ...row, lifetime: lifetimeOf(row) });
        break;
      case 'counts':
        rows.counts.push(row);
        break;
      case 'sources':
      case 'regions':
      case 'facilities':
      case 'claims':
      case 'surveys':
        throw new Error(`Steps write no ${table}, received one.`);
    }
  return rows;
}

function lifetimeOf({ validFrom, validTo }: Lifetime): Lifetime {
  return { validFrom, validTo };
}
