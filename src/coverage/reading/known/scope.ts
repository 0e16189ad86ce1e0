import { type CivilDate, isAlive, type Lifetime } from '../../../domain/civil-date.js';
import type { EntityId } from '../../../domain/ids.js';
import type { SourceKind } from '../../../domain/vocabulary.js';
import type { Statement } from '../../../graph/statement.js';
import { ensureRegion } from '../../../registry/ensure-region.js';
import type { Scope } from '../../../registry/lists.js';
import { Organization, Unit } from './columns.js';
import { lookUp, lookups } from './lookups.js';
import {
  type Columns,
  decoderOf,
  isKnown,
  type Past,
  readRows,
  returned,
  type Version,
  wasKnown,
} from './past.js';
import { regionsWithin } from './regions.js';

/** Finds the rows of a table in regions (null: anywhere), of some kinds (null: of all). */
type Search<Row> = (
  regions: readonly string[] | null,
  kinds: readonly string[] | null,
  knownBefore: string,
) => Statement<Version<Row>>;

/** The tables that have scopes. */
export const searches = {
  units: searching('units', '(r:Unit)', '<-[:LOCATED_IN]-', Unit),
  organizations: searching('organizations', '(r:Organization)', '<-[:BASED_IN]-', Organization),
} as const;

/** A row of a table that has scopes. */
interface Placed extends Lifetime {
  readonly region: EntityId;
  readonly source: EntityId;
}

/**
 * The rows that were known to be in a scope, as it was known itself, and alive on a day, or on any
 * day where it is null.
 *
 * @throws Problem NOT_FOUND where no region ever had the scope's code
 */
export async function rowsInScope<Row extends Placed>(
  past: Past,
  search: Search<Row>,
  { region = null, kinds = null, sources = null }: Scope,
  on: CivilDate | null,
): Promise<(Row & { readonly sourceKind: SourceKind })[]> {
  const within = region === null ? null : await regionsWithin(past, region);
  if (region !== null && within?.length === 0) {
    await ensureRegion(past.reader, region);
    return [];
  }
  const codes = within === null ? null : new Set(within.map(({ code }) => code));
  const statement = search(codes === null ? null : [...codes], kinds, past.knownBefore);
  // Rows that were replaced since are found wherever they were.
  const rows = (await readRows(past, statement)).filter(
    (row) => (codes === null || codes.has(row.region)) && (on === null || isAlive(row, on)),
  );
  const stated = await withSourceKinds(past, rows);
  return stated.filter(({ sourceKind }) => sources === null || sources.includes(sourceKind));
}

/**
 * Rows with the kinds of their sources as these were known: what stands on a row itself is brought in
 * line when its source's kind changes, without the row being replaced.
 */
export async function withSourceKinds<Row extends Pick<Placed, 'source'>>(
  past: Past,
  rows: readonly Row[],
): Promise<(Row & { readonly sourceKind: SourceKind })[]> {
  const ids = rows.map(({ source }) => source);
  const sources = await lookUp(past, lookups.source, ids);
  const kinds = new Map(sources.map(({ id, kind }) => [id, kind]));
  return rows.map((row) => {
    const sourceKind = kinds.get(row.source);
    if (sourceKind === undefined)
      throw new Error(`A row is known no sooner than its source, received ${row.source}.`);
    return { ...row, sourceKind };
  });
}

function searching<Row>(
  table: string,
  node: string,
  arrow: string,
  columns: Columns<Row>,
): Search<Row> {
  const decode = decoderOf(columns);
  return (regions, kinds, knownBefore) => {
    const current =
      regions === null
        ? `MATCH ${node}`
        : `UNWIND $regions AS code MATCH (n:Region) WHERE n.id = code MATCH (n)${arrow}${node}`;
    const ofKind = kinds === null ? '' : ' AND r.kind IN $kinds';
    return {
      name: `coverage.known.${table}.scope`,
      text: `${current} WHERE ${isKnown}${ofKind} ${returned(columns)}
UNION ALL MATCH (r:Version) WHERE ${wasKnown(table)}${ofKind} ${returned(columns)}`,
      parameters: {
        knownBefore,
        ...(regions === null ? {} : { regions }),
        ...(kinds === null ? {} : { kinds }),
      },
      decode,
    };
  };
}
