import type { UnitArea, UnitScope } from '../../index/extent.js';

/** Which units are read; null leaves none out. */
export interface UnitChoice {
  /** The units in these regions and below them. */
  readonly regions: ReadonlySet<string> | null;
  /** These too, wherever they are. */
  readonly units: ReadonlySet<string>;
  readonly kinds: ReadonlySet<string> | null;
  readonly sources: ReadonlySet<string> | null;
}

/** The units that a scope or an area is asked of, those at least. */
export function choiceOf(where: UnitScope | UnitArea): UnitChoice {
  if ('regions' in where)
    return {
      regions: new Set(where.regions),
      units: new Set(where.units),
      kinds: null,
      sources: null,
    };
  const { region, kinds, sources } = where;
  return {
    regions: region == null ? null : new Set([region]),
    units: new Set(),
    kinds: kinds == null ? null : new Set(kinds),
    sources: sources == null ? null : new Set(sources),
  };
}

/** @param upward the codes of the regions that contain the unit */
export function isChosen(
  { regions, units, kinds, sources }: UnitChoice,
  {
    id,
    kind,
    sourceKind,
  }: { readonly id: string; readonly kind: string; readonly sourceKind: string },
  upward: readonly string[],
): boolean {
  return (
    (regions === null || units.has(id) || upward.some((code) => regions.has(code))) &&
    (kinds?.has(kind) ?? true) &&
    (sources?.has(sourceKind) ?? true)
  );
}

/** Whether all units of one choice are among those of another. */
export function isWithin(choice: UnitChoice, other: UnitChoice): boolean {
  return (
    areAmong(choice.regions, other.regions) &&
    (other.regions === null || areAmong(choice.units, other.units)) &&
    areAmong(choice.kinds, other.kinds) &&
    areAmong(choice.sources, other.sources)
  );
}

function areAmong(some: ReadonlySet<string> | null, others: ReadonlySet<string> | null): boolean {
  return others === null || (some !== null && [...some].every((each) => others.has(each)));
}
