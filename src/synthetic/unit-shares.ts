import { UNIT_KINDS, type UnitKind, valuesOf } from '../domain/vocabulary.js';
import { apportion, spread, sumOf } from './apportion.js';
import type { Township, VillageOrCommunity } from './divisions.js';
import { DEFAULT_UNITS, OFF_SITE_UNITS, UNIT_MODEL } from './model.js';

export interface UnitShares {
  /** Units outside the county. */
  readonly offSite: number;
  /** The units of some kinds, by place. */
  of(kinds: readonly UnitKind[]): number[];
}

const KINDS = valuesOf(UNIT_KINDS);

/** Divides a number of units over kinds and places; all shares together are that number. */
export function shareUnits(
  places: readonly VillageOrCommunity[],
  town: Township,
  units: number,
): UnitShares {
  const [offSite = 0, ...totals] = kindTotals(places, units);
  const shares = new Map(
    KINDS.map((kind, at) => {
      const weights = places.map((place) => weightOf(kind, place, town));
      // Another phase for each kind, or all remainders would fall on the same places.
      return [kind, spread(totals[at] ?? 0, weights, (at * 0.37) % 1)];
    }),
  );
  const of = (kinds: readonly UnitKind[]) =>
    places.map((_, index) => sumOf(kinds.map((kind) => shares.get(kind)?.[index] ?? 0)));
  return { offSite, of };
}

/** Off-site units, then the units of each kind; a village has one body however many units there are. */
function kindTotals(places: readonly VillageOrCommunity[], units: number): number[] {
  const bodies = (kind: UnitKind, level: VillageOrCommunity['level']) => {
    const scaled = Math.round((UNIT_MODEL[kind].total * units) / DEFAULT_UNITS);
    return Math.min(scaled, units, places.filter((place) => place.level === level).length);
  };
  const fixed = new Map<UnitKind, number>([
    ['VILLAGE_BODY', bodies('VILLAGE_BODY', 'VILLAGE')],
    ['COMMUNITY_BODY', bodies('COMMUNITY_BODY', 'COMMUNITY')],
  ]);
  const weights = KINDS.map((kind) => (fixed.has(kind) ? 0 : UNIT_MODEL[kind].total));
  const [offSite = 0, ...rest] = apportion(units - sumOf(fixed.values()), [
    OFF_SITE_UNITS,
    ...weights,
  ]);
  return [offSite, ...rest.map((total, at) => fixed.get(KINDS[at] ?? 'PARK') ?? total)];
}

function weightOf(kind: UnitKind, place: VillageOrCommunity, town: Township): number {
  if (kind === 'MIGRANT_GROUP' && place.township.code !== town.code) return 0;
  return place.level === 'VILLAGE' ? UNIT_MODEL[kind].village : UNIT_MODEL[kind].community;
}
