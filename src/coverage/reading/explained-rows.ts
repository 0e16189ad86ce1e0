import type { EntityId } from '../../domain/ids.js';
import type { Reader } from '../../graph/graph.js';
import { answersPerHead } from '../../graph/per-head.js';
import { ALWAYS, type Lying } from '../facts/lying.js';
import type { RecordedRows, Row } from '../facts/recorded-rows.js';
import type { RowLists } from '../facts/rows.js';
import { namesRegions } from '../rules/held-to.js';
import type { RuleSet } from '../rules/rules.js';
import { ranked, recordedColumns } from './columns.js';
import type { AsKnown } from './known/as-known.js';
import { lookUp, lookups } from './known/lookups.js';
import { rankedOrganizations, rowsAroundOrganizations } from './known/organizations.js';
import { regionsAround } from './known/regions.js';
import { knownRowsAroundUnits } from './known/rows-around-units.js';
import { withSourceKinds } from './known/source-kinds.js';
import { readOrganizationRows } from './rows-around-organization.js';
import { readRowsAroundUnits } from './rows-around-units.js';
import type { RowsAroundUnits } from './surrounded-units.js';

/** Organizations are read with their levels, over nodes only. */
const recordedNow = { ...recordedColumns, organizations: ranked(recordedColumns.organizations) };

/** The rows behind a unit, and where the regions among them lay. */
export interface RowsBehindUnit {
  readonly rows: readonly Row[];
  readonly lying: Lying;
}

/**
 * The rows behind a unit, as they are or were known, whenever they held: by themselves the rows that
 * its facts are made of, and the regions in which its kind was surveyed, or all around it where the rule set asks for
 * these. None where no unit has the id.
 */
export async function rowsBehindUnit(
  known: AsKnown,
  id: EntityId,
  rules: RuleSet,
): Promise<RowsBehindUnit> {
  return known.knownBefore === null
    ? unitRowsNow(known.reader, id, namesRegions(rules))
    : knownUnitRows(known, id);
}

/** The rows behind an organization, as `rowsBehindUnit` has them of a unit. */
export async function rowsBehindOrganization(known: AsKnown, id: EntityId): Promise<Row[]> {
  return known.knownBefore === null
    ? organizationRowsNow(known.reader, id)
    : knownOrganizationRows(known, id);
}

/** The same for all days, rule sets and languages in which an explanation is asked for. */
const rememberedRows = answersPerHead<RowsBehindUnit>(500);

function unitRowsNow(
  reader: Reader,
  id: EntityId,
  hasAllRegions: boolean,
): Promise<RowsBehindUnit> {
  return rememberedRows(reader, `${id}|${hasAllRegions}`, async () =>
    rowsOfUnits(await readRowsAroundUnits<RecordedRows>(reader, [id], recordedNow, hasAllRegions)),
  );
}

function rowsOfUnits({
  units,
  rows,
  regions,
  lying,
}: RowsAroundUnits<RecordedRows>): RowsBehindUnit {
  return { rows: inOrder([...units, ...allOf(rows), ...regions]), lying };
}

async function knownUnitRows(known: AsKnown, id: EntityId): Promise<RowsBehindUnit> {
  const found = await lookUp(known, lookups.unit, recordedColumns.units, [id]);
  const units = await withSourceKinds(known, found);
  if (units.length === 0) return { rows: [], lying: ALWAYS };
  const located = units.map(({ region }) => region);
  const around = await regionsAround(known, located, recordedColumns.regions);
  return rowsOfUnits(
    await knownRowsAroundUnits<RecordedRows>(
      known,
      units,
      [...around.values()],
      recordedColumns,
      (ids) => rankedOrganizations(known, recordedColumns.organizations, ids),
    ),
  );
}

async function organizationRowsNow(reader: Reader, id: EntityId): Promise<Row[]> {
  const { rows } = await readOrganizationRows<RecordedRows>(reader, [id], recordedNow, 'ALL');
  return inOrder(allOf(rows));
}

async function knownOrganizationRows(known: AsKnown, id: EntityId): Promise<Row[]> {
  const organizations = await rankedOrganizations(known, recordedColumns.organizations, [id]);
  const rows = await rowsAroundOrganizations<RecordedRows>(
    known,
    organizations,
    recordedColumns,
    (ids) => rankedOrganizations(known, recordedColumns.organizations, ids),
  );
  return inOrder(allOf(rows));
}

function allOf(lists: Partial<RowLists<RecordedRows>>): Row[] {
  return Object.values(lists).flat();
}

/** Each row once, in the order of the keys, whatever order the engine gave. */
function inOrder(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.key, row])).values()].sort((a, b) =>
    a.key < b.key ? -1 : 1,
  );
}
