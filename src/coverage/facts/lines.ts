import type { Lifetime } from '../../domain/civil-date.js';
import type { EntityId } from '../../domain/ids.js';
import type { Line } from './facts.js';
import { grouped, lifetimeOf } from './indexes.js';
import type { OrganizationRow, SubordinationRow } from './rows.js';

/** A line has at most as many edges as the chain has levels (domain.md, "The six-level chain"). */
const longestLine = 6;

/**
 * Gives a party group's lines of superiors, each through party groups to the first organization that
 * is none; no lines for anything else. A line that came past a group twice would hold on no day on
 * which the shorter one does not, so it is left out.
 */
export function lineFinder(
  organizations: ReadonlyMap<EntityId, OrganizationRow>,
  subordinations: readonly SubordinationRow[],
): (organization: OrganizationRow) => readonly Line[] {
  const edgesOf = grouped(subordinations, ({ organization }) => organization);
  const known = new Map<EntityId, readonly Line[]>();
  return (group) => {
    if (group.kind !== 'PARTY_GROUP') return [];
    let lines = known.get(group.id);
    if (lines === undefined) {
      lines = linesFrom(group.id, [group.id], [lifetimeOf(group)]);
      known.set(group.id, lines);
    }
    return lines;
  };

  /** The lines that go on from a group, given what is below it on them. */
  function linesFrom(
    at: EntityId,
    passed: readonly EntityId[],
    lifetimes: readonly Lifetime[],
  ): Line[] {
    if (passed.length > longestLine) return [];
    return edgesOf(at).flatMap((edge) => {
      const superior = organizations.get(edge.superior);
      if (superior === undefined || passed.includes(superior.id)) return [];
      const further = [...lifetimes, lifetimeOf(edge), lifetimeOf(superior)];
      return superior.kind === 'PARTY_GROUP'
        ? linesFrom(superior.id, [...passed, superior.id], further)
        : [{ branch: superior.id, branchKind: superior.kind, lifetimes: further }];
    });
  }
}
