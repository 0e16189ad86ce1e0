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

/** The regions that were known to lie below one, or all that were known. */
export async function knownRegions(known: AsKnown, code: string | null): Promise<KnownRegion[]> {
  if (code === null) return readRows(known, regionsInside(null, known.knownBefore));
  return (await regionsWithin(known, code)).filter((region) => region.code !== code);
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

/** Regions and all that were known to contain them. */
export async function regionsAround<R extends RegionRow>(
  known: AsKnown,
  codes: Iterable<EntityId>,
  columnsOfRegions: Columns<R>,
): Promise<R[]> {
  const regions: R[] = [];
  await readInRounds(codes, async (round) => {
    const found = await lookUp(known, lookups.region, columnsOfRegions, round);
    regions.push(...found);
    return found.flatMap(({ parent }) => parent ?? []);
  });
  return regions;
}

/**
 * The regions that lie now in some, these among them, or all regions, as far as they are as they were
 * known; and all that were known otherwise, wherever they lie.
 */
function regionsInside(
  codes: readonly string[] | null,
  knownBefore: string | null,
): Statement<Version<KnownRegion>> {
  const inside = `UNWIND $codes AS code MATCH (s:Region) WHERE s.id = code MATCH ${regionsBelow('s', 'n')} WITH DISTINCT n AS r`;
  return versions(
    codes === null ? 'regions' : 'regionsInside',
    'regions',
    listedColumns.regions,
    {
      current: { pattern: codes === null ? 'MATCH (r:Region)' : inside },
      superseded: { pattern: 'MATCH (r:Version)' },
    },
    codes === null ? { knownBefore } : { codes, knownBefore },
  );
}
