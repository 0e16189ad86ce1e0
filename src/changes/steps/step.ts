import { z } from 'zod';
import { CivilDate } from '../../domain/civil-date.js';

const name = z.string();
const text = z.string().nullish();
const list = z
  .array(z.string())
  .nullish()
  .transform((ids) => ids ?? []);
const count = z.number().int().nullish();
const day = { on: CivilDate };
const named = { id: name, name, nameEn: text };
const membership = { member: name, alliance: name };
const coverage = { organization: name, unit: name };
const service = { alliance: name, target: name };

/**
 * One step that changes the graph, as the schema's `StepInput` has it, on a day. Ids, names and words
 * are still texts here: what a step makes of them are rows of the contract, whose rules they pass.
 */
const Step = z.discriminatedUnion('step', [
  z.object({
    step: z.literal('foundOrganization'),
    ...named,
    kind: name,
    region: name,
    superior: text,
    ...day,
  }),
  z.object({
    step: z.literal('foundAlliance'),
    ...named,
    kind: name,
    region: text,
    parent: text,
    ...day,
  }),
  z.object({ step: z.literal('dissolve'), id: name, ...day }),
  z.object({ step: z.literal('merge'), from: z.array(name), into: name, ...day }),
  z.object({
    step: z.literal('split'),
    from: name,
    into: z.array(z.object({ ...named, units: list, subordinates: list, members: list })),
    dissolve: z.boolean().nullish(),
    ...day,
  }),
  z.object({ step: z.literal('join'), ...membership, role: name, position: count, ...day }),
  z.object({ step: z.literal('leave'), ...membership, ...day }),
  z.object({ step: z.literal('changeRole'), ...membership, role: name, ...day }),
  z.object({ step: z.literal('cover'), ...coverage, mode: name, ...day }),
  z.object({ step: z.literal('uncover'), ...coverage, mode: text, ...day }),
  z.object({ step: z.literal('serve'), ...service, ...day }),
  z.object({ step: z.literal('unserve'), ...service, ...day }),
  z.object({
    step: z.literal('move'),
    id: name,
    region: text,
    superior: text,
    parent: text,
    ...day,
  }),
  z.object({
    step: z.literal('count'),
    entity: name,
    fullMembers: count,
    probationaryMembers: count,
    staff: count,
    householdLinks: count,
    households: count,
    ...day,
  }),
]);
export type Step = z.output<typeof Step>;
export type StepOf<N extends Step['step']> = Extract<Step, { step: N }>;

/**
 * Decodes a step: an input of which exactly one field is given, as the schema demands.
 *
 * @param today the day on which it is taken unless it names another
 */
export function stepOf(input: object, today: CivilDate): Step {
  const [step, given] = Object.entries(input).find(([, value]) => value != null) ?? [];
  const { on, ...said } = z.looseObject({ on: CivilDate.nullish() }).parse(given);
  return Step.parse({ ...said, step, on: on ?? today });
}

/** The ids of the things that a step is about, whose rows and links it may change. */
export function idsOf(step: Step): string[] {
  switch (step.step) {
    case 'foundOrganization':
    case 'foundAlliance':
    case 'dissolve':
    case 'move':
      return [step.id];
    case 'merge':
      return [...step.from, step.into];
    case 'split':
      return [step.from, ...step.into.map(({ id }) => id)];
    case 'join':
    case 'leave':
    case 'changeRole':
      return [step.member, step.alliance];
    case 'cover':
    case 'uncover':
      return [step.organization, step.unit];
    case 'serve':
    case 'unserve':
      return [step.alliance, step.target];
    case 'count':
      return [step.entity];
  }
}
