import type { z } from 'zod';
import type { EntityId } from '../../../domain/ids.js';
import type { Statement } from '../../../graph/statement.js';
import { containment } from '../../facts/containment.js';
import { Region } from './columns.js';
import { lookUp, lookups } from './lookups.js';
import {
  decoderOf,
  isKnown,
  type Past,
  readRows,
  readVersions,
  returned,
  type Version,
  wasKnown,
} from './past.js';
import { readUpward } from './upward.js';

/** A region as it was known. */
export type KnownRegion = z.infer<typeof Region>;

/** The regions that were known to lie below one, or all that were known. */
export async function knownRegions(past: Past, code: string | null): Promise<KnownRegion[]> {
  if (code === null) return readRows(past, regionsBelow(null, past.knownBefore));
  return (await regionsWithin(past, code)).filter((region) => region.code !== code);
}

/**
 * The regions that were known to lie in one, itself among them; none where it was not known itself. In
 * rounds: what lies there now, then what lies now in regions that lay there and were replaced since.
 */
export async function regionsWithin(past: Past, code: string): Promise<KnownRegion[]> {
  const known = new Map<EntityId, KnownRegion>();
  const replaced = new Set<string>();
  const asked = new Set<string>();
  let within: KnownRegion[] = [];
  for (let round = [code]; round.length > 0; ) {
    for (const each of round) asked.add(each);
    for (const { isCurrent, row } of await readVersions(
      past,
      regionsBelow(round, past.knownBefore),
    )) {
      known.set(row.code, row);
      if (!isCurrent) replaced.add(row.code);
    }
    const pathOf = containment(known);
    within = [...known.values()].filter((each) => pathOf(each.code).some((at) => at === code));
    round = within.map((each) => each.code).filter((at) => replaced.has(at) && !asked.has(at));
  }
  return within;
}

/** Regions and all that were known to contain them. */
export async function regionsAround(past: Past, codes: Iterable<EntityId>): Promise<KnownRegion[]> {
  let regions: KnownRegion[] = [];
  await readUpward(codes, async (round) => {
    const found = await lookUp(past, lookups.region, round);
    regions = regions.concat(found);
    return found.flatMap(({ parent }) => parent ?? []);
  });
  return regions;
}

const decode = decoderOf(Region);

/**
 * The regions that lie now in some, these among them, or all regions, as far as they are as they were
 * known; and all that were known otherwise, wherever they lie.
 */
function regionsBelow(
  codes: readonly string[] | null,
  knownBefore: string,
): Statement<Version<KnownRegion>> {
  const current =
    codes === null
      ? 'MATCH (r:Region)'
      : 'UNWIND $codes AS code MATCH (s:Region) WHERE s.id = code MATCH (s)<-[:WITHIN*0..7]-(n:Region) WITH DISTINCT n AS r';
  return {
    name: codes === null ? 'coverage.known.regions' : 'coverage.known.regionsBelow',
    text: `${current} WHERE ${isKnown} ${returned(Region)}
UNION ALL MATCH (r:Version) WHERE ${wasKnown('regions')} ${returned(Region)}`,
    parameters: codes === null ? { knownBefore } : { codes, knownBefore },
    decode,
  };
}
