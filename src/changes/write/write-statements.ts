import { z } from 'zod';
import type { Parameter, Statement } from '../../graph/statement.js';
import type { TableName } from '../tables/tables.js';
import { type ReferenceStorage, type Storage, storage } from './storage.js';

/** The statements that write the rows of one table, each over a batch of rows. */
export interface TableStatements {
  /** What the graph has under the keys: `{ key, anchor }`. */
  stored(keys: readonly Parameter[]): Statement<{ key: string; digest: string }>;
  /** Rows that are not in the graph: `{ key, anchor, properties }`, links also `{ from, to }`. */
  create(rows: readonly Parameter[]): Statement<null>;
  /** Rows that are, in another version: the old one is kept behind its entity. */
  replace(rows: readonly Parameter[], recordedAt: string): Statement<null>;
  /** Links that hold no more, nor ever did: the version is kept behind both ends. Null of other tables. */
  readonly retract: ((rows: readonly Parameter[], recordedAt: string) => Statement<null>) | null;
  /** The undated relationships of entities, `{ id, to }`: early ones with the rows, late ones after. */
  readonly references: readonly ReferenceStatement[];
}

interface ReferenceStatement {
  /** The column that names the other end. */
  readonly column: string;
  readonly late: boolean;
  statement(rows: readonly Parameter[]): Statement<null>;
}

const nothing = () => null;
const Stored = z.object({ key: z.string(), digest: z.string() });
const statedIn: ReferenceStorage = { type: 'STATED_IN', label: 'Source', column: 'source' };

/** A source can be stated in another one, which may come later. */
function statedInOf(table: TableName): ReferenceStorage {
  return table === 'sources' ? { ...statedIn, late: true } : statedIn;
}

/** How each table is written. */
export const writeStatements: { readonly [T in TableName]: TableStatements } = {
  sources: statementsOf('sources'),
  regions: statementsOf('regions'),
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
      return linkStatements(table, stored.type, stored.anchor);
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

function nodeStatements(
  table: TableName,
  label: string,
  references: readonly ReferenceStorage[],
): TableStatements {
  const structural = ['STATED_IN', ...references.map(({ type }) => type)].join('|');
  return {
    stored: (keys) => ({
      name: `changes.${table}.stored`,
      text: `UNWIND $keys AS row MATCH (n:${label}) WHERE n.id = row.anchor RETURN n.key AS key, n.digest AS digest`,
      parameters: { keys },
      decode: (row) => Stored.parse(row),
    }),
    create: (rows) => ({
      name: `changes.${table}.create`,
      text: `UNWIND $rows AS row CREATE (n:Entity:${label}) SET n = row.properties`,
      parameters: { rows },
      decode: nothing,
    }),
    replace: (rows, recordedAt) => ({
      name: `changes.${table}.replace`,
      text: `UNWIND $rows AS row MATCH (n:${label}) WHERE n.id = row.anchor
        ${keepVersion('n')} CREATE (n)-[:HAD]->(v)
        SET n = row.properties
        WITH n MATCH (n)-[e:${structural}]->(m) WHERE m:Source OR m:Region OR m:${label} DELETE e`,
      parameters: { rows, recordedAt },
      decode: nothing,
    }),
    retract: null,
    references: [statedInOf(table), ...references].map((reference) => ({
      column: reference.column,
      late: reference.late ?? false,
      statement: (rows) => ({
        name: `changes.${table}.${reference.type}`,
        text: `UNWIND $rows AS row MATCH (n:${label}) WHERE n.id = row.id MATCH (m:${reference.label}) WHERE m.id = row.to MERGE (n)-[:${reference.type}]->(m)`,
        parameters: { rows },
        decode: nothing,
      }),
    })),
  };
}

function linkStatements(table: TableName, type: string, anchor: 'from' | 'to'): TableStatements {
  const pattern = anchor === 'from' ? `(n)-[e:${type}]->(m:Entity)` : `(n)<-[e:${type}]-(m:Entity)`;
  return {
    stored: (keys) => ({
      name: `changes.${table}.stored`,
      text: `UNWIND $keys AS row MATCH (n:Entity) WHERE n.id = row.anchor MATCH ${pattern} WHERE e.key = row.key RETURN e.key AS key, e.digest AS digest`,
      parameters: { keys },
      decode: (row) => Stored.parse(row),
    }),
    create: (rows) => ({
      name: `changes.${table}.create`,
      text: `UNWIND $rows AS row MATCH (a:Entity) WHERE a.id = row.from MATCH (b:Entity) WHERE b.id = row.to CREATE (a)-[e:${type}]->(b) SET e = row.properties`,
      parameters: { rows },
      decode: nothing,
    }),
    replace: (rows, recordedAt) => ({
      name: `changes.${table}.replace`,
      text: `UNWIND $rows AS row MATCH (n:Entity) WHERE n.id = row.anchor MATCH ${pattern} WHERE e.key = row.key
        ${keepVersion('e')} CREATE (n)-[:HAD]->(v) CREATE (m)-[:HAD]->(v)
        SET e = row.properties`,
      parameters: { rows, recordedAt },
      decode: nothing,
    }),
    retract: (rows, recordedAt) => ({
      name: `changes.${table}.retract`,
      text: `UNWIND $rows AS row MATCH (n:Entity) WHERE n.id = row.anchor MATCH ${pattern} WHERE e.key = row.key
        ${keepVersion('e')} CREATE (n)-[:HAD]->(v) CREATE (m)-[:HAD]->(v)
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
      text: `UNWIND $keys AS row MATCH (n:${label}) WHERE n.key = row.key RETURN n.key AS key, n.digest AS digest`,
      parameters: { keys },
      decode: (row) => Stored.parse(row),
    }),
    create: (rows) => ({
      name: `changes.${table}.create`,
      text: `UNWIND $rows AS row MATCH (a:Entity) WHERE a.id = row.anchor CREATE (a)-[:${type}]->(n:${label}) SET n = row.properties`,
      parameters: { rows },
      decode: nothing,
    }),
    replace: (rows, recordedAt) => ({
      name: `changes.${table}.replace`,
      text: `UNWIND $rows AS row MATCH (a:Entity) WHERE a.id = row.anchor MATCH (a)-[:${type}]->(n:${label}) WHERE n.key = row.key
        ${keepVersion('n')} CREATE (a)-[:HAD]->(v)
        SET n = row.properties`,
      parameters: { rows, recordedAt },
      decode: nothing,
    }),
    retract: null,
    references: [],
  };
}
