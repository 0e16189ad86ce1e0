import type { LinkBreakReason } from '../../../src/coverage/chain/link-break.js';
import type { Hierarchy } from '../../../src/coverage/facts/hierarchy.js';
import type { RankedOrganization } from '../../../src/coverage/facts/rows.js';
import { type CivilDate, isAlive } from '../../../src/domain/civil-date.js';
import type { EntityId } from '../../../src/domain/ids.js';

const RANKS: Record<RankedOrganization['level'], number> = {
  MICRO_GRID: 1,
  GRID: 2,
  VILLAGE: 3,
  COMMUNITY: 3,
  SPECIAL_AREA: 3,
  TOWNSHIP: 5,
  COUNTY: 6,
  PREFECTURE: 6,
  PROVINCE: 6,
};
const AREA = 4;

/** The living superiors of an organization, by a search through the whole hierarchy. */
function superiorsOf(of: EntityId, { organizations, subordinations }: Hierarchy, on: CivilDate) {
  return organizations.filter(
    ({ id, lifetime }) =>
      isAlive(lifetime, on) &&
      subordinations.some(
        (link) => link.organization === of && link.superior === id && isAlive(link.lifetime, on),
      ),
  );
}

function isTop({ kind, level }: RankedOrganization): boolean {
  return kind === 'COMMITTEE' && RANKS[level] === 6;
}

export function isBelow({ level }: RankedOrganization): boolean {
  return RANKS[level] < 6;
}

/** What domain.md says of the own link of a living organization, read for it alone. */
export function naiveBreak(
  organization: RankedOrganization,
  hierarchy: Hierarchy,
  on: CivilDate,
): LinkBreakReason | null {
  if (isTop(organization)) return null;
  const [superior, second] = superiorsOf(organization.id, hierarchy, on);
  if (superior === undefined) return 'MISSING_SUPERIOR';
  if (second !== undefined) return 'TWO_SUPERIORS';
  if (lineOf(superior, hierarchy, on).some(({ id }) => id === organization.id)) return 'CYCLE';
  const [from, to] = [rankOf(organization), rankOf(superior)];
  const between = [2, 3, AREA, 5].filter((rank) => from < rank && rank < to && rank !== AREA);
  return RANKS[organization.level] <= 2 && between.length > 0 ? 'SKIPPED_LEVEL' : null;
}

/** The line upward, an organization first, for as many steps as there are organizations. */
export function lineOf(start: RankedOrganization, hierarchy: Hierarchy, on: CivilDate) {
  const line = [start];
  let last = start;
  while (line.length <= hierarchy.organizations.length && !isTop(last)) {
    const [superior, second] = superiorsOf(last.id, hierarchy, on);
    if (superior === undefined || second !== undefined) break;
    line.push(superior);
    last = superior;
  }
  return line;
}

function rankOf({ kind, level }: RankedOrganization): number {
  // A united committee at the county or above is none of an area.
  return kind === 'UNITED_COMMITTEE' && RANKS[level] < 6 ? AREA : RANKS[level];
}
