import { z } from 'zod';
import { markStale } from '../../coverage/kept/stale.js';
import { SOURCE_KINDS, valuesOf } from '../../domain/vocabulary.js';
import { listed } from '../../graph/listed.js';
import type { Parameter, Statement } from '../../graph/statement.js';
import { type TableName, tables } from '../tables/tables.js';
import {
  anchorColumn,
  type ReferenceStorage,
  type Storage,
  storage,
  storedNames,
} from './storage.js';

/** The statements that write the rows of one table, each over a batch of rows. */
export interface TableStatements {
  /** What the graph has under the keys: `{ key, anchor }`. */
  stored(keys: readonly Parameter[]): Statement<StoredIdentity>;
  /**
   * Rows that are not in the graph, each the list of its values as `storedNames` has them, and where no one column names
   * its anchor, the id of that behind them: engines take lists, and write what a pattern spells out, in half the time of
   * maps. Entities come with the relationships that they always have, units marked as stale unless all are new.
   */
  create(rows: readonly Parameter[], recordedAt: string, areAllNew: boolean): Statement<null>;
  /** Rows that are, in another version, as lists too: the old one is kept behind its entity. */
  replace(rows: readonly Parameter[], recordedAt: string): Statement<null>;
  /** The rows that the graph has under the keys. */
  rows(keys: readonly Parameter[]): Statement<object>;
  /**
   * Rows that never were: the version is kept behind the ends of a link and behind what an observation is of. A thing
   * becomes `(:Retracted)`, which has its versions and where it was, and is found for what was known alone. Each row has the
   * place, and why it is taken back where that is said.
   */
  retract(rows: readonly Parameter[], recordedAt: string): Statement<null>;
  /** The undated relationships of entities, `{ id, to }`: early ones with the rows, late ones after. */
  readonly references: readonly ReferenceStatement[];
}

interface ReferenceStatement {
  /** The column that names the other end. */
  readonly column: string;
  readonly late: boolean;
  /** Whether each new row has it, and is created with it. */
  readonly isCreated: boolean;
  statement(rows: readonly Parameter[]): Statement<null>;
}

const nothing = () => null;
const Stored = z.object({
  key: z.string(),
  digest: z.string(),
  source: z.string().nullable(),
  sourceKind: z.enum(valuesOf(SOURCE_KINDS)).nullable(),
});
type StoredIdentity = z.infer<typeof Stored>;
const StoredRow = z.object({ row: z.looseObject({}) });
const decodeRow = (raw: unknown) => StoredRow.parse(raw).row;
const statedIn: ReferenceStorage = { type: 'STATED_IN', label: 'Source', column: 'source' };

/** A source can be stated in another one, which may come later. */
function statedInOf(table: TableName): ReferenceStorage {
  return table === 'sources' ? { ...statedIn, late: true } : statedIn;
}

/** How each table is written. */
export const writeStatements: { readonly [T in TableName]: TableStatements } = {
  sources: statementsOf('sources'),
  regions: statementsOf('regions'),
  region_parents: statementsOf('region_parents'),
  organizations: statementsOf('organizations'),
  units: statementsOf('units'),
  alliances: statementsOf('alliances'),
  facilities: statementsOf('facilities'),
  claims: statementsOf('claims'),
  subordinations: statementsOf('subordinations'),
  coverages: statementsOf('coverages'),
  parts: statementsOf('parts'),
  memberships: statementsOf('memberships'),
  services: statementsOf('services'),
  counts: statementsOf('counts'),
  surveys: statementsOf('surveys'),
};

function statementsOf(table: TableName): TableStatements {
  const stored: Storage = storage[table];
  switch (stored.kind) {
    case 'node':
      return nodeStatements(table, stored.label, stored.references);
    case 'link':
      return linkStatements(table, stored);
    case 'observation':
      return observationStatements(table, stored.label, stored.type);
  }
}

/**
 * Everything that a replaced version leaves behind: its properties, and what it was a version of. That a
 * unit waits for its reassessment is not part of it.
 */
const keepVersion = (old: string) =>
  `CREATE (v:Version) SET v = properties(${old}), v.recordedTo = $recordedAt REMOVE v.staleBy`;

/** The same of what is retracted, with why. */
const keepRetracted = (old: string) =>
  `${keepVersion(old)} SET v.retractedFor = row.reason, v.retractedBy = row.source, v.retractedAt = row.locator`;

/** The properties of a table's rows, over the list that `create` and `replace` take, and one more. */
function propertiesOf(table: TableName, more = ''): string {
  return `{${listed('row', storedNames(table))}, recordedAt: $recordedAt${more}}`;
}

/** What stands in the list of a row under a name. */
function inRow(table: TableName, name: string): string {
  return `row[${storedNames(table).indexOf(name)}]`;
}

function anchorInRow(table: TableName): string {
  const column = anchorColumn(table);
  return column === null ? `row[${storedNames(table).length}]` : inRow(table, column);
}

function nodeStatements(
  table: TableName,
  label: string,
  references: readonly ReferenceStorage[],
): TableStatements {
  const all = [statedInOf(table), ...references].map((reference) => ({
    ...reference,
    isCreated: reference.late !== true && isRequired(table, reference.column),
  }));
  const created = all.filter(({ isCreated }) => isCreated);
  const others = created.map(
    ({ label: other, column }, at) =>
      `MATCH (m${at}:${other}) WHERE m${at}.id = ${inRow(table, column)}`,
  );
  const related = created.map(({ type }, at) => `CREATE (n)-[:${type}]->(m${at})`);
  const [stale, causes] =
    table === 'units' ? [':Stale', `, staleBy: [${inRow(table, 'key')}]`] : ['', ''];
  const creating = (mark: string, by: string) =>
    `UNWIND $rows AS row ${others.join(' ')}
        CREATE (n:Entity:${label}${mark} ${propertiesOf(table, by)}) ${related.join(' ')}`;
  const structural = all.map(({ type }) => type).join('|');
  const gone = `SET n:Retracted SET n.was = '${label}' ${table === 'units' ? markStale('n', '[row.key]') : ''} REMOVE n:Entity REMOVE n:${label} REMOVE n:Unread`;
  // Most rows that are replaced lead where they led: those relationships stay.
  const named = all
    .map(({ type, column }) => `WHEN '${type}' THEN coalesce(${inRow(table, column)}, '')`)
    .join(' ');
  return {
    stored: (keys) => ({
      name: `changes.${table}.stored`,
      text: `UNWIND $keys AS row MATCH (n:${label}) WHERE n.id = row.anchor RETURN n.key AS key, n.digest AS digest, n.source AS source, n.sourceKind AS sourceKind`,
      parameters: { keys },
      decode: (row) => Stored.parse(row),
    }),
    create: (rows, recordedAt, areAllNew) => ({
      name: `changes.${table}.create`,
      text: areAllNew ? creating('', '') : creating(stale, causes),
      parameters: { rows, recordedAt },
      decode: nothing,
    }),
    replace: (rows, recordedAt) => ({
      name: `changes.${table}.replace`,
      text: `UNWIND $rows AS row MATCH (n:${label}) WHERE n.id = ${anchorInRow(table)}
        ${keepVersion('n')} CREATE (n)-[:HAD]->(v)
        SET n = ${propertiesOf(table)}
        WITH n, row MATCH (n)-[e:${structural}]->(m) WHERE (m:Source OR m:Region OR m:${label}) AND m.id <> CASE type(e) ${named} ELSE '' END
        DELETE e`,
      parameters: { rows, recordedAt },
      decode: nothing,
    }),
    rows: (keys) => ({
      name: `changes.${table}.rows`,
      text: `UNWIND $keys AS row MATCH (n:${label}) WHERE n.id = row.anchor RETURN properties(n) AS row`,
      parameters: { keys },
      decode: decodeRow,
    }),
    retract: (rows, recordedAt) => ({
      name: `changes.${table}.retract`,
      text: `UNWIND $rows AS row MATCH (n:${label}) WHERE n.id = row.anchor
        ${keepRetracted('n')} CREATE (n)-[:HAD]->(v) ${gone}`,
      parameters: { rows, recordedAt },
      decode: nothing,
    }),
    references: all.map((reference) => ({
      column: reference.column,
      late: reference.late ?? false,
      isCreated: reference.isCreated,
      statement: (rows) => ({
        name: `changes.${table}.${reference.type}`,
        text: `UNWIND $rows AS row MATCH (n:${label}) WHERE n.id = row.id MATCH (m:${reference.label}) WHERE m.id = row.to MERGE (n)-[:${reference.type}]->(m)`,
        parameters: { rows },
        decode: nothing,
      }),
    })),
  };
}

function isRequired(table: TableName, column: string): boolean {
  return tables[table].columns.some(({ key, required }) => key === column && required);
}

function linkStatements(
  table: TableName,
  { type, from, to, anchor }: Storage & { kind: 'link' },
): TableStatements {
  const pattern = anchor === 'from' ? `(n)-[e:${type}]->(m:Entity)` : `(n)<-[e:${type}]-(m:Entity)`;
  return {
    stored: (keys) => ({
      name: `changes.${table}.stored`,
      text: `UNWIND $keys AS row MATCH (n:Entity) WHERE n.id = row.anchor MATCH ${pattern} WHERE e.key = row.key RETURN e.key AS key, e.digest AS digest, e.source AS source, e.sourceKind AS sourceKind`,
      parameters: { keys },
      decode: (row) => Stored.parse(row),
    }),
    create: (rows, recordedAt) => ({
      name: `changes.${table}.create`,
      text: `UNWIND $rows AS row MATCH (a:Entity) WHERE a.id = ${inRow(table, from)} MATCH (b:Entity) WHERE b.id = ${inRow(table, to)}
        CREATE (a)-[e:${type} ${propertiesOf(table)}]->(b)`,
      parameters: { rows, recordedAt },
      decode: nothing,
    }),
    replace: (rows, recordedAt) => ({
      name: `changes.${table}.replace`,
      text: `UNWIND $rows AS row MATCH (n:Entity) WHERE n.id = ${anchorInRow(table)} MATCH ${pattern} WHERE e.key = ${inRow(table, 'key')}
        ${keepVersion('e')} CREATE (n)-[:HAD]->(v) CREATE (m)-[:HAD]->(v)
        SET e = ${propertiesOf(table)}`,
      parameters: { rows, recordedAt },
      decode: nothing,
    }),
    rows: (keys) => ({
      name: `changes.${table}.rows`,
      text: `UNWIND $keys AS row MATCH (n:Entity) WHERE n.id = row.anchor MATCH ${pattern} WHERE e.key = row.key RETURN properties(e) AS row`,
      parameters: { keys },
      decode: decodeRow,
    }),
    retract: (rows, recordedAt) => ({
      name: `changes.${table}.retract`,
      text: `UNWIND $rows AS row MATCH (n:Entity) WHERE n.id = row.anchor MATCH ${pattern} WHERE e.key = row.key
        ${keepRetracted('e')} CREATE (n)-[:HAD]->(v) CREATE (m)-[:HAD]->(v)
        DELETE e`,
      parameters: { rows, recordedAt },
      decode: nothing,
    }),
    references: [],
  };
}

function observationStatements(table: TableName, label: string, type: string): TableStatements {
  return {
    stored: (keys) => ({
      name: `changes.${table}.stored`,
      text: `UNWIND $keys AS row MATCH (n:${label}) WHERE n.key = row.key RETURN n.key AS key, n.digest AS digest, n.source AS source, n.sourceKind AS sourceKind`,
      parameters: { keys },
      decode: (row) => Stored.parse(row),
    }),
    create: (rows, recordedAt) => ({
      name: `changes.${table}.create`,
      text: `UNWIND $rows AS row MATCH (a:Entity) WHERE a.id = ${anchorInRow(table)} CREATE (a)-[:${type}]->(n:${label} ${propertiesOf(table)})`,
      parameters: { rows, recordedAt },
      decode: nothing,
    }),
    replace: (rows, recordedAt) => ({
      name: `changes.${table}.replace`,
      text: `UNWIND $rows AS row MATCH (a:Entity) WHERE a.id = ${anchorInRow(table)} MATCH (a)-[:${type}]->(n:${label}) WHERE n.key = ${inRow(table, 'key')}
        ${keepVersion('n')} CREATE (a)-[:HAD]->(v)
        SET n = ${propertiesOf(table)}`,
      parameters: { rows, recordedAt },
      decode: nothing,
    }),
    rows: (keys) => ({
      name: `changes.${table}.rows`,
      text: `UNWIND $keys AS row MATCH (n:${label}) WHERE n.key = row.key RETURN properties(n) AS row`,
      parameters: { keys },
      decode: decodeRow,
    }),
    retract: (rows, recordedAt) => ({
      name: `changes.${table}.retract`,
      text: `UNWIND $rows AS row MATCH (a:Entity) WHERE a.id = row.anchor MATCH (a)-[e:${type}]->(n:${label}) WHERE n.key = row.key
        ${keepRetracted('n')} CREATE (a)-[:HAD]->(v)
        DETACH DELETE n`,
      parameters: { rows, recordedAt },
      decode: nothing,
    }),
    references: [],
  };
}
