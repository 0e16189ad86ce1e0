import { eachInSteps, type Work } from '../../domain/work.js';
import type { Location } from './locations.js';
import {
  ALL,
  alike,
  isGrid,
  liesIn,
  NO_REGION,
  type Region,
  rangesOf,
  type Site,
  type Stand,
  sitesOf,
  standsOf,
} from './region.js';
import {
  addCounts,
  type CountedUnit,
  countChanges,
  countedUnit,
  NO_COUNTS,
  type RegionCounts,
} from './region-counts.js';
import { ShardedMap } from './sharded-map.js';
import type { SlotList } from './slot-list.js';
import { gridsIn, type Units } from './units.js';
import { walk } from './walk.js';

/** All regions that have units, by code. */
export type Regions = ShardedMap<Region>;

export const NO_REGIONS: Regions = new ShardedMap();

/** Units that go, and units that come. */
export interface Changes {
  readonly removed: readonly CountedUnit[];
  readonly added: readonly CountedUnit[];
}

/** How regions are counted; no answer depends on it. */
export interface Counting {
  /** How many units a region has at least of which counts are kept. */
  readonly countedFrom: number;
  /**
   * How many units of one class may have come to it and gone from it before new steps are made of them: each costs
   * every question what looking at a unit costs, and new steps cost a change some copies of the old ones.
   */
  readonly mostLate: number;
}

/**
 * The regions after a change.
 *
 * @param units all of them as they are afterwards, with their list by path
 */
export function* changeRegions(
  regions: Regions,
  changes: Changes,
  { units, byPath }: { readonly units: Units; readonly byPath: SlotList },
  { countedFrom, mostLate }: Counting,
): Work<Regions> {
  const changed = new Map<string, Region | null>();
  for (const [code, moves] of yield* movesByRegion(changes)) {
    const region = yield* withMoves(regions.get(code) ?? NO_REGION, moves);
    changed.set(code, region.size === 0 ? null : region);
    yield;
  }
  const known = [...changed].flatMap(([code, region]) => (region?.counts == null ? [] : [code]));
  const moved = changesByRegion(changes, new Set(known));
  const counted = new Set<string>();
  for (const code of changed.keys()) yield* countedRegion(code);
  return regions.with(changed);

  /** A region as it is after the change, its counts too. */
  function* countedRegion(code: string): Work<Region> {
    const region = changed.get(code);
    if (region === undefined) return regions.get(code) ?? NO_REGION;
    if (region === null || counted.has(code)) return region ?? NO_REGION;
    counted.add(code);
    const all = { ...region, counts: yield* countsOf(code, region) };
    changed.set(code, all);
    yield;
    return all;
  }

  function* countsOf(code: string, region: Region): Work<RegionCounts | null> {
    const { size, counts } = region;
    if (isGrid(region)) return null;
    if (counts === null) return size < countedFrom ? null : yield* countedAnew(code, region);
    // Half as many: a region at the limit is not counted anew with each unit that goes and comes.
    if (size * 2 < countedFrom) return null;
    const { removed, added } = moved.get(code) ?? { removed: [], added: [] };
    return countChanges(counts, removed, added, units, mostLate);
  }

  /** The counts of the regions below that have any, and the units in none of these. */
  function* countedAnew(code: string, region: Region): Work<RegionCounts> {
    const parts = new Map<string, RegionCounts>();
    let left = region.size;
    for (const [child, size] of region.below) {
      const { size: all, counts } = yield* countedRegion(child);
      // While a region is being moved it may lie below two others.
      if (counts === null || size !== all) continue;
      parts.set(child, counts);
      left -= size;
    }
    const isLeft = ({ codes }: Location) => !parts.has(codes[codes.indexOf(code) + 1] ?? code);
    const rest = left === 0 ? [] : unitsIn(code, region, isLeft);
    let sum = NO_COUNTS;
    for (const part of parts.values()) {
      sum = addCounts(sum, part);
      yield;
    }
    // New steps of all of them: what comes later is counted one by one for a while.
    return countChanges(sum, [], rest, units, 0);
  }

  function unitsIn(
    code: string,
    region: Region,
    isAsked: (location: Location) => boolean,
  ): CountedUnit[] {
    const found: CountedUnit[] = [];
    walk(units, byPath, { ranges: rangesOf(region), backward: false, unitClass: null }, (slot) => {
      const location = units.location(slot);
      if (liesIn(location, code) && isAsked(location)) found.push(countedUnit(units, slot));
      return false;
    });
    return found;
  }
}

/** How many units go to, or leave (below 0), a place in a region. */
type Moves = { readonly site: Site; readonly units: number }[];

function* movesByRegion({ removed, added }: Changes): Work<Map<string, Moves>> {
  const byPlace = new Map<string, Pick<CountedUnit, 'location' | 'grids'> & { units: number }>();
  const count = (units: readonly CountedUnit[], by: number) =>
    eachInSteps(units, ({ location, grids }) => {
      const place = `${location.path}  ${grids}`;
      const there = byPlace.get(place) ?? { location, grids, units: 0 };
      there.units += by;
      byPlace.set(place, there);
    });
  yield* count(removed, -1);
  yield* count(added, 1);
  const byRegion = new Map<string, Moves>();
  yield* eachInSteps(byPlace.values(), ({ location, grids, units }) => {
    for (const site of sitesOf(location, gridsIn(grids))) {
      const moves: Moves = byRegion.get(site.code) ?? [];
      if (moves.length === 0) byRegion.set(site.code, moves);
      moves.push({ site, units });
    }
  });
  return byRegion;
}

function* withMoves(region: Region, moves: Moves): Work<Region> {
  const stands = new Map(
    region.stands.map((stand) => [keyOf(stand), { stand, units: stand.size ?? region.size }]),
  );
  const below = new Map(region.below);
  let { size } = region;
  yield* eachInSteps(moves, ({ site: { stand, child }, units }) => {
    size += units;
    const known = stands.get(keyOf(stand));
    const there = (known?.units ?? 0) + units;
    if (there === 0) stands.delete(keyOf(stand));
    else stands.set(keyOf(stand), { stand: known?.stand ?? stand, units: there });
    if (child === null) return;
    const inChild = (below.get(child) ?? 0) + units;
    if (inChild === 0) below.delete(child);
    else below.set(child, inChild);
  });
  const there = standsOf([...stands.values()]);
  return below.size === 0 && region.counts === null
    ? alike(size, there)
    : { size, stands: there, below, counts: region.counts };
}

function keyOf({ path, isOne }: Stand): string {
  return isOne ? `${path} ` : path;
}

/** The units that go and come of the regions that are counted. */
function changesByRegion(
  { removed, added }: Changes,
  asked: ReadonlySet<string>,
): Map<string, { removed: CountedUnit[]; added: CountedUnit[] }> {
  const byRegion = new Map<string, { removed: CountedUnit[]; added: CountedUnit[] }>();
  if (asked.size === 0) return byRegion;
  const put = (units: readonly CountedUnit[], which: 'removed' | 'added') => {
    // Grids are not counted.
    for (const unit of units)
      for (const code of [ALL, ...unit.location.codes]) {
        if (!asked.has(code)) continue;
        const those = byRegion.get(code) ?? { removed: [], added: [] };
        those[which].push(unit);
        byRegion.set(code, those);
      }
  };
  put(removed, 'removed');
  put(added, 'added');
  return byRegion;
}
