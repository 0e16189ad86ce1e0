import { z } from 'zod';
import { CivilDate } from '../../domain/civil-date.js';
import { idOf, retractionOf } from '../tables/retraction.js';

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
const part = { unit: name, whole: name };

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
  z.object({ step: z.literal('foundUnit'), ...named, kind: name, region: name, ...day }),
  z.object({
    step: z.literal('foundFacility'),
    ...named,
    kind: name,
    region: name,
    parent: text,
    ...day,
  }),
  z.object({ step: z.literal('renameUnit'), ...named, ...day }),
  z.object({ step: z.literal('renameFacility'), ...named, ...day }),
  z.object({ step: z.literal('exclude'), id: name, exclusion: text, ...day }),
  z.object({
    step: z.literal('renew'),
    id: name,
    termStart: text,
    hasCommittee: z.boolean().nullish(),
    ...day,
  }),
  z.object({ step: z.literal('dissolve'), id: name, ...day }),
  z.object({ step: z.literal('reopen'), id: name, ...day }),
  z.object({
    step: z.literal('convert'),
    from: name,
    into: z.object({ id: name, name: text, nameEn: text }),
    kind: name.nullish(),
    mode: name.nullish(),
    ...day,
  }),
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
  z.object({ step: z.literal('addPart'), ...part, ...day }),
  z.object({ step: z.literal('removePart'), ...part, ...day }),
  z.object({ step: z.literal('detach'), organization: name, superior: name, ...day }),
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
    revenue: z.number().nullish(),
    ...day,
  }),
  z.object({
    step: z.literal('foundRegion'),
    code: name,
    level: name,
    name,
    nameEn: text,
    parent: text,
    ...day,
  }),
  z.object({ step: z.literal('moveRegion'), code: name, parent: name, ...day }),
  z.object({ step: z.literal('endRegion'), code: name, successor: text, ...day }),
  z.object({ step: z.literal('mergeRegions'), from: z.array(name), into: name, ...day }),
  z.object({ step: z.literal('survey'), unit: text, region: text, kind: text, ...day }),
  z.object({ step: z.literal('retract'), table: name, key: name, reason: name, ...day }),
]);
export type Step = z.output<typeof Step>;
export type StepOf<N extends Step['step']> = Extract<Step, { step: N }>;

const Dated = z.looseObject({ on: CivilDate.nullish() });

/**
 * Decodes a step: an input of which exactly one field is given, as the schema demands.
 *
 * @param today the day on which it is taken unless it names another
 */
export function stepOf(input: object, today: CivilDate): Step {
  const [step, given] = Object.entries(input).find(([, value]) => value != null) ?? [];
  const { on, ...said } = Dated.parse(given);
  return Step.parse({ ...said, step, on: on ?? today });
}

/** How many steps are taken at a time: more would hold up other writers for long. */
export const mostSteps = 5_000;

/** What a step has to know of the graph, by id. */
export interface Needs {
  /** Things by their own rows. */
  readonly things: readonly string[];
  /** Things whose links it goes through, all of them: of a committee they may be thousands. */
  readonly whole?: readonly string[];
  /** Things whose own rows it may write again, the regions that they name with them; all that are whole are of them. */
  readonly placed?: readonly string[];
  /** Two things of which it asks whether a link is between them. */
  readonly pair?: readonly [string, string];
  /** The keys of rows that it takes back, whatever they are of. */
  readonly rows?: readonly string[];
  /** Organizations of which it asks what is above them. */
  readonly under?: readonly string[];
  /** Things of which it asks what was counted. */
  readonly counted?: readonly string[];
  /** Regions that it writes again, with those directly in them, where these lay before, and what serves them. */
  readonly divided?: readonly string[];
  /** Units and regions of which it asks what was surveyed. */
  readonly surveyed?: readonly string[];
}

/** What a step reads before it writes rows, and no more than that. */
export function needsOf(step: Step): Needs {
  switch (step.step) {
    case 'foundOrganization':
      return { things: [step.id, step.region, ...given(step.superior)] };
    case 'foundAlliance':
      return { things: [step.id, ...given(step.region), ...given(step.parent)] };
    case 'foundUnit':
      return { things: [step.id, step.region] };
    case 'foundFacility':
      return { things: [step.id, step.region, ...given(step.parent)] };
    case 'reopen':
    case 'renameUnit':
    case 'renameFacility':
    case 'exclude':
    case 'renew':
      return { things: [step.id], placed: [step.id] };
    case 'dissolve':
      return { things: [step.id], whole: [step.id] };
    case 'convert': {
      const things = [step.from, step.into.id];
      return { things, whole: [step.from], counted: [step.from] };
    }
    case 'merge': {
      const things = [...step.from, step.into];
      return { things, whole: things, counted: things };
    }
    case 'split':
      return { things: [step.from, ...step.into.map(({ id }) => id)], whole: [step.from] };
    case 'join':
    case 'leave':
    case 'changeRole':
      return pair(step.member, step.alliance);
    case 'cover':
    case 'uncover':
      return pair(step.unit, step.organization);
    case 'serve':
    case 'unserve':
      return pair(step.target, step.alliance);
    case 'addPart':
    case 'removePart':
      return pair(step.unit, step.whole);
    case 'detach':
      return pair(step.organization, step.superior);
    case 'move': {
      const to = [step.region, step.superior, step.parent].flatMap(given);
      const under = step.superior == null ? [] : [step.id];
      return { things: [step.id, ...to], placed: [step.id], under };
    }
    case 'retract': {
      const said = retractionIn(step);
      if ('violations' in said) return { things: [] };
      const placed = said.table === 'organizations' ? [idOf(said)] : [];
      return { ...{ things: [], placed }, rows: [said.key] };
    }
    case 'count':
      return { things: [step.entity], counted: [step.entity] };
    case 'foundRegion':
      return { things: [step.code, ...given(step.parent)], divided: [step.code] };
    case 'moveRegion': {
      const things = [step.code, step.parent];
      return { things, divided: things };
    }
    case 'endRegion': {
      const things = [step.code, ...given(step.successor)];
      return { things, divided: things };
    }
    case 'mergeRegions': {
      const things = [...step.from, step.into];
      return { things, divided: things };
    }
    case 'survey': {
      const things = [...given(step.unit), ...given(step.region)];
      return { things, surveyed: things };
    }
  }
}

/** What a step takes back, which passes the rules of `retract.csv`; or what is wrong with it. */
export function retractionIn({ table, key, reason }: StepOf<'retract'>) {
  return retractionOf({ file: table, key, reason, source: '', locator: '' });
}

function given(id: string | null | undefined): string[] {
  return id == null ? [] : [id];
}

/** @param near the end from which the link is looked up: it has fewer of that kind */
function pair(near: string, far: string): Needs {
  return { things: [near, far], pair: [near, far] };
}
