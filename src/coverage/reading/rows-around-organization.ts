import { z } from 'zod';
import type { OrganizationKind } from '../../domain/vocabulary.js';
import type { Reader } from '../../graph/graph.js';
import { readInBatches } from '../../graph/read-in-batches.js';
import type { Statement } from '../../graph/statement.js';
import type { OrganizationRowLists } from '../facts/assemble-organization.js';
import type { AssessedOrganizationRow, RankedRows } from '../facts/rows.js';
import type { ColumnsOf } from './columns.js';
import { superiorsNow } from './linked-organizations.js';
import { isBelowTop, readSuperiors } from './superiors.js';

/** Rows that tell of organizations what their assessment asks for. */
export interface AssessedOrganizationRows extends RankedRows {
  readonly organizations: AssessedOrganizationRow;
}

/** Whether a finding counts the units that an organization of a kind covers. */
export function isCounted(kind: OrganizationKind): boolean {
  return kind === 'JOINT_BRANCH' || kind === 'TEMPORARY_BRANCH';
}

/** Which of the units that organizations cover are read. */
export type Covered = 'ALL' | 'COUNTED';

/**
 * Grafeo goes through a whole list for each node under IN; unwound, each id is one look into the index.
 *
 * @param ids the placeholder of the list
 */
export function organizationsOf(ids: string): string {
  return `UNWIND ${ids} AS id MATCH (o:Organization) WHERE o.id = id`;
}

/**
 * Reads organizations with the rows that their facts are made of, past and future ones included: their
 * counts, the units that they cover, and all that is above them.
 *
 * @param covered COUNTED leaves out the units of those on whose kind no finding counts them (a
 * committee may cover thousands)
 */
export async function readOrganizationRows<R extends AssessedOrganizationRows>(
  reader: Reader,
  ids: readonly string[],
  columns: ColumnsOf<R>,
  covered: Covered,
): Promise<{
  readonly organizations: readonly R['organizations'][];
  readonly rows: OrganizationRowLists<R>;
}> {
  const own = await readOwnRows(reader, ids, columns, covered);
  const organizations = own.map(({ organization }) => organization);
  const covering = own.flatMap((each) => each.covered);
  return {
    organizations,
    rows: {
      ...(await readSuperiors<R>(
        { organizations, subordinations: own.flatMap(({ links }) => links) },
        isBelowTop,
        superiorsNow(reader, columns),
      )),
      counts: own.flatMap(({ counts }) => counts),
      coverages: covering.map(({ edge }) => edge),
      units: covering.map(({ unit }) => unit),
    },
  };
}

/** As `readOrganizationRows`, without what is above. */
export function readOwnRows<R extends AssessedOrganizationRows>(
  reader: Reader,
  ids: readonly string[],
  columns: ColumnsOf<R>,
  covered: Covered,
): Promise<OwnRows<R>[]> {
  return readInBatches(reader, [...new Set(ids)], (batch) => ownRows(batch, columns, covered));
}

/** An organization with the rows that are its own. */
export interface OwnRows<R extends AssessedOrganizationRows> {
  readonly organization: R['organizations'];
  readonly links: readonly R['subordinations'][];
  readonly counts: readonly R['counts'][];
  readonly covered: readonly { readonly edge: R['coverages']; readonly unit: R['units'] }[];
}

/** Organizations by their ids, each given once. */
function ownRows<R extends AssessedOrganizationRows>(
  ids: readonly string[],
  columns: ColumnsOf<R>,
  covered: Covered,
): Statement<OwnRows<R>> {
  const { organizations, subordinations, counts, coverages, units } = columns;
  const counted =
    covered === 'ALL' ? '' : " WHERE o.kind = 'JOINT_BRANCH' OR o.kind = 'TEMPORARY_BRANCH'";
  return {
    name: 'coverage.organizationRows',
    text: `${organizationsOf('$ids')}
CALL (o) { MATCH (o)-[l:SUBORDINATE_TO]->(:Organization) RETURN collect(${subordinations.list('l')}) AS links }
CALL (o) { MATCH (o)-[:COUNTED]->(c:Count) RETURN collect(${counts.list('c')}) AS counts }
CALL (o) { MATCH (o)-[e:COVERS]->(u:Unit)${counted} RETURN collect({edge: ${coverages.list('e')}, unit: ${units.list('u')}}) AS covered }
RETURN ${organizations.list('o')} AS organization, links, counts, covered`,
    parameters: { ids },
    decode: (raw) => {
      const row = OwnRow.parse(raw);
      return {
        organization: organizations.decode(row.organization),
        links: row.links.map(subordinations.decode),
        counts: row.counts.map(counts.decode),
        covered: row.covered.map(({ edge, unit }) => ({
          edge: coverages.decode(edge),
          unit: units.decode(unit),
        })),
      };
    },
  };
}

const OwnRow = z.object({
  organization: z.unknown(),
  links: z.array(z.unknown()),
  counts: z.array(z.unknown()),
  covered: z.array(z.object({ edge: z.unknown(), unit: z.unknown() })),
});
