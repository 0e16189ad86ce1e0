import { z } from 'zod';
import type { Checked } from './checked.js';
import { misshapen } from './document.js';
import { checkGroups } from './groups/check-groups.js';
import type { PartVerdict } from './part-verdict.js';
import { checkServing } from './serving/check-serving.js';

/** What is proved by a plan's document, whatever it claims. */
export interface PlanVerdict extends Checked {
  readonly parts: readonly PartVerdict[];
}

/** What the parts are is seen by those who check them: here only what is told of them. */
const Part = z.looseObject({
  model: z.enum(['GROUPS', 'SERVING']),
  instance: z.looseObject({ weights: z.array(z.unknown()) }),
  plan: z.array(z.unknown()).nullable(),
  unitIds: z.array(z.string()),
  siteIds: z.array(z.string()).optional(),
});
type Part = z.infer<typeof Part>;

const PlanDocument = z.strictObject({
  format: z.literal('orgweave-plan-1'),
  parts: z.array(Part),
});

/**
 * Works out in exact arithmetic what is proved of each part of a plan, and whether that is all that is claimed. Parts can
 * be looked at one by one since no two share a unit or a site.
 *
 * @param document what JSON.parse makes of the file
 */
export function checkPlan(document: unknown): PlanVerdict {
  const { data, error } = PlanDocument.safeParse(document);
  if (error !== undefined) return malformed(error);
  const parts = data.parts.map((part) =>
    part.model === 'GROUPS' ? checkGroups(part) : checkServing(part),
  );
  const flaws = [
    ...shared(data.parts),
    ...parts.flatMap((verdict, at) => verdict.flaws.map((flaw) => `Part ${at + 1}: ${flaw}`)),
  ];
  const told = parts.map((verdict, at) => toldOf(verdict, data.parts[at], at)).join('. ');
  const facts = parts.length === 0 ? 'nothing, there is no part' : told;
  const line =
    flaws.length === 0
      ? `Proved: ${facts}.`
      : `Not proved: ${flaws.join(' ')} What is proved: ${facts}.`;
  return { outcome: flaws.length === 0 ? 'PROVED' : 'NOT_PROVED', parts, flaws, line };
}

/** The first unit and the first site that two parts have, as flaws. */
function shared(parts: readonly Part[]): string[] {
  const twice = (ids: readonly string[]) => {
    const known = new Set<string>();
    return ids.find((id) => known.size === known.add(id).size);
  };
  const unit = twice(parts.flatMap(({ unitIds }) => unitIds));
  const site = twice(parts.flatMap(({ siteIds = [] }) => siteIds));
  return [
    unit === undefined ? [] : `A unit is in one part, once, received ${JSON.stringify(unit)}.`,
    site === undefined ? [] : `A site is in one part, once, received ${JSON.stringify(site)}.`,
  ].flat();
}

function toldOf({ aims }: PartVerdict, part: Part | undefined, at: number): string {
  const units = counted(part?.instance.weights.length ?? 0, 'unit');
  const chosen =
    part?.plan == null
      ? 'no plan'
      : counted(part.plan.length, part.model === 'GROUPS' ? 'group' : 'site');
  const losses = aims.map(({ aim, objective, bound }) => {
    const least = bound === null ? 'nothing of the least' : `least ${bound}`;
    return objective === null ? `${aim} ${least}` : `${aim} ${objective}, ${least}`;
  });
  return `${at === 0 ? 'part' : 'Part'} ${at + 1} (${units}, ${chosen}): ${losses.length === 0 ? 'nothing' : losses.join('; ')}`;
}

function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}

function malformed(error: z.ZodError): PlanVerdict {
  const flaw = misshapen("A plan's document is as docs/planning.md has it", error);
  return { outcome: 'MALFORMED', parts: [], flaws: [flaw], line: flaw };
}
