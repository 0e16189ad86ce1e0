import type { ServingInstance, ServingPlan } from '../../model/serving.js';

/** A best plan of one choice of sites, and what it loses by SERVED, SITES and DISTANCE. */
export interface SmallPlan {
  readonly plan: ServingPlan;
  readonly losses: readonly number[];
}

const MOST_SITES = 12;
const MOST_UNITS = 20;

/**
 * The best plan of every choice of sites that has one, best first, by going through all choices, and for each through
 * its units, one after the other, by how much room is left. It shares nothing with the other solver.
 * @throws RangeError beyond 12 sites or 20 units
 */
export function allServingPlans(instance: ServingInstance): SmallPlan[] {
  const { sites, weights } = instance;
  if (sites.length > MOST_SITES || weights.length > MOST_UNITS)
    throw new RangeError(
      `Up to ${MOST_SITES} sites and ${MOST_UNITS} units, received ${sites.length} and ${weights.length}.`,
    );
  const found: SmallPlan[] = [];
  for (let bits = 0; bits < 2 ** sites.length; bits++) {
    const chosen = [...sites.keys()].filter((site) => (bits >> site) & 1);
    const best = bestOf(instance, chosen);
    if (best !== null) found.push(best);
  }
  return found.sort((a, b) => compare(a, b));
}

/** A state's best: what is lost from a unit on, and which of the chosen sites serve it. */
interface Best {
  readonly unserved: number;
  readonly distance: number;
  readonly by: readonly number[];
}

function bestOf(instance: ServingInstance, chosen: readonly number[]): SmallPlan | null {
  const { weights, required, sites, times, most, mostPerUnit } = instance;
  const at = chosen.flatMap((site) => sites[site] ?? []);
  if (sites.some(({ isFixed }, site) => isFixed && !chosen.includes(site))) return null;
  const count = at.filter(({ isStanding }) => !isStanding).length;
  if (count > (most ?? count)) return null;
  const known = new Map<string, Best | null>();
  const from = (unit: number, room: readonly number[]): Best | null => {
    if (unit === weights.length) return { unserved: 0, distance: 0, by: [] };
    const key = `${unit};${room.join()}`;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const found: Best[] = [];
    for (const by of waysOf(unit)) {
      const isServed = by.length >= times;
      if (required[unit] === true && !isServed) continue;
      if (by.some((place) => (room[place] ?? 0) === 0)) continue;
      const rest = from(
        unit + 1,
        room.map((left, place) => (by.includes(place) ? left - 1 : left)),
      );
      if (rest === null) continue;
      const unserved = rest.unserved + (isServed ? 0 : (weights[unit] ?? 0));
      const distance = by.reduce((sum, place) => sum + far(unit, place), rest.distance);
      found.push({ unserved, distance, by });
    }
    const best =
      found.sort((a, b) => a.unserved - b.unserved || a.distance - b.distance)[0] ?? null;
    known.set(key, best);
    return best;
  };
  const far = (unit: number, place: number) => {
    const site = at[place];
    return site?.distances[site.serves.indexOf(unit)] ?? 0;
  };
  /** Each set of places that can serve a unit together, with those that have to. */
  const waysOf = (unit: number): number[][] => {
    let ways: number[][] = [[]];
    for (const [place, { serves, members }] of at.entries()) {
      if (!serves.includes(unit)) continue;
      const withIt = ways.map((way) => [...way, place]);
      ways = members.includes(unit) ? withIt : [...ways, ...withIt];
    }
    return ways.filter((way) => way.length <= mostPerUnit);
  };
  const capacities = at.map(({ capacity, serves }) =>
    Math.min(capacity ?? Infinity, serves.length),
  );
  const best = from(0, capacities);
  if (best === null) return null;
  const units: number[][] = chosen.map(() => []);
  let room: readonly number[] = capacities;
  for (let unit = 0; unit < weights.length; unit++) {
    const by: readonly number[] = from(unit, room)?.by ?? [];
    for (const place of by) units[place]?.push(unit);
    room = room.map((left, place) => (by.includes(place) ? left - 1 : left));
  }
  return {
    plan: chosen.map((site, place) => ({ site, units: units[place] ?? [] })),
    losses: [best.unserved, count, best.distance],
  };
}

function compare(a: SmallPlan, b: SmallPlan): number {
  const aim = a.losses.findIndex((loss, each) => loss !== b.losses[each]);
  if (aim !== -1) return (a.losses[aim] ?? 0) - (b.losses[aim] ?? 0);
  const sites = (plan: ServingPlan) => plan.map(({ site }) => site);
  const [one, other] = [sites(a.plan), sites(b.plan)];
  const at = one.findIndex((site, place) => site !== other[place]);
  return at === -1 ? one.length - other.length : (one[at] ?? -1) - (other[at] ?? -1);
}
