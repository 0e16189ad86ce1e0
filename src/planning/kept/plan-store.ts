import { z } from 'zod';
import { CivilDate } from '../../domain/civil-date.js';
import { SeenIn, type Sight, type SightReading } from '../../graph/sight.js';
import type { Statement } from '../../graph/statement.js';
import { type PlanExtent, textOfThings } from './plan-extent.js';

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

/** @param extent what it is of; null: everything */
export function createPlan(
  { name, author, ...rest }: PlanHeading,
  extent: PlanExtent | null,
): Statement<null> {
  const named = {
    ...(name === null ? {} : { name }),
    ...(author === null ? {} : { author }),
    ...(extent === null ? {} : { regions: extent.regions, things: textOfThings(extent.things) }),
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

/** Plans of regions that are seen; of those with things elsewhere it is told of which. */
const planSight: SightReading = {
  there: (plan, seen) => [
    `(${plan}.regions IS NOT NULL AND all(code IN ${plan}.regions WHERE ${seen.inside('code')}))`,
  ],
};

/** A plan, of which it is seen what it is of as far as that is regions. */
export interface KeptRow {
  readonly heading: PlanHeading;
  /** What it is of besides, as a text; empty where it is of nothing else, or all is seen. */
  readonly things: string;
}

const Things = z.object({ things: z.string().nullish() });

function rowOf(row: unknown): KeptRow {
  return { heading: Heading.parse(row), things: Things.parse(row).things ?? '' };
}

const columnsFor = (sight: Sight) => (sight === 'ALL' ? heading : `${heading}, p.things AS things`);

/** All kept plans of regions that are seen, the latest first. */
export function keptPlans(sight: Sight): Statement<KeptRow> {
  const seen = new SeenIn(sight);
  return {
    name: 'plans.headings',
    text: `MATCH (p:Plan)${seen.where(planSight, 'p')} RETURN ${columnsFor(sight)} ORDER BY p.recordedAt DESC, p.id`,
    parameters: seen.parameters,
    decode: rowOf,
  };
}

/** The plan with an id; none where none of regions that are seen has it. */
export function keptWithId(id: string, sight: Sight): Statement<KeptRow> {
  const seen = new SeenIn(sight);
  return {
    name: 'plans.heading',
    text: `MATCH (p:Plan) WHERE p.id = $id${seen.and(planSight, 'p')} RETURN ${columnsFor(sight)}`,
    parameters: { id, ...seen.parameters },
    decode: rowOf,
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
