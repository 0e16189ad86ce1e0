import { doAtOnce, eachInSteps, type Work } from '../../domain/work.js';
import { compareIds } from './compare.js';
import { type Contents, type Cut, slotWithId } from './contents.js';
import type { IndexedUnit } from './indexed-unit.js';
import { type CountedUnit, countedUnit } from './region-counts.js';
import { type Counting, changeRegions } from './regions.js';
import type { SlotList } from './slot-list.js';
import type { UnitRow } from './unit-page.js';
import type { Slot, Units } from './units.js';

/** How an index is laid out; no answer depends on it. */
export type Layout = Cut & Counting;

/**
 * The contents with some units in them: those that are there already are replaced.
 *
 * @param gone the ids of units that are no more
 * @throws Error where the stages of a unit are none that `packStages` gives
 */
export function* changeContents(
  contents: Contents,
  changed: Iterable<IndexedUnit>,
  gone: Iterable<string>,
  layout: Layout,
): Work<Contents> {
  const { units: before } = contents;
  const left = [...new Set(gone)].flatMap((id) => slotWithId(contents, id) ?? []);
  const replaced = new Map<Slot, UnitRow>();
  const added: UnitRow[] = [];
  yield* eachInSteps(inOrder(changed), (unit) => {
    const slot = slotWithId(contents, unit.id);
    if (slot === null) added.push(before.rowOf(unit));
    else replaced.set(slot, before.rowOf(unit));
  });
  const units = yield* before.with(new Map([...replaced, ...emptied(before, left)]), added);
  return yield* withUnits(contents, units, { changed: [...replaced.keys()], left }, layout);
}

/** What stands in the slots of units that are no more: nothing of any day. */
function emptied(units: Units, left: readonly Slot[]): Map<Slot, UnitRow> {
  return new Map(left.map((slot) => [slot, units.rowOf({ ...units.unit(slot), stages: '' })]));
}

/**
 * The units with some more, which must be none that are there.
 *
 * @throws Error where the stages of a unit are none that `packStages` gives
 */
export function addUnits(units: Units, added: Iterable<IndexedUnit>): Units {
  const rows = inOrder(added).map((unit) => units.rowOf(unit));
  return doAtOnce(units.with(new Map(), rows));
}

/**
 * The contents with other units.
 *
 * @param units those of the contents and further ones
 * @param changed which of the former are others now
 * @param left which of them are no more
 */
export function* withUnits(
  contents: Contents,
  units: Units,
  { changed, left }: { readonly changed: readonly Slot[]; readonly left: readonly Slot[] },
  layout: Layout,
): Work<Contents> {
  const { units: before } = contents;
  const come = [...changed];
  for (let slot = before.size; slot < units.size; slot += 1) come.push(slot);
  const removed = [...changed, ...left];
  const list = (each: SlotList) => each.with(before, removed, units, come);
  const byPath = yield* list(contents.byPath);
  const moves = {
    removed: yield* counted(before, removed),
    added: yield* counted(units, come),
  };
  return {
    units,
    byPath,
    byId: yield* list(contents.byId),
    byName: yield* list(contents.byName),
    regions: yield* changeRegions(contents.regions, moves, { units, byPath }, layout),
  };
}

/** Each once, as it was told last. What is gone through together, the units of a region, stands together. */
function inOrder(changed: Iterable<IndexedUnit>): IndexedUnit[] {
  const byId = new Map<string, IndexedUnit>();
  for (const unit of changed) byId.set(unit.id, unit);
  return [...byId.values()]
    .map((unit) => ({ unit, path: unit.place.path.join(' ') }))
    .sort((a, b) => compareIds(a.path, b.path) || compareIds(a.unit.id, b.unit.id))
    .map(({ unit }) => unit);
}

function* counted(units: Units, slots: readonly Slot[]): Work<CountedUnit[]> {
  const those: CountedUnit[] = [];
  yield* eachInSteps(slots, (slot) => {
    those.push(countedUnit(units, slot));
  });
  return those;
}
