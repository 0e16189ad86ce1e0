import { z } from 'zod';
import { whereClause } from '../../../graph/compiled.js';
import type { Statement } from '../../../graph/statement.js';
import { regionsBelow } from '../../../registry/readings/places.js';
import { type AsKnown, replacedSince } from './as-known.js';
import type { Choice } from './choice.js';

/** The tables of which a choice is made: the label of their things, and the link to the region that one is in. */
const TABLES = {
  units: { label: 'Unit', located: 'LOCATED_IN' },
  organizations: { label: 'Organization', located: 'BASED_IN' },
} as const;
type Table = keyof typeof TABLES;

/**
 * The ids of what a choice leaves in of a table, as it is or was known, and some more: of what was replaced since, and
 * of what is in regions that were moved since, which are to be looked at. Those of a region come together.
 */
export async function idsOfChoice(
  { reader, knownBefore }: AsKnown,
  table: Table,
  { regions, ids, kinds }: Choice,
): Promise<string[]> {
  const ofKinds = kinds === null ? null : [...kinds];
  const now = await reader.read(
    regions === null ? currentIds(table, ofKinds) : currentIdsIn(table, [...regions], ofKinds),
  );
  const found = [...now.flat(), ...ids];
  if (knownBefore === null) return unique(found);
  if (regions === null && kinds === null) {
    const retracted = await reader.read(retractedIds(table));
    return unique([...found, ...retracted.flat()]);
  }
  // In this order: what is moved while this is read was found where it lay, or is among what was moved.
  const moved = regions === null ? [] : (await reader.read(movedRegions(knownBefore))).flat();
  const inMoved = moved.length === 0 ? [] : await reader.read(currentIdsIn(table, moved, ofKinds));
  const replaced = await reader.read(replacedIds(table, ofKinds, knownBefore));
  return unique([...found, ...inMoved.flat(), ...replaced.flat()]);
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

/** A list in one row comes over several times as fast as a row for each. */
const IdsRow = z.object({ ids: z.array(z.string()) });

/** The ids of all of a table, of some kinds (null: of all). */
function currentIds(table: Table, kinds: readonly string[] | null): Statement<readonly string[]> {
  return {
    name: `coverage.ids.${table}`,
    text: `MATCH (n:${TABLES[table].label})${ofKinds(kinds)} WITH n.region AS region, n.id AS id
      ORDER BY region, id RETURN collect(id) AS ids`,
    parameters: kinds === null ? {} : { kinds },
    decode: (row) => IdsRow.parse(row).ids,
  };
}

/** The ids of those in some regions and below them. */
function currentIdsIn(
  table: Table,
  regions: readonly string[],
  kinds: readonly string[] | null,
): Statement<readonly string[]> {
  const { label, located } = TABLES[table];
  return {
    name: `coverage.idsIn.${table}`,
    text: `UNWIND $regions AS code MATCH (at:Region) WHERE at.id = code
      MATCH ${regionsBelow('at')}<-[:${located}]-(n:${label})${ofKinds(kinds)}
      WITH DISTINCT n.region AS region, n.id AS id ORDER BY region, id RETURN collect(id) AS ids`,
    parameters: { regions, ...(kinds === null ? {} : { kinds }) },
    decode: (row) => IdsRow.parse(row).ids,
  };
}

function ofKinds(kinds: readonly string[] | null): string {
  return whereClause(kinds === null ? [] : ['n.kind IN $kinds']);
}

/** The ids of those that were known, of some kinds (null: of all), and were replaced since. */
function replacedIds(
  table: Table,
  kinds: readonly string[] | null,
  knownBefore: string,
): Statement<readonly string[]> {
  const where = [replacedSince(table), ...(kinds === null ? [] : ['r.kind IN $kinds'])];
  return {
    name: `coverage.replacedIds.${table}`,
    text: `MATCH (r:Version)${whereClause(where)} RETURN collect(r.id) AS ids`,
    parameters: { knownBefore, ...(kinds === null ? {} : { kinds }) },
    decode: (row) => IdsRow.parse(row).ids,
  };
}

/** The ids of all that were retracted: what else was replaced is there still. */
function retractedIds(table: Table): Statement<readonly string[]> {
  return {
    name: `coverage.retractedIds.${table}`,
    text: `MATCH (r:Retracted) WHERE r.key STARTS WITH '${table}|' RETURN collect(r.id) AS ids`,
    parameters: {},
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
