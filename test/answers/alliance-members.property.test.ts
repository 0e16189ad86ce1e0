import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Ask, onCounty } from './asking.js';

const days = ['2020-06-01', '2024-12-31', '2026-04-30', '2026-06-30', '2026-07-01'];

const Path = z.object({
  via: z.string(),
  role: z.string(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
});
const Row = Path.extend({ pathCount: z.number() });
const Members = z.object({
  allianceMembers: z.object({
    cutBy: z.null(),
    totalCount: z.number(),
    nodes: z.array(Row.extend({ member: z.object({ id: z.string() }) })),
  }),
});
const Alliances = z.object({
  alliancesOf: z.object({
    cutBy: z.null(),
    nodes: z.array(Row.extend({ alliance: z.object({ id: z.string() }) })),
  }),
});
const row = 'via role validFrom validTo pathCount';

onCounty('members and alliances, all of them with all', (ask) => {
  describe.each(days)('on %s', (on) => {
    test('the list of an alliance, the list of a member and their membership agree', async () => {
      const { members, alliances } = await everything(ask);
      const [byAlliance, byMember, one] = [new Map(), new Map(), new Map()];
      for (const alliance of alliances) {
        const { allianceMembers } = Members.parse(
          await ask(
            `query ($alliance: ID!, $on: Date) { allianceMembers(alliance: $alliance, on: $on, first: 200) {
              cutBy totalCount nodes { member { ... on Node { id } } ${row} } } }`,
            { alliance, on },
          ),
        );
        expect(allianceMembers.nodes).toHaveLength(allianceMembers.totalCount);
        for (const { member, ...rest } of allianceMembers.nodes)
          byAlliance.set(`${member.id} ${alliance}`, rest);
      }
      for (const member of members) {
        const { alliancesOf } = Alliances.parse(
          await ask(
            `query ($member: ID!, $on: Date) { alliancesOf(member: $member, on: $on, first: 200) {
              cutBy nodes { alliance { id } ${row} } } }`,
            { member, on },
          ),
        );
        for (const { alliance, ...rest } of alliancesOf.nodes)
          byMember.set(`${member} ${alliance.id}`, rest);
        const found = await ask(
          `query ($member: ID!, $on: Date) { ${alliances
            .map(
              (id, at) =>
                `a${at}: membership(member: $member, alliance: "${id}", on: $on) { pathCount paths { via role validFrom validTo } }`,
            )
            .join(' ')} }`,
          { member, on },
        );
        for (const [at, id] of alliances.entries()) {
          const { pathCount, paths } = Found.parse(found[`a${at}`]);
          const [best] = paths;
          if (best !== undefined) one.set(`${member} ${id}`, { ...best, pathCount });
        }
      }
      expect(byMember).toEqual(one);
      expect(byAlliance).toEqual(one);
      expect(one.size).toBeGreaterThan(10);
    });
  });
});

const Found = z.object({ pathCount: z.number(), paths: z.array(Path) });
const Ids = z.object({ nodes: z.array(z.object({ id: z.string() })) });

async function everything(ask: Ask) {
  const { organizations, units, alliances } = await ask(`{
    organizations(first: 200, ended: true) { nodes { id } }
    units(first: 200, ended: true) { nodes { id } }
    alliances(first: 200, ended: true) { nodes { id } } }`);
  const idsOf = (list: unknown) => Ids.parse(list).nodes.map(({ id }) => id);
  return { members: [...idsOf(organizations), ...idsOf(units)], alliances: idsOf(alliances) };
}
