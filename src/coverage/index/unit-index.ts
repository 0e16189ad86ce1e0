import type { CivilDate } from '../../domain/civil-date.js';
import type { EntityId } from '../../domain/ids.js';
import type { SourceKind } from '../../domain/vocabulary.js';
import { type Clearance, clearanceOfStages } from '../figures/clearance.js';
import type { Period } from '../figures/period.js';
import type { Tally } from '../figures/tally.js';
import type { Profile } from '../rules/profile.js';
import { type Contents, entryWithId, noIds, noNames } from './contents.js';
import { type MatrixPart, matrixPartsOf, profilesOf, talliesOf } from './counted-figures.js';
import { CountedStates } from './counted-states.js';
import { dayOf } from './day.js';
import { Entries, type IndexedUnit, unitOf } from './entry.js';
import { type Extent, extentOf, type UnitArea, type UnitScope } from './extent.js';
import type { GapFilter, GapPage, GapRows } from './gap-list.js';
import { gapRows } from './gap-rows.js';
import { searchGaps } from './gap-search.js';
import { noPaths } from './path-chunk.js';
import { type Counting, changeRegions, NO_REGIONS } from './regions.js';
import { stagedUnitsIn } from './staged-units.js';
import { turningIn } from './turning.js';

/** How an index is laid out; no answer depends on it. */
export interface Layout extends Counting {
  /** How many units of a list stand together and are copied when one of them changes, at most. */
  readonly chunkSize: number;
}

const LAYOUT: Layout = { chunkSize: 250, countedFrom: 256, mostLate: 64 };

/**
 * The stages of all units in memory: what is asked of coverage on any day, at a cost that follows the answer. A
 * version never changes; `with` makes the next one and shares with it all that is the same.
 */
export class UnitIndex {
  readonly #contents: Contents;
  readonly #entries: Entries;
  readonly #layout: Layout;
  /** How many units it has, those that are not alive today among them. */
  readonly size: number;

  private constructor(contents: Contents, entries: Entries, layout: Layout, size: number) {
    this.#contents = contents;
    this.#entries = entries;
    this.#layout = layout;
    this.size = size;
  }

  /** @throws Error where the stages of a unit are none that `packStages` gives */
  static of(units: Iterable<IndexedUnit>, layout: Partial<Layout> = {}): UnitIndex {
    const all = { ...LAYOUT, ...layout };
    const { chunkSize } = all;
    const states = new CountedStates();
    const none: Contents = {
      states,
      byPath: noPaths(states, chunkSize),
      byId: noIds(chunkSize),
      byName: noNames(chunkSize),
      regions: NO_REGIONS,
    };
    const index = new UnitIndex(none, new Entries(states), all, 0);
    return index.with(units);
  }

  /**
   * The next version: units that it does not know yet come in, others are replaced.
   *
   * @throws Error where the stages of a unit are none that `packStages` gives
   */
  with(changed: Iterable<IndexedUnit>): UnitIndex {
    const byId = new Map<string, IndexedUnit>();
    for (const unit of changed) byId.set(unit.id, unit);
    const added = this.#entries.entriesOf([...byId.values()]);
    const removed = [...byId.keys()].flatMap((id) => entryWithId(this.#contents, id) ?? []);
    const { states, regions, ...sorted } = this.#contents;
    const byPath = sorted.byPath.with(removed, added);
    const contents = {
      states,
      byPath,
      byId: sorted.byId.with(removed, added),
      byName: sorted.byName.with(removed, added),
      regions: changeRegions(regions, { removed, added }, byPath, states, this.#layout),
    };
    const size = this.size + added.length - removed.length;
    return new UnitIndex(contents, this.#entries, this.#layout, size);
  }

  /** A unit by its id, as the index was told of it; null where there is none. */
  unit(id: string): IndexedUnit | null {
    const entry = entryWithId(this.#contents, id);
    return entry === null ? null : unitOf(entry);
  }

  /** Whether there are units in a region or below it, on whatever day. */
  hasRegion(code: string): boolean {
    return this.#contents.regions.get(code) !== undefined;
  }

  /** The days after one, up to another, on which what is said of units changes, with these. */
  turning(after: CivilDate, upTo: CivilDate): ReadonlyMap<CivilDate, readonly EntityId[]> {
    return turningIn(this.#contents, dayOf(after), dayOf(upTo));
  }

  /** The units of a scope that are alive on a day, counted by kinds of source; those without any are left out. */
  tallies(scope: UnitScope, on: CivilDate): ReadonlyMap<SourceKind, Tally> {
    return this.talliesOn(scope, [on])[0] ?? new Map();
  }

  /** As `tallies`, on each of some days, which ascend. */
  talliesOn(scope: UnitScope, days: readonly CivilDate[]): ReadonlyMap<SourceKind, Tally>[] {
    return talliesOf(this.#contents, this.#extentOf(scope), days.map(dayOf));
  }

  /** The units of a scope that are alive on a day, counted by kind, region directly below and status. */
  matrixParts(scope: UnitScope, on: CivilDate): readonly MatrixPart[] {
    return matrixPartsOf(this.#contents, this.#extentOf(scope), dayOf(on));
  }

  /** How many units of a scope have each profile on a day; those without findings are left out. */
  profileCounts(scope: UnitScope, on: CivilDate): ReadonlyMap<Profile, number> {
    return profilesOf(this.#contents, this.#extentOf(scope), dayOf(on));
  }

  /** A page of the units of a scope, or of an area, with findings on a day. */
  gaps(where: UnitScope | UnitArea, filter: GapFilter, on: CivilDate, page: GapPage): GapRows {
    const extent = this.#extentOf(where, filter.kinds);
    const search = searchGaps(this.#contents, extent, filter, dayOf(on));
    return gapRows(search, this.size, page);
  }

  /** What gaps of a scope opened and closed in a period. */
  clearance(scope: UnitScope, period: Period): Clearance {
    return clearanceOfStages(stagedUnitsIn(this.#contents, this.#extentOf(scope)), period);
  }

  #extentOf(where: UnitScope | UnitArea, kinds?: GapFilter['kinds']): Extent {
    const { regions } = this.#contents;
    return extentOf(where, kinds, regions, (id) => entryWithId(this.#contents, id));
  }
}
