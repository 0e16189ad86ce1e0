import type { ServingInstance, ServingSite } from '../../model/serving.js';

/**
 * Sites that are alike: they serve the same units, as many, and as far away where that counts. A plan can have the first
 * ones of them, since they can take each other's places. A fixed site is of a kind of its own.
 */
export interface Kind {
  /** Their places, ascending. */
  readonly sites: readonly number[];
  readonly serves: Int32Array;
  /** By place in `serves`; 0 where they do not count. */
  readonly distances: Float64Array;
  readonly capacity: number;
  readonly isFixed: boolean;
  readonly isStanding: boolean;
  /** By place in `serves`, 1 where it is a member. */
  readonly members: Uint8Array;
}

/** @param refused sites that no plan has */
export function kindsOf(
  instance: ServingInstance,
  isFar: boolean,
  refused: ReadonlySet<number>,
): Kind[] {
  const alike = new Map<string, number[]>();
  for (const [site, each] of instance.sites.entries()) {
    if (refused.has(site) || isUseless(each)) continue;
    const key = keyOf(each, site, isFar);
    const sites = alike.get(key);
    if (sites === undefined) alike.set(key, [site]);
    else sites.push(site);
  }
  return [...alike.values()].flatMap((sites) => {
    const site = instance.sites[sites[0] ?? -1];
    return site === undefined ? [] : [kindOf(site, sites, isFar)];
  });
}

/** Whether no plan needs it. */
export function isUseless({ serves, isFixed }: ServingSite): boolean {
  return serves.length === 0 && !isFixed;
}

function keyOf(
  { serves, distances, capacity, isFixed }: ServingSite,
  site: number,
  isFar: boolean,
) {
  if (isFixed) return `${site}`;
  return `${capacity};${serves.join()};${isFar ? distances.join() : ''}`;
}

function kindOf(site: ServingSite, sites: readonly number[], isFar: boolean): Kind {
  const members = new Set(site.members);
  return {
    sites,
    serves: Int32Array.from(site.serves),
    distances: Float64Array.from(site.distances, (distance) => (isFar ? distance : 0)),
    capacity: site.capacity ?? Infinity,
    isFixed: site.isFixed,
    isStanding: site.isStanding,
    members: Uint8Array.from(site.serves, (unit) => (members.has(unit) ? 1 : 0)),
  };
}
