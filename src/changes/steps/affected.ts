import { z } from 'zod';
import type { Affected } from '../../coverage/facts/row-changes.js';
import type { DivisionsChange } from '../../coverage/reading/divisions-change.js';
import { linksAtOnce } from '../../coverage/reading/linked-organizations.js';
import { Divisions } from '../../domain/divisions.js';
import { valuesOf } from '../../domain/vocabulary.js';
import type { Reader } from '../../graph/graph.js';
import type { Statement } from '../../graph/statement.js';
import { divisionsOf } from '../../registry/divisions.js';
import { regionsBelow } from '../../registry/readings/places.js';
import type { TableName } from '../tables/tables.js';
import type { Cells } from '../tables/tables-table.js';
import { type Asked, askedBySort } from './asked-by-sort.js';
import type { StepRows } from './rows-of-steps.js';

/**
 * What the rows of steps may tell anything else of, by the graph as it is before they are written. Units as a commit
 * marks them (`write/mark-affected.ts`): those that a row names, those that are in an alliance or served by one whose
 * own row is written, those that organizations cover whose own row is or party groups whose line upward is; and the
 * parts of them all, to which coverage extends; those that a survey is of, itself or by their kind; those in regions that
 * move. Organizations
 * - whose own rows, counts, coverages or links upward are written;
 * - directly below one whose own row is, since a link upward goes by the superior's level;
 * - above these, on whatever day, since a cycle closes or opens there;
 * - that have covered a unit whose own row is, since they count living units.
 */
export async function affectedBy(
  reader: Reader,
  { rows }: Pick<StepRows, 'rows'>,
  divided: DivisionsChange | null,
): Promise<Affected> {
  const named = (column: string, ...tables: readonly TableName[]) =>
    rows.flatMap(({ after: { table, cells } }) =>
      tables.includes(table) ? [cells[column] ?? ''] : [],
    );
  const own = { organizations: named('id', 'organizations'), units: named('id', 'units') };
  const [below, above] = [
    named('organization', 'subordinations'),
    named('superior', 'subordinations'),
  ];
  const counted = named('entity', 'counts');
  const reached = [
    ...own.units,
    ...named('unit', 'coverages'),
    ...named('member', 'memberships'),
    ...named('target', 'services'),
  ];
  const lines = new Set([...own.organizations, ...below, ...above]);
  const units = new Set([...reached, ...named('unit', 'parts', 'surveys'), ...counted]);
  const others = new Set([...named('organization', 'coverages'), ...counted]);
  const isSurveyed = rows.some(({ after: { table } }) => table === 'surveys');
  const divisions = isSurveyed ? await divisionsOf(reader) : Divisions.UNMOVED;
  const known = new Set<string>();
  let open: Asked<Sort>[] = [
    ...rows.flatMap(({ after: { table, cells } }) => surveyedBy(table, cells, divisions)),
    ...asking('located', divided === null ? [] : movedBy(divided)),
    ...asking('parts', reached),
    ...asking('allied', named('id', 'alliances')),
    ...asking('covered', own.organizations),
    ...asking('groupsBelow', own.organizations),
    ...asking('groups', below),
    ...asking('below', own.organizations),
    ...asking('covering', own.units),
    ...asking('above', [...lines]),
  ];
  while (open.length > 0) {
    const next: Asked<Sort>[] = [];
    for (const { sort, id, goesOn } of await reader.read(around(open))) {
      if (unitSorts.has(sort)) units.add(id);
      else if (sort === 'groups' || sort === 'groupsBelow')
        next.push(...asking('covered', [id]), ...asking('groupsBelow', [id]));
      else (sort === 'covering' ? others : lines).add(id);
      if (goesOn || sort === 'below') next.push(...asking('above', [id]));
    }
    open = next;
  }
  return {
    units: [...units].sort(),
    organizations: [...new Set([...lines, ...others])].sort(),
    lines: [...lines],
  };

  /** What was not asked before. */
  function asking(sort: Sort, ids: readonly string[]): Asked<Sort>[] {
    return ids.flatMap((key) => {
      const question = `${sort}|${key}`;
      if (known.has(question)) return [];
      known.add(question);
      return [{ sort, key }];
    });
  }
}

/** What lies elsewhere as regions move: a survey may reach it that did not, or the other way round, and clauses differ. */
function movedBy({ before, after, moved }: DivisionsChange): string[] {
  return moved.flatMap((code) => [
    code,
    ...before.formerlyBelow(code),
    ...after.formerlyBelow(code),
  ]);
}

/** What a survey of a kind in a region is of: what lies there, and what may have lain there on its day. */
function surveyedBy(
  table: TableName,
  { region = '', kind = '' }: Cells,
  divisions: Divisions,
): Asked<Sort>[] {
  if (table !== 'surveys' || region === '') return [];
  return [region, ...divisions.formerlyBelow(region)].map((code) => ({
    sort: 'surveyed',
    key: { region: code, kind },
  }));
}

const parts = 'MATCH (w)<-[:PART_OF*0..1]-(x:Unit)';

/** How what is affected is found from a thing. */
const patterns = {
  parts: 'MATCH (n:Unit) WHERE n.id = key MATCH (n)<-[:PART_OF]-(x:Unit)',
  allied: `MATCH (n:Alliance) WHERE n.id = key MATCH (n)-[:MEMBER_OF|SERVES]-(w:Unit) ${parts}`,
  covered: `MATCH (n:Organization) WHERE n.id = key MATCH (n)-[:COVERS]->(w:Unit) ${parts}`,
  groups: "MATCH (x:Organization) WHERE x.id = key AND x.kind = 'PARTY_GROUP'",
  groupsBelow:
    "MATCH (n:Organization) WHERE n.id = key MATCH (n)<-[:SUBORDINATE_TO]-(x:Organization) WHERE x.kind = 'PARTY_GROUP'",
  below: 'MATCH (n:Organization) WHERE n.id = key MATCH (n)<-[:SUBORDINATE_TO]-(x)',
  covering: 'MATCH (n:Unit) WHERE n.id = key MATCH (n)<-[:COVERS]-(x)',
  located: `MATCH (r:Region) WHERE r.id = key MATCH ${regionsBelow('r')}<-[:LOCATED_IN]-(x:Unit)`,
  surveyed: `MATCH (r:Region) WHERE r.id = key.region MATCH ${regionsBelow('r')}<-[:LOCATED_IN]-(x:Unit) WHERE x.kind = key.kind`,
  above: `MATCH (n:Organization) WHERE n.id = key MATCH path = (n)-[:SUBORDINATE_TO*1..${linksAtOnce}]->(x)`,
};
type Sort = keyof typeof patterns;
const unitSorts: ReadonlySet<Sort> = new Set([
  ...(['parts', 'allied', 'covered', 'surveyed', 'located'] as const),
]);

const FoundRow = z.object({
  sort: z.enum(valuesOf(patterns)),
  id: z.string(),
  /** Whether what is above it was not looked for. */
  goesOn: z.boolean(),
});

function around(asked: readonly Asked<Sort>[]): Statement<z.infer<typeof FoundRow>> {
  const statement = askedBySort(asked, (sort) => {
    const goesOn = sort === 'above' ? `length(path) = ${linksAtOnce}` : 'false';
    return `${patterns[sort]} RETURN DISTINCT '${sort}' AS sort, x.id AS id, ${goesOn} AS goesOn`;
  });
  return {
    name: 'steps.affected',
    text: statement.text,
    parameters: statement.parameters,
    decode: (row) => FoundRow.parse(row),
  };
}
