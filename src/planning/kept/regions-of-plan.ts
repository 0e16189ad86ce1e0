import type { Scope } from '../../registry/lists.js';
import type { PlanFacts } from '../facts/facts.js';
import type { AnyPlan } from './kept-plan.js';

/**
 * The codes of the regions that a plan is of: the one that it was asked for, those in which the things lie that it names,
 * and townships that its options call neighbours, but for those around its units. Whoever sees all of these may see it.
 * Null where it was asked for everywhere.
 */
export function regionsOfPlan(
  { region }: Scope,
  { units, organizations, alliances }: PlanFacts,
  plan: AnyPlan,
): readonly string[] | null {
  if (region == null) return null;
  const named = textsIn(plan);
  const things = [...units, ...organizations, ...alliances].filter(({ id }) => named.has(id));
  const around = new Set(units.flatMap(({ path }) => path));
  const neighbours = neighboursIn(plan).filter((code) => !around.has(code));
  const regions = things.flatMap((thing) => thing.region ?? []);
  return [...new Set([region, ...regions, ...neighbours])].sort();
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
