import { z } from 'zod';
import { CivilDate, isAlive } from '../../src/domain/civil-date.js';
import type { Graph } from '../../src/graph/graph.js';
import { THING_TYPES } from '../../src/registry/index/thing.js';
import { Scope } from '../../src/registry/lists.js';
import { naiveFit } from '../registry/naive-fit.js';

/** What is asked of a search, but for its page. */
export interface SearchQuestion {
  readonly text: string;
  readonly scope: unknown;
  readonly on: CivilDate;
  readonly ended: boolean;
}

const Row = z.object({
  id: z.string(),
  type: z.enum(THING_TYPES),
  name: z.string(),
  nameEn: z.string().nullable(),
  size: z.number(),
  sourceKind: z.string().nullable(),
  validFrom: CivilDate.nullable(),
  validTo: CivilDate.nullable(),
  regions: z.array(z.string()),
});

/** The ids that a search finds, in order, without an index: from one statement that reads every name, compared one by one. */
export async function scanningSearch(
  graph: Graph,
  { text, scope, on, ended }: SearchQuestion,
): Promise<string[]> {
  const { region, kinds, sources } = Scope.parse(scope);
  const rows = await graph.read({
    name: 'test.names',
    text: `MATCH (n:Entity) WHERE ${THING_TYPES.map((type) => `n:${type}`).join(' OR ')}
      OPTIONAL MATCH (n)-[:BASED_IN|LOCATED_IN*0..1]->(:Region)-[:WITHIN*0..9]->(r:Region)
      WITH n, collect(r.id) AS regions
      RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.nameEn AS nameEn, size(n.name) AS size, n.sourceKind AS sourceKind,
        n.validFrom AS validFrom, n.validTo AS validTo, regions`,
    parameters: {},
    decode: (row) => {
      const { labels } = z.object({ labels: z.array(z.string()) }).parse(row);
      return Row.parse({ ...Object(row), type: labels.find((label) => label !== 'Entity') });
    },
  });
  return rows
    .filter(
      (row) =>
        (kinds?.includes(row.type.toUpperCase()) ?? true) &&
        (sources?.includes(row.sourceKind ?? '') ?? true) &&
        (region == null || row.regions.includes(region)) &&
        (ended || isAlive(row, on)),
    )
    .flatMap((row) => {
      const fit = naiveFit(text, row.name, row.nameEn);
      return fit === null ? [] : [{ ...row, fit }];
    })
    .sort((a, b) => a.fit - b.fit || a.size - b.size || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}
