import { REGION_LEVELS, type RegionLevel, valuesOf } from '../../domain/vocabulary.js';
import { countKinds } from './count-kinds.js';
import type { ReachLinks } from './reach-links.js';

/** How an alliance reaches a region, with their Chinese labels. */
export const REGION_WAYS = { SERVED: '服务', MEMBER: '成员所在' } as const;

export type RegionWay = keyof typeof REGION_WAYS;

/** A region that an alliance serves, or that a member of it is based or located in. */
export interface ReachedRegion {
  readonly region: string;
  /** In the order of `REGION_WAYS`. */
  readonly ways: readonly RegionWay[];
  /** Whether it is reached by alliances inside the alliance alone. */
  readonly isNested: boolean;
}

/** The regions that an alliance and those inside it reach, each once. */
export function reachedRegions(
  alliance: string,
  { served, members }: Pick<ReachLinks, 'served' | 'members'>,
): ReachedRegion[] {
  const links = [
    ...served.filter(({ isUnit }) => !isUnit).map((link) => ({ ...link, isServed: true })),
    ...members.map((link) => ({ ...link, isServed: false })),
  ];
  const found = new Map<string, { isServed: boolean; hasMember: boolean; isNested: boolean }>();
  for (const { region, alliance: of, isServed } of links) {
    const known = found.get(region) ?? { isServed: false, hasMember: false, isNested: true };
    found.set(region, {
      isServed: known.isServed || isServed,
      hasMember: known.hasMember || !isServed,
      isNested: known.isNested && of !== alliance,
    });
  }
  return [...found].map(([region, { isServed, hasMember, isNested }]) => ({
    region,
    ways: [...(isServed ? (['SERVED'] as const) : []), ...(hasMember ? (['MEMBER'] as const) : [])],
    isNested,
  }));
}

/** How many of the regions that an alliance reaches are of a level. */
export interface RegionCount {
  readonly level: RegionLevel;
  readonly count: number;
}

/** Counts regions by their levels, from the widest; levels without any are left out. */
export function countLevels(levels: Iterable<RegionLevel>): RegionCount[] {
  const found = [...levels].map((level) => ({ kind: level }));
  return countKinds(valuesOf(REGION_LEVELS), found).map(({ kind: level, count }) => ({
    level,
    count,
  }));
}

/** What a reached region has to be like; what is left out excludes nothing. */
export interface ReachedRegionFilter {
  readonly levels?: readonly RegionLevel[] | null;
  /** It must be reached in one of these ways at least. */
  readonly ways?: readonly RegionWay[] | null;
}

/** Whether a reached region of a level fits all of a filter. */
export function fitsRegion(
  region: Pick<ReachedRegion, 'ways'>,
  level: RegionLevel | undefined,
  { levels, ways }: ReachedRegionFilter,
): boolean {
  return (
    (levels == null || (level !== undefined && levels.includes(level))) &&
    (ways == null || region.ways.some((way) => ways.includes(way)))
  );
}
