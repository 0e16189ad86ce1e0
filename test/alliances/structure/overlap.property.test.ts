import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AllianceNetwork } from '../../../src/alliances/structure/network.js';
import {
  type Overlap,
  overlapsOf,
  overlapsWith,
  sharedMembers,
} from '../../../src/alliances/structure/overlap.js';
import { anyNetwork } from './network-of.js';

test('the pairs that share are those that sets of members give over all pairs', () => {
  fc.assert(
    fc.property(anyNetwork, (network) => {
      const found = [...overlapsOf(network)].map(({ a, b, ...figures }) => ({
        pair: [a.id, b.id],
        members: sharedMembers({ a, b }),
        ...figures,
      }));
      expect(found).toEqual(naiveOverlaps(network));
    }),
    { numRuns: 1000 },
  );
});

test('the pairs of one alliance are those of all that it is in', () => {
  fc.assert(
    fc.property(anyNetwork, fc.nat(), (network, at) => {
      const alliance = network[at % Math.max(1, network.length)]?.id ?? 'none';
      const own = [...overlapsOf(network)].filter(
        ({ a, b }) => a.id === alliance || b.id === alliance,
      );
      const byIds = (pairs: readonly Overlap[]) =>
        pairs.toSorted((x, y) => (`${x.a.id} ${x.b.id}` < `${y.a.id} ${y.b.id}` ? -1 : 1));
      expect(byIds([...overlapsWith(network, alliance)])).toEqual(byIds(own));
    }),
    { numRuns: 1000 },
  );
});

function naiveOverlaps(network: AllianceNetwork) {
  return network.flatMap((a, index) =>
    network.slice(index + 1).flatMap((b) => {
      const [x, y] = [a, b].map(({ members }) => new Set(members.map(({ id }) => id)));
      if (x === undefined || y === undefined) return [];
      const members = [...x].filter((member) => y.has(member));
      const union = new Set([...x, ...y]).size;
      const shared = members.length;
      const [jaccard, overlap] = [shared / union, shared / Math.min(x.size, y.size)];
      return shared === 0 ? [] : [{ pair: [a.id, b.id], members, shared, union, jaccard, overlap }];
    }),
  );
}
