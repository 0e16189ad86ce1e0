import fc from 'fast-check';
import type { AllianceNetwork, ListedMember } from '../../../src/alliances/structure/network.js';
import { EntityId } from '../../../src/domain/ids.js';

export const id = (text: string) => EntityId.parse(text);

/**
 * A network from lines `alliance (whole): member member*`, where * marks a lead. Alliances and members
 * stand by id.
 */
export function networkOf(...lines: readonly string[]): AllianceNetwork {
  return lines
    .map((line) => {
      const [head = '', members = ''] = line.split(':');
      const [alliance = '', ...wholes] = head.split(/[ ()]+/).filter((word) => word !== '');
      return {
        id: id(alliance),
        wholes: wholes.map(id),
        members: members
          .split(' ')
          .filter((word) => word !== '')
          .sort()
          .map(memberOf),
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function memberOf(word: string): ListedMember {
  const isLead = word.endsWith('*');
  return { id: id(isLead ? word.slice(0, -1) : word), role: isLead ? 'LEAD' : 'MEMBER' };
}

/** Alliances in a chain of so many links: a0 shares m0 with a1, that m1 with a2, and so on. */
export function chainOf(links: number): AllianceNetwork {
  return Array.from({ length: links + 1 }, (_, index) => ({
    id: id(`a${String(index).padStart(6, '0')}`),
    wholes: [],
    members: [index - 1, index]
      .filter((link) => link >= 0 && link < links)
      .map((link) => ({ id: id(`m${String(link).padStart(6, '0')}`), role: 'MEMBER' as const })),
  }));
}

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** Up to eight alliances with up to eight members between them, inside one another upward. */
export const anyNetwork: fc.Arbitrary<AllianceNetwork> = fc
  .array(
    fc.record({
      members: fc.subarray(names, { maxLength: 4 }),
      lead: fc.boolean(),
      whole: fc.option(fc.nat(7), { freq: 2 }),
    }),
    { maxLength: 8 },
  )
  .map((drawn) =>
    drawn.map(({ members, lead, whole }, index) => ({
      id: id(`a${index}`),
      wholes: whole === null || whole >= index ? [] : [id(`a${whole}`)],
      members: members.map((name, at) => ({
        id: id(name),
        role: lead && at === 0 ? ('LEAD' as const) : ('MEMBER' as const),
      })),
    })),
  );
