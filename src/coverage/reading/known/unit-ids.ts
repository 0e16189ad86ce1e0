import { z } from 'zod';
import { whereClause } from '../../../graph/compiled.js';
import type { Statement } from '../../../graph/statement.js';
import { regionsBelow } from '../../../registry/readings/places.js';
import { type AsKnown, replacedSince } from './as-known.js';
import type { UnitChoice } from './unit-choice.js';

/**
 * The ids of the units of a choice, as they are or were known, and of some more: of those that were replaced since,
 * and of those in regions that were moved since, which are to be looked at. Those of a region come together.
 */
export async function idsOfChoice(
  { reader, knownBefore }: AsKnown,
  { regions, units, kinds }: UnitChoice,
): Promise<string[]> {
  const ofKinds = kinds === null ? null : [...kinds];
  const now = await reader.read(currentUnits(regions === null ? null : [...regions], ofKinds));
  const found = [...now.flat(), ...units];
  if (knownBefore === null || (regions === null && kinds === null)) return unique(found);
  // In this order: what is moved while this is read was found where it lay, or is among what was moved.
  const moved = regions === null ? [] : (await reader.read(movedRegions(knownBefore))).flat();
  const inMoved = moved.length === 0 ? [] : await reader.read(currentUnits(moved, ofKinds));
  const replaced = await reader.read(replacedUnits(ofKinds, knownBefore));
  return unique([...found, ...inMoved.flat(), ...replaced.flat()]);
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

/** A list in one row comes over several times as fast as a row for each. */
const IdsRow = z.object({ ids: z.array(z.string()) });

/** The units in some regions and below them (null: anywhere), of some kinds (null: of all). */
function currentUnits(
  regions: readonly string[] | null,
  kinds: readonly string[] | null,
): Statement<readonly string[]> {
  const where = whereClause(kinds === null ? [] : ['u.kind IN $kinds']);
  const match =
    regions === null
      ? `MATCH (u:Unit)${where} WITH u.region AS region, u.id AS id`
      : `UNWIND $regions AS code MATCH (n:Region) WHERE n.id = code
      MATCH ${regionsBelow('n')}<-[:LOCATED_IN]-(u:Unit)${where} WITH DISTINCT u.region AS region, u.id AS id`;
  return {
    name: regions === null ? 'coverage.unitIds' : 'coverage.unitIdsIn',
    text: `${match} ORDER BY region, id RETURN collect(id) AS ids`,
    parameters: { ...(regions === null ? {} : { regions }), ...(kinds === null ? {} : { kinds }) },
    decode: (row) => IdsRow.parse(row).ids,
  };
}

/** The units that were known, of some kinds (null: of all), and were replaced since. */
function replacedUnits(
  kinds: readonly string[] | null,
  knownBefore: string,
): Statement<readonly string[]> {
  const where = [replacedSince('units'), ...(kinds === null ? [] : ['r.kind IN $kinds'])];
  return {
    name: 'coverage.replacedUnits',
    text: `MATCH (r:Version)${whereClause(where)} RETURN collect(r.id) AS ids`,
    parameters: { knownBefore, ...(kinds === null ? {} : { kinds }) },
    decode: (row) => IdsRow.parse(row).ids,
  };
}

/** The regions that were known to lie elsewhere than they do now: what is in them may have been elsewhere too. */
function movedRegions(knownBefore: string): Statement<readonly string[]> {
  return {
    name: 'coverage.movedRegions',
    text: `MATCH (n:Region)-[:HAD]->(r:Version) WHERE ${replacedSince('regions')}
      AND coalesce(r.parent, '') <> coalesce(n.parent, '') RETURN collect(n.id) AS ids`,
    parameters: { knownBefore },
    decode: (row) => IdsRow.parse(row).ids,
  };
}
