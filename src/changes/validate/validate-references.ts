import type { Change, EntityTable } from '../tables/tables.js';

/** What one column of a row refers to. */
export interface RowReference {
  readonly column: string;
  readonly id: string;
  /** The types of thing that the column takes. */
  readonly to: readonly EntityTable[];
  /** Whether it is an end of a link that the row is, and so bounds the link's dates. */
  readonly end: boolean;
}

/** All that a row refers to; columns left empty refer to nothing. */
export function referencesOf(change: Change): RowReference[] {
  const { row } = change;
  const references = [...reference('source', row.source, 'sources'), ...ownReferences(change)];
  return references;
}

function ownReferences({ table, row }: Change): RowReference[] {
  switch (table) {
    case 'sources':
      return [];
    case 'regions':
      return [
        ...reference('parent', row.parent, 'regions'),
        ...reference('successor', row.successor, 'regions'),
      ];
    case 'region_parents':
      return [end('region', row.region, 'regions'), end('parent', row.parent, 'regions')];
    case 'organizations':
      return [
        ...reference('region', row.region, 'regions'),
        ...reference('home_region', row.homeRegion, 'regions'),
        ...reference('host_region', row.hostRegion, 'regions'),
      ];
    case 'units':
    case 'claims':
      return reference('region', row.region, 'regions');
    case 'alliances':
      return [
        ...reference('region', row.region, 'regions'),
        ...reference('parent', row.parent, 'alliances'),
      ];
    case 'facilities':
      return [
        ...reference('region', row.region, 'regions'),
        ...reference('parent', row.parent, 'facilities'),
      ];
    case 'subordinations':
      return [
        end('organization', row.organization, 'organizations'),
        end('superior', row.superior, 'organizations'),
      ];
    case 'coverages':
      return [
        end('organization', row.organization, 'organizations'),
        end('unit', row.unit, 'units'),
      ];
    case 'parts':
      return [end('unit', row.unit, 'units'), end('whole', row.whole, 'units')];
    case 'memberships':
      return [
        end('member', row.member, 'organizations', 'units'),
        end('alliance', row.alliance, 'alliances'),
      ];
    case 'services':
      return [
        end('alliance', row.alliance, 'alliances'),
        end('target', row.target, 'units', 'regions'),
      ];
    case 'counts':
      return reference('entity', row.entity, 'organizations', 'units');
    case 'surveys':
      return [
        ...reference('unit', row.unit, 'units'),
        ...reference('region', row.region, 'regions'),
      ];
  }
}

function reference(column: string, id: string | null, ...to: EntityTable[]): RowReference[] {
  return id === null ? [] : [{ column, id, to, end: false }];
}

function end(column: string, id: string, ...to: EntityTable[]): RowReference {
  return { column, id, to, end: true };
}
