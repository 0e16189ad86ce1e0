import type { CivilDate, Lifetime } from '../../domain/civil-date.js';

/** The types of things that the register lists; an index keeps their places in this list. */
export const THING_TYPES = ['Organization', 'Unit', 'Alliance', 'Facility', 'Region'] as const;
export type ThingType = (typeof THING_TYPES)[number];

/** What the index knows of a thing, and for how long that exists. */
export interface Thing extends Lifetime {
  readonly id: string;
  readonly type: ThingType;
  /** Of a region, its level. */
  readonly kind: string;
  /** The id of the source that states it, and that source's kind. */
  readonly source: string;
  readonly sourceKind: string | null;
  /** The code of the region that it is in; of a region, of the one above. */
  readonly region: string | null;
  readonly name: string;
  /** All that a search compares with, as `searchTextOf` makes it. */
  readonly search: string;
  /** Its full members as they were counted, in the order of days. */
  readonly counts: readonly Count[];
}

/** Persons; null where none were said. */
export interface Count {
  readonly on: CivilDate;
  readonly members: number | null;
}
