import type { Bytes } from '../../domain/bytes.js';
import { EntityId } from '../../domain/ids.js';
import type { Work } from '../../domain/work.js';
import type { CountedStates } from './counted-states.js';
import type { IndexedUnit, PlacedUnit } from './indexed-unit.js';
import { type Location, type Locations, settingOf } from './locations.js';
import type { Place } from './place.js';
import { readSpans } from './read-spans.js';
import type { Spans } from './spans.js';
import { decoded, hasCode, TEXTS, type TextField, UnitPage, type UnitRow } from './unit-page.js';

/** A unit's number: it keeps it in all versions. */
export type Slot = number;

/** What all versions of an index share: texts that are the same of many units, numbered. */
export interface Dictionaries {
  readonly states: CountedStates;
  readonly locations: Locations;
}

/** All units of a version, by their slots, in pages of which a change replaces some. */
export class Units {
  readonly dictionaries: Dictionaries;
  readonly pages: readonly UnitPage[];
  readonly size: number;
  readonly pageSize: number;

  constructor(
    dictionaries: Dictionaries,
    pageSize: number,
    pages: readonly UnitPage[] = [],
    size = 0,
  ) {
    this.dictionaries = dictionaries;
    this.pageSize = pageSize;
    this.pages = pages;
    this.size = size;
  }

  /**
   * @param replaced by their slots
   * @param added they get the slots from `size` on
   */
  *with(replaced: ReadonlyMap<Slot, UnitRow>, added: readonly UnitRow[]): Work<Units> {
    const pages = [...this.pages];
    const rowsOf = new Map<number, UnitRow[]>();
    const rows = (page: number) => {
      const known = rowsOf.get(page);
      if (known !== undefined) return known;
      const old = pages[page];
      const made = Array.from({ length: old?.size ?? 0 }, (_, at) => old?.row(at) ?? NO_ROW);
      rowsOf.set(page, made);
      return made;
    };
    for (const [slot, row] of replaced) rows(this.#pageOf(slot))[slot % this.pageSize] = row;
    for (const [at, row] of added.entries()) rows(this.#pageOf(this.size + at)).push(row);
    for (const [page, those] of rowsOf) {
      pages[page] = UnitPage.of(those);
      yield;
    }
    return new Units(this.dictionaries, this.pageSize, pages, this.size + added.length);
  }

  /** @throws Error where the stages are none that `packStages` gives */
  rowOf({ id, place, name, nameEn, reading, stages }: IndexedUnit): UnitRow {
    const { states, locations } = this.dictionaries;
    return {
      location: locations.of(place).at,
      spans: readSpans(stages, states),
      texts: [id, reading, name, nameEn, place.grids.join(' ')].map((text) =>
        text === null ? null : Buffer.from(text),
      ),
    };
  }

  location(slot: Slot): Location {
    return this.dictionaries.locations.at(this.#page(slot).location(slot % this.pageSize));
  }

  /** The grids that a unit is in, as `Place` has them. */
  grids(slot: Slot): readonly string[] {
    return gridsIn(this.gridsText(slot));
  }

  /** Their codes, joined by spaces. */
  gridsText(slot: Slot): string {
    return decoded(this.text(slot, TEXTS.GRIDS)) ?? '';
  }

  /** @param code in UTF-8 */
  isInGrid(slot: Slot, code: Buffer): boolean {
    return hasCode(this.text(slot, TEXTS.GRIDS), code);
  }

  place(slot: Slot): Place {
    return { ...settingOf(this.location(slot)), grids: this.grids(slot) };
  }

  spans(slot: Slot): Spans {
    return this.#page(slot).spans(slot % this.pageSize);
  }

  text(slot: Slot, field: TextField): Bytes {
    return this.#page(slot).text(slot % this.pageSize, field);
  }

  id(slot: Slot): EntityId {
    return EntityId.parse(decoded(this.text(slot, TEXTS.ID)));
  }

  unit(slot: Slot): PlacedUnit {
    const text = (field: TextField) => decoded(this.text(slot, field));
    return {
      id: this.id(slot),
      place: this.place(slot),
      name: text(TEXTS.NAME) ?? '',
      nameEn: text(TEXTS.NAME_EN),
      reading: text(TEXTS.READING) ?? '',
    };
  }

  #page(slot: Slot): UnitPage {
    const page = this.pages[this.#pageOf(slot)];
    if (page === undefined) throw new Error(`There is no unit in slot ${slot}.`);
    return page;
  }

  #pageOf(slot: Slot): number {
    return Math.floor(slot / this.pageSize);
  }
}

/** @param text codes joined by spaces */
export function gridsIn(text: string): readonly string[] {
  return text === '' ? NO_GRIDS : text.split(' ');
}

const NO_GRIDS: readonly string[] = [];

const NO_ROW: UnitRow = { location: 0, spans: [], texts: [] };
