import type { ServingInstance, ServingSite } from '../../model/serving.js';
import type { Pairs } from './pairs.js';
import { hashOf, isSame } from './same-numbers.js';

/**
 * Sites that are alike: they serve the same units, as many, and as far away where that counts. A plan can have the first
 * ones of them, since they can take each other's places. A fixed site is of a kind of its own.
 */
export interface Kind {
  /** Their places, ascending. */
  readonly sites: readonly number[];
  /** In the order of the pairs, of which these columns are parts. */
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
  pairs: Pairs,
  isFar: boolean,
  refused: ReadonlySet<number>,
): Kind[] {
  const alike = new Map<number, number[][]>();
  const kinds: number[][] = [];
  for (const [site, each] of instance.sites.entries()) {
    if (refused.has(site) || isUseless(each)) continue;
    const hash = isFar ? hashOf(each.distances) ^ hashOf(each.serves) : hashOf(each.serves);
    const known = alike.get(hash) ?? [];
    alike.set(hash, known);
    const kind = known.find(([first = -1]) => isAlike(instance.sites[first], each, isFar));
    if (kind !== undefined) kind.push(site);
    else {
      known.push([site]);
      kinds.push(known.at(-1) ?? []);
    }
  }
  const most = instance.sites.reduce((size, { serves }) => Math.max(size, serves.length), 0);
  const nothing = { distances: new Float64Array(isFar ? 0 : most), members: new Uint8Array(most) };
  return kinds.flatMap((sites) => {
    const site = instance.sites[sites[0] ?? -1];
    return site === undefined ? [] : [kindOf(site, sites, pairs, isFar, nothing)];
  });
}

/** Whether no plan needs it. */
export function isUseless({ serves, isFixed }: ServingSite): boolean {
  return serves.length === 0 && !isFixed;
}

function isAlike(a: ServingSite | undefined, b: ServingSite, isFar: boolean): boolean {
  return (
    a !== undefined &&
    !(a.isFixed || b.isFixed) &&
    a.capacity === b.capacity &&
    isSame(a.serves, b.serves) &&
    (!isFar || isSame(a.distances, b.distances))
  );
}

/** @param nothing columns of zeros that all kinds share */
function kindOf(
  { members, capacity, isFixed, isStanding }: ServingSite,
  sites: readonly number[],
  { start, unit, distance }: Pairs,
  isFar: boolean,
  nothing: { readonly distances: Float64Array; readonly members: Uint8Array },
): Kind {
  const [first = -1] = sites;
  const serves = unit.subarray(start[first], start[first + 1]);
  const own = new Set(members);
  return {
    sites,
    serves,
    distances: isFar
      ? distance.subarray(start[first], start[first + 1])
      : nothing.distances.subarray(0, serves.length),
    capacity: capacity ?? Infinity,
    ...{ isFixed, isStanding },
    members:
      own.size === 0
        ? nothing.members.subarray(0, serves.length)
        : Uint8Array.from(serves, (each) => (own.has(each) ? 1 : 0)),
  };
}
