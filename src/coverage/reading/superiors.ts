import type { EntityId } from '../../domain/ids.js';
import { readInRounds } from '../../graph/read-in-rounds.js';
import { isChainTop } from '../facts/hierarchy.js';
import { grouped } from '../facts/indexes.js';
import type { RankedOrganization, RowLists, Rows } from '../facts/rows.js';
import type { Columns } from './columns.js';
import type { AsKnown } from './known/as-known.js';
import { lookUp, lookups } from './known/lookups.js';

/** Organizations, and the links upward of those from which a line goes on. */
export type SuperiorRows<R extends Rows> = RowLists<R, 'organizations' | 'subordinations'>;

/** Reads the organizations with some ids, and their links upward. */
export type SuperiorReader<R extends Rows> = (ids: readonly string[]) => Promise<SuperiorRows<R>>;

/**
 * Reads on from organizations that are read to all that is above them, whenever it was: each
 * organization and each link once, however many lines lead to it and whether they lead round.
 *
 * @param start organizations with their links, read already
 * @param goesOn whether a line of superiors goes on from an organization
 * @returns these and all that is above them
 */
export async function readSuperiors<R extends Rows>(
  start: SuperiorRows<R>,
  goesOn: (organization: R['organizations']) => boolean,
  read: SuperiorReader<R>,
): Promise<SuperiorRows<R>> {
  const organizations = new Map<EntityId, R['organizations']>();
  const subordinations: R['subordinations'][] = [];
  await readInRounds<string>(add(start), async (ids) => add(await read(ids)));
  return { organizations: [...organizations.values()], subordinations };

  /** Adds what is not there yet, and gives what is above it and not there. */
  function add(rows: SuperiorRows<R>): EntityId[] {
    const linksOf = grouped(rows.subordinations, ({ organization }) => organization);
    const added: R['organizations'][] = [];
    for (const organization of rows.organizations) {
      if (organizations.has(organization.id)) continue;
      organizations.set(organization.id, organization);
      added.push(organization);
    }
    const links = added.filter(goesOn).flatMap(({ id }) => linksOf(id));
    subordinations.push(...links);
    return links.map(({ superior }) => superior).filter((id) => !organizations.has(id));
  }
}

/** A line of superiors ends at a COMMITTEE of a county, where a chain does. */
export function isBelowTop(organization: RankedOrganization): boolean {
  return !isChainTop(organization);
}

/** A party group counts through the nearest organization above it that is no group. */
export function isGroup({ kind }: Rows['organizations']): boolean {
  return kind === 'PARTY_GROUP';
}

/** Reads organizations row by row, as they are or were known, and the links of those that go on. */
export function superiorsAsKnown<R extends Rows>(
  known: AsKnown,
  goesOn: (organization: R['organizations']) => boolean,
  organizationsWithIds: (ids: readonly string[]) => Promise<readonly R['organizations'][]>,
  links: Columns<R['subordinations']>,
): SuperiorReader<R> {
  return async (ids) => {
    const organizations = await organizationsWithIds(ids);
    const climbing = organizations.filter(goesOn).map(({ id }) => id);
    const subordinations = await lookUp(known, lookups.subordination, links, climbing);
    return { organizations, subordinations };
  };
}
