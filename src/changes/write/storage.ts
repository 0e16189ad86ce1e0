import { hash } from 'node:crypto';
import type { Parameter } from '../../graph/statement.js';
import { readingOf } from '../../registry/pinyin.js';
import { type Change, keyOf, type RowOf, type TableName, tables } from '../tables/tables.js';

/** Where the rows of a table stand in the graph; `Column` is a column of its rows. */
export type Storage<Column extends string = string> =
  | NodeStorage<Column>
  | LinkStorage<Column>
  | ObservationStorage<Column>;

/** An entity: a node with an id, and undated relationships to what its row names. */
interface NodeStorage<Column> {
  readonly kind: 'node';
  readonly label: string;
  readonly id: Column;
  readonly references: readonly ReferenceStorage<Column>[];
}

export interface ReferenceStorage<Column = string> {
  readonly type: string;
  readonly label: string;
  readonly column: Column;
  /** To a row of the same table, which may come later: written when all rows of the table are. */
  readonly late?: true;
}

/** A dated relationship between two entities, looked up from the end that has fewer of them. */
interface LinkStorage<Column> {
  readonly kind: 'link';
  readonly type: string;
  readonly from: Column;
  readonly to: Column;
  readonly anchor: 'from' | 'to';
}

/** A dated observation: a node of its own behind the entity that one of the columns names. */
interface ObservationStorage<Column> {
  readonly kind: 'observation';
  readonly label: string;
  readonly type: string;
  readonly of: readonly Column[];
}

const region = { label: 'Region', column: 'region' } as const;
const parent = { column: 'parent', late: true } as const;

/** Every table of the contract and its place in the graph (domain.md, "Relationships"). */
export const storage: { readonly [T in TableName]: Storage<keyof RowOf<T> & string> } = {
  sources: { kind: 'node', label: 'Source', id: 'id', references: [] },
  regions: {
    kind: 'node',
    label: 'Region',
    id: 'code',
    references: [
      { type: 'WITHIN', label: 'Region', ...parent },
      { type: 'SUCCEEDED_BY', label: 'Region', column: 'successor', late: true },
    ],
  },
  region_parents: {
    kind: 'observation',
    label: 'FormerParent',
    type: 'LAY_IN',
    of: ['region'],
  },
  organizations: {
    kind: 'node',
    label: 'Organization',
    id: 'id',
    references: [
      { type: 'BASED_IN', ...region },
      { type: 'HOME_IN', label: 'Region', column: 'homeRegion' },
      { type: 'HOSTED_IN', label: 'Region', column: 'hostRegion' },
    ],
  },
  units: {
    kind: 'node',
    label: 'Unit',
    id: 'id',
    references: [{ type: 'LOCATED_IN', ...region }],
  },
  alliances: {
    kind: 'node',
    label: 'Alliance',
    id: 'id',
    references: [
      { type: 'LOCATED_IN', ...region },
      { type: 'PART_OF', label: 'Alliance', ...parent },
    ],
  },
  facilities: {
    kind: 'node',
    label: 'Facility',
    id: 'id',
    references: [
      { type: 'LOCATED_IN', ...region },
      { type: 'PART_OF', label: 'Facility', ...parent },
    ],
  },
  claims: {
    kind: 'node',
    label: 'Claim',
    id: 'id',
    references: [{ type: 'ABOUT', ...region }],
  },
  subordinations: {
    kind: 'link',
    type: 'SUBORDINATE_TO',
    from: 'organization',
    to: 'superior',
    anchor: 'from',
  },
  coverages: { kind: 'link', type: 'COVERS', from: 'organization', to: 'unit', anchor: 'to' },
  parts: { kind: 'link', type: 'PART_OF', from: 'unit', to: 'whole', anchor: 'from' },
  memberships: { kind: 'link', type: 'MEMBER_OF', from: 'member', to: 'alliance', anchor: 'from' },
  services: { kind: 'link', type: 'SERVES', from: 'alliance', to: 'target', anchor: 'to' },
  counts: { kind: 'observation', label: 'Count', type: 'COUNTED', of: ['entity'] },
  surveys: { kind: 'observation', label: 'Survey', type: 'SURVEYED', of: ['unit', 'region'] },
};

/** The column that names the entity from which a table's rows are looked up; null where one of several does. */
export function anchorColumn(table: TableName): string | null {
  const at: Storage = storage[table];
  switch (at.kind) {
    case 'node':
      return at.id;
    case 'link':
      return at[at.anchor];
    case 'observation':
      return at.of.length === 1 ? (at.of[0] ?? null) : null;
  }
}

/** What the node or relationship of a table's row has, in the order of the values, but for when it was recorded. */
export function storedNames(table: TableName): string[] {
  const columns = tables[table].columns.map(({ key }) => key);
  return [
    ...columns,
    ...(columns.includes('name') ? ['reading'] : []),
    ...(table === 'regions' ? ['top', 'id'] : []),
    ...['key', 'digest', 'sourceKind'],
  ];
}

/**
 * The values of a row's node or relationship, but for the kind of its source; null what is unknown, which the graph leaves
 * out. The pinyin of names takes longer than all else.
 */
export function storedValues(change: Change, digest: string): Parameter[] {
  const { table } = change;
  const row: { readonly [column: string]: Parameter } = change.row;
  const values = tables[table].columns.map(({ key }) => row[key] ?? null);
  if ('name' in change.row) values.push(readingOf(change.row.name));
  // Regions without one above are found by `top`: engines index no absence.
  if (table === 'regions') values.push(change.row.parent === null ? true : null, change.row.code);
  values.push(keyOf(change), digest);
  return values;
}

/** A fingerprint of all that a row says: the same row again changes nothing. */
export function digestOf({ row }: Pick<Change, 'row'>): string {
  return hash('sha256', JSON.stringify(saidBy(row)), 'base64url').slice(0, 16);
}

/** Rows without what earlier releases had no columns for keep the fingerprints that graphs of those releases hold. */
function saidBy(row: Change['row']): object {
  if ('revenue' in row && row.revenue === null) {
    const { revenue: _revenue, ...said } = row;
    return said;
  }
  if ('successor' in row) {
    const { validFrom, validTo, successor, ...said } = row;
    return (validFrom ?? validTo ?? successor) ? row : said;
  }
  if (!('lon' in row) || row.lon !== null || row.lat !== null) return row;
  const { lon: _lon, lat: _lat, ...said } = row;
  return said;
}

/** The id or code that a column of a row holds. */
export function cellOf({ row }: Pick<Change, 'row'>, column: string): string | null {
  const cell: unknown = Reflect.get(row, column);
  if (cell === null || typeof cell === 'string') return cell;
  throw new Error(`A column that names a thing holds its id, received ${String(cell)}.`);
}
