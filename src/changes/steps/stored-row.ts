import { z } from 'zod';
import { groupedBy } from '../../domain/grouped-by.js';
import { SOURCE_KINDS, type SourceKind, valuesOf } from '../../domain/vocabulary.js';
import type { Reader } from '../../graph/graph.js';
import { readInBatches } from '../../graph/read-in-batches.js';
import type { Parameter, Statement } from '../../graph/statement.js';
import { isTableName, type TableName, tables } from '../tables/tables.js';
import type { Cells } from '../tables/tables-table.js';
import { type KeyPlace, placeOfKey } from '../write/key-place.js';
import { storage } from '../write/storage.js';
import { type Asked, askedBySort } from './asked-by-sort.js';
import type { Needs } from './step.js';

/** A row as the graph has it. */
export interface StoredRow {
  readonly table: TableName;
  readonly key: string;
  readonly cells: Cells;
  /** A fingerprint of all that it says. */
  readonly digest: string;
  /** When this version was recorded, as an ISO instant in UTC. */
  readonly recordedAt: string;
  /** Of the source that states it. */
  readonly sourceKind: SourceKind | null;
  /** Of a link, its two ends; of other rows none. */
  readonly ends: readonly LinkEnd[];
}

/** A thing to which a link leads, and when it exists. */
export interface LinkEnd extends Span {
  readonly id: string;
}

/** From the first day until the first that is no longer of it, as cells have them: empty where that is open. */
export interface Span {
  readonly validFrom?: string;
  readonly validTo?: string;
}

/**
 * The rows that steps have to know: those of their source and of things, of the regions that these are in, of their
 * links on whatever day, of the alliances directly inside them, of regions those in them and where they lay, and what was counted of them or surveyed, by key.
 */
export async function readStoredRows(
  reader: Reader,
  source: string,
  needs: readonly Needs[],
): Promise<StoredRow[]> {
  const keys = [...new Set(needs.flatMap(({ rows = [] }) => rows))].flatMap(
    (key) => placed(key) ?? [],
  );
  const all = (of: keyof Omit<Needs, 'pair'>) => [
    ...new Set(needs.flatMap((each) => each[of] ?? [])),
  ];
  const whole = all('whole');
  const asked = [
    ...askedFor('source', [source]),
    ...askedFor('things', all('things')),
    ...askedFor('linked', whole),
    ...askedFor('inside', whole),
    ...askedFor('regions', [...new Set([...whole, ...all('placed')])]),
    ...askedFor('within', all('divided')),
    ...askedFor('lain', all('divided')),
    ...askedFor('served', all('divided')),
    ...askedFor('pairs', pairsOf(needs)),
    ...askedFor('under', all('under')),
    ...askedFor('counted', all('counted')),
    ...askedFor('surveyed', all('surveyed')),
    ...(['node', 'link', 'observation'] as const).flatMap((kind) =>
      askedFor(
        kind,
        keys.filter(({ table }) => storage[table].kind === kind).map(({ place }) => place),
      ),
    ),
  ];
  const found = await readInBatches(reader, asked, rowsOf);
  const rows = new Map(found.map((row) => [row.key, row]));
  return [...rows.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Where a row is that a step takes back; null where no row has such a key. */
function placed(key: string): { table: TableName; place: KeyPlace } | null {
  const [table = ''] = key.split('|');
  const place = isTableName(table) ? placeOfKey(table, key) : null;
  return isTableName(table) && place !== null ? { table, place } : null;
}

type Sort = keyof typeof patterns;

function askedFor(sort: Sort, keys: readonly Parameter[]): Asked<Sort>[] {
  return keys.map((key) => ({ sort, key }));
}

/** An end from which a link is looked up, and its other ends. */
interface Pairs {
  readonly [name: string]: Parameter;
  readonly near: string;
  readonly far: readonly string[];
}

function pairsOf(needs: readonly Needs[]): Pairs[] {
  const pairs = needs.flatMap(({ pair }) => (pair === undefined ? [] : [pair]));
  return [...groupedBy(pairs, ([near]) => near)].map(([near, all]) => ({
    near,
    far: [...new Set(all.map(([, far]) => far))],
  }));
}

const link =
  'properties(e) AS row, [n.id, n.validFrom, n.validTo, m.id, m.validFrom, m.validTo] AS ends';
const node = 'properties(n) AS row, [] AS ends';

/** How the rows of each sort are found by a `key`. */
const patterns = {
  source: `MATCH (n:Source) WHERE n.id = key RETURN ${node}`,
  things: `MATCH (n:Entity) WHERE n.id = key RETURN ${node}`,
  regions: `MATCH (a:Entity) WHERE a.id = key AND (a:Organization OR a:Unit OR a:Alliance OR a:Facility)
    MATCH (a)-[:BASED_IN|LOCATED_IN|HOME_IN|HOSTED_IN]->(n:Region) RETURN ${node}`,
  linked: `MATCH (n:Entity) WHERE n.id = key AND (n:Organization OR n:Unit OR n:Alliance)
    MATCH (n)-[e:SUBORDINATE_TO|COVERS|PART_OF|MEMBER_OF|SERVES]-(m:Entity) WHERE e.key IS NOT NULL RETURN ${link}`,
  inside: `MATCH (a:Alliance) WHERE a.id = key MATCH (a)<-[:PART_OF]-(n:Alliance) RETURN ${node}`,
  within: `MATCH (a:Region) WHERE a.id = key MATCH (a)<-[:WITHIN]-(n:Region) RETURN ${node}`,
  lain: `MATCH (a:Region) WHERE a.id = key MATCH (a)<-[:WITHIN*0..1]-(:Region)-[:LAY_IN]->(n:FormerParent) RETURN ${node}`,
  served: `MATCH (n:Region) WHERE n.id = key MATCH (n)<-[e:SERVES]-(m:Entity) RETURN ${link}`,
  pairs: `MATCH (n:Entity) WHERE n.id = key.near MATCH (n)-[e:MEMBER_OF|COVERS|SERVES|PART_OF|SUBORDINATE_TO]-(m:Entity)
    WHERE m.id IN key.far AND e.key IS NOT NULL RETURN ${link}`,
  under: `MATCH (n:Organization) WHERE n.id = key MATCH (n)-[e:SUBORDINATE_TO]->(m:Organization) RETURN ${link}`,
  node: `MATCH (n:Entity) WHERE n.id = key.anchor AND n.key = key.key RETURN ${node}`,
  link: `MATCH (n:Entity) WHERE n.id = key.anchor MATCH (n)-[e:SUBORDINATE_TO|COVERS|PART_OF|MEMBER_OF|SERVES]-(m:Entity) WHERE e.key = key.key RETURN ${link}`,
  observation: `MATCH (a:Entity) WHERE a.id = key.anchor MATCH (a)-[:COUNTED|SURVEYED|LAY_IN]->(n) WHERE n.key = key.key RETURN ${node}`,
  counted: `MATCH (a:Entity) WHERE a.id = key MATCH (a)-[:COUNTED]->(n:Count) RETURN ${node}`,
  surveyed: `MATCH (a:Entity) WHERE a.id = key MATCH (a)-[:SURVEYED]->(n:Survey) RETURN ${node}`,
};

function rowsOf(asked: readonly Asked<Sort>[]): Statement<StoredRow> {
  const statement = askedBySort(asked, (sort) => patterns[sort]);
  return {
    name: 'steps.rows',
    text: statement.text,
    parameters: statement.parameters,
    decode: decodeRow,
  };
}

const Properties = z.object({
  row: z.record(z.string(), z.unknown()),
  ends: z.array(z.string().nullable()),
});
const Kept = z.object({
  key: z.string(),
  digest: z.string(),
  recordedAt: z.string(),
  sourceKind: z.enum(valuesOf(SOURCE_KINDS)).nullish(),
});

function decodeRow(raw: unknown): StoredRow {
  const { row, ends } = Properties.parse(raw);
  const { sourceKind = null, ...kept } = Kept.parse(row);
  const { key } = kept;
  const [table = ''] = key.split('|');
  if (!isTableName(table)) throw new Error(`A key begins with its table, received ${key}.`);
  const cells = tables[table].cellsOf(row);
  return { table, ...kept, cells, sourceKind, ends: endsOf(ends) };
}

/** @param ends of each its id and its two dates, one after the other */
function endsOf([id, validFrom, validTo, ...further]: readonly (string | null)[]): LinkEnd[] {
  if (id == null) return [];
  return [{ id, validFrom: validFrom ?? '', validTo: validTo ?? '' }, ...endsOf(further)];
}
