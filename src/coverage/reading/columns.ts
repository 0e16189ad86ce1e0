import { z } from 'zod';
import { CivilDate } from '../../domain/civil-date.js';
import { EntityId } from '../../domain/ids.js';
import { StoredCount, StoredRevenue } from '../../domain/numbers.js';
import {
  COVERAGE_MODES,
  EXCLUSIONS,
  ORGANIZATION_KINDS,
  REGION_LEVELS,
  type RegionLevel,
  SOURCE_KINDS,
  UNIT_KINDS,
  valuesOf,
} from '../../domain/vocabulary.js';
import { Life, life } from '../../registry/readings/lifetimes.js';
import type { RecordedRows } from '../facts/recorded-rows.js';
import type { Rows } from '../facts/rows.js';

/** What is read of a table's rows, and how it is decoded. */
export interface Columns<Row> {
  /**
   * The Cypher of a list of the columns, over the variable of a node, an edge or a version: engines
   * hand a list over faster than a map.
   */
  readonly list: (variable: string) => string;
  readonly decode: (raw: unknown) => Row;
}

/** What is read of each table. */
export type ColumnsOf<R extends Rows> = { readonly [T in keyof Rows]: Columns<R[T]> };

const region = { code: EntityId, parent: EntityId.nullable() };
const level = z.enum(valuesOf(REGION_LEVELS));
const unit = {
  id: EntityId,
  kind: z.enum(valuesOf(UNIT_KINDS)),
  region: EntityId,
  exclusion: z.enum(valuesOf(EXCLUSIONS)).nullable(),
  sourceKind: z.enum(valuesOf(SOURCE_KINDS)),
};
const organization = { id: EntityId, kind: z.enum(valuesOf(ORGANIZATION_KINDS)) };
const terms = {
  region: EntityId,
  termStart: CivilDate.nullable(),
  hasCommittee: z.boolean().nullable(),
};
const alliance = { id: EntityId };
const coverage = {
  organization: EntityId,
  unit: EntityId,
  mode: z.enum(valuesOf(COVERAGE_MODES)),
};
const part = { unit: EntityId, whole: EntityId };
const membership = { member: EntityId, alliance: EntityId };
const service = { alliance: EntityId, target: EntityId };
const subordination = { organization: EntityId, superior: EntityId };
const count = {
  entity: EntityId,
  on: CivilDate,
  fullMembers: StoredCount,
  staff: StoredCount,
  revenue: StoredRevenue,
};
const survey = {
  unit: EntityId.nullable(),
  region: EntityId.nullable(),
  kind: z.enum(valuesOf(UNIT_KINDS)).nullable(),
  on: CivilDate,
  sourceKind: z.enum(valuesOf(SOURCE_KINDS)),
};

const names = { name: z.string(), nameEn: z.string().nullable() };

/** What facts are made of. */
export const columns = {
  regions: plain(region),
  units: lasting(unit),
  organizations: lasting(organization),
  alliances: lasting(alliance),
  coverages: lasting(coverage),
  parts: lasting(part),
  memberships: lasting(membership),
  services: lasting(service),
  subordinations: lasting(subordination),
  counts: plain(count),
  surveys: plain(survey),
};

/** The rows that some columns give. */
export type RowsOf<C extends ColumnsOf<Rows>> = {
  readonly [T in keyof Rows]: ReturnType<C[T]['decode']>;
};

export type LeanRows = RowsOf<typeof columns>;

/** What facts are made of where a survey counts as its source was known. */
export const statedColumns = { ...columns, surveys: plain({ ...survey, source: EntityId }) };

/** What facts are made of that tell of organizations where they stand, and until when. */
export const organizationColumns = {
  ...columns,
  organizations: lasting({ ...organization, ...terms }),
};

/** How a thing stands in a list, and in which scopes. */
const listing = {
  ...names,
  reading: z.string(),
  source: EntityId,
  sourceKind: z.enum(valuesOf(SOURCE_KINDS)),
};

export const listedColumns = {
  units: lasting({ ...unit, ...listing }),
  organizations: lasting({ ...organization, ...terms, ...listing }),
  regions: plain({ ...region, level, ...names }),
};

const recorded = {
  key: z.string(),
  source: EntityId,
  locator: z.string().nullable(),
  sourceKind: z.enum(valuesOf(SOURCE_KINDS)),
  recordedAt: z.string(),
};

/** What explanations are made of. */
export const recordedColumns = {
  regions: tagged('regions', plain({ ...region, level, ...names, ...recorded })),
  units: tagged('units', lasting({ ...unit, ...names, ...recorded })),
  organizations: tagged(
    'organizations',
    lasting({ ...organization, ...terms, ...names, ...recorded }),
  ),
  alliances: tagged('alliances', lasting({ ...alliance, ...names, ...recorded })),
  coverages: tagged('coverages', lasting({ ...coverage, ...recorded })),
  parts: tagged('parts', lasting({ ...part, ...recorded })),
  memberships: tagged('memberships', lasting({ ...membership, ...recorded })),
  services: tagged('services', lasting({ ...service, ...recorded })),
  subordinations: tagged('subordinations', lasting({ ...subordination, ...recorded })),
  counts: tagged('counts', plain({ ...count, ...recorded })),
  surveys: tagged('surveys', plain({ ...survey, ...recorded })),
};

export const sourceColumns = plain({ id: EntityId, kind: z.enum(valuesOf(SOURCE_KINDS)) });
export const householdColumns = plain({
  on: CivilDate,
  householdLinks: StoredCount,
});

/** Columns of organizations and, over nodes only, the level of the region that they are based in. */
export function ranked<Row>({ list, decode }: Columns<Row>): Columns<Row & Ranked> {
  return {
    list: (organization) =>
      `[${list(organization)}, head([(${organization})-[:BASED_IN]->(at:Region) | at.level])]`,
    decode: (raw) => {
      const [row, level] = RankedRow.parse(raw);
      return { ...decode(row), level };
    },
  };
}

/** The level of the region that an organization is based in. */
interface Ranked {
  readonly level: RegionLevel;
}

const RankedRow = z.tuple([z.unknown(), level]);

function plain<S extends z.ZodRawShape>(shape: S): Columns<z.output<z.ZodObject<S>>> {
  const names = Object.keys(shape);
  return columnsOf(names, (variable) => names.map((name) => `${variable}.${name}`), shape);
}

/** Columns of a table whose rows hold from one day to another. */
function lasting<S extends z.ZodRawShape>(
  shape: S,
): Columns<z.output<z.ZodObject<S & { lifetime: typeof Life }>>> {
  const names = Object.keys(shape);
  return columnsOf(
    [...names, 'lifetime'],
    (variable) => [...names.map((name) => `${variable}.${name}`), life(variable)],
    { ...shape, lifetime: Life },
  );
}

function columnsOf<S extends z.ZodRawShape>(
  names: readonly string[],
  expressions: (variable: string) => readonly string[],
  shape: S,
): Columns<z.output<z.ZodObject<S>>> {
  const row = z.object(shape);
  return {
    list: (variable) => `[${expressions(variable).join(', ')}]`,
    decode: (raw) => {
      const values: Record<string, unknown> = {};
      if (Array.isArray(raw))
        for (let at = 0; at < names.length; at += 1) values[names[at] ?? ''] = raw[at];
      return row.parse(values);
    },
  };
}

function tagged<Table extends keyof RecordedRows, Row>(
  table: Table,
  { list, decode }: Columns<Row>,
): Columns<Row & { readonly table: Table }> {
  return { list, decode: (raw) => ({ ...decode(raw), table }) };
}
