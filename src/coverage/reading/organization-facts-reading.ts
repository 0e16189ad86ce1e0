import { z } from 'zod';
import { CivilDate } from '../../domain/civil-date.js';
import { EntityId } from '../../domain/ids.js';
import { ORGANIZATION_KINDS, REGION_LEVELS, valuesOf } from '../../domain/vocabulary.js';
import type { Asking } from '../../graph/ask.js';
import { readInBatches } from '../../graph/read-in-batches.js';
import type { Builder, FactsReading } from '../../graph/reading.js';
import type { Statement } from '../../graph/statement.js';
import { StatementBuilder } from '../../graph/statement-builder.js';
import { Life, life } from '../../registry/readings/lines.js';
import type { OrganizationFacts } from '../facts/organization-facts.js';
import type { Rung } from './hierarchy-above.js';

/** What an organization's assessment rests on, but for what is above it beyond its own edges. */
export interface OwnFacts {
  readonly facts: Omit<OrganizationFacts, 'above'>;
  readonly rung: Rung;
}

/**
 * Reads what the assessment of an organization rests on, past and future included: itself, its counts,
 * the units that it covers where a finding on its kind counts them (a committee may cover thousands), and
 * its edges to those directly above. What is above these is read in rounds (`readAbove`).
 *
 * @param organization the variable of the organization
 */
export function readOwnFacts(organization: string, builder: Builder): FactsReading {
  return builder.once(`${organization}.ownFacts`, () => {
    const [counts, covered] = [builder.name('counts'), builder.name('covered')];
    const rung = readRung(organization, builder);
    const calls = [
      `CALL (${organization}) { MATCH (${organization})-[:COUNTED]->(c:Count) RETURN collect({on: c.on, fullMembers: c.fullMembers}) AS ${counts} }`,
      `CALL (${organization}) { MATCH (${organization})-[e:COVERS]->(u:Unit) WHERE ${organization}.kind = 'JOINT_BRANCH' OR ${organization}.kind = 'TEMPORARY_BRANCH' RETURN collect({unit: u.id, lifetime: ${life('e')}, unitLifetime: ${life('u')}}) AS ${covered} }`,
    ];
    return {
      calls: `${rung.calls}${calls.join('\n')}\n`,
      expression: `{rung: ${rung.expression}, termStart: ${organization}.termStart, hasCommittee: ${organization}.hasCommittee, counts: ${counts}, covered: ${covered}}`,
    };
  });
}

/** Decodes what `readOwnFacts` has read. */
export function decodeOwnFacts(raw: unknown): OwnFacts {
  const { rung, ...own } = Own.parse(raw);
  return { facts: { ...rung.organization, ...own }, rung };
}

/**
 * Finds organizations by their ids. Grafeo goes through a whole list for each node
 * under IN; unwound, each id is one look into the index.
 *
 * @param ids the placeholder of the list
 */
export function organizationsOf(ids: string): string {
  return `UNWIND ${ids} AS id MATCH (o:Organization) WHERE o.id = id`;
}

/** Reads organizations by their ids, each given once, and their edges to those directly above. */
export function readRungs(
  { reader, types, today }: Asking,
  ids: readonly EntityId[],
): Promise<Rung[]> {
  return readInBatches(reader, ids, (batch) => rungsOf(batch, new StatementBuilder(types, today)));
}

function rungsOf(ids: readonly EntityId[], builder: StatementBuilder): Statement<Rung> {
  const given = builder.bind(ids);
  const { calls, expression } = readRung('o', builder);
  return {
    name: 'coverage.rungs',
    text: `${organizationsOf(given)}\n${calls}RETURN ${expression} AS rung`,
    parameters: builder.parameters,
    decode: (row) => z.object({ rung: RungRow }).parse(row).rung,
  };
}

function readRung(organization: string, builder: Builder): FactsReading {
  const [at, above] = [builder.name('at'), builder.name('above')];
  return {
    calls: `MATCH (${organization})-[:BASED_IN]->(${at}:Region)
CALL (${organization}) { MATCH (${organization})-[e:SUBORDINATE_TO]->(s:Organization) RETURN collect({superior: s.id, lifetime: ${life('e')}}) AS ${above} }\n`,
    expression: `{id: ${organization}.id, kind: ${organization}.kind, level: ${at}.level, lifetime: ${life(organization)}, above: ${above}}`,
  };
}

const RungRow = z
  .object({
    id: EntityId,
    kind: z.enum(valuesOf(ORGANIZATION_KINDS)),
    level: z.enum(valuesOf(REGION_LEVELS)),
    lifetime: Life,
    above: z.array(z.object({ superior: EntityId, lifetime: Life })),
  })
  .transform(
    ({ above, ...organization }): Rung => ({
      organization,
      subordinations: above.map((edge) => ({ organization: organization.id, ...edge })),
    }),
  );

const Own = z.object({
  rung: RungRow,
  termStart: CivilDate.nullable(),
  hasCommittee: z.boolean().nullable(),
  counts: z.array(z.object({ on: CivilDate, fullMembers: z.number().int().nullable() })),
  covered: z.array(z.object({ unit: EntityId, lifetime: Life, unitLifetime: Life })),
});
