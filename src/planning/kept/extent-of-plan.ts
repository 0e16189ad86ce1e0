import type { PlanFacts } from '../facts/facts.js';
import type { AnyPlan } from './kept-plan.js';
import type { PlanExtent } from './plan-extent.js';

/**
 * What a plan is of: what it was asked for, its units, what it names beside these, and townships that its options call
 * neighbours, but for those around its units. Null where it was asked for everywhere, or for nothing of the graph.
 *
 * @param asked the region that it was asked for, or all in which whoever asked could plan; null: everywhere
 */
export function extentOfPlan(
  asked: PlanExtent | null,
  { units, organizations, alliances }: PlanFacts,
  plan: AnyPlan,
): PlanExtent | null {
  if (asked === null || asked.regions.length + asked.things.length === 0) return null;
  const regions = new Set(asked.regions);
  const isInside = ({ path }: { readonly path: readonly string[] }) =>
    path.some((code) => regions.has(code));
  const named = textsIn(plan);
  const isNamed = ({ id }: { readonly id: string }) => named.has(id);
  const around = new Set(units.flatMap(({ path }) => path));
  const neighbours = neighboursIn(plan).filter((code) => !around.has(code));
  const all = [
    ...asked.things,
    ...units.filter((unit) => !isInside(unit)),
    ...organizations.filter((each) => isNamed(each) && !isInside(each)),
    ...alliances
      .filter(isNamed)
      .flatMap(({ id, region }) => (region === null ? [] : { id, region })),
    ...neighbours.map((code) => ({ id: code, region: code })),
  ];
  const things = new Map(all.map(({ id, region }) => [id, { id, region }]));
  return {
    regions: [...regions].sort(),
    things: [...things.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

function neighboursIn({ options }: AnyPlan): readonly string[] {
  return ('compatible' in options ? options.compatible : options).neighbours.flat();
}

function textsIn(value: unknown, texts = new Set<string>()): ReadonlySet<string> {
  if (typeof value === 'string') texts.add(value);
  else if (typeof value === 'object' && value !== null)
    for (const each of Object.values(value)) textsIn(each, texts);
  return texts;
}
