import { z } from 'zod';
import { CivilDate, type Lifetime } from '../../domain/civil-date.js';
import { EntityId } from '../../domain/ids.js';
import { ORGANIZATION_KINDS, valuesOf } from '../../domain/vocabulary.js';

/** A lifetime in Cypher, as `Life` decodes it. */
export const life = (variable: string) => `[${variable}.validFrom, ${variable}.validTo]`;

export const Life = z
  .tuple([CivilDate.nullable(), CivilDate.nullable()])
  .transform(([validFrom, validTo]): Lifetime => ({ validFrom, validTo }));

/**
 * The subquery that reads a party group's lines of superiors as `lines`, each to the nearest
 * organization that is not a group; none for anything else.
 */
export function readLines(group: string): string {
  return `CALL (${group}) { MATCH path = (${group})-[:SUBORDINATE_TO*1..6]->(b:Organization)
  WHERE ${group}.kind = 'PARTY_GROUP' AND b.kind <> 'PARTY_GROUP' AND size([x IN nodes(path) WHERE x.kind <> 'PARTY_GROUP']) = 1
  RETURN collect({branch: b.id, branchKind: b.kind, lifetimes: [x IN nodes(path) | ${life('x')}] + [x IN relationships(path) | ${life('x')}]}) AS lines }`;
}

/** Decodes what `readLines` has read. */
export const Lines = z.array(
  z.object({
    branch: EntityId,
    branchKind: z.enum(valuesOf(ORGANIZATION_KINDS)),
    /** Of every edge and every organization on the line. */
    lifetimes: z.array(Life),
  }),
);
