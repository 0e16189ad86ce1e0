import {
  SOURCE_KINDS,
  type SourceKind,
  UNIT_KINDS,
  type UnitKind,
  valuesOf,
} from '../../domain/vocabulary.js';

/** Units of one kind that come from one kind of source: what a scope tells apart beside regions. */
export interface UnitClass {
  /** Its place in `UNIT_CLASSES`. */
  readonly at: number;
  readonly kind: UnitKind;
  readonly sourceKind: SourceKind;
}

/** In the order in which lists of gaps have them: by kind, then by source kind, as texts. */
export const UNIT_CLASSES: readonly UnitClass[] = valuesOf(UNIT_KINDS)
  .sort()
  .flatMap((kind) =>
    valuesOf(SOURCE_KINDS)
      .sort()
      .map((sourceKind) => ({ kind, sourceKind })),
  )
  .map((each, at) => ({ at, ...each }));

const byName = new Map(
  valuesOf(UNIT_KINDS).map((kind) => [
    kind,
    new Map(
      UNIT_CLASSES.filter((each) => each.kind === kind).map((each) => [each.sourceKind, each]),
    ),
  ]),
);

export function classOf(place: Pick<UnitClass, 'kind' | 'sourceKind'>): UnitClass {
  const found = byName.get(place.kind)?.get(place.sourceKind);
  if (found === undefined)
    throw new Error(
      `A unit has a kind and a kind of source, received ${place.kind} ${place.sourceKind}.`,
    );
  return found;
}
