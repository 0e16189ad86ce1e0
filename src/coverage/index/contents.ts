import { bytesOf, compareBytes } from '../../domain/bytes.js';
import { CountedStates } from './counted-states.js';
import { Locations } from './locations.js';
import { byId, byName, byPath } from './orders.js';
import { NO_REGIONS, type Regions } from './regions.js';
import { SlotList } from './slot-list.js';
import { TEXTS } from './unit-page.js';
import { type Slot, Units } from './units.js';

/** All units of a version of the index, in each order that something is asked in, and their regions. */
export interface Contents {
  readonly units: Units;
  readonly byPath: SlotList;
  readonly byId: SlotList;
  readonly byName: SlotList;
  readonly regions: Regions;
}

/** How units are cut into pieces; a piece is written anew when one of its units changes. */
export interface Cut {
  /** How many units have their columns together. */
  readonly pageSize: number;
  /** How many units of a list stand together, at most. */
  readonly chunkSize: number;
}

/** No units yet. */
export function nothing({ pageSize, chunkSize }: Cut): Contents {
  const dictionaries = { states: new CountedStates(), locations: new Locations() };
  return {
    units: new Units(dictionaries, pageSize),
    byPath: new SlotList({ order: byPath, size: chunkSize, hasClasses: true }),
    byId: new SlotList({ order: byId, size: chunkSize, hasClasses: false }),
    byName: new SlotList({ order: byName, size: chunkSize, hasClasses: false }),
    regions: NO_REGIONS,
  };
}

/** The slot of the unit with an id; null where there is none. */
export function slotWithId(
  { units, byId: list }: Pick<Contents, 'units' | 'byId'>,
  id: string,
): Slot | null {
  const wanted = bytesOf(id);
  const compare = (slot: Slot) => compareBytes(units.text(slot, TEXTS.ID), wanted);
  const { chunk, at } = list.firstNot((slot) => compare(slot) < 0);
  const slot = list.chunks[chunk]?.slots[at];
  return slot !== undefined && compare(slot) === 0 ? slot : null;
}
