import type { Day } from '../../domain/day.js';
import { childAmong, partOf } from '../../domain/divisions.js';
import type { SourceKind, Status, UnitKind } from '../../domain/vocabulary.js';
import type { Work } from '../../domain/work.js';
import type { Tally } from '../figures/tally.js';
import type { Profile } from '../rules/profile.js';
import { type Counter, census, censusInSteps, eachUnit } from './census.js';
import type { Contents } from './contents.js';
import { ABSENT } from './counted-states.js';
import { DayCounts } from './day-counts.js';
import { type Extent, narrowed, upwardOf } from './extent.js';
import type { Location } from './locations.js';
import { only } from './range.js';
import { childOf, NO_REGION } from './region.js';
import { membersAt, spanOn, stateAt } from './spans.js';
import { Sums } from './sums.js';
import type { Slot } from './units.js';

/** Units of one kind and region, and of one status or of any, counted. */
export interface MatrixPart {
  readonly kind: UnitKind;
  /** The code of a region directly below that of the scope; null: in the scope's own. */
  readonly region: string | null;
  /** Null: of whatever status. */
  readonly status: Status | null;
  /** Of all units, those that are excluded too. */
  readonly tally: Tally;
}

/** The tallies of an extent on some days, ascending, by kinds of source; those without units are left out. */
export function* talliesOf(
  contents: Contents,
  extent: Extent,
  days: readonly Day[],
): Work<ReadonlyMap<SourceKind, Tally>[]> {
  const { states } = contents.units.dictionaries;
  const bySource = new Map<SourceKind, Sums>();
  yield* censusInSteps(contents, { extent, classes: extent.classes, days }, ({ sourceKind }) =>
    inside(bySource, sourceKind, () => new Sums(states, days.length)),
  );
  return days.map((_, day) => {
    const tallies = new Map<SourceKind, Tally>();
    for (const [sourceKind, sums] of bySource) {
      const tally = sums.tally(day);
      if (tally !== null) tallies.set(sourceKind, tally);
    }
    return tallies;
  });
}

/** How many units have each profile; those without findings are left out. */
export function profilesOf(
  contents: Contents,
  extent: Extent,
  day: Day,
): ReadonlyMap<Profile, number> {
  const sums = new Sums(contents.units.dictionaries.states, 1);
  census(contents, { extent, classes: extent.classes, days: [day] }, () => sums);
  const counts = new Map<Profile, number>();
  sums.each(0, ({ profile }, units) => {
    if (profile !== '') counts.set(profile, (counts.get(profile) ?? 0) + units);
  });
  return counts;
}

/** The units of an extent that is a region, by kind, region directly below and, where asked, status. */
export function matrixPartsOf(
  contents: Contents,
  extent: Extent,
  day: Day,
  isByStatus: boolean,
): MatrixPart[] {
  const { states } = contents.units.dictionaries;
  const parts = new Map<UnitKind, Map<string | null, DayCounts>>();
  countByRegion(contents, extent, day, (kind, region) => {
    const ofKind = inside(parts, kind, () => new Map<string | null, DayCounts>());
    return inside(ofKind, region, () => new DayCounts(states, isByStatus));
  });
  const found: MatrixPart[] = [];
  for (const [kind, byRegion] of parts)
    for (const [region, counts] of byRegion)
      for (const [status, tally] of counts.tallies()) found.push({ kind, region, status, tally });
  return found;
}

function countByRegion(
  contents: Contents,
  extent: Extent,
  day: Day,
  counterOf: (kind: UnitKind, region: string | null) => Counter,
): void {
  const { regions } = contents;
  const { parts } = extent;
  if (parts !== null) {
    const { units } = contents;
    const childAt = (slot: Slot) => childAmong(parts, upwardOf(units, slot));
    countEach(contents, extent, childAt, day, counterOf);
    return;
  }
  if (extent.union !== null) {
    countUnion(contents, extent, extent.union, day, counterOf);
    return;
  }
  const { is, code } = extent.region ?? { is: NO_REGION, code: '' };
  const childOfSlot = (slot: Slot, location: Location) =>
    childOf(location, code, () => contents.units.grids(slot));
  const below = [...is.below];
  // While a region is being moved it may lie below two others.
  const isWhole = below.every(([child, size]) => regions.get(child)?.size === size);
  if (is.counts === null || !isWhole) {
    countEach(contents, extent, childOfSlot, day, counterOf);
    return;
  }
  for (const [child] of below) {
    const where = narrowed(contents, extent, child);
    census(contents, { extent: where, classes: extent.classes, days: [day] }, ({ kind }) =>
      counterOf(kind, child),
    );
  }
  const inChildren = below.reduce((sum, [, size]) => sum + size, 0);
  if (inChildren === is.size) return;
  const own = is.stands.map(({ path }) => only(path));
  countEach(
    contents,
    { ...extent, ranges: own, isExact: false },
    childOfSlot,
    day,
    (kind, child) => (child === null ? counterOf(kind, null) : null),
  );
}

/** Of several regions the parts are these themselves. */
function countUnion(
  contents: Contents,
  extent: Extent,
  { codes, counted, others }: NonNullable<Extent['union']>,
  day: Day,
  counterOf: (kind: UnitKind, region: string | null) => Counter,
): void {
  const { classes } = extent;
  for (const placed of counted)
    census(contents, { extent: { ...extent, ...placed }, classes, days: [day] }, ({ kind }) =>
      counterOf(kind, placed.region?.code ?? null),
    );
  const partAt = (slot: Slot) => partOf(codes, upwardOf(contents.units, slot));
  countEach(contents, { ...extent, ...others }, partAt, day, counterOf);
}

/**
 * @param childAt the region directly below that of the extent in which a unit lies; null: in none
 * @param counterOf null: not to be counted
 */
function countEach(
  contents: Contents,
  extent: Extent,
  childAt: (slot: Slot, location: Location) => string | null,
  day: Day,
  counterOf: (kind: UnitKind, region: string | null) => Counter | null,
): void {
  const { units } = contents;
  const { states } = units.dictionaries;
  eachUnit(contents, extent, (slot, location) => {
    const spans = units.spans(slot);
    const span = spanOn(spans, day, states);
    const state = stateAt(spans, span);
    if (state === ABSENT) return;
    const region = childAt(slot, location);
    counterOf(location.unitClass.kind, region)?.add(state, 1, membersAt(spans, span), 0);
  });
}

function inside<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
