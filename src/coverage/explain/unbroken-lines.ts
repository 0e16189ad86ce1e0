import { type CivilDate, isAlive } from '../../domain/civil-date.js';
import type { EntityId } from '../../domain/ids.js';
import type { CoverageFact, LinkUpward } from '../facts/facts.js';
import type { RecordedRows, Row } from '../facts/recorded-rows.js';

type Link = LinkUpward<RecordedRows>;

/**
 * The rows of the lines of superiors that are unbroken on a day: every link that leads from the party
 * group on towards an organization that is no group, with what it leads to.
 */
export function rowsOfUnbrokenLines(
  { organization, above }: CoverageFact<RecordedRows>,
  day: CivilDate,
): Row[] {
  const living = above.filter(
    ({ link, superior }) => isAlive(link.lifetime, day) && isAlive(superior.lifetime, day),
  );
  const reached = reachedFrom(organization.id, living);
  const leading = leadingToBranches(living);
  const onLines = living.filter(
    ({ link, superior }) =>
      reached.has(link.organization) && leading.has(superior.id) && superior.id !== organization.id,
  );
  return [...onLines.map(({ link }) => link), ...onLines.map(({ superior }) => superior)];
}

function reachedFrom(group: EntityId, links: readonly Link[]): ReadonlySet<EntityId> {
  const reached = new Set([group]);
  for (const id of reached)
    for (const { link, superior } of links)
      if (link.organization === id && superior.kind === 'PARTY_GROUP') reached.add(superior.id);
  return reached;
}

/** The organizations that are no group, and the groups from which a line leads to one. */
function leadingToBranches(links: readonly Link[]): ReadonlySet<EntityId> {
  const leading = new Set<EntityId>();
  for (const { superior } of links) if (superior.kind !== 'PARTY_GROUP') leading.add(superior.id);
  for (const id of leading)
    for (const { link, superior } of links) if (superior.id === id) leading.add(link.organization);
  return leading;
}
