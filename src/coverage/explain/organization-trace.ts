import { groupedBy } from '../../domain/grouped-by.js';
import type { EntityId } from '../../domain/ids.js';
import { isChainTop } from '../chain/chain-levels.js';
import type { OrganizationFacts } from '../facts/organization-facts.js';
import { type OrganizationRow, type Row, rowsOf, type SubordinationRow } from './rows.js';

/** An organization's facts with the rows behind them. */
export interface OrganizationTrace {
  readonly organization: OrganizationRow;
  readonly facts: OrganizationFacts;
  /** The rows of the links above it that its assessment reads. */
  readonly links: readonly SubordinationRow[];
  /** All rows that were read. */
  readonly rows: readonly Row[];
}

/**
 * Puts the rows behind an organization together to the facts that `assessOrganization` reads; null
 * without its own row.
 */
export function traceOrganization(rows: readonly Row[], id: EntityId): OrganizationTrace | null {
  const organization = rowsOf(rows, 'organizations').find((row) => row.id === id);
  if (organization === undefined) return null;
  const units = new Map(rowsOf(rows, 'units').map((row) => [row.id, row]));
  const { kind, level, lifetime, termStart, hasCommittee } = organization;
  const above = aboveOf(organization, rows);
  return {
    organization,
    links: above.subordinations,
    rows,
    facts: {
      id,
      kind,
      level,
      lifetime,
      termStart,
      hasCommittee,
      counts: rowsOf(rows, 'counts')
        .filter(({ entity }) => entity === id)
        .map(({ on, fullMembers }) => ({ on, fullMembers })),
      covered: rowsOf(rows, 'coverages').flatMap((edge) => {
        const unit = edge.organization === id ? units.get(edge.unit) : undefined;
        if (unit === undefined) return [];
        return [{ unit: unit.id, lifetime: edge.lifetime, unitLifetime: unit.lifetime }];
      }),
      above,
    },
  };
}

/** What is reached upward from an organization; a line ends at a COMMITTEE of a county. */
function aboveOf(start: OrganizationRow, rows: readonly Row[]) {
  const organizations = new Map(rowsOf(rows, 'organizations').map((row) => [row.id, row]));
  const links = groupedBy(rowsOf(rows, 'subordinations'), ({ organization }) => organization);
  const reached = new Set([start]);
  for (const organization of reached)
    for (const { superior } of linksOf(organization)) {
      const above = organizations.get(superior);
      if (above !== undefined) reached.add(above);
    }
  return { organizations: [...reached], subordinations: [...reached].flatMap(linksOf) };

  function linksOf(organization: OrganizationRow) {
    return isChainTop(organization) ? [] : (links.get(organization.id) ?? []);
  }
}
