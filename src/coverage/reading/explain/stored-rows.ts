import { z } from 'zod';
import { CivilDate } from '../../../domain/civil-date.js';
import { EntityId } from '../../../domain/ids.js';
import {
  COVERAGE_MODES,
  EXCLUSIONS,
  ORGANIZATION_KINDS,
  REGION_LEVELS,
  SOURCE_KINDS,
  UNIT_KINDS,
  valuesOf,
} from '../../../domain/vocabulary.js';
import { orNull } from '../../../graph/or-null.js';

const date = orNull(CivilDate);
const name = orNull(z.string());
const id = orNull(EntityId);

const recorded = {
  key: z.string(),
  source: EntityId,
  locator: name,
  sourceKind: z.enum(valuesOf(SOURCE_KINDS)),
  recordedAt: z.string(),
  /** When another version took its place; null of the one that stands. */
  recordedTo: name,
};
const lifetime = { validFrom: date, validTo: date };
const named = { ...recorded, id: EntityId, name: z.string(), nameEn: name };

const Source = z.object({
  key: z.string(),
  recordedAt: z.string(),
  recordedTo: name,
  id: EntityId,
  kind: z.enum(valuesOf(SOURCE_KINDS)),
});
const Unit = z.object({
  ...named,
  ...lifetime,
  kind: z.enum(valuesOf(UNIT_KINDS)),
  region: EntityId,
  exclusion: orNull(z.enum(valuesOf(EXCLUSIONS))),
});
const Organization = z.object({
  ...named,
  ...lifetime,
  kind: z.enum(valuesOf(ORGANIZATION_KINDS)),
  region: EntityId,
  termStart: date,
  hasCommittee: orNull(z.boolean()),
});
const Alliance = z.object({ ...named, ...lifetime });
const Region = z.object({ ...named, level: z.enum(valuesOf(REGION_LEVELS)), parent: id });
const Coverage = z.object({
  ...recorded,
  ...lifetime,
  organization: EntityId,
  unit: EntityId,
  mode: z.enum(valuesOf(COVERAGE_MODES)),
});
const Part = z.object({ ...recorded, ...lifetime, unit: EntityId, whole: EntityId });
const Membership = z.object({ ...recorded, ...lifetime, member: EntityId, alliance: EntityId });
const Service = z.object({ ...recorded, ...lifetime, alliance: EntityId, target: EntityId });
const Subordination = z.object({
  ...recorded,
  ...lifetime,
  organization: EntityId,
  superior: EntityId,
});
const Count = z.object({
  ...recorded,
  entity: EntityId,
  on: CivilDate,
  fullMembers: orNull(z.number().int()),
});
const Survey = z.object({
  ...recorded,
  on: CivilDate,
  unit: id,
  region: id,
  kind: orNull(z.enum(valuesOf(UNIT_KINDS))),
});

const Keyed = z.object({ row: z.looseObject({ key: z.string() }) });

/** The properties of a row as a statement returns it: whichever table it is of. */
export type RawRow = z.output<typeof Keyed>['row'];

export function decodeRaw(row: unknown): RawRow {
  return Keyed.parse(row).row;
}

/** The rows that were known, by their table. */
export type StoredRows = ReturnType<typeof knownRows>;

/**
 * Of each row the version that was known before an instant, where there was one; null: the version that
 * stands. Those of a table stand in the order of their keys, whatever order the engine gave.
 */
export function knownRows(raw: readonly RawRow[], knownBefore: string | null) {
  return {
    sources: of('sources', Source),
    units: of('units', Unit),
    organizations: of('organizations', Organization),
    alliances: of('alliances', Alliance),
    regions: of('regions', Region),
    coverages: of('coverages', Coverage),
    parts: of('parts', Part),
    memberships: of('memberships', Membership),
    services: of('services', Service),
    subordinations: of('subordinations', Subordination),
    counts: of('counts', Count),
    surveys: of('surveys', Survey),
  };

  function of<R extends Versioned>(table: string, schema: z.ZodType<R>): R[] {
    const known = new Map<string, R>();
    for (const each of raw) {
      if (!each.key.startsWith(`${table}|`)) continue;
      const row = schema.parse(each);
      if (isKnown(row, knownBefore)) known.set(each.key, row);
    }
    return [...known.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  }
}

interface Versioned {
  readonly key: string;
  readonly recordedAt: string;
  readonly recordedTo: string | null;
}

/** A version is known from when it was recorded until another took its place. */
function isKnown({ recordedAt, recordedTo }: Versioned, before: string | null): boolean {
  if (before === null) return recordedTo === null;
  return recordedAt < before && (recordedTo === null || before <= recordedTo);
}
