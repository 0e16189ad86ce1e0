import { randomUUID } from 'node:crypto';
import { TABLE_NAMES, type TableName } from '../tables/tables.js';
import { hasChanged, type RowCountsByTable } from './row-counts.js';

/**
 * Drawn where rows were written that tell which things there are, where they lie and how they are linked, for the head of
 * the graph (`Head.structure`); null where none was.
 */
export function structureDrawn(countsByTable: RowCountsByTable): string | null {
  const isMoved = TABLE_NAMES.some((table) => {
    const counts = countsByTable[table];
    return tellsStructure[table] && counts !== undefined && hasChanged(counts);
  });
  return isMoved ? randomUUID() : null;
}

/** What a part of the graph has in it follows from these tables alone (`registry/sight-in.ts`). */
const tellsStructure: { readonly [T in TableName]: boolean } = {
  regions: true,
  region_parents: true,
  organizations: true,
  units: true,
  alliances: true,
  facilities: true,
  subordinations: true,
  coverages: true,
  memberships: true,
  services: true,
  sources: false,
  claims: false,
  parts: false,
  counts: false,
  surveys: false,
};
