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
