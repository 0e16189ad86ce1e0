import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assessOrganization } from '../../../src/coverage/assessment/assess-organization.js';
import type { Hierarchy } from '../../../src/coverage/facts/hierarchy.js';
import type { OrganizationFacts } from '../../../src/coverage/facts/organization-facts.js';
import { addDays, type CivilDate } from '../../../src/domain/civil-date.js';
import type { EntityId } from '../../../src/domain/ids.js';
import { WORLD } from '../facts/arbitrary-facts.js';
import { anyDay, organizationFacts, rules } from '../facts/arbitrary-organizations.js';
import { type OrganizationDay, organizationDays } from './organization-day-by-day.js';

test('an assessment agrees with what a naive reading day by day finds', () => {
  fc.assert(
    fc.property(organizationFacts, (facts) => {
      const records = organizationDays(facts, rules);
      const inWorld = records.filter(({ date }) => date >= WORLD.first);
      const expected = inWorld.map((record) => ({
        ...record,
        codes: record.codes.map((code) => `${code} ${runStart(records, record, code)}`),
      }));
      expect(inWorld.map(({ date }) => summary(facts, date))).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});

test('an organization is assessed on the days of its life, and on no other', () => {
  fc.assert(
    fc.property(organizationFacts, anyDay, (facts, on) => {
      const isRecorded = organizationDays(facts, rules).some(({ date }) => date === on);
      expect(assessOrganization(facts, on, rules) !== null).toBe(isRecorded);
    }),
  );
});

test('the order of facts does not matter, and assessing twice gives the same', () => {
  const shuffled = organizationFacts.chain((facts) =>
    fc.record({
      facts: fc.constant(facts),
      counts: shuffle(facts.counts),
      covered: shuffle(facts.covered),
      above: fc.record({
        organizations: shuffle(facts.above.organizations),
        subordinations: shuffle(facts.above.subordinations),
      }),
    }),
  );
  fc.assert(
    fc.property(shuffled, anyDay, ({ facts, ...orders }, on) => {
      const assessment = assessOrganization(facts, on, rules);
      expect(assessOrganization(facts, on, rules)).toEqual(assessment);
      expect(assessOrganization({ ...facts, ...orders }, on, rules)).toEqual(assessment);
    }),
    { numRuns: 500 },
  );
});

test('nothing of an assessment changes before the day until which it holds', () => {
  fc.assert(
    fc.property(organizationFacts, anyDay, (facts, on) => {
      const assessment = assessOrganization(facts, on, rules);
      if (assessment === null) return;
      const { holdsUntil } = assessment;
      if (holdsUntil !== null) expect(holdsUntil > on).toBe(true);
      for (const later of worldFrom(on))
        if (holdsUntil === null || later < holdsUntil)
          expect(assessOrganization(facts, later, rules)).toEqual(assessment);
    }),
    { numRuns: 500 },
  );
});

test('what is not above an organization does not enter its findings', () => {
  fc.assert(
    fc.property(organizationFacts, anyDay, (facts, on) => {
      const whole = assessOrganization(facts, on, rules);
      const above = reached(facts.id, facts.above);
      const own = assessOrganization({ ...facts, above }, on, rules);
      expect(own?.findings).toEqual(whole?.findings);
    }),
    { numRuns: 500 },
  );
});

/** The edges reached upward, whenever they hold, and the organizations on them. */
function reached(start: EntityId, { organizations, subordinations }: Hierarchy): Hierarchy {
  const ids = new Set([start]);
  for (const id of ids)
    for (const { organization, superior } of subordinations)
      if (organization === id) ids.add(superior);
  return {
    organizations: organizations.filter(({ id }) => ids.has(id) && id !== start),
    subordinations: subordinations.filter(({ organization }) => ids.has(organization)),
  };
}

function runStart(
  records: readonly OrganizationDay[],
  { date }: OrganizationDay,
  code: OrganizationDay['codes'][number],
): CivilDate | null {
  let start: CivilDate | null = null;
  for (const record of records.filter((each) => each.date <= date).toReversed()) {
    if (!record.codes.includes(code)) break;
    start = record.date;
  }
  return start !== null && start < WORLD.first ? null : start;
}

/** An assessment as the naive reading gives it. */
function summary(facts: OrganizationFacts, date: CivilDate) {
  const assessment = assessOrganization(facts, date, rules);
  if (assessment === null) return null;
  const { findings, fullMembers: members, units } = assessment;
  const codes = findings.map(({ code, since }) => `${code} ${since}`);
  const [broken = null] = findings.flatMap((finding) =>
    finding.code === 'BROKEN_CHAIN' ? [finding.linkBreak.reason] : [],
  );
  return { date, codes, reason: broken, members, units };
}

function worldFrom(first: CivilDate): CivilDate[] {
  const end = addDays(WORLD.first, WORLD.days);
  return Array.from({ length: WORLD.days }, (_, n) => addDays(first, n)).filter((d) => d < end);
}

function shuffle<T>(values: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...values], { minLength: values.length });
}
