import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { SourceKind } from '../../domain/vocabulary.js';
import type { Parameter } from '../../graph/statement.js';
import { readingOf } from '../../registry/pinyin.js';
import { type Change, keyOf, type RowOf, type TableName } from '../tables/tables.js';

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
    references: [{ type: 'WITHIN', label: 'Region', ...parent }],
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

/** What the graph keeps of a row beside the row itself. */
export interface Stamp {
  /** When it was recorded, as an ISO instant in UTC. */
  readonly recordedAt: string;
  readonly sourceKind: SourceKind | null;
}

/** The properties of a row's node or relationship. Unknown (null) ones are left out. */
export function storedProperties(change: Change, stamp: Stamp): { [name: string]: Parameter } {
  const { row } = change;
  const all: { [name: string]: Parameter } = {
    ...row,
    ...('name' in row ? readingOf(row.name, row.nameEn) : {}),
    ...stamp,
    // Regions without one above are found by this: engines index no absence.
    top: change.table === 'regions' && change.row.parent === null ? true : null,
    id: idOf(change),
    key: keyOf(change),
    digest: digestOf(change),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}

/** A fingerprint of all that a row says: the same row again changes nothing. */
export function digestOf({ row }: Pick<Change, 'row'>): string {
  return createHash('sha256').update(JSON.stringify(row)).digest('base64url').slice(0, 16);
}

function idOf(change: Change): string | null {
  const at: Storage = storage[change.table];
  return at.kind === 'node' ? cellOf(change, at.id) : null;
}

/** The id or code that a column of a row holds. */
export function cellOf({ row }: Pick<Change, 'row'>, column: string): string | null {
  return Cell.parse(Reflect.get(row, column));
}

const Cell = z.string().nullable();
