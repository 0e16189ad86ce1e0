import type { EntityId } from '../../../domain/ids.js';
import type { Reader } from '../../../graph/graph.js';
import type { Row } from '../../explain/rows.js';
import { regionsAround, rowsBehind, rowsBehindUnit } from './explained-rows.js';
import { organizationRows, regionRows, sourceRows, unitRows } from './rows-statements.js';
import { knownRows, type RawRow, type StoredRows } from './stored-rows.js';

/**
 * The rows behind a unit, those that stand or those that were known before an instant: in one
 * statement, and where it asks for the past in one more for the sources' kinds, and in one more each
 * time that regions turn out to have been others.
 */
export async function readUnitRows(
  reader: Reader,
  id: EntityId,
  knownBefore: string | null,
): Promise<Row[]> {
  const raw = await reader.read(unitRows(id, knownBefore));
  const stored = await completed(reader, raw, knownBefore, (known) =>
    known.units.flatMap((unit) => (unit.id === id ? regionsAround(unit.region, known) : [])),
  );
  return rowsBehindUnit(stored, id);
}

/** The rows behind an organization, as `readUnitRows` reads them. */
export async function readOrganizationRows(
  reader: Reader,
  id: EntityId,
  knownBefore: string | null,
): Promise<Row[]> {
  const raw = await reader.read(organizationRows(id, knownBefore));
  return rowsBehind(await completed(reader, raw, knownBefore, () => []));
}

/** Reads the regions that the known rows name and that are not among them. */
async function completed(
  reader: Reader,
  first: readonly RawRow[],
  knownBefore: string | null,
  around: (known: StoredRows) => readonly EntityId[],
): Promise<StoredRows> {
  let raw = first;
  const asked = new Set<EntityId>();
  for (;;) {
    const known = knownRows(raw, knownBefore);
    const read = new Set(known.regions.map(({ id }) => id));
    const needed = new Set([...known.organizations.map(({ region }) => region), ...around(known)]);
    const missing = [...needed].filter((region) => !read.has(region) && !asked.has(region));
    if (missing.length === 0)
      return knownBefore === null ? known : withSourceKinds(reader, known, knownBefore);
    for (const region of missing) asked.add(region);
    raw = [...raw, ...(await reader.read(regionRows(missing, knownBefore)))];
  }
}

/** What kind a source is of may have been corrected since, and every row of it with it. */
async function withSourceKinds(
  reader: Reader,
  known: StoredRows,
  knownBefore: string,
): Promise<StoredRows> {
  const sources = new Set([...known.surveys, ...known.units].map(({ source }) => source));
  const raw = await reader.read(sourceRows([...sources], knownBefore));
  const kinds = new Map(knownRows(raw, knownBefore).sources.map(({ id, kind }) => [id, kind]));
  const corrected = <
    R extends { source: EntityId; sourceKind: StoredRows['units'][number]['sourceKind'] },
  >(
    row: R,
  ): R => ({
    ...row,
    sourceKind: kinds.get(row.source) ?? row.sourceKind,
  });
  return {
    ...known,
    surveys: known.surveys.map(corrected),
    units: known.units.map(corrected),
  };
}
