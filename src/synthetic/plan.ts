import { UNIT_KINDS, type UnitKind, valuesOf } from '../domain/vocabulary.js';
import { sumOf } from './apportion.js';
import type { Divisions, Township, VillageOrCommunity } from './divisions.js';
import * as model from './model.js';
import { allianceQuotas, facilityQuotas, familyQuotas, type Quotas, quotasAt } from './quotas.js';
import { shareUnits } from './unit-shares.js';

/** How many of everything a place gets. Of the whole county this is all that is held in memory. */
export interface PlacePlan {
  readonly place: VillageOrCommunity;
  readonly index: number;
  readonly unitTotal: number;
  readonly units: ReadonlyMap<UnitKind, number>;
  readonly grids: number;
  readonly families: ReadonlyMap<model.FamilyName, number>;
  readonly alliances: ReadonlyMap<model.PlaceAlliance, number>;
  readonly facilities: ReadonlyMap<model.PlaceFacility, number>;
}

export interface Plan {
  readonly units: number;
  /** Those with at least one unit, in the order of the register. */
  readonly places: readonly PlacePlan[];
  /** Those with such a place. */
  readonly townships: readonly Township[];
  /** The township with the most communities, where the city united committee has its seat. */
  readonly town: Township;
  /** The first so many townships have a service centre of their own. */
  readonly townshipCentres: number;
  readonly migrantGroups: number;
  readonly relocatedMembers: number;
  readonly offSite: { readonly units: number; readonly branches: number };
  readonly belts: number;
  readonly twinnings: number;
}

/** Divides a number of units, and all that goes with them, over the places of a county. */
export function planCounty({ places, townships }: Divisions, units: number): Plan {
  const scaled = (total: number) => Math.round((total * units) / model.DEFAULT_UNITS);
  const town = townOf(places);
  const shares = shareUnits(places, town, units);
  const totals = shares.of(valuesOf(UNIT_KINDS));
  const inhabited = townships.filter(({ code }) =>
    places.some((place, at) => place.township.code === code && (totals[at] ?? 0) > 0),
  );
  const townshipCentres = Math.min(inhabited.length, scaled(model.FACILITIES.centre));
  const families = familyQuotas(shares, scaled);
  const alliances = allianceQuotas(places, shares, scaled);
  const facilities = facilityQuotas(places, townshipCentres, scaled);
  const unitQuotas: Quotas<UnitKind> = valuesOf(UNIT_KINDS).map((kind) => [
    kind,
    shares.of([kind]),
  ]);

  const planned = places.map((place, index): PlacePlan => {
    const unitTotal = totals[index] ?? 0;
    return {
      ...{ place, index, unitTotal },
      units: quotasAt(unitQuotas, index),
      grids: Math.max(1, Math.round(unitTotal / model.UNITS_PER_GRID)),
      families: quotasAt(families, index),
      alliances: quotasAt(alliances, index),
      facilities: quotasAt(facilities, index),
    };
  });
  return {
    ...{ units, town, townshipCentres },
    places: planned.filter(({ unitTotal }) => unitTotal > 0),
    townships: inhabited,
    migrantGroups: sumOf(shares.of(['MIGRANT_GROUP'])),
    relocatedMembers: scaled(model.RELOCATED_MEMBERS),
    offSite: {
      units: shares.offSite,
      branches: Math.min(scaled(model.OFF_SITE_BRANCHES), shares.offSite),
    },
    belts: scaled(model.BELTS),
    twinnings: scaled(model.TWINNINGS),
  };
}

function townOf(places: readonly VillageOrCommunity[]): Township {
  const communities = (town: Township) =>
    places.filter(({ level, township }) => level === 'COMMUNITY' && township === town).length;
  const [first, ...others] = new Set(places.map(({ township }) => township));
  if (first === undefined) throw new Error('A county has at least one village, received none.');
  return others.reduce((a, b) => (communities(b) > communities(a) ? b : a), first);
}
