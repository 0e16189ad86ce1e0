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

/** What is counted together: a class, or with `kind` null all classes of one kind of source. */
export interface CountedClass {
  /** Its place among all of these: first the classes, then the kinds of source. */
  readonly at: number;
  readonly kind: UnitKind | null;
  readonly sourceKind: SourceKind;
}

/** By kinds of source: most questions are about all kinds of units, and there are many. */
const SOURCE_CLASSES: readonly CountedClass[] = valuesOf(SOURCE_KINDS)
  .sort()
  .map((sourceKind, at) => ({ at: UNIT_CLASSES.length + at, kind: null, sourceKind }));

/** The place of all classes of the kind of source that a class has. */
export function sourceClassOf({ sourceKind }: UnitClass): number {
  return UNIT_CLASSES.length + SOURCE_CLASSES.findIndex((each) => each.sourceKind === sourceKind);
}

/** Fewer classes in place of some: all kinds of one kind of source are one. */
export function coarsest(classes: readonly UnitClass[]): readonly CountedClass[] {
  const sources = SOURCE_CLASSES.filter(({ sourceKind }) =>
    classes.some((each) => each.sourceKind === sourceKind),
  );
  const isWhole = classes.length * SOURCE_CLASSES.length === sources.length * UNIT_CLASSES.length;
  return isWhole ? sources : classes;
}

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
