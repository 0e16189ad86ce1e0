import { z } from 'zod';
import type { EntityId } from '../../domain/ids.js';
import type { Reader } from '../../graph/graph.js';
import type { Statement } from '../../graph/statement.js';
import { around } from '../../registry/readings/places.js';
import type { UnitRowLists } from '../facts/assemble-unit.js';
import { ALWAYS } from '../facts/lying.js';
import type { Rows } from '../facts/rows.js';
import type { ColumnsOf } from './columns.js';
import { withFormerRegions } from './former-regions.js';
import { superiorsNow } from './linked-organizations.js';
import { isGroup, readSuperiors } from './superiors.js';
import type { AssessedRows, RowsAroundUnits } from './surrounded-units.js';

/**
 * Reads units with the rows that their facts are made of, past and future ones included: their own coverages,
 * alliances, surveys and counts, and those of the wholes that they are part of. Of a party group the links
 * directly above it are read with it; where these lead to a group, it is read on.
 *
 * @param ids of so many units as one statement may read
 * @param hasAllRegions whether all regions around units are read, which only rule sets that name regions ask for
 */
export async function readRowsAroundUnits<R extends AssessedRows>(
  reader: Reader,
  ids: readonly string[],
  columns: ColumnsOf<R>,
  hasAllRegions: boolean,
): Promise<RowsAroundUnits<R>> {
  const statement = rowsAroundUnits(ids, columns, hasAllRegions);
  const read = decoded(await reader.read(statement), columns);
  const found = await withFormerRegions(reader, read, columns);
  const { rows } = found;
  if (unreadGroups(rows).length === 0) return found;
  const superiors = await readSuperiors(rows, isGroup, superiorsNow<R>(reader, columns));
  return { ...found, rows: { ...rows, ...superiors } };
}

/** The party groups above those that cover units of which no links are read yet; mostly none. */
function unreadGroups<R extends Rows>({
  organizations,
  subordinations,
}: UnitRowLists<R>): EntityId[] {
  if (subordinations.length === 0) return [];
  const read = new Set(organizations.map(({ id }) => id));
  return subordinations.map(({ superior }) => superior).filter((id) => !read.has(id));
}

/** What the statement has shaped: the rows in it are decoded. */
const Found = z.custom<Found>();
interface Found {
  readonly what: Exclude<keyof Rows, 'organizations' | 'alliances'>;
  /** A row of that table, with what stands at its other end or around it. */
  readonly found: readonly [unknown, unknown?, unknown?];
}

function decoded<R extends AssessedRows>(
  all: readonly Found[],
  columns: ColumnsOf<R>,
): RowsAroundUnits<R> {
  const units: R['units'][] = [];
  const rows: { [T in keyof UnitRowLists]: R[T][] } = {
    ...{ units: [], organizations: [], alliances: [], parts: [], coverages: [] },
    ...{ subordinations: [], memberships: [], services: [], surveys: [], counts: [] },
  };
  const regions = new Map<EntityId, R['regions']>();
  const codesAround = new Map<unknown, Set<EntityId>>();
  const surveys = new Set<string>();
  for (const { what, found } of all) {
    const [row, other] = found;
    switch (what) {
      case 'units':
        units.push(columns.units.decode(row));
        break;
      case 'parts':
        rows.parts.push(columns.parts.decode(row));
        rows.units.push(columns.units.decode(other));
        break;
      case 'coverages':
        rows.coverages.push(columns.coverages.decode(row));
        rows.organizations.push(columns.organizations.decode(other));
        break;
      case 'subordinations': {
        rows.subordinations.push(columns.subordinations.decode(row));
        const superior = columns.organizations.decode(other);
        // Of a group above a group no links are read with the unit: it is left to be read with them.
        if (!isGroup(superior)) rows.organizations.push(superior);
        break;
      }
      case 'memberships':
      case 'services':
        if (what === 'services') rows.services.push(columns.services.decode(row));
        else rows.memberships.push(columns.memberships.decode(row));
        rows.alliances.push(columns.alliances.decode(other));
        break;
      case 'surveys':
        takeSurvey(columns.surveys.decode(row), other, found[2]);
        break;
      case 'counts':
        rows.counts.push(columns.counts.decode(row));
        break;
      case 'regions':
        takeRegion(columns.regions.decode(row), other);
    }
  }
  return {
    ...{ units, rows, regions: [...regions.values()] },
    regionsAround: (region) => [...(codesAround.get(region) ?? [])],
    lying: ALWAYS,
  };

  /** One of a region is read for each unit in that. */
  function takeSurvey(survey: R['surveys'], located: unknown, at: unknown): void {
    const { unit, region, kind, on } = survey;
    const key = `${unit}|${region}|${kind}|${on}`;
    if (!surveys.has(key)) rows.surveys.push(survey);
    surveys.add(key);
    if (at !== null) takeRegion(columns.regions.decode(at), located);
  }

  function takeRegion(around: R['regions'], located: unknown): void {
    regions.set(around.code, around);
    const codes = codesAround.get(located) ?? new Set();
    codesAround.set(located, codes.add(around.code));
  }
}

/**
 * Row by row: to put them together for each unit takes an engine longer, with one unit mostly to plan it. What links
 * lead to needs no label, which would be looked at once more.
 */
function rowsAroundUnits<R extends AssessedRows>(
  ids: readonly string[],
  columns: ColumnsOf<R>,
  hasAllRegions: boolean,
): Statement<Found> {
  const { coverages, organizations, subordinations, memberships, services, alliances } = columns;
  const [only, ...others] = ids;
  const unit =
    others.length === 0
      ? 'MATCH (u:Unit) WHERE u.id = $only'
      : 'UNWIND $ids AS one MATCH (u:Unit) WHERE u.id = one';
  const reached = `${unit} MATCH (u)-[:PART_OF*0..1]->(w) WITH DISTINCT w`;
  const pair = (row: string, other: string) => `[${row}, ${other}] AS found`;
  const read: { readonly [what in Exclude<Found['what'], 'regions'>]: string } = {
    units: `${unit} RETURN 'units' AS what, [${columns.units.list('u')}] AS found`,
    parts: `${unit} MATCH (u)-[p:PART_OF]->(w)
      RETURN 'parts' AS what, ${pair(columns.parts.list('p'), columns.units.list('w'))}`,
    coverages: `${reached} MATCH (w)<-[e:COVERS]-(o)
      RETURN 'coverages' AS what, ${pair(coverages.list('e'), organizations.list('o'))}`,
    subordinations: `${reached} MATCH (w)<-[:COVERS]-(o) WHERE o.kind = 'PARTY_GROUP' WITH DISTINCT o
      MATCH (o)-[l:SUBORDINATE_TO]->(s)
      RETURN 'subordinations' AS what, ${pair(subordinations.list('l'), organizations.list('s'))}`,
    memberships: `${reached} MATCH (w)-[e:MEMBER_OF]->(a)
      RETURN 'memberships' AS what, ${pair(memberships.list('e'), alliances.list('a'))}`,
    services: `${reached} MATCH (w)<-[e:SERVES]-(a)
      RETURN 'services' AS what, ${pair(services.list('e'), alliances.list('a'))}`,
    surveys: `${unit} MATCH (u)-${around}->(at)-[:SURVEYED]->(s) WHERE at = u OR s.kind = u.kind
      RETURN 'surveys' AS what, [${columns.surveys.list('s')}, u.region, CASE WHEN at:Region THEN ${columns.regions.list('at')} END] AS found`,
    counts: `${unit} MATCH (u)-[:COUNTED]->(c) RETURN 'counts' AS what, [${columns.counts.list('c')}] AS found`,
  };
  const regions = `${unit} MATCH (u)-${around}->(at:Region)
      RETURN DISTINCT 'regions' AS what, [${columns.regions.list('at')}, u.region] AS found`;
  return {
    name: 'coverage.unitRows',
    text: [...Object.values(read), ...(hasAllRegions ? [regions] : [])].join('\nUNION ALL '),
    parameters: others.length === 0 ? { only: only ?? '' } : { ids },
    decode: (row) => Found.parse(row),
  };
}
