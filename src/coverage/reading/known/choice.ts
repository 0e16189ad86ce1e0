import { regionsMeant, thingsMeant } from '../../../domain/divisions.js';
import type { UnitArea, UnitScope } from '../../index/extent.js';

/** Which units are read, or organizations; null leaves none out. */
export interface Choice {
  /** Those in these regions and below them. */
  readonly regions: ReadonlySet<string> | null;
  /** These too, wherever they are. */
  readonly ids: ReadonlySet<string>;
  readonly kinds: ReadonlySet<string> | null;
  readonly sources: ReadonlySet<string> | null;
  /** Of these what lies in some regions now, by a key of that (`LyingNow`); null: wherever it lies. */
  readonly now: string | null;
}

/** What a scope or an area is asked of, that at least. */
export function choiceOf(where: UnitScope | UnitArea, now: string | null = null): Choice {
  if ('regions' in where)
    return {
      regions: new Set(where.regions),
      ids: new Set(where.units),
      kinds: null,
      sources: null,
      now,
    };
  const { kinds, sources } = where;
  const regions = regionsMeant(where);
  return {
    regions: regions === null ? null : new Set(regions),
    ids: new Set(thingsMeant(where)),
    kinds: kinds == null ? null : new Set(kinds),
    sources: sources == null ? null : new Set(sources),
    now,
  };
}

/** @param upward the codes of the regions that contain the thing */
export function isChosen(
  { regions, ids, kinds, sources }: Choice,
  {
    id,
    kind,
    sourceKind,
  }: { readonly id: string; readonly kind: string; readonly sourceKind: string },
  upward: readonly string[],
): boolean {
  return (
    (regions === null || ids.has(id) || upward.some((code) => regions.has(code))) &&
    (kinds?.has(kind) ?? true) &&
    (sources?.has(sourceKind) ?? true)
  );
}

/** Whether all of one choice is among what another leaves in. */
export function isWithin(choice: Choice, other: Choice): boolean {
  return (
    choice.now === other.now &&
    areAmong(choice.regions, other.regions) &&
    (other.regions === null || areAmong(choice.ids, other.ids)) &&
    areAmong(choice.kinds, other.kinds) &&
    areAmong(choice.sources, other.sources)
  );
}

function areAmong(some: ReadonlySet<string> | null, others: ReadonlySet<string> | null): boolean {
  return others === null || (some !== null && [...some].every((each) => others.has(each)));
}
