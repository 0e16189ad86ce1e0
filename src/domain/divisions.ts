import { addDays, type CivilDate, isAlive } from './civil-date.js';
import { groupedBy } from './grouped-by.js';
import type { EntityId } from './ids.js';
import { Remembered } from './remembered.js';

/** A region that lay in another one than it does in the tree that is known, until a day. */
export interface FormerParent {
  readonly region: EntityId;
  readonly parent: EntityId;
  /** Null: as long as it had existed. */
  readonly validFrom: CivilDate | null;
  /** The first day on which it lay elsewhere; null: it lies there from then on, which is told before the tree has it. */
  readonly validTo: CivilDate | null;
}

/** What is granted to whoever asks. */
export interface Granted {
  /** The codes of regions with all that lies in them, none of which lies in another. */
  readonly regions: readonly string[];
  /** The ids of organizations and units that lie in none of these, granted one by one. */
  readonly things: readonly string[];
  /** What tells it from others in the keys of what is remembered: the things may be thousands. */
  readonly toJSON?: () => unknown;
}

/** What is granted, with a number of its own where things are among it. */
export function grantedPart(regions: readonly string[], things: readonly string[]): Granted {
  if (things.length === 0) return { regions, things };
  parts += 1;
  const key = { regions, part: parts };
  return { regions, things, toJSON: () => key };
}

let parts = 0;

/**
 * Where something is asked about: in a region or, where none is named, in all that is granted; everywhere where nothing
 * is said of either.
 */
export interface Whereabouts {
  readonly region?: string | null | undefined;
  /** What whoever asks is granted: what lies elsewhere now is not meant, whatever it lay in before. */
  readonly within?: Granted | null | undefined;
}

/** The codes of the regions that are meant, none of which lies in another today; null: everywhere. */
export function regionsMeant({ region, within }: Whereabouts): readonly string[] | null {
  return region == null ? (within?.regions ?? null) : [region];
}

/** What is granted of which the things are meant beside what lies in the regions that are; null: none are. */
export function besidesMeant({ region, within }: Whereabouts): Granted | null {
  return region == null ? (within ?? null) : null;
}

/** The ids of these things. */
export function thingsMeant(where: Whereabouts): readonly string[] {
  return besidesMeant(where)?.things ?? [];
}

/** What a region, or several, had in it on a day on which that differed from today. */
export interface RegionParts {
  readonly regions: ReadonlySet<string>;
  /** Of today's regions: whether what lies in one, and in no finer one that is named here, was in one that is meant. */
  readonly marks: ReadonlyMap<string, boolean>;
  /**
   * Of those that were in it and are elsewhere today, or were in another part of it: the part. Parts of a region are those
   * directly below it; of several, these themselves.
   */
  readonly children: ReadonlyMap<string, string>;
  /** Nothing was in it that isn't today, nor the other way round: only its parts were others. */
  readonly isSame: boolean;
}

/** A region that lay elsewhere than today on some days, and one that it lay in then. */
export interface Station {
  readonly code: string;
  readonly into: string;
  /** Empty: as long as it had existed. */
  readonly from: string;
  /** The first day on which that was another one. */
  readonly to: string;
}

/** Codes from a region up to the widest, itself first. */
type Upward = readonly EntityId[];

/** The name of what all regions lie in. */
export const EVERYWHERE = '';

/** For so many choices of granted regions it is remembered what moved between them. */
const mostWithin = 64;

/**
 * The administrative divisions of all days: where regions lay before they moved. Few regions ever do; today's tree is
 * in the graph, and the parts of it that are asked for come with the questions.
 */
export class Divisions {
  static readonly UNMOVED = new Divisions([], new Map());

  readonly #former: ReadonlyMap<EntityId, readonly FormerParent[]>;
  readonly #within = new Remembered<Divisions>(mostWithin);

  /** @param upward of each region that has moved, and each that one has lain in, those around it today */
  constructor(
    former: readonly FormerParent[],
    private readonly upward: ReadonlyMap<string, Upward>,
  ) {
    this.#former = groupedBy(former, ({ region }) => region);
  }

  /** Whether all regions have always lain where they do. */
  get areUnmoved(): boolean {
    return this.#former.size === 0;
  }

  /**
   * The same as far as whoever is granted some regions is told: what moved between these. What lay elsewhere before
   * counts as lying where it does today.
   *
   * @param granted null: all is
   */
  within(granted: Pick<Granted, 'regions'> | null | undefined): Divisions {
    if (granted == null || this.areUnmoved) return this;
    return this.#within.of(granted.regions.join(' '), () => {
      const roots = new Set(granted.regions);
      const isGranted = (code: EntityId) => this.#around(code).some((each) => roots.has(each));
      const told = this.former.filter(
        ({ region, parent }) => isGranted(region) && isGranted(parent),
      );
      return told.length === this.former.length ? this : new Divisions(told, this.upward);
    });
  }

  /** Where those lay before. */
  get former(): FormerParent[] {
    return [...this.#former.values()].flat();
  }

  /** The regions that have moved. */
  get moved(): EntityId[] {
    return [...this.#former.keys()];
  }

  /** The region in which one lay on a day; null where it was that of today. */
  formerParent(region: EntityId, on: CivilDate): EntityId | null {
    const held = this.#former
      .get(region)
      ?.find(({ validFrom, validTo }) => isAlive({ validFrom, validTo }, on));
    return held?.parent ?? null;
  }

  /** The regions in which one lay on a day, itself first. */
  upwardOn(today: Upward, on: CivilDate): Upward {
    if (this.areUnmoved) return today;
    const found: EntityId[] = [];
    for (let left = today; left.length > 0; ) {
      const moved = left.findIndex((code) => this.formerParent(code, on) !== null);
      found.push(...(moved < 0 ? left : left.slice(0, moved + 1)));
      const [code] = moved < 0 ? [] : left.slice(moved);
      const parent = code === undefined ? null : this.formerParent(code, on);
      left = parent === null ? [] : this.#around(parent);
    }
    return found;
  }

  /** The regions in which one lies or ever lay, itself first. */
  everAround(today: Upward): Upward {
    if (this.areUnmoved) return today;
    const found = new Set(today);
    for (const code of found)
      for (const { parent } of this.#former.get(code) ?? [])
        for (const above of this.#around(parent)) found.add(above);
    return [...found];
  }

  /** The days on which what one lies in became another, ascending; maybe more. */
  movesAround(today: Upward): CivilDate[] {
    if (this.areUnmoved) return [];
    const days = this.everAround(today).flatMap((code) =>
      (this.#former.get(code) ?? []).flatMap(({ validFrom, validTo }) =>
        [validFrom, validTo].filter((day) => day !== null),
      ),
    );
    return [...new Set(days)].sort();
  }

  /** The regions that lay in another one before, which they do no more. */
  formerlyBelow(region: string): EntityId[] {
    return this.moved.filter((moved) => {
      const today = this.#around(moved);
      const isIn = (upward: Upward) => upward.some((code) => code === region);
      return !isIn(today) && isIn(this.everAround(today));
    });
  }

  /** The regions in which those lie that lay directly in one until it ended. */
  heirsOf(region: string, end: CivilDate): EntityId[] {
    const left = [...this.#former].filter(([, spells]) =>
      spells.some(({ parent, validTo }) => parent === region && validTo === end),
    );
    return left.flatMap(([code]) => this.#around(code).slice(1, 2));
  }

  /** What is meant had in it on a day; null where that was what it has today, in the same parts. */
  partsOn(where: Whereabouts, on: CivilDate): RegionParts | null {
    const told = this.within(where.within);
    return told.areUnmoved ? null : told.#partsOn(regionsMeant(where) ?? [EVERYWHERE], on);
  }

  #partsOn(meant: readonly string[], on: CivilDate): RegionParts | null {
    const elsewhere = this.elsewhereOn(on);
    if (elsewhere.length === 0) return null;
    const regions = new Set(meant);
    const isMeant = (code: string) => regions.has(code);
    const marks = new Map<string, boolean>();
    const children = new Map<string, string>();
    let isSame = true;
    let isTouched = false;
    for (const moved of elsewhere) {
      if (isMeant(moved)) continue;
      const today = this.#around(moved);
      const then: string[] = [...this.upwardOn(today, on), EVERYWHERE];
      const at = then.findIndex(isMeant);
      const is = isMeant(EVERYWHERE) || today.some(isMeant);
      marks.set(moved, at >= 0);
      if (at >= 0) children.set(moved, then[regions.size > 1 ? at : at - 1] ?? '');
      isSame &&= at >= 0 === is;
      isTouched ||= at >= 0 || is;
    }
    for (const region of meant) marks.set(region, true);
    return isTouched ? { regions, marks, children, isSame } : null;
  }

  /** The regions that lay elsewhere on a day than they do today. */
  elsewhereOn(on: CivilDate): EntityId[] {
    return this.moved.filter((region) => this.#isElsewhere(region, on));
  }

  /** Those, each with each region that it lay in then. */
  stationsOn(on: CivilDate): Pick<Station, 'code' | 'into'>[] {
    return this.elsewhereOn(on).flatMap((code) =>
      this.upwardOn(this.#around(code), on)
        .slice(1)
        .map((into) => ({ code, into })),
    );
  }

  /** The same on all days. */
  get stations(): Station[] {
    return this.moved.flatMap((code) => {
      const today = this.#around(code);
      const days = this.movesAround(today);
      return days.flatMap((to, at): Station[] => {
        const on = addDays(to, -1);
        if (!this.#isElsewhere(code, on)) return [];
        const from = days[at - 1] ?? '';
        return this.upwardOn(today, on)
          .slice(1)
          .map((into) => ({ code, into, from, to }));
      });
    });
  }

  #isElsewhere(region: EntityId, on: CivilDate): boolean {
    const parent = this.formerParent(region, on);
    return parent !== null && parent !== this.#around(region)[1];
  }

  #around(region: EntityId): Upward {
    return this.upward.get(region) ?? [region];
  }
}

/** Whether a region was among some parts, by those around it today, itself first. */
export function isAmong({ regions, marks }: RegionParts, upward: readonly string[]): boolean {
  const marked = upward.find((code) => marks.has(code));
  return marked === undefined ? regions.has(EVERYWHERE) : marks.get(marked) === true;
}

/** The part in which a region lay that was among some; null: in none. */
export function childAmong(
  { regions, marks, children }: RegionParts,
  upward: readonly string[],
): string | null {
  const marked = upward.find((code) => marks.has(code));
  const child = marked === undefined ? undefined : children.get(marked);
  if (child !== undefined) return child;
  return partOf(regions, upward);
}

/** Of some regions from the finest up the one that is a part of those that are meant: see `RegionParts.children`. */
export function partOf(regions: ReadonlySet<string>, upward: readonly string[]): string | null {
  if (regions.size > 1) return upward.find((code) => regions.has(code)) ?? null;
  const at = regions.has(EVERYWHERE)
    ? upward.length
    : upward.findIndex((code) => regions.has(code));
  return upward[at - 1] ?? null;
}
