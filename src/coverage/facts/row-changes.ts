import type { EntityId } from '../../domain/ids.js';
import type { SourceKind } from '../../domain/vocabulary.js';
import type { AssessedOrganizationRow, AssessedUnitRow, Rows } from './rows.js';

/** Rows with all that facts of units and of organizations are made of, and by which scopes choose these. */
export interface PlacedRows extends Rows {
  readonly units: AssessedUnitRow;
  readonly organizations: AssessedOrganizationRow & {
    readonly region: EntityId;
    readonly sourceKind: SourceKind;
  };
}

type ChangedTable = Exclude<keyof Rows, 'regions'>;
type ChangedRows = { readonly [T in ChangedTable]: readonly PlacedRows[T][] };

/** What becomes of rows. */
export interface RowChanges {
  /** As they are from now on: new ones, and those that take the place of the rows with their keys. */
  readonly written: ChangedRows;
  /** Those that are there no more. */
  readonly retracted: ChangedRows;
}

/** What a change of rows may tell anything else of, by id. */
export interface Affected {
  readonly units: readonly string[];
  readonly organizations: readonly string[];
  /** Those of the organizations whose lines upward it may change; all that is above a new link is among them. */
  readonly lines: readonly string[];
}

/** Rows of a table as a change leaves them, each once: those that were read, and all that it writes. */
export function afterChange<T extends ChangedTable, Row extends Rows[T]>(
  table: T,
  rows: readonly Row[],
  { written, retracted }: RowChanges,
): (Row | PlacedRows[T])[] {
  const keyOf: (row: Rows[T]) => string = keys[table];
  const left = new Map<string, Row | PlacedRows[T]>();
  for (const row of rows) left.set(keyOf(row), row);
  for (const row of written[table]) left.set(keyOf(row), row);
  for (const row of retracted[table]) left.delete(keyOf(row));
  return [...left.values()];
}

/** What tells a row from all others of its table. */
const keys: { readonly [T in ChangedTable]: (row: Rows[T]) => string } = {
  units: ({ id }) => id,
  organizations: ({ id }) => id,
  alliances: ({ id }) => id,
  coverages: ({ organization, unit, mode, lifetime: { validFrom } }) =>
    `${organization}|${unit}|${mode}|${validFrom}`,
  parts: ({ unit, whole, lifetime: { validFrom } }) => `${unit}|${whole}|${validFrom}`,
  memberships: ({ member, alliance, lifetime: { validFrom } }) =>
    `${member}|${alliance}|${validFrom}`,
  services: ({ alliance, target, lifetime: { validFrom } }) => `${alliance}|${target}|${validFrom}`,
  subordinations: ({ organization, superior, lifetime: { validFrom } }) =>
    `${organization}|${superior}|${validFrom}`,
  counts: ({ entity, on }) => `${entity}|${on}`,
  surveys: ({ unit, region, kind, on }) => `${unit}|${region}|${kind}|${on}`,
};
