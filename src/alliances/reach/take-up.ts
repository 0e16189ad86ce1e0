import type { RegionPath } from '../../coverage/index/place.js';
import type { EntityId } from '../../domain/ids.js';
import { valuesOf } from '../../domain/vocabulary.js';

/** Why an alliance could take up a unit, with their Chinese labels. */
export const TAKE_UP_REASONS = {
  SAME_CHAIN: '同产业链',
  SAME_TOWNSHIP: '同乡镇',
  NEIGHBOURING: '相邻',
} as const;

export type TakeUpReason = keyof typeof TAKE_UP_REASONS;

/** A reason with what it rests on: an industry chain, or else a region. */
export interface TakeUpGround {
  readonly reason: TakeUpReason;
  readonly chain: EntityId | null;
  readonly region: string | null;
}

/** What lies in the area of an alliance, whether it reaches it or not. */
export interface TakeUpArea {
  /** The industry chains that each unit is part of or is, of those that the alliance has to do with. */
  readonly chains: ReadonlyMap<EntityId, readonly EntityId[]>;
  readonly townships: ReadonlySet<string>;
  /** Villages, communities and grids. */
  readonly neighbourhoods: ReadonlySet<string>;
}

/** Every ground to take up a unit: in the order of `TAKE_UP_REASONS`, chains by id, the wider region first. */
export function groundsOf(
  { id, path, grids }: RegionPath & { readonly id: EntityId },
  { chains, townships, neighbourhoods }: TakeUpArea,
): TakeUpGround[] {
  const regions = [...path, ...grids];
  const inRegion = (reason: TakeUpReason, wanted: ReadonlySet<string>) =>
    regions
      .filter((region) => wanted.has(region))
      .map((region): TakeUpGround => ({ reason, chain: null, region }));
  const ofUnit = [...(chains.get(id) ?? [])].sort();
  return [
    ...ofUnit.map((chain): TakeUpGround => ({ reason: 'SAME_CHAIN', chain, region: null })),
    ...inRegion('SAME_TOWNSHIP', townships),
    ...inRegion('NEIGHBOURING', neighbourhoods),
  ];
}

/** What of an area lies in it for one of some reasons; all where none are given. */
export function narrowedTo(
  { chains, townships, neighbourhoods }: TakeUpArea,
  reasons: readonly TakeUpReason[] = valuesOf(TAKE_UP_REASONS),
): TakeUpArea {
  return {
    chains: reasons.includes('SAME_CHAIN') ? chains : new Map(),
    townships: reasons.includes('SAME_TOWNSHIP') ? townships : new Set(),
    neighbourhoods: reasons.includes('NEIGHBOURING') ? neighbourhoods : new Set(),
  };
}
