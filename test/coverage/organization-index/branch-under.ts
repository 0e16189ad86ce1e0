import type { ListedOrganization } from '../../../src/coverage/organization-index/entry.js';
import type { EntityId } from '../../../src/domain/ids.js';

const always = { validFrom: null, validTo: null };

/** A branch of a village, below another organization or none. */
export function branchUnder(id: EntityId, superior: EntityId | null): ListedOrganization {
  const own = { kind: 'BRANCH', level: 'VILLAGE', lifetime: always } as const;
  return {
    facts: { id, ...own, termStart: null, hasCommittee: null, counts: [], covered: [] },
    links: superior === null ? [] : [{ organization: id, superior, lifetime: always }],
    ...{ name: id, nameEn: null, reading: id, sourceKind: 'LEDGER', regions: ['35'] },
  };
}
