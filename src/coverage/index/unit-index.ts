import type { CivilDate } from '../../domain/civil-date.js';
import { dayOf } from '../../domain/day.js';
import { Divisions, type RegionParts, type Whereabouts } from '../../domain/divisions.js';
import type { EntityId } from '../../domain/ids.js';
import { Remembered } from '../../domain/remembered.js';
import type { SourceKind } from '../../domain/vocabulary.js';
import { doAtOnce, doInTurns, type Work } from '../../domain/work.js';
import type { Assessment } from '../assessment/assess.js';
import type { Clearance } from '../figures/clearance.js';
import type { Period } from '../figures/period.js';
import type { Contributions } from '../figures/rate-change.js';
import type { RateCode } from '../figures/rates.js';
import type { Tally } from '../figures/tally.js';
import type { Profile } from '../rules/profile.js';
import type { RuleSet } from '../rules/rules.js';
import { addUnits, changeContents, type Layout, withUnits } from './change-contents.js';
import { type Contents, nothing, slotWithId } from './contents.js';
import { contributionsIn } from './contributions.js';
import { type MatrixPart, matrixPartsOf, profilesOf, talliesOf } from './counted-figures.js';
import { type Extent, extentOf, type UnitArea, type UnitScope } from './extent.js';
import { gapFlows } from './gap-flows.js';
import type { GapFilter, GapPage, GapRows } from './gap-list.js';
import { gapRows } from './gap-rows.js';
import { searchGaps } from './gap-search.js';
import type { IndexedUnit, PlacedUnit } from './indexed-unit.js';
import { united } from './range.js';
import { contentsOf, type Snapshot, snapshotOf } from './snapshot.js';
import { assessmentOn, packSpans } from './stage-text.js';
import { turningIn } from './turning.js';
import { type UnitDue, unitsDue } from './units-due.js';

/** Each takes about a kilobyte. */
const mostTallies = 256;
/** Each takes up to some hundred kilobytes. */
const mostMatrices = 16;

const LAYOUT: Layout = { pageSize: 128, chunkSize: 256, countedFrom: 512, mostLate: 64 };

/**
 * The stages of all units in memory: what is asked of coverage on any day, at a cost that follows the answer. A
 * version never changes; `with` makes the next one and shares with it all that is the same.
 */
export class UnitIndex {
  readonly #contents: Contents;
  readonly #layout: Layout;
  readonly #tallies = new Remembered<ReadonlyMap<SourceKind, Tally>>(mostTallies);
  readonly #matrices = new Remembered<readonly MatrixPart[]>(mostMatrices);

  readonly #divisions: Divisions;
  /** The same under the divisions that were asked for last. */
  #divided: UnitIndex | null = null;

  private constructor(contents: Contents, layout: Layout, divisions = Divisions.UNMOVED) {
    this.#contents = contents;
    this.#layout = layout;
    this.#divisions = divisions;
  }

  /** The same units, in the regions in which they lay on the days that are asked of. */
  under(divisions: Divisions): UnitIndex {
    if (divisions === this.#divisions || (divisions.areUnmoved && this.#divisions.areUnmoved))
      return this;
    if (this.#divided === null || this.#divided.#divisions !== divisions)
      this.#divided = new UnitIndex(this.#contents, this.#layout, divisions);
    return this.#divided;
  }

  /** @throws Error where the stages of a unit are none that `packStages` gives */
  static of(units: Iterable<IndexedUnit>, layout: Partial<Layout> = {}): UnitIndex {
    const all = { ...LAYOUT, ...layout };
    return new UnitIndex(nothing(all), all).with(units);
  }

  /**
   * As `of`, of batches, each of units of its own. Those of a region are asked together: the index is quicker
   * where they come together.
   *
   * @throws Error where the stages of a unit are none that `packStages` gives
   */
  static async ofBatches(batches: AsyncIterable<readonly IndexedUnit[]>): Promise<UnitIndex> {
    const none = nothing(LAYOUT);
    let { units } = none;
    for await (const batch of batches) units = addUnits(units, batch);
    return new UnitIndex(
      await doInTurns(withUnits(none, units, { changed: [], left: [] }, LAYOUT)),
      LAYOUT,
    );
  }

  /** What `fromSnapshot` makes the same index of. */
  snapshot(): Snapshot {
    return snapshotOf(this.#contents);
  }

  /** @param layout that of the index of which it is the snapshot */
  static fromSnapshot(snapshot: Snapshot, layout: Partial<Layout> = {}): UnitIndex {
    const all = { ...LAYOUT, ...layout };
    return new UnitIndex(contentsOf(snapshot, all), all);
  }

  /** How many units it has, those that are not alive today among them. */
  get size(): number {
    return this.#contents.byId.size;
  }

  /**
   * The next version: units that it does not know yet come in, others are replaced.
   *
   * @param gone the ids of units that are no more, none of them among the others
   * @throws Error where the stages of a unit are none that `packStages` gives
   */
  with(changed: Iterable<IndexedUnit>, gone: Iterable<string> = []): UnitIndex {
    const changing = changeContents(this.#contents, changed, gone, this.#layout);
    return new UnitIndex(doAtOnce(changing), this.#layout);
  }

  /** As `with`, in turns with what else there is to do. */
  async withInTurns(
    changed: Iterable<IndexedUnit>,
    gone: Iterable<string> = [],
  ): Promise<UnitIndex> {
    const changing = changeContents(this.#contents, changed, gone, this.#layout);
    return new UnitIndex(await doInTurns(changing), this.#layout);
  }

  /** A unit by its id, as the index was told of it; null where there is none. */
  unit(id: string): IndexedUnit | null {
    const { units } = this.#contents;
    const slot = slotWithId(this.#contents, id);
    if (slot === null) return null;
    return { ...units.unit(slot), stages: packSpans(units.spans(slot), units.dictionaries.states) };
  }

  /** A unit that exists on a day with what is said of it, under the rule set that its stages follow; else null. */
  assessed(
    id: string,
    on: CivilDate,
    rules: RuleSet,
  ): (PlacedUnit & { readonly assessment: Assessment }) | null {
    const { units } = this.#contents;
    const slot = slotWithId(this.#contents, id);
    if (slot === null) return null;
    const { states } = units.dictionaries;
    const assessment = assessmentOn(units.spans(slot), dayOf(on), states, rules);
    return assessment === null ? null : { ...units.unit(slot), assessment };
  }

  /** The codes of the regions that a unit is in, from the widest to the finest; none where it is not there. */
  regionsOf(id: string): string[] {
    const slot = slotWithId(this.#contents, id);
    if (slot === null) return [];
    const { path, grids } = this.#contents.units.place(slot);
    return [...path, ...grids];
  }

  /** How many units there are where something is asked about, on whatever day. */
  unitsIn(where: Whereabouts): number {
    return extentOf(this.#contents, where).size;
  }

  /** Whether there are units in a region or below it, on whatever day. */
  hasRegion(code: string): boolean {
    return this.#contents.regions.get(code) !== undefined;
  }

  /** The days after one, up to another, on which what is said of units changes, with these. */
  turning(after: CivilDate, upTo: CivilDate): ReadonlyMap<CivilDate, readonly EntityId[]> {
    return turningIn(this.#contents, dayOf(after), dayOf(upTo));
  }

  /**
   * The units of a scope that are alive on a day, counted by kinds of source; those without any are left out. Who asks
   * again is answered from the last questions.
   */
  tallies(scope: UnitScope, on: CivilDate): ReadonlyMap<SourceKind, Tally> {
    return this.#tallies.of(
      JSON.stringify([scope, on]),
      () => doAtOnce(this.talliesOn(scope, [on]))[0] ?? new Map(),
    );
  }

  /** As `tallies`, on each of some days, which ascend. */
  *talliesOn(scope: UnitScope, days: readonly CivilDate[]): Work<ReadonlyMap<SourceKind, Tally>[]> {
    const all = this.#extent(scope, days[0]);
    if (days.every((day) => this.#partsOf(scope, day)?.isSame ?? true))
      return yield* talliesOf(this.#contents, all, days.map(dayOf));
    const tallies: ReadonlyMap<SourceKind, Tally>[] = [];
    for (const day of days)
      tallies.push(...(yield* talliesOf(this.#contents, this.#extent(scope, day), [dayOf(day)])));
    return tallies;
  }

  /**
   * The units of a scope that are alive on a day, counted by kind, region directly below and, where asked, status.
   * Whatever layer of a matrix is asked for, and whatever it is compared with, is answered from the last questions.
   */
  matrixParts(scope: UnitScope, on: CivilDate, isByStatus: boolean): readonly MatrixPart[] {
    return this.#matrices.of(JSON.stringify([scope, on, isByStatus]), () =>
      matrixPartsOf(this.#contents, this.#extent(scope, on), dayOf(on), isByStatus),
    );
  }

  /** How many units of a scope have each profile on a day; those without findings are left out. */
  profileCounts(scope: UnitScope, on: CivilDate): ReadonlyMap<Profile, number> {
    return profilesOf(this.#contents, this.#extent(scope, on), dayOf(on));
  }

  /** A page of the units of a scope, or of an area, with findings on a day. */
  gaps(where: UnitScope | UnitArea, filter: GapFilter, on: CivilDate, page: GapPage): GapRows {
    const extent = this.#extent(where, on, filter.kinds);
    return gapRows(searchGaps(this.#contents, extent, filter, dayOf(on)), page);
  }

  /**
   * What the units of a scope contribute to a rate on each of some days. Of several days, units that contribute the
   * same on all of them are left out.
   */
  contributions(
    scope: UnitScope,
    days: readonly CivilDate[],
    rate: RateCode,
  ): Work<Contributions[]> {
    const extents = days.map((day) => this.#extent(scope, day));
    const [extent = this.#extent(scope, undefined)] = extents;
    if (extents.every(({ parts }) => parts === null || parts.isSame))
      return contributionsIn(this.#contents, extent, days.map(dayOf), rate);
    const ranges = united(extents.flatMap((each) => each.ranges));
    const all = { ...extent, ranges, isExact: false, includes: () => true };
    return contributionsIn(
      this.#contents,
      all,
      days.map(dayOf),
      rate,
      (slot, at) => extents[at]?.includes(slot) === true,
    );
  }

  /** What gaps of a scope, of what lies in it on the last day, opened and closed in a period. */
  clearance(scope: UnitScope, { from, to }: Period): Work<Clearance> {
    return gapFlows(this.#contents, this.#extent(scope, to), dayOf(from), dayOf(to));
  }

  /** What falls due on the units of a scope, of what lies in it on a day, after that, up to another. */
  due(scope: UnitScope, after: CivilDate, upTo: CivilDate): Work<UnitDue[]> {
    return unitsDue(this.#contents, this.#extent(scope, after), dayOf(after), dayOf(upTo));
  }

  #extent(
    where: UnitScope | UnitArea,
    on: CivilDate | undefined,
    kinds?: readonly string[] | null,
  ): Extent {
    const parts = 'regions' in where || on === undefined ? null : this.#partsOf(where, on);
    return extentOf(this.#contents, where, { kinds: kinds ?? null, parts });
  }

  #partsOf(scope: UnitScope, on: CivilDate): RegionParts | null {
    return this.#divisions.areUnmoved ? null : this.#divisions.partsOn(scope, on);
  }
}
