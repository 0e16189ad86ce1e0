import { type Contents, type Cut, nothing } from './contents.js';
import type { StateVariant } from './counted-states.js';
import { type Setting, settingOf } from './locations.js';
import type { Region } from './region.js';
import type { SlotChunk } from './slot-list.js';
import { UnitPage } from './unit-page.js';
import { Units } from './units.js';

/** All of an index as plain data, numbers and texts as they stand in memory. */
export interface Snapshot {
  /** In the order of their numbers. */
  readonly states: readonly StateVariant[];
  readonly locations: readonly Setting[];
  readonly size: number;
  readonly pages: readonly Pick<UnitPage, 'size' | 'numbers' | 'texts'>[];
  readonly byPath: readonly SlotChunk[];
  readonly byId: readonly SlotChunk[];
  readonly byName: readonly SlotChunk[];
  readonly regions: ReadonlyMap<string, Region>;
}

export function snapshotOf({ units, byPath, byId, byName, regions }: Contents): Snapshot {
  const { states, locations } = units.dictionaries;
  return {
    states: states.variants(),
    locations: locations.all().map(settingOf),
    size: units.size,
    pages: units.pages.map(({ size, numbers, texts }) => ({ size, numbers, texts })),
    byPath: byPath.chunks,
    byId: byId.chunks,
    byName: byName.chunks,
    regions: new Map(regions.entries()),
  };
}

/** @param cut as the contents were cut of which the snapshot is */
export function contentsOf(snapshot: Snapshot, cut: Cut): Contents {
  const none = nothing(cut);
  const { states, locations } = none.units.dictionaries;
  for (const { text, areMembersKnown, isBackedUp } of snapshot.states)
    states.placeOf(text, areMembersKnown, isBackedUp);
  for (const place of snapshot.locations) locations.of(place);
  const pages = snapshot.pages.map(
    ({ size, numbers, texts }) => new UnitPage(size, numbers, texts),
  );
  return {
    units: new Units(none.units.dictionaries, cut.pageSize, pages, snapshot.size),
    byPath: none.byPath.of(snapshot.byPath),
    byId: none.byId.of(snapshot.byId),
    byName: none.byName.of(snapshot.byName),
    regions: none.regions.with(withTextsOnce(snapshot.regions)),
  };
}

/** The regions, whose codes below others are the same texts as their own. */
function withTextsOnce(regions: ReadonlyMap<string, Region>): ReadonlyMap<string, Region> {
  const texts = new Map<string, string>();
  for (const code of regions.keys()) texts.set(code, code);
  const restored = new Map<string, Region>();
  for (const [code, region] of regions) {
    const below = new Map<string, number>();
    for (const [child, size] of region.below) below.set(texts.get(child) ?? child, size);
    restored.set(code, below.size === 0 ? region : { ...region, below });
  }
  return restored;
}
