import type { PlanFacts } from '../facts/facts.js';
import type { AnyPlan, PlanScope } from './kept-plan.js';

/**
 * The codes of the regions that a plan is of: the one that it was asked for, or all in which whoever asked could plan,
 * those in which the things lie that it names, and townships that its options call neighbours, but for those around its
 * units. Whoever sees all of these may see it. Null where it was asked for everywhere, or for nothing of the graph.
 */
export function regionsOfPlan(
  scope: PlanScope,
  { units, organizations, alliances }: PlanFacts,
  plan: AnyPlan,
): readonly string[] | null {
  const asked = scope.region == null ? (scope.regions ?? []) : [scope.region];
  if (asked.length === 0) return null;
  const named = textsIn(plan);
  const things = [...units, ...organizations, ...alliances].filter(({ id }) => named.has(id));
  const around = new Set(units.flatMap(({ path }) => path));
  const neighbours = neighboursIn(plan).filter((code) => !around.has(code));
  const regions = things.flatMap((thing) => thing.region ?? []);
  return [...new Set([...asked, ...regions, ...neighbours])].sort();
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
