import { type Day, dayOf, NEVER } from '../domain/day.js';
import { besidesMeant, type Whereabouts } from '../domain/divisions.js';
import { Remembered } from '../domain/remembered.js';
import type { ThingIndex } from '../registry/index/thing-index.js';
import { type Located, type Placed, type PlacesOn, placed } from './by-region.js';

/** What a count says of households; null where it says nothing. */
export interface HouseholdCount {
  readonly on: Day;
  readonly links: number | null;
  readonly households: number | null;
}

/** An organization with what was counted in it of households, in the order of days. */
export interface CountedOrganization extends Located {
  /** From the first day on which it exists until the first on which it does not. */
  readonly from: Day;
  readonly to: Day;
  readonly kind: string;
  readonly sourceKind: string | null;
  readonly counts: readonly HouseholdCount[];
}

/** Which organizations are meant; null for any. */
export interface OrganizationScope extends Whereabouts {
  readonly region: string | null;
  readonly kinds: readonly string[] | null;
  readonly sources: readonly string[] | null;
}

/** The households that were counted in organizations. A version of it never changes. */
export class HouseholdIndex {
  readonly #placed = new Remembered<Placed<CountedOrganization>>(mostScopes);

  /** @param counts by the organization's id, in the order of days */
  constructor(
    readonly things: ThingIndex,
    readonly counts: ReadonlyMap<string, readonly HouseholdCount[]>,
  ) {}

  /**
   * The organizations of a scope, of whatever day.
   *
   * @param on how regions lay on the day that is asked of, among the things that this has
   */
  organizations(scope: OrganizationScope, on: PlacesOn): Placed<CountedOrganization> {
    const question = JSON.stringify([scope, on.alike]);
    return this.#placed.of(question, () => this.#organizations(scope, on));
  }

  #organizations(
    scope: OrganizationScope,
    { around, marks }: PlacesOn,
  ): Placed<CountedOrganization> {
    const { region, kinds, sources } = scope;
    const { counts } = this;
    const of = { types: ['Organization'], kinds, sourceKinds: sources };
    const wanted = { ...of, region, marks, besides: besidesMeant(scope) };
    const rows: CountedOrganization[] = [];
    for (const { id, kind, sourceKind, region: at, validFrom, validTo } of this.things.listed(
      wanted,
    )) {
      if (at === null) continue;
      const from = validFrom === null ? 0 : dayOf(validFrom);
      const to = validTo === null ? NEVER : dayOf(validTo);
      rows.push({ region: at, from, to, kind, sourceKind, counts: counts.get(id) ?? nothing });
    }
    return placed(rows, scope, around);
  }
}

const nothing: readonly HouseholdCount[] = [];

/** The organizations of so many scopes are remembered. */
const mostScopes = 32;
