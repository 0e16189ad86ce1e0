import { z } from 'zod';
import { CivilDate } from '../../domain/civil-date.js';
import { EntityId } from '../../domain/ids.js';
import {
  COVERAGE_MODES,
  EXCLUSIONS,
  ORGANIZATION_KINDS,
  UNIT_KINDS,
  valuesOf,
} from '../../domain/vocabulary.js';
import type { Builder, FactsReading } from '../../graph/reading.js';
import { Life, Lines, life, readLines } from '../../registry/readings/lines.js';
import { surveyReaches } from '../../registry/readings/surveys.js';
import type { UnitFacts } from '../facts/facts.js';

/**
 * Reads all that the assessment of a unit rests on, past and future included: its own coverages,
 * alliances, surveys and counts, and those of the wholes that it is part of. A lifetime is read as
 * `[validFrom, validTo]`.
 *
 * @param unit the variable of the unit
 */
export function readFacts(unit: string, builder: Builder): FactsReading {
  return builder.once(`${unit}.facts`, () => {
    const names = ['own', 'inherited', 'allied', 'served', 'wholes', 'surveys', 'counts'] as const;
    const [own, inherited, allied, served, wholes, surveys, counts] = names.map((name) =>
      builder.name(name),
    );
    const calls = [
      `CALL (${unit}) { MATCH (${unit})<-[e:COVERS]-(o:Organization) ${readLines('o')} RETURN collect(${coverage('[]')}) AS ${own} }`,
      `CALL (${unit}) { MATCH (${unit})-[p:PART_OF]->(w:Unit)<-[e:COVERS]-(o:Organization) ${readLines('o')} RETURN collect(${coverage(`[${life('p')}, ${life('w')}]`, 'w')}) AS ${inherited} }`,
      `CALL (${unit}) { MATCH (${unit})-[e:MEMBER_OF]->(a:Alliance) RETURN collect(${alliance('[]')}) AS ${allied} }`,
      `CALL (${unit}) { MATCH (${unit})<-[e:SERVES]-(a:Alliance) RETURN collect(${alliance('[]')}) AS ${served} }`,
      `CALL (${unit}) { MATCH (${unit})-[p:PART_OF]->(w:Unit)-[e:MEMBER_OF|SERVES]-(a:Alliance) RETURN collect(${alliance(`[${life('p')}, ${life('w')}]`, 'w')}) AS ${wholes} }`,
      `CALL (${unit}) { MATCH (${unit})-[:LOCATED_IN|WITHIN*0..8]->(at)-[:SURVEYED]->(s:Survey) WHERE ${surveyReaches(unit, 'at', 's')} RETURN collect(s.on) AS ${surveys} }`,
      `CALL (${unit}) { MATCH (${unit})-[:COUNTED]->(c:Count) RETURN collect({on: c.on, fullMembers: c.fullMembers}) AS ${counts} }`,
    ];
    return {
      calls: `${calls.join('\n')}\n`,
      expression: `{id: ${unit}.id, kind: ${unit}.kind, lifetime: ${life(unit)}, exclusion: ${unit}.exclusion, coverages: ${own} + ${inherited}, alliances: ${allied} + ${served} + ${wholes}, surveys: ${surveys}, counts: ${counts}}`,
    };
  });
}

const wholeOf = (whole: string | null) =>
  whole === null ? 'null' : `{id: ${whole}.id, kind: ${whole}.kind}`;

function coverage(further: string, whole: string | null = null): string {
  return `{organization: o.id, organizationKind: o.kind, mode: e.mode, lifetimes: [${life('e')}, ${life('o')}] + ${further}, lines: lines, whole: ${wholeOf(whole)}}`;
}

function alliance(further: string, whole: string | null = null): string {
  return `{alliance: a.id, lifetimes: [${life('e')}, ${life('a')}] + ${further}, whole: ${wholeOf(whole)}}`;
}

const Lives = z.array(Life);
const WholeRow = z.object({ id: EntityId, kind: z.enum(valuesOf(UNIT_KINDS)) }).nullable();

const Facts = z.object({
  id: EntityId,
  kind: z.enum(valuesOf(UNIT_KINDS)),
  lifetime: Life,
  exclusion: z.enum(valuesOf(EXCLUSIONS)).nullable(),
  coverages: z.array(
    z.object({
      organization: EntityId,
      organizationKind: z.enum(valuesOf(ORGANIZATION_KINDS)),
      mode: z.enum(valuesOf(COVERAGE_MODES)),
      lifetimes: Lives,
      lines: Lines,
      whole: WholeRow,
    }),
  ),
  alliances: z.array(z.object({ alliance: EntityId, lifetimes: Lives, whole: WholeRow })),
  surveys: z.array(CivilDate),
  counts: z.array(z.object({ on: CivilDate, fullMembers: z.number().int().nullable() })),
});

/** Decodes what `readFacts` has read. */
export function decodeFacts(raw: unknown): UnitFacts {
  return Facts.parse(raw);
}
