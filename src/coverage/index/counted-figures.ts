import type { Day } from '../../domain/day.js';
import type { SourceKind, Status, UnitKind } from '../../domain/vocabulary.js';
import type { Tally } from '../figures/tally.js';
import type { Profile } from '../rules/profile.js';
import { census, eachUnit } from './census.js';
import type { Contents } from './contents.js';
import { type Extent, narrowed } from './extent.js';
import { only } from './range.js';
import { childOf, NO_REGION } from './region.js';
import { membersAt, spanOn, stateAt } from './spans.js';
import { Sums } from './sums.js';

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
export function talliesOf(
  contents: Contents,
  extent: Extent,
  days: readonly Day[],
): ReadonlyMap<SourceKind, Tally>[] {
  const sums = days.map(() => new Map<SourceKind, Sums>());
  census(contents, extent, extent.classes, days, ({ sourceKind }, state, units, members, at) => {
    const ofDay = sums[at];
    if (ofDay !== undefined) sumsOf(ofDay, sourceKind).add(state, units, members);
  });
  return sums.map(
    (ofDay) =>
      new Map(
        [...ofDay].flatMap(([source, each]) => (each.isEmpty ? [] : [[source, each.tally()]])),
      ),
  );
}

/** How many units have each profile; those without findings are left out. */
export function profilesOf(
  contents: Contents,
  extent: Extent,
  day: Day,
): ReadonlyMap<Profile, number> {
  const counts = new Map<Profile, number>();
  census(contents, extent, extent.classes, [day], (_, { profile }, units) => {
    if (profile !== '') counts.set(profile, (counts.get(profile) ?? 0) + units);
  });
  return new Map([...counts].filter(([, units]) => units > 0));
}

/** The units of an extent that is a region, by kind, region directly below and, where asked, status. */
export function matrixPartsOf(
  contents: Contents,
  extent: Extent,
  day: Day,
  isByStatus: boolean,
): MatrixPart[] {
  const parts = new Map<UnitKind, Map<string | null, Sums>>();
  const sums = (kind: UnitKind, region: string | null) => {
    const ofKind = parts.get(kind) ?? new Map<string | null, Sums>();
    parts.set(kind, ofKind);
    return sumsOf(ofKind, region);
  };
  countByRegion(contents, extent, day, sums);
  return [...parts].flatMap(([kind, byRegion]) =>
    [...byRegion].flatMap(([region, each]): MatrixPart[] => {
      if (isByStatus)
        return [...each.byStatus()].map(([status, tally]) => ({ kind, region, status, tally }));
      return each.isEmpty ? [] : [{ kind, region, status: null, tally: each.tally() }];
    }),
  );
}

function countByRegion(
  contents: Contents,
  extent: Extent,
  day: Day,
  sums: (kind: UnitKind, region: string | null) => Sums,
): void {
  const { regions } = contents;
  const { is, code } = extent.region ?? { is: NO_REGION, code: '' };
  const below = [...is.below];
  // While a region is being moved it may lie below two others.
  const isWhole = below.every(([child, size]) => regions.get(child)?.size === size);
  if (is.counts === null || !isWhole) {
    countEach(contents, extent, code, day, sums);
    return;
  }
  for (const [child] of below) {
    const where = narrowed(contents, extent, child);
    let [last, those]: [UnitKind | null, Sums | null] = [null, null];
    census(contents, where, extent.classes, [day], ({ kind }, state, units, members) => {
      // Class by class: few looks at the sums.
      if (kind !== last) those = sums(kind, child);
      last = kind;
      those?.add(state, units, members);
    });
  }
  const inChildren = below.reduce((sum, [, size]) => sum + size, 0);
  if (inChildren === is.size) return;
  const own = is.stands.map(({ path }) => only(path));
  countEach(contents, { ...extent, ranges: own, isExact: false }, code, day, (kind, child) =>
    child === null ? sums(kind, null) : null,
  );
}

/** @param sums null: not to be counted */
function countEach(
  contents: Contents,
  extent: Extent,
  code: string,
  day: Day,
  sums: (kind: UnitKind, region: string | null) => Sums | null,
): void {
  const { units } = contents;
  const { states } = units.dictionaries;
  eachUnit(contents, extent, (slot) => {
    const location = units.location(slot);
    const spans = units.spans(slot);
    const span = spanOn(spans, day, states);
    const state = states.at(stateAt(spans, span));
    if (state === null) return;
    sums(location.unitClass.kind, childOf(location, code))?.add(state, 1, membersAt(spans, span));
  });
}

function sumsOf<K>(sums: Map<K, Sums>, key: K): Sums {
  const known = sums.get(key);
  if (known !== undefined) return known;
  const added = new Sums();
  sums.set(key, added);
  return added;
}
