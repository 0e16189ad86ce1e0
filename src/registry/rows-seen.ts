import type { Asking } from '../graph/ask.js';
import { type SeenIds, seenIdsOf } from '../graph/seen-ids.js';
import type { SeenPart } from '../graph/sight.js';
import { currentThings } from './current-things.js';
import type { ThingIndex } from './index/thing-index.js';
import {
  noneRetracted,
  type RetractedThings,
  retractedSince,
  retractedThings,
} from './retracted-things.js';

/** How a thing is seen: in full, or by name alone. */
type Seen = 'WHOLE' | 'NAME';

/** How whoever asks sees things and rows, as the graph is now. */
export interface RowSight {
  /** How a thing is seen, by its id; null: not at all. */
  thing(id: string): Seen | null;
  /** The same of a row of a table, by its key. */
  row(key: string): Seen | null;
}

/**
 * How whoever asks sees what rows say (docs/security.md, "What is seen").
 *
 * @param known the instant at which rows were known of which it is asked: what has been retracted since is seen where it lay
 *   last; null: they are known now, and what has been retracted is seen by nobody who sees a part
 */
export async function rowSightOf(
  { reader, sight }: Pick<Asking, 'reader' | 'sight'>,
  known: string | null = null,
): Promise<RowSight> {
  const seen = await sight();
  if (seen === 'ALL') return everything;
  const { value: things } = await currentThings(reader);
  if (known === null) return new PartOfRows(things, noneRetracted, '', seen);
  return new PartOfRows(things, await retractedThings(reader), known, seen);
}

const everything: RowSight = { thing: () => 'WHOLE', row: () => 'WHOLE' };

class PartOfRows implements RowSight {
  readonly #ids: SeenIds;
  /** An explanation asks of each row many times, and many rows are of one thing. */
  readonly #rows = new Map<string, Seen | null>();
  readonly #things = new Map<string, Seen | null>();

  constructor(
    private readonly things: ThingIndex,
    private readonly retracted: RetractedThings,
    private readonly known: string,
    part: SeenPart,
  ) {
    this.#ids = seenIdsOf(part);
  }

  thing(id: string): Seen | null {
    const known = this.#things.get(id);
    if (known !== undefined) return known;
    const seen = this.#thing(id);
    this.#things.set(id, seen);
    return seen;
  }

  #thing(id: string): Seen | null {
    const { regions, single, alliances, regionsAbove, organizationsAbove } = this.#ids;
    const gone = retractedSince(this.retracted, id, this.known);
    if (gone !== null) return regions.has(gone.region ?? '') ? 'WHOLE' : null;
    if (regions.has(id) || single.has(id) || alliances.has(id)) return 'WHOLE';
    if (regionsAbove.has(id) || organizationsAbove.has(id)) return 'NAME';
    return regions.has(this.things.regionOf(id) ?? '') ? 'WHOLE' : null;
  }

  row(key: string): Seen | null {
    const known = this.#rows.get(key);
    if (known !== undefined) return known;
    const seen = this.#row(key);
    this.#rows.set(key, seen);
    return seen;
  }

  #row(key: string): Seen | null {
    const [table = '', first = '', second = ''] = key.split('|');
    switch (table) {
      case 'units':
      case 'organizations':
      case 'alliances':
      case 'regions':
        return this.thing(first);
      case 'coverages':
        return this.#link(this.#isSeen(first), this.#isWhole(second));
      case 'subordinations':
      case 'memberships':
        return this.#link(this.#isSeen(first), this.#isSeen(second));
      case 'parts':
        return this.#link(this.#isWhole(first), this.#isWhole(second));
      case 'services':
        return this.#link(this.#isSeen(first), this.#isWhole(second) || this.#isRegion(second));
      case 'region_parents':
        return this.#link(this.#isWhole(first), this.#isSeen(second));
      case 'counts':
        return this.#link(this.#isWhole(first));
      case 'surveys':
        return this.#link(first === '' ? this.#isRegion(second) : this.#isWhole(first));
      default:
        return null;
    }
  }

  #link(...ends: readonly boolean[]): Seen | null {
    return ends.every((is) => is) ? 'WHOLE' : null;
  }

  #isSeen(id: string): boolean {
    return this.thing(id) !== null;
  }

  #isWhole(id: string): boolean {
    return this.thing(id) === 'WHOLE';
  }

  #isRegion(code: string): boolean {
    return this.things.hasRegion(code) && this.#isSeen(code);
  }
}
