import { readInBatches } from '../../../graph/read-in-batches.js';
import type { Statement } from '../../../graph/statement.js';
import {
  Alliance,
  Count,
  Coverage,
  Membership,
  Organization,
  Part,
  Region,
  Service,
  Source,
  Subordination,
  Survey,
  Unit,
} from './columns.js';
import {
  type Columns,
  decoderOf,
  isKnown,
  type Past,
  returned,
  rowsOf,
  type Version,
  wasKnown,
} from './past.js';

/** Finds the rows of a table that name one of some things, as they were known before an instant. */
export type Lookup<Row> = (ids: readonly string[], knownBefore: string) => Statement<Version<Row>>;

/** Every way in which rows are looked up from the things that they are about. */
export const lookups = {
  region: entities('regions', 'Region', Region),
  source: entities('sources', 'Source', Source),
  unit: entities('units', 'Unit', Unit),
  organization: entities('organizations', 'Organization', Organization),
  alliance: entities('alliances', 'Alliance', Alliance),
  coverageOfUnit: links('coverages', 'Unit', 'unit', '<-[r:COVERS]-(:Organization)', Coverage),
  coverageBy: links('coverages', 'Organization', 'organization', '-[r:COVERS]->(:Unit)', Coverage),
  part: links('parts', 'Unit', 'unit', '-[r:PART_OF]->(:Unit)', Part),
  membership: links('memberships', 'Unit', 'member', '-[r:MEMBER_OF]->(:Alliance)', Membership),
  service: links('services', 'Unit', 'target', '<-[r:SERVES]-(:Alliance)', Service),
  subordination: links(
    'subordinations',
    'Organization',
    'organization',
    '-[r:SUBORDINATE_TO]->(:Organization)',
    Subordination,
  ),
  count: links('counts', 'Entity', 'entity', '-[:COUNTED]->(r:Count)', Count),
  surveyOfUnit: links('surveys', 'Unit', 'unit', '-[:SURVEYED]->(r:Survey)', Survey),
  surveyInRegion: links('surveys', 'Region', 'region', '-[:SURVEYED]->(r:Survey)', Survey),
} as const;

/** Reads rows as they were known; without things that they are about, there are none to read. */
export async function lookUp<Row>(
  { reader, knownBefore }: Past,
  lookup: Lookup<Row>,
  ids: Iterable<string>,
): Promise<Row[]> {
  const different = [...new Set(ids)];
  return rowsOf(await readInBatches(reader, different, (batch) => lookup(batch, knownBefore)));
}

function entities<Row>(table: string, label: string, columns: Columns<Row>): Lookup<Row> {
  return finding(table, label, 'id', 'WITH n AS r', columns);
}

/** Links, and observations too: rows that hang on the thing that a column of theirs names. */
function links<Row>(
  table: string,
  label: string,
  column: string,
  pattern: string,
  columns: Columns<Row>,
): Lookup<Row> {
  return finding(table, label, column, `MATCH (n)${pattern}`, columns);
}

/** Grafeo goes through a list of ids for each node under IN; unwound, each id is one look into the index. */
function finding<Row>(
  table: string,
  label: string,
  column: string,
  current: string,
  columns: Columns<Row>,
): Lookup<Row> {
  const start = `UNWIND $ids AS id MATCH (n:${label}) WHERE n.id = id`;
  const decode = decoderOf(columns);
  return (ids, knownBefore) => ({
    name: `coverage.known.${table}.${column}`,
    text: `${start} ${current} WHERE ${isKnown} ${returned(columns)}
UNION ALL ${start} MATCH (n)-[:HAD]->(r:Version) WHERE r.${column} = id AND ${wasKnown(table)} ${returned(columns)}`,
    parameters: { ids, knownBefore },
    decode,
  });
}
