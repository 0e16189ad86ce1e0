import { readInBatches } from '../../../graph/read-in-batches.js';
import type { Statement } from '../../../graph/statement.js';
import type { Columns } from '../columns.js';
import { type AsKnown, rowsOfVersions, type Version, versions } from './as-known.js';

/** A way in which rows of a table are looked up from the things that they are about. */
export interface Lookup {
  readonly table: string;
  /** The label of the things. */
  readonly label: string;
  /** The column in which a row names its thing. */
  readonly column: string;
  /** Leads from the thing, under `n`, to the rows that stand, under `r`. */
  readonly current: string;
}

/** Every way in which rows are looked up. */
export const lookups = {
  region: entities('regions', 'Region'),
  source: entities('sources', 'Source'),
  unit: entities('units', 'Unit'),
  organization: entities('organizations', 'Organization'),
  alliance: entities('alliances', 'Alliance'),
  coverageOfUnit: links('coverages', 'Unit', 'unit', '<-[r:COVERS]-(:Organization)'),
  coverageBy: links('coverages', 'Organization', 'organization', '-[r:COVERS]->(:Unit)'),
  part: links('parts', 'Unit', 'unit', '-[r:PART_OF]->(:Unit)'),
  membership: links('memberships', 'Unit', 'member', '-[r:MEMBER_OF]->(:Alliance)'),
  service: links('services', 'Unit', 'target', '<-[r:SERVES]-(:Alliance)'),
  subordination: links(
    'subordinations',
    'Organization',
    'organization',
    '-[r:SUBORDINATE_TO]->(:Organization)',
  ),
  count: links('counts', 'Entity', 'entity', '-[:COUNTED]->(r:Count)'),
  surveyOfUnit: links('surveys', 'Unit', 'unit', '-[:SURVEYED]->(r:Survey)'),
  surveyInRegion: links('surveys', 'Region', 'region', '-[:SURVEYED]->(r:Survey)'),
} as const;

/**
 * Reads the rows of a table that name one of some things, as they are or were known; without things
 * that they are about, there are none to read.
 */
export async function lookUp<Row>(
  known: AsKnown,
  lookup: Lookup,
  columns: Columns<Row>,
  ids: Iterable<string>,
): Promise<Row[]> {
  const statement = (batch: readonly string[]) => found(lookup, columns, batch, known.knownBefore);
  return rowsOfVersions(await readInBatches(known.reader, [...new Set(ids)], statement));
}

/** Grafeo goes through a list of ids for each node under IN; unwound, each id is one look into the index. */
function found<Row>(
  lookup: Lookup,
  columns: Columns<Row>,
  ids: readonly string[],
  knownBefore: string | null,
): Statement<Version<Row>> {
  const { table, label, column, current } = lookup;
  const start = (of: string) => `UNWIND $ids AS id MATCH (n:${of}) WHERE n.id = id`;
  return versions(
    `${table}.${column}`,
    table,
    columns,
    {
      current: { pattern: `${start(label)} ${current}` },
      superseded: [label, 'Retracted'].map((of) => ({
        pattern: `${start(of)} MATCH (n)-[:HAD]->(r:Version)`,
        where: [`r.${column} = id`],
      })),
    },
    { ids, knownBefore },
  );
}

function entities(table: string, label: string): Lookup {
  return { table, label, column: 'id', current: 'WITH n AS r' };
}

/** Links, and observations too: rows that hang on the thing that a column of theirs names. */
function links(table: string, label: string, column: string, pattern: string): Lookup {
  return { table, label, column, current: `MATCH (n)${pattern}` };
}
