import fc from 'fast-check';
import { expect, test } from 'vitest';
import { connectednessOf } from '../../../src/alliances/structure/cut-members.js';
import type { AllianceNetwork } from '../../../src/alliances/structure/network.js';
import type { EntityId } from '../../../src/domain/ids.js';
import { anyNetwork } from './network-of.js';

test('cut members are those without which there are more pieces, counted anew', () => {
  fc.assert(
    fc.property(anyNetwork, (network) => {
      const members = [...new Set(membersOf(network))];
      const pieces = countPieces(network);
      const expected = members.flatMap((member) => {
        const without = countPieces(withoutMember(network, member));
        const alliances = membersOf(network).filter((each) => each === member).length;
        return without > pieces ? [{ member, pieces: without - pieces + 1, alliances }] : [];
      });
      const found = connectednessOf(network);
      expect(byMember(found.cutMembers)).toEqual(byMember(expected));
      expect(found.pieces).toBe(pieces);
      expect(found.members).toBe(members.length);
    }),
    { numRuns: 2000 },
  );
});

function membersOf(network: AllianceNetwork): EntityId[] {
  return network.flatMap(({ members }) => members.map(({ id }) => id));
}

function withoutMember(network: AllianceNetwork, member: EntityId): AllianceNetwork {
  return network.map((alliance) => ({
    ...alliance,
    members: alliance.members.filter(({ id }) => id !== member),
  }));
}

/** Pieces, by giving both ends of every link one name until nothing changes. */
function countPieces(network: AllianceNetwork): number {
  const links = network.flatMap(({ id, members, wholes }) =>
    [...members.map((member) => member.id), ...wholes].map((end) => [id, end] as const),
  );
  const names = new Map([...network.map(({ id }) => id), ...links.flat()].map((id) => [id, id]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const [a, b] of links) {
      const [x = a, y = b] = [names.get(a), names.get(b)];
      if (x === y) continue;
      const [first = a] = [x, y].sort();
      names.set(a, first).set(b, first);
      changed = true;
    }
  }
  return new Set(names.values()).size;
}

function byMember<Row extends { readonly member: string }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => (a.member < b.member ? -1 : 1));
}
