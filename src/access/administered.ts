import { Problem } from '../domain/problem.js';
import type { Graph } from '../graph/graph.js';
import { type Area, idOf } from './subject.js';

/** What of the graph is administered. */
export interface Administered {
  readonly graph: Graph;
  /** Whether that contains an area, as it is now. */
  readonly contains: (area: Area) => Promise<boolean>;
  /** It in words. */
  readonly told: string;
}

/** What whoever has the machine administers. */
export function administeringAll(graph: Graph): Administered {
  return { graph, contains: async () => true, told: 'all' };
}

/** Whether all of some areas are administered; where there are none, whether everything is. */
export async function areAdministered(
  { contains }: Pick<Administered, 'contains'>,
  areas: readonly Area[],
): Promise<boolean> {
  if (areas.length === 0) return contains({ kind: 'ALL' });
  for (const area of areas) if (!(await contains(area))) return false;
  return true;
}

/** @throws Problem FORBIDDEN where a grant would be over more than is administered, whether that is there or not */
export async function ensureAdministered(
  { contains, told }: Pick<Administered, 'contains' | 'told'>,
  area: Area,
): Promise<void> {
  if (await contains(area)) return;
  const id = idOf(area);
  throw new Problem(
    'FORBIDDEN',
    `A grant lies in what its giver administers: ${told}; received ${id === null ? 'one over all' : JSON.stringify(id)}.`,
  );
}
