import { deserialize, serialize } from 'node:v8';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Hierarchy } from '../../../src/coverage/facts/hierarchy.js';
import {
  entryOf,
  type ListedOrganization,
} from '../../../src/coverage/organization-index/entry.js';
import { OrganizationIndex } from '../../../src/coverage/organization-index/organization-index.js';
import { auditChains } from '../chain/audit-chains.js';
import { anyDay, hierarchy, rules } from '../facts/arbitrary-organizations.js';

/** Its organizations as an index is told of them, in the region of their level. */
function listed({ organizations, subordinations }: Hierarchy): ListedOrganization[] {
  return organizations.map((organization) => ({
    facts: { ...organization, termStart: null, hasCommittee: null, counts: [], covered: [] },
    links: subordinations.filter(({ organization: id }) => id === organization.id),
    name: `${organization.id} ${organization.level}`,
    nameEn: null,
    reading: organization.id,
    sourceKind: 'LEDGER',
    regions: ['35', organization.level],
  }));
}

test('an index that was changed piece by piece is that of what it came to, and audits it', async () => {
  const numbers = fc.array(fc.nat(), { maxLength: 3 });
  const pieces = fc.tuple(hierarchy, hierarchy, fc.integer({ min: 1, max: 4 }), anyDay, numbers);
  await fc.assert(
    fc.asyncProperty(pieces, async ([earlier, last, size, on, picks]) => {
      let index = OrganizationIndex.empty(rules).with(listed(earlier));
      const before = await index.audit({}, on);
      const first = index;
      const final = listed(last);
      for (let at = 0; at < final.length; at += size)
        index = index.with(final.slice(at, at + size));
      const known = new Set(final.map(({ facts }) => facts.id));
      const others = listed(earlier).filter(({ facts }) => !known.has(facts.id));
      const gone = new Set(picks.flatMap((pick) => others[pick % others.length]?.facts.id ?? []));
      index = await index.withInTurns([], [...gone, 'unlisted']);
      const restored = OrganizationIndex.fromSnapshot(
        deserialize(serialize(index.snapshot())),
        rules,
      );
      const all = [...final, ...others.filter(({ facts }) => !gone.has(facts.id))];
      for (const one of [index, restored]) {
        expect(one.size).toBe(all.length);
        for (const each of all) expect(one.entry(each.facts.id)).toEqual(entryOf(each, rules));
        for (const id of [...gone, 'unlisted']) expect(one.entry(id)).toBeNull();
        expect(await one.audit({}, on)).toEqual(auditChains(hierarchyOf(all), on, rules));
      }
      expect(await first.audit({}, on)).toEqual(before);
    }),
    { numRuns: 100 },
  );
});

function hierarchyOf(organizations: readonly ListedOrganization[]): Hierarchy {
  return {
    organizations: organizations.map(({ facts }) => facts),
    subordinations: organizations.flatMap(({ links }) => links),
  };
}
