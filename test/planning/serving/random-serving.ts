import type { ServingInstance, ServingSite } from '../../../src/planning/model/serving.js';
import type { Random } from '../../../src/synthetic/random.js';

/** A small instance with anything that there may be: up to 7 units and 6 sites. */
export function randomServing(draws: Random): ServingInstance {
  const units = draws.int(draws.chance(0.1) ? 0 : 2, 7);
  const times = draws.chance(0.3) ? 2 : 1;
  const mostPerUnit = times + draws.int(0, 1);
  const weights = Array.from({ length: units }, () => draws.int(0, 6));
  const sites: ServingSite[] = [];
  const hasFixed = draws.chance(0.35);
  const isCapacitated = draws.chance(0.6);
  const density = draws.pick([0.3, 0.5, 0.8]);
  const held = new Int32Array(units);
  for (let count = draws.int(1, 6); count > 0; count -= 1) {
    const twin = sites.at(-1);
    if (twin !== undefined && !twin.isFixed && draws.chance(0.25)) {
      sites.push({
        ...twin,
        distances: draws.chance(0.5) ? twin.distances : far(twin.serves, draws),
      });
      continue;
    }
    const serves = weights.flatMap((_, unit) => (draws.chance(density) ? [unit] : []));
    const isFixed = hasFixed && draws.chance(0.4);
    const members = serves.filter((unit) => {
      const isMember = isFixed && draws.chance(0.3) && (held[unit] ?? 0) < mostPerUnit;
      if (isMember) held[unit] = (held[unit] ?? 0) + 1;
      return isMember;
    });
    const capacity = isCapacitated && draws.chance(0.8) ? members.length + draws.int(0, 3) : null;
    const isStanding = isFixed && draws.chance(0.5);
    sites.push({
      ...{ serves, distances: far(serves, draws), capacity },
      isFixed,
      isStanding,
      members,
    });
  }
  const fixed = sites.filter(({ isFixed, isStanding }) => isFixed && !isStanding).length;
  const isRequiring = draws.chance(0.35);
  return {
    ...{ weights, sites, times, mostPerUnit },
    required: weights.map(() => isRequiring && draws.chance(0.3)),
    most: draws.chance(0.3) ? null : fixed + draws.int(0, 3),
  };
}

function far(serves: readonly number[], draws: Random): number[] {
  return serves.map(() => draws.int(0, 9));
}
