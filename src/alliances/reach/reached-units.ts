import { z } from 'zod';
import type { EntityId } from '../../domain/ids.js';
import { UNIT_KINDS, type UnitKind, valuesOf } from '../../domain/vocabulary.js';
import type { ReachLinks } from './reach-links.js';

/** How an alliance reaches a unit, with their Chinese labels. */
export const REACH_WAYS = {
  SERVED: '服务',
  MEMBER: '成员',
  THROUGH_MEMBER: '经成员覆盖',
} as const;

export type ReachWay = keyof typeof REACH_WAYS;

/** A unit that an alliance reaches, once, however it does. */
export interface ReachedUnit {
  readonly unit: EntityId;
  readonly kind: UnitKind;
  readonly region: string;
  /** In the order of `REACH_WAYS`. */
  readonly ways: readonly ReachWay[];
  /** Whether it is reached by alliances inside the alliance alone. */
  readonly isNested: boolean;
}

/**
 * The units that an alliance and those inside it reach: those that they serve, that are their members,
 * and that their member organizations cover themselves; what organizations below a member cover is the
 * work of these, not of the alliance.
 */
export function reachedUnits(
  alliance: string,
  { served, members, covered }: ReachLinks,
): ReachedUnit[] {
  const found = new Map<EntityId, Mutable>();
  const add = (
    { id, kind, region }: { readonly id: EntityId; readonly kind: string; readonly region: string },
    way: ReachWay,
    isNested: boolean,
  ) => {
    const known = found.get(id) ?? {
      kind: UnitKinds.parse(kind),
      region,
      ways: new Set(),
      isNested: true,
    };
    known.ways.add(way);
    known.isNested &&= isNested;
    found.set(id, known);
  };
  for (const each of served) if (each.isUnit) add(each, 'SERVED', each.alliance !== alliance);
  for (const each of members) if (each.isUnit) add(each, 'MEMBER', each.alliance !== alliance);
  const own = new Set(members.flatMap(({ id, alliance: of }) => (of === alliance ? [id] : [])));
  for (const each of covered) add(each, 'THROUGH_MEMBER', !own.has(each.organization));
  return [...found].map(([unit, { ways, ...rest }]) => ({
    ...{ unit, ...rest },
    ways: valuesOf(REACH_WAYS).filter((way) => ways.has(way)),
  }));
}

interface Mutable {
  readonly kind: UnitKind;
  readonly region: string;
  readonly ways: Set<ReachWay>;
  isNested: boolean;
}

const UnitKinds = z.enum(valuesOf(UNIT_KINDS));
