import {
  ORGANIZATION_KINDS,
  type OrganizationKind,
  REGION_LEVELS,
  type RegionLevel,
  valuesOf,
} from '../../domain/vocabulary.js';
import { skippedLevels } from '../chain/chain-levels.js';
import { isBelowCounty, isChainTop } from '../facts/hierarchy.js';
import type { ChainLevel, RuleSet } from '../rules/rules.js';

/** A kind and a level as one number: what the chain asks of where an organization stands. */
export type Place = number;

interface PlaceOf {
  readonly kind: OrganizationKind;
  readonly level: RegionLevel;
  readonly isTop: boolean;
  readonly isBelowCounty: boolean;
}

const kinds = valuesOf(ORGANIZATION_KINDS);
const levels = valuesOf(REGION_LEVELS);

/** All places, each at its number. */
export const PLACES: readonly PlaceOf[] = kinds.flatMap((kind) =>
  levels.map((level) => {
    const place = { kind, level };
    return { ...place, isTop: isChainTop(place), isBelowCounty: isBelowCounty(place) };
  }),
);

/** @throws Error where no place has the number */
export function placeAt(place: Place): PlaceOf {
  const found = PLACES[place];
  if (found === undefined) throw new Error(`A place has a number, received ${place}.`);
  return found;
}

export function placeOf({ kind, level }: Pick<PlaceOf, 'kind' | 'level'>): Place {
  return kinds.indexOf(kind) * levels.length + levels.indexOf(level);
}

/** The places of which something is so, as a table of 0 and 1. */
export function placesWhere(isSo: (place: PlaceOf) => boolean): Uint8Array {
  return Uint8Array.from(PLACES, (place) => (isSo(place) ? 1 : 0));
}

export const TOPS = placesWhere(({ isTop }) => isTop);
export const BELOW_COUNTY = placesWhere((place) => place.isBelowCounty);

/** The levels that a link from one place to another passes over, though it must not. */
export type Skips = (from: Place, to: Place) => readonly ChainLevel[];

export function skipsUnder(rules: RuleSet): Skips {
  const known = PLACES.map((from) => PLACES.map((to) => skippedLevels(from, to, rules)));
  return (from, to) => known[from]?.[to] ?? [];
}
