import type { EntityId } from '../../../domain/ids.js';
import { readInRounds } from '../../../graph/read-in-rounds.js';
import type { Statement } from '../../../graph/statement.js';
import type { RegionRow } from '../../facts/rows.js';
import { type Columns, listedColumns } from '../columns.js';
import { type AsKnown, readRows, type Version, versions } from './as-known.js';
import { lookUp, lookups } from './lookups.js';

/** A region as it was known. */
export type KnownRegion = ReturnType<typeof listedColumns.regions.decode>;

/** The regions that were known to lie directly below one, or at the top. */
export async function knownChildren(known: AsKnown, code: string | null): Promise<KnownRegion[]> {
  // What was replaced since may lie elsewhere now, and what lies there now may have lain elsewhere.
  const found = await readRows(known, childRegions(code, known.knownBefore));
  return found.filter(({ parent }) => parent === code);
}

/**
 * Regions and all that were known to contain them, by code.
 *
 * @param read what has been read before: it is not read again, and what is read comes in
 */
export async function regionsAround<R extends RegionRow>(
  known: AsKnown,
  codes: Iterable<EntityId>,
  columnsOfRegions: Columns<R>,
  read = new Map<EntityId, R>(),
): Promise<ReadonlyMap<EntityId, R>> {
  const isNew = (code: EntityId) => !read.has(code);
  await readInRounds([...codes].filter(isNew), async (round) => {
    const found = await lookUp(known, lookups.region, columnsOfRegions, round);
    for (const region of found) read.set(region.code, region);
    return found.flatMap(({ parent }) => parent ?? []).filter(isNew);
  });
  return read;
}

/** The regions directly below one, or at the top. */
function childRegions(
  code: string | null,
  knownBefore: string | null,
): Statement<Version<KnownRegion>> {
  const [below, was] =
    code === null
      ? ['MATCH (r:Region)', ['r.parent IS NULL']]
      : [
          'MATCH (s:Region) WHERE s.id = $code MATCH (s)<-[:WITHIN]-(r:Region)',
          ['r.parent = $code'],
        ];
  return versions(
    code === null ? 'topRegions' : 'childRegions',
    'regions',
    listedColumns.regions,
    {
      current: { pattern: below, where: code === null ? ['r.top = true'] : [] },
      superseded: [{ pattern: 'MATCH (r:Version)', where: was }],
    },
    { ...(code === null ? {} : { code }), knownBefore },
  );
}
