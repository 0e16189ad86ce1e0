import { groupedBy } from '../../domain/grouped-by.js';
import type { EntityId } from '../../domain/ids.js';
import type { Line } from '../facts/facts.js';
import { type OrganizationRow, type Row, rowsOf, type SubordinationRow } from './rows.js';

/** A line of superiors with the rows that it consists of. */
export interface TracedLine {
  readonly line: Line;
  readonly links: readonly SubordinationRow[];
  /** Upward from the group, the branch at the end included. */
  readonly organizations: readonly OrganizationRow[];
}

/** As far as a line is followed (`readLines`). */
const longest = 6;

/**
 * The lines of superiors of party groups, each to the nearest organization that is not a group and past
 * no group twice (such a line would hold on no day on which the shorter one does not); none for anything
 * else.
 */
export function linesIn(rows: readonly Row[]): (group: OrganizationRow) => TracedLine[] {
  const organizations = new Map(rowsOf(rows, 'organizations').map((row) => [row.id, row]));
  const links = groupedBy(rowsOf(rows, 'subordinations'), ({ organization }) => organization);
  return (group) => (group.kind === 'PARTY_GROUP' ? linesFrom([group], []) : []);

  function linesFrom(
    path: readonly OrganizationRow[],
    taken: readonly SubordinationRow[],
  ): TracedLine[] {
    const last = path.at(-1);
    if (last === undefined || taken.length === longest) return [];
    return linksOf(last.id).flatMap((link) => {
      const superior = organizations.get(link.superior);
      if (superior === undefined || path.includes(superior)) return [];
      const [further, followed] = [
        [...path, superior],
        [...taken, link],
      ];
      return superior.kind === 'PARTY_GROUP'
        ? linesFrom(further, followed)
        : [lineOf(superior, further, followed)];
    });
  }

  function linksOf(organization: EntityId): readonly SubordinationRow[] {
    return links.get(organization) ?? [];
  }
}

function lineOf(
  branch: OrganizationRow,
  organizations: readonly OrganizationRow[],
  links: readonly SubordinationRow[],
): TracedLine {
  const lifetimes = [...organizations, ...links].map(({ lifetime }) => lifetime);
  return { line: { branch: branch.id, branchKind: branch.kind, lifetimes }, links, organizations };
}

/** All links upward from a party group and over groups, with what they lead to, whole lines or not. */
export function rungsIn(rows: readonly Row[]): (group: OrganizationRow) => Row[] {
  const organizations = new Map(rowsOf(rows, 'organizations').map((row) => [row.id, row]));
  const links = groupedBy(rowsOf(rows, 'subordinations'), ({ organization }) => organization);
  return (group) => {
    const reached = new Set([group]);
    const rungs = new Set<Row>();
    for (const each of reached) {
      if (each.kind !== 'PARTY_GROUP') continue;
      for (const link of links.get(each.id) ?? []) {
        const superior = organizations.get(link.superior);
        if (superior === undefined) continue;
        rungs.add(link).add(superior);
        reached.add(superior);
      }
    }
    return [...rungs];
  };
}
