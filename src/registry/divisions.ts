import { z } from 'zod';
import { CivilDate } from '../domain/civil-date.js';
import { Divisions, type FormerParent } from '../domain/divisions.js';
import { EntityId } from '../domain/ids.js';
import type { Reader } from '../graph/graph.js';
import { answersPerHead } from '../graph/per-head.js';
import type { Statement } from '../graph/statement.js';
import { within } from './readings/places.js';

/** The divisions of all days, as the reader's graph has them: one short statement for each version of it. */
export function divisionsOf(reader: Reader): Promise<Divisions> {
  return remembered(reader, '', () => readDivisions(reader));
}

const remembered = answersPerHead<Divisions>(1);

async function readDivisions(reader: Reader): Promise<Divisions> {
  const former = await reader.read(formerParents());
  if (former.length === 0) return Divisions.UNMOVED;
  const upward = await readUpward(
    reader,
    former.flatMap(({ region, parent }) => [region, parent]),
  );
  return new Divisions(former, upward);
}

/** The regions around each of some as they lie now, itself first. */
export async function readUpward(
  reader: Reader,
  regions: Iterable<string>,
): Promise<ReadonlyMap<string, readonly EntityId[]>> {
  const codes = [...new Set(regions)];
  const rows = codes.length === 0 ? [] : await reader.read(upward(codes));
  return new Map(rows.map(({ code, around }) => [code, around]));
}

const Former = z.object({
  region: EntityId,
  parent: EntityId,
  validFrom: CivilDate.nullable(),
  validTo: CivilDate,
});

/** Where regions lay until a day; a row without one tells of no move. */
function formerParents(): Statement<FormerParent> {
  return {
    name: 'registry.formerParents',
    text: 'MATCH (n:FormerParent) WHERE n.validTo IS NOT NULL RETURN n.region AS region, n.parent AS parent, n.validFrom AS validFrom, n.validTo AS validTo',
    parameters: {},
    decode: (row) => Former.parse(row),
  };
}

const UpwardRow = z.object({ code: z.string(), around: z.array(EntityId) });

function upward(codes: readonly string[]): Statement<z.infer<typeof UpwardRow>> {
  return {
    name: 'registry.regionsUpward',
    text: `UNWIND $codes AS one MATCH (r:Region) WHERE r.id = one MATCH path = (r)-${within}->(top:Region)
      WHERE NOT EXISTS { MATCH (top)-[:WITHIN]->(:Region) } RETURN r.id AS code, [x IN nodes(path) | x.id] AS around`,
    parameters: { codes },
    decode: (row) => UpwardRow.parse(row),
  };
}
