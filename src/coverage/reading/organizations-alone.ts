import type { Reader } from '../../graph/graph.js';
import type { OrganizationFacts } from '../facts/organization-facts.js';
import type { SubordinationRow } from '../facts/rows.js';
import {
  type ListedOrganizationRows,
  listedOrganizationColumns,
} from './organizations-with-ids.js';
import { readOwnRows } from './rows-around-organization.js';
import type { Scoped } from './scoped.js';

/** An organization without what is above it: its own facts and its links upward. */
export interface OrganizationAlone extends Scoped<Omit<OrganizationFacts, 'above'>> {
  readonly links: readonly SubordinationRow[];
}

/** The organizations with some ids, ended and later ones too; ids that none has are left out. */
export async function organizationsAlone(
  reader: Reader,
  ids: readonly string[],
): Promise<OrganizationAlone[]> {
  const own = await readOwnRows<ListedOrganizationRows>(
    reader,
    ids,
    listedOrganizationColumns,
    'COUNTED',
  );
  return own.map(({ organization, links, counts, covered }) => {
    const { name, nameEn, reading, region, sourceKind } = organization;
    const { id, kind, level, lifetime, termStart, hasCommittee } = organization;
    const facts = { id, kind, level, lifetime, termStart, hasCommittee, counts, covered };
    return { name, nameEn, reading, region, sourceKind, facts, links };
  });
}
