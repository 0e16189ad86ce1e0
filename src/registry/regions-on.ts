import { z } from 'zod';
import type { CivilDate } from '../domain/civil-date.js';
import {
  type Divisions,
  isAmong,
  type RegionParts,
  regionsMeant,
  type Whereabouts,
} from '../domain/divisions.js';
import { EntityId } from '../domain/ids.js';
import type { Reader } from '../graph/graph.js';
import type { Statement } from '../graph/statement.js';
import { divisionsOf } from './divisions.js';
import type { ThingIndex } from './index/thing-index.js';
import { regionsBelow } from './readings/places.js';

/** What is meant had in it on a day; null where that is what one region has today, or everything. */
export function partsAmong(
  divisions: Divisions,
  where: Whereabouts,
  on: CivilDate,
): RegionParts | null {
  const meant = regionsMeant(where);
  if (meant === null) return null;
  const parts = divisions.partsOn(where, on);
  if (parts?.isSame === false) return parts;
  if (where.region != null) return null;
  const marks = new Map(meant.map((code) => [code, true]));
  return { regions: new Set(meant), marks, children: new Map(), isSame: true };
}

/** A scope with the codes of all that its region had in it on a day, where that is not what it has today. */
export async function scopeOn<Scope extends Whereabouts>(
  reader: Reader,
  scope: Scope,
  on: CivilDate,
): Promise<Scope & { codes?: string[] | null | undefined }> {
  const codes = await codesOn(reader, scope, on);
  return codes === null ? scope : { ...scope, codes };
}

/**
 * The codes of all regions that a region had in it on a day; null where that is what it has today, and where none is named:
 * whatever the day, that is what lies now in what is granted.
 */
export async function codesOn(
  reader: Reader,
  where: Whereabouts,
  on: CivilDate,
): Promise<string[] | null> {
  if (where.region == null) return null;
  const parts = partsAmong(await divisionsOf(reader), where, on);
  if (parts === null) return null;
  const roots = [...parts.marks].flatMap(([code, isIn]) => (isIn ? [code] : []));
  const below = await reader.read(codesBelow(roots));
  const codes = below.flatMap((upward) => (isAmong(parts, upward) ? upward.slice(0, 1) : []));
  return [...new Set(codes)].sort();
}

/** How regions lie in one another. */
export type RegionsAround = Pick<ThingIndex, 'regionsUp' | 'isInside'>;

/** How regions lay in one another on a day. */
export function regionsOn(
  things: RegionsAround,
  divisions: Divisions,
  on: CivilDate,
): RegionsAround {
  if (divisions.areUnmoved) return things;
  const regionsUp = (code: string) => upwardOn(divisions, things.regionsUp(code), on);
  return {
    regionsUp,
    isInside: (code, other) => regionsUp(code).includes(other),
  };
}

/** The regions from the widest down to one on a day, by those of today. */
export function pathOn(divisions: Divisions, path: readonly string[], on: CivilDate): string[] {
  return divisions.areUnmoved ? [...path] : upwardOn(divisions, path.toReversed(), on).reverse();
}

function upwardOn(divisions: Divisions, today: readonly string[], on: CivilDate): string[] {
  return [
    ...divisions.upwardOn(
      today.map((code) => EntityId.parse(code)),
      on,
    ),
  ];
}

const UpwardRow = z.object({ upward: z.array(z.string()) });

/** The regions in some and below them, each with those around it as far as these. */
function codesBelow(roots: readonly string[]): Statement<readonly string[]> {
  return {
    name: 'registry.codesBelow',
    text: `UNWIND $roots AS one MATCH (r:Region) WHERE r.id = one MATCH path = ${regionsBelow('r', 'b')}
      RETURN [x IN nodes(path) | x.id] AS upward`,
    parameters: { roots },
    decode: (row) => UpwardRow.parse(row).upward.toReversed(),
  };
}
