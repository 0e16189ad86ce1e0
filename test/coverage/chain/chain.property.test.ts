import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chainOf } from '../../../src/coverage/chain/chain.js';
import type { Hierarchy } from '../../../src/coverage/facts/hierarchy.js';
import { type CivilDate, isAlive } from '../../../src/domain/civil-date.js';
import { anyDay, hierarchy, rules } from '../facts/arbitrary-organizations.js';
import { auditChains } from './audit-chains.js';
import { isBelow, lineOf, naiveBreak } from './naive-chain.js';

test('the audit agrees with a naive walk of each line', () => {
  fc.assert(
    fc.property(hierarchy, anyDay, (whole, on) => {
      const audited = livingBelow(whole, on);
      const expected = audited.flatMap((organization) => {
        const at = lineOf(organization, whole, on).find((each) => naiveBreak(each, whole, on));
        if (at === undefined) return [];
        const own = naiveBreak(organization, whole, on);
        return [{ organization: organization.id, own, brokenAt: at.id }];
      });
      const { broken, share } = auditChains(whole, on, rules);
      const found = broken.map(({ organization, ownBreak, brokenAt }) => ({
        organization,
        own: ownBreak?.reason ?? null,
        brokenAt,
      }));
      expect(found).toEqual(expected);
      expect(share.denominator).toBe(audited.length);
      expect(share.numerator).toBe(audited.length - expected.length);
    }),
    { numRuns: 2000 },
  );
});

test('a chain is the naive line, each organization once, with the break of each', () => {
  fc.assert(
    fc.property(hierarchy, anyDay, (whole, on) => {
      for (const organization of whole.organizations) {
        const chain = chainOf(organization.id, whole, on, rules);
        if (!isAlive(organization.lifetime, on)) {
          expect(chain).toBeNull();
          continue;
        }
        const line = [...new Set(lineOf(organization, whole, on))];
        expect(chain?.steps.map((step) => step.organization)).toEqual(line);
        expect(chain?.steps.map(({ linkBreak }) => linkBreak?.reason ?? null)).toEqual(
          line.map((each) => naiveBreak(each, whole, on)),
        );
      }
    }),
    { numRuns: 500 },
  );
});

test('the parts of an audit add up, and a chain breaks where the audit says', () => {
  fc.assert(
    fc.property(hierarchy, anyDay, (whole, on) => {
      const audit = auditChains(whole, on, rules);
      const { broken, breaks, share } = audit;
      expect(share.value === null).toBe(share.denominator === 0);
      expect(share.reason === null).toBe(share.denominator > 0);
      const inherited = broken.filter(({ ownBreak }) => ownBreak === null).length;
      expect(breaks.reduce((sum, { below }) => sum + below, 0)).toBe(inherited);
      const levels = audit.firstBrokenLevels.reduce((sum, { count }) => sum + count, 0);
      expect(levels).toBe(broken.length);
      const ends = [...audit.orphans, ...audit.doubleSuperiors, ...audit.skippedLevels];
      const onCycles = breaks.filter(({ linkBreak }) => linkBreak.reason === 'CYCLE');
      expect(ends.length + onCycles.length).toBe(breaks.length);
      for (const { organization, brokenAt, firstBrokenLevel } of broken) {
        const firstBreak = chainOf(organization, whole, on, rules)?.firstBreak;
        expect(firstBreak?.organization.id).toBe(brokenAt);
        expect(firstBreak?.level).toBe(firstBrokenLevel);
      }
    }),
    { numRuns: 500 },
  );
});

test('a cycle is named once, from its smallest id upward', () => {
  fc.assert(
    fc.property(hierarchy, anyDay, (whole, on) => {
      const { cycles } = auditChains(whole, on, rules);
      const members = cycles.flat();
      expect(new Set(members).size).toBe(members.length);
      for (const cycle of cycles) {
        expect(cycle.toSorted()[0]).toBe(cycle[0]);
        const [first] = whole.organizations.filter(({ id }) => id === cycle[0]);
        if (first === undefined) throw new Error(`A member of the hierarchy, received ${cycle}.`);
        const line = lineOf(first, whole, on).map(({ id }) => id);
        expect(line.slice(0, cycle.length + 1)).toEqual([...cycle, cycle[0]]);
      }
    }),
    { numRuns: 1000 },
  );
});

test('the order of facts does not matter', () => {
  const shuffled = hierarchy.chain((whole) =>
    fc.record({
      whole: fc.constant(whole),
      organizations: shuffle(whole.organizations),
      subordinations: shuffle(whole.subordinations),
    }),
  );
  fc.assert(
    fc.property(shuffled, anyDay, ({ whole, ...orders }, on) => {
      const audit = auditChains(whole, on, rules);
      expect(auditChains(orders, on, rules)).toEqual(audit);
      for (const { id } of whole.organizations)
        expect(chainOf(id, orders, on, rules)).toEqual(chainOf(id, whole, on, rules));
    }),
  );
});

test('the audit of a scope is the part of the whole audit that is about it', () => {
  fc.assert(
    fc.property(hierarchy, anyDay, fc.func(fc.boolean()), (whole, on, isIn) => {
      const all = whole.organizations.map(({ id }) => id);
      const scope = new Set(all.filter((id) => isIn(id)));
      const part = auditChains(whole, on, rules, scope);
      const { broken } = auditChains(whole, on, rules);
      expect(part.broken).toEqual(broken.filter(({ organization }) => scope.has(organization)));
      const inScope = livingBelow(whole, on).filter(({ id }) => scope.has(id));
      expect(part.share.denominator).toBe(inScope.length);
    }),
  );
});

/** Ascending by id, as the hierarchies are drawn. */
function livingBelow({ organizations }: Hierarchy, on: CivilDate) {
  return organizations.filter((each) => isAlive(each.lifetime, on) && isBelow(each));
}

function shuffle<T>(values: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...values], { minLength: values.length });
}
