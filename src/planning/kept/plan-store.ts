import { z } from 'zod';
import { CivilDate } from '../../domain/civil-date.js';
import { SeenIn, type Sight, type SightReading } from '../../graph/sight.js';
import type { Statement } from '../../graph/statement.js';

/** What is looked up of a plan without reading it. */
const Heading = z.object({
  id: z.string(),
  name: z.string().nullable(),
  author: z.string().nullable(),
  kind: z.enum(['REMEDIES', 'ALLIANCES']),
  status: z.enum(['OPTIMAL', 'FEASIBLE', 'INFEASIBLE']),
  on: CivilDate,
  /** The number of the last commit that it was made on. */
  version: z.number().int(),
  ruleSet: z.string(),
  recordedAt: z.string(),
  /** How many parts its text is in. */
  parts: z.number().int(),
});

/** The heading of a kept plan. */
export type PlanHeading = z.infer<typeof Heading>;

const heading = `p.id AS id, p.name AS name, p.author AS author, p.kind AS kind, p.status AS status, p.on AS on,
      p.version AS version, p.ruleSet AS ruleSet, p.recordedAt AS recordedAt, p.parts AS parts`;

/** @param regions the codes of the regions that it is of; null: everywhere */
export function createPlan(
  { name, author, ...rest }: PlanHeading,
  regions: readonly string[] | null,
): Statement<null> {
  const named = {
    ...(name === null ? {} : { name }),
    ...(author === null ? {} : { author }),
    ...(regions === null ? {} : { regions }),
  };
  return {
    name: 'plans.create',
    text: 'CREATE (p:Plan) SET p = $plan',
    parameters: { plan: { ...rest, ...named } },
    decode: () => null,
  };
}

/** A part of a plan's text, from 0. */
export interface PlanPart {
  readonly at: number;
  readonly text: string;
}

/** Creates parts of the text of a plan. */
export function createParts(plan: string, parts: readonly PlanPart[]): Statement<null> {
  return {
    name: 'plans.createParts',
    text: 'UNWIND $parts AS part CREATE (t:PlanPart) SET t.plan = $plan, t.at = part.at, t.text = part.text',
    parameters: { plan, parts: parts.map(({ at, text }) => ({ at, text })) },
    decode: () => null,
  };
}

/** Plans of regions that are seen. */
const planSight: SightReading = {
  there: (plan, seen) => [
    `(${plan}.regions IS NOT NULL AND all(code IN ${plan}.regions WHERE ${seen.inside('code')}))`,
  ],
};

/** The headings of all kept plans that are seen, the latest first. */
export function keptHeadings(sight: Sight): Statement<PlanHeading> {
  const seen = new SeenIn(sight);
  return {
    name: 'plans.headings',
    text: `MATCH (p:Plan)${seen.where(planSight, 'p')} RETURN ${heading} ORDER BY p.recordedAt DESC, p.id`,
    parameters: seen.parameters,
    decode: (row) => Heading.parse(row),
  };
}

/** The heading of a plan; none where none that is seen has the id. */
export function headingOf(id: string, sight: Sight): Statement<PlanHeading> {
  const seen = new SeenIn(sight);
  return {
    name: 'plans.heading',
    text: `MATCH (p:Plan) WHERE p.id = $id${seen.and(planSight, 'p')} RETURN ${heading}`,
    parameters: { id, ...seen.parameters },
    decode: (row) => Heading.parse(row),
  };
}

const Part = z.object({ at: z.number().int(), text: z.string() });

/** The parts of a plan's text, in no order. */
export function partsOf(plan: string): Statement<PlanPart> {
  return {
    name: 'plans.parts',
    text: 'MATCH (t:PlanPart) WHERE t.plan = $plan RETURN t.at AS at, t.text AS text',
    parameters: { plan },
    decode: (row) => Part.parse(row),
  };
}

export function deletePlan(id: string): Statement<null> {
  return {
    name: 'plans.delete',
    text: 'MATCH (p:Plan) WHERE p.id = $id DETACH DELETE p',
    parameters: { id },
    decode: () => null,
  };
}

/** Deletes the parts of a plan's text. */
export function deleteParts(plan: string): Statement<null> {
  return {
    name: 'plans.deleteParts',
    text: 'MATCH (t:PlanPart) WHERE t.plan = $plan DETACH DELETE t',
    parameters: { plan },
    decode: () => null,
  };
}
