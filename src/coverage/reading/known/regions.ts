import type { EntityId } from '../../../domain/ids.js';
import { readInRounds } from '../../../graph/read-in-rounds.js';
import type { Statement } from '../../../graph/statement.js';
import { regionsBelow } from '../../../registry/readings/places.js';
import { containment } from '../../facts/containment.js';
import type { RegionRow } from '../../facts/rows.js';
import { type Columns, listedColumns } from '../columns.js';
import { type AsKnown, readRows, readVersions, type Version, versions } from './as-known.js';
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
 * The regions that were known to lie in one, itself among them; none where it was not known itself. In
 * rounds: what lies there now, then what lies now in regions that lay there and were replaced since.
 */
export async function regionsWithin(known: AsKnown, code: string): Promise<KnownRegion[]> {
  const found = new Map<EntityId, KnownRegion>();
  const replaced = new Set<string>();
  const asked = new Set<string>();
  let within: KnownRegion[] = [];
  for (let round = [code]; round.length > 0; ) {
    for (const each of round) asked.add(each);
    const inside = await readVersions(known, regionsInside(round, known.knownBefore));
    for (const { isCurrent, row } of inside) {
      found.set(row.code, row);
      if (!isCurrent) replaced.add(row.code);
    }
    const pathOf = containment(found);
    within = [...found.values()].filter((each) => pathOf(each.code).some((at) => at === code));
    round = within.map((each) => each.code).filter((at) => replaced.has(at) && !asked.has(at));
  }
  return within;
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

/** The regions that lie now in some, these among them, as far as they are as they were known; and all that were known otherwise, wherever they lie. */
function regionsInside(
  codes: readonly string[],
  knownBefore: string | null,
): Statement<Version<KnownRegion>> {
  return versions(
    'regionsInside',
    'regions',
    listedColumns.regions,
    {
      current: {
        pattern: `UNWIND $codes AS code MATCH (s:Region) WHERE s.id = code MATCH ${regionsBelow('s', 'n')} WITH DISTINCT n AS r`,
      },
      superseded: { pattern: 'MATCH (r:Version)' },
    },
    { codes, knownBefore },
  );
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
      superseded: { pattern: 'MATCH (r:Version)', where: was },
    },
    { ...(code === null ? {} : { code }), knownBefore },
  );
}
