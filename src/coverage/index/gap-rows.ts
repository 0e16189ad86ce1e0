import { dateOf } from '../../domain/day.js';
import type { EntityId } from '../../domain/ids.js';
import type { Status } from '../../domain/vocabulary.js';
import type { DutyKind } from '../rules/duties.js';
import type { Key } from './compare.js';
import type { CountedState } from './counted-states.js';
import { gapKeys } from './gap-keys.js';
import type { GapOrder, GapPage, GapRow, GapRows, IndexedFinding } from './gap-list.js';
import { scanInOrder } from './gap-scan.js';
import { type GapSearch, type Match, stateOf } from './gap-search.js';
import { sortGaps } from './gap-sort.js';
import { walkBySeverity } from './gap-walk.js';
import type { Place } from './place.js';
import { membersAt, type Spans, sinceAt } from './spans.js';
import { UNIT_CLASSES } from './unit-class.js';
import { decoded, TEXTS, type TextField } from './unit-page.js';
import type { Units } from './units.js';

/** The units of one page of a list of gaps. */
export function gapRows(search: GapSearch, page: GapPage): GapRows {
  const { total } = search.listed;
  const matches = total === 0 ? [] : firstMatches(search, page, total);
  return { rows: matches.map((match) => new FoundGap(search, page.order, match)), total };
}

/** By the way that looks at the fewest units. */
function firstMatches(search: GapSearch, page: GapPage, total: number): Match[] {
  const { order, backward, limit } = page;
  const behind = page.behind?.map(keyOf) ?? null;
  if (order === 'SEVERITY') return walkBySeverity(search, behind, backward, limit);
  if (order !== 'SINCE') {
    const { size } = search.contents.units;
    // Where listed units stand evenly among all, so many have to be looked at.
    const expected = (limit * size) / total;
    const { extent } = search;
    const isAll = extent.size === size && extent.classes.length === UNIT_CLASSES.length;
    const inExtent = (extent.size * extent.classes.length) / UNIT_CLASSES.length;
    if (isAll || expected < inExtent) {
      const budget = isAll ? size : 4 * expected + 100;
      const rows = scanInOrder(search, order, behind, backward, limit, budget);
      if (rows !== null) return rows;
    }
  }
  return sortGaps(search, order, behind, backward, limit);
}

function keyOf(value: Key | boolean): Key {
  return typeof value === 'boolean' ? String(value) : value;
}

class FoundGap implements GapRow {
  constructor(
    private readonly search: GapSearch,
    private readonly order: GapOrder,
    private readonly match: Match,
  ) {}

  get id(): EntityId {
    return this.#units.id(this.match.slot);
  }

  get place(): Place {
    return this.#units.place(this.match.slot);
  }

  get name(): string {
    return this.#text(TEXTS.NAME) ?? '';
  }

  get nameEn(): string | null {
    return this.#text(TEXTS.NAME_EN);
  }

  get reading(): string {
    return this.#text(TEXTS.READING) ?? '';
  }

  get status(): Status {
    return this.#state.status;
  }

  get fullMembers(): number | null {
    return this.#state.areMembersKnown ? membersAt(this.#spans, this.match.span) : null;
  }

  get owes(): readonly DutyKind[] {
    return this.#state.owes;
  }

  get findings(): IndexedFinding[] {
    const spans = this.#spans;
    return this.#state.findings.map((finding, at) => ({
      ...finding,
      since: dateOf(sinceAt(spans, this.match.span, at)),
    }));
  }

  get keys(): Key[] {
    return gapKeys(this.search, this.order, this.match);
  }

  #text(field: TextField): string | null {
    return decoded(this.#units.text(this.match.slot, field));
  }

  get #units(): Units {
    return this.search.contents.units;
  }

  get #spans(): Spans {
    return this.#units.spans(this.match.slot);
  }

  get #state(): CountedState {
    const state = this.#units.dictionaries.states.at(stateOf(this.search, this.match));
    if (state === null) throw new Error('A unit that is listed exists.');
    return state;
  }
}
