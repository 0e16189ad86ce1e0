import type { EntityId } from '../../domain/ids.js';
import type { LinkUpward } from './facts.js';
import { grouped, indexed } from './indexes.js';
import type { RowLists, Rows } from './rows.js';

/**
 * Gives a party group's links upward, and those of the groups above it, each once and also where they
 * go in a circle; none of any other organization. What a group covers counts through the nearest
 * organization above it that is no group (domain.md, "Precise reading"), so nothing further is asked.
 */
export function linksUpwardFinder<R extends Rows>(
  rows: RowLists<R, 'organizations' | 'subordinations'>,
): (group: R['organizations']) => readonly LinkUpward<R>[] {
  const organizations = indexed(rows.organizations, ({ id }) => id);
  const linksOf = grouped(rows.subordinations, ({ organization }) => organization);
  const known = new Map<EntityId, readonly LinkUpward<R>[]>();
  return (group) => {
    if (group.kind !== 'PARTY_GROUP') return [];
    const links = known.get(group.id) ?? linksFrom(group.id);
    known.set(group.id, links);
    return links;
  };

  function linksFrom(group: EntityId): LinkUpward<R>[] {
    const links: LinkUpward<R>[] = [];
    const groups = new Set([group]);
    for (const at of groups)
      for (const link of linksOf(at)) {
        const superior = organizations.get(link.superior);
        if (superior === undefined) continue;
        links.push({ link, superior });
        if (superior.kind === 'PARTY_GROUP') groups.add(superior.id);
      }
    return links;
  }
}
