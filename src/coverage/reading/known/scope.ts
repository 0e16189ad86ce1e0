import { type CivilDate, isAlive, type Lifetime } from '../../../domain/civil-date.js';
import type { EntityId } from '../../../domain/ids.js';
import type { SourceKind } from '../../../domain/vocabulary.js';
import { ensureRegion } from '../../../registry/ensure-region.js';
import type { Scope } from '../../../registry/lists.js';
import { type Columns, listedColumns } from '../columns.js';
import { type AsKnown, readRows, versions } from './as-known.js';
import { regionsWithin } from './regions.js';
import { withSourceKinds } from './source-kinds.js';

/** A table that has scopes. */
interface Search<Row> {
  readonly table: string;
  readonly label: string;
  /** Leads from a region to what is in it. */
  readonly arrow: string;
  readonly columns: Columns<Row>;
}

/** The tables that have scopes. */
export const searches = {
  units: {
    table: 'units',
    label: 'Unit',
    arrow: '<-[:LOCATED_IN]-',
    columns: listedColumns.units,
  },
  organizations: {
    table: 'organizations',
    label: 'Organization',
    arrow: '<-[:BASED_IN]-',
    columns: listedColumns.organizations,
  },
} as const;

/** A row of a table that has scopes. */
interface PlacedRow {
  readonly lifetime: Lifetime;
  readonly region: EntityId;
  readonly source: EntityId;
  readonly sourceKind: SourceKind;
}

/**
 * The rows that were known to be in a scope, as it was known itself, and alive on a day, or on any
 * day where it is null.
 *
 * @throws Problem NOT_FOUND where no region ever had the scope's code
 */
export async function rowsInScope<Row extends PlacedRow>(
  known: AsKnown,
  search: Search<Row>,
  { region = null, kinds = null, sources = null }: Scope,
  on: CivilDate | null,
): Promise<Row[]> {
  const within = region === null ? null : await regionsWithin(known, region);
  if (region !== null && within?.length === 0) {
    await ensureRegion(known.reader, region);
    return [];
  }
  const codes = within === null ? null : new Set(within.map(({ code }) => code));
  const statement = rowsIn(search, codes === null ? null : [...codes], kinds, known);
  // Rows that were replaced since are found wherever they were.
  const rows = (await readRows(known, statement)).filter(
    (row) =>
      (codes === null || codes.has(row.region)) && (on === null || isAlive(row.lifetime, on)),
  );
  const stated = await withSourceKinds(known, rows);
  return stated.filter(({ sourceKind }) => sources === null || sources.includes(sourceKind));
}

/** Rows of a table in regions (null: anywhere), of some kinds (null: of all). */
function rowsIn<Row>(
  { table, label, arrow, columns }: Search<Row>,
  regions: readonly string[] | null,
  kinds: readonly string[] | null,
  { knownBefore }: AsKnown,
) {
  const current =
    regions === null
      ? `MATCH (r:${label})`
      : `UNWIND $regions AS code MATCH (n:Region) WHERE n.id = code MATCH (n)${arrow}(r:${label})`;
  const where = kinds === null ? [] : ['r.kind IN $kinds'];
  return versions(
    `${table}.scope`,
    table,
    columns,
    { current: { pattern: current, where }, superseded: { pattern: 'MATCH (r:Version)', where } },
    {
      knownBefore,
      ...(regions === null ? {} : { regions }),
      ...(kinds === null ? {} : { kinds }),
    },
  );
}
