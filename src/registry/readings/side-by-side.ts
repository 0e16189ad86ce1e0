import type { ConnectionReading } from '../../graph/reading.js';
import { during, named, sitesFirst, unlinked } from './links.js';
import { placedIn, regionsBelow } from './places.js';
import { linkOfMember } from './stated.js';

/** A belt's members in the order of its sites; none of an alliance of another kind. */
export const sites: ConnectionReading = {
  kind: 'connection',
  types: ['Organization', 'Unit'],
  edge: linkOfMember,
  orders: sitesFirst,
  match: ({ parent, node, edge }, args, builder) => ({
    pattern: `(${parent})<-[${edge}:MEMBER_OF]-(${node}:Entity)`,
    where: [`${parent}.kind = 'BELT'`, ...during([edge, node, parent], args, builder)],
  }),
};

/** The off-site branches whose home is in a region or below it. */
export const awayBranches = named(
  'Organization',
  ({ parent, node }) => `${regionsBelow(parent)}<-[:HOME_IN]-(${node}:Organization)`,
);

/** The off-site branches that are hosted in a region or below it. */
export const guestBranches = named(
  'Organization',
  ({ parent, node }) => `${regionsBelow(parent)}<-[:HOSTED_IN]-(${node}:Organization)`,
);

/**
 * The twinnings of a region: of those there are few, so they are looked up by kind and asked for their
 * ends. One with both ends in the region stands once.
 */
export const twinnings = unlinked('Alliance', ({ parent, node }, args, builder) => {
  const [edge, member] = [builder.name('e'), builder.name('m')];
  const holding = during([edge, member], args, builder);
  const joined = holding.length === 0 ? '' : ` WHERE ${holding.join(' AND ')}`;
  return {
    pattern: `(${node}:Alliance)`,
    where: [
      `${node}.kind = 'TWINNING'`,
      ...during([node], args, builder),
      `(EXISTS { MATCH ${placedIn(node, parent)} } OR EXISTS { MATCH (${node})<-[${edge}:MEMBER_OF]-${placedIn(`${member}:Entity`, parent)}${joined} })`,
    ],
  };
});
