import { intersect, type Lifetime } from '../../domain/civil-date.js';
import type { LinkUpward } from './facts.js';
import { grouped } from './indexes.js';
import type { OrganizationRow } from './rows.js';

/** A line of superiors from a party group to the nearest organization that is no group. */
export interface Line {
  readonly branch: OrganizationRow;
  /** The days on which nothing on it is broken, the branch's own life included; never none. */
  readonly lifetime: Lifetime;
  /** How many links it has. */
  readonly length: number;
}

/** An organization as a line has come to it. */
interface Reached extends Line {
  /** The one before it on the line; null of the group itself. */
  readonly from: Reached | null;
}

/**
 * The lines of a party group, each as long as it takes, the shortest first; of those that hold on the same days and end
 * at the same branch the shortest is given. A line that came past a group twice would hold on no day on which the shorter
 * one does not, so it is left out. So many as days begin and end on them, and not as there are paths,
 * is what has to be looked at.
 *
 * @param above the group's links upward, and those of the groups above it
 */
export function linesFrom(group: OrganizationRow, above: readonly LinkUpward[]): Line[] {
  const linksOf = grouped(above, ({ link }) => link.organization);
  const reached: Reached[] = [{ branch: group, lifetime: group.lifetime, length: 0, from: null }];
  const seen = new Set<string>();
  const lines: Line[] = [];
  for (const at of reached)
    for (const { link, superior } of linksOf(at.branch.id)) {
      const lifetime = intersect(at.lifetime, link.lifetime, superior.lifetime);
      if (lifetime === null || isOnLine(superior, at)) continue;
      const key = `${superior.id} ${lifetime.validFrom} ${lifetime.validTo}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const next = { branch: superior, lifetime, length: at.length + 1 };
      if (superior.kind === 'PARTY_GROUP') reached.push({ ...next, from: at });
      else lines.push(next);
    }
  return lines;
}

function isOnLine({ id }: OrganizationRow, line: Reached): boolean {
  for (let at: Reached | null = line; at !== null; at = at.from)
    if (at.branch.id === id) return true;
  return false;
}
