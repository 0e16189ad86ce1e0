import { z } from 'zod';
import type { Builder, FactsReading } from '../../graph/reading.js';
import { around } from '../../registry/readings/places.js';
import type { AssessedUnitRow, Rows } from '../facts/rows.js';
import type { ColumnsOf } from './columns.js';

/** Rows that tell of units what their assessment asks for. */
export interface AssessedRows extends Rows {
  readonly units: AssessedUnitRow;
}

/**
 * Reads the rows that a unit's facts are made of, past and future ones included: its own coverages,
 * alliances, surveys and counts, and those of the wholes that it is part of. Of a party group the links
 * directly above it are read; where these lead to a group, `withSuperiors` (rows-around-units.ts) reads on.
 *
 * @param unit the variable of the unit
 */
export function readRowsAroundUnit<R extends AssessedRows>(
  unit: string,
  builder: Pick<Builder, 'name' | 'once'>,
  columns: ColumnsOf<R>,
): FactsReading {
  return builder.once(`${unit}.rows`, () => {
    const own = reaching(unit, columns, (name) => builder.name(name));
    const whole = reaching('w', columns, (name) => name);
    const [wholes, surveys, counts] = ['wholes', 'surveys', 'counts'].map((name) =>
      builder.name(name),
    );
    const calls = [
      own.calls,
      `CALL (${unit}) { MATCH (${unit})-[p:PART_OF]->(w:Unit) ${whole.calls} RETURN collect([${columns.parts.list('p')}, ${columns.units.list('w')}, ${whole.expression}]) AS ${wholes} }`,
      `CALL (${unit}) { MATCH (${unit})-${around}->(at)-[:SURVEYED]->(s:Survey) WHERE at = ${unit} OR s.kind = ${unit}.kind RETURN collect([${columns.surveys.list('s')}, CASE WHEN at:Region THEN ${columns.regions.list('at')} END]) AS ${surveys} }`,
      `CALL (${unit}) { MATCH (${unit})-[:COUNTED]->(c:Count) RETURN collect(${columns.counts.list('c')}) AS ${counts} }`,
    ];
    return {
      calls: `${calls.join('\n')}\n`,
      expression: `[${columns.units.list(unit)}, ${own.expression}, ${wholes}, ${surveys}, ${counts}]`,
    };
  });
}

/** For a statement that reads the rows around one variable only: no name can be taken twice. */
export const alone: Pick<Builder, 'name' | 'once'> = {
  name: (prefix) => prefix,
  once: (_, read) => read(),
};

/** Reads what reaches a unit itself. */
function reaching<R extends Rows>(
  unit: string,
  columns: ColumnsOf<R>,
  nameOf: (name: string) => string,
): FactsReading {
  const { coverages, organizations, subordinations, memberships, services, alliances } = columns;
  const names = [`${unit}_covering`, `${unit}_allied`, `${unit}_serving`].map(nameOf);
  const [covering, allied, serving] = names;
  const above = `CALL (o) { MATCH (o)-[l:SUBORDINATE_TO]->(s:Organization) WHERE o.kind = 'PARTY_GROUP' RETURN collect([${subordinations.list('l')}, ${organizations.list('s')}]) AS above }`;
  return {
    calls: `CALL (${unit}) { MATCH (${unit})<-[e:COVERS]-(o:Organization) ${above} RETURN collect([${coverages.list('e')}, ${organizations.list('o')}, above]) AS ${covering} }
CALL (${unit}) { MATCH (${unit})-[e:MEMBER_OF]->(a:Alliance) RETURN collect([${memberships.list('e')}, ${alliances.list('a')}]) AS ${allied} }
CALL (${unit}) { MATCH (${unit})<-[e:SERVES]-(a:Alliance) RETURN collect([${services.list('e')}, ${alliances.list('a')}]) AS ${serving} }`,
    expression: `[${names.join(', ')}]`,
  };
}

/** What a statement has read by `readRowsAroundUnit`: lists that it shaped; the rows in them are decoded. */
export const RawAround =
  z.custom<
    readonly [
      unit: unknown,
      own: RawReach,
      wholes: readonly (readonly [part: unknown, whole: unknown, reach: RawReach])[],
      surveys: readonly RawPair[],
      counts: readonly unknown[],
    ]
  >();
/** What reaches a unit itself. */
export type RawReach = readonly [
  covering: readonly (readonly [edge: unknown, organization: unknown, above: readonly RawPair[]])[],
  allied: readonly RawPair[],
  serving: readonly RawPair[],
];
export type RawPair = readonly [unknown, unknown];

export type RawAround = z.output<typeof RawAround>;
