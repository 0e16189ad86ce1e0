import fc from 'fast-check';
import type {
  AllianceFact,
  CoverageFact,
  UnitFacts,
  Whole,
} from '../../../src/coverage/facts/facts.js';
import { addDays, type CivilDate, type Lifetime } from '../../../src/domain/civil-date.js';
import {
  COVERAGE_MODES,
  EXCLUSIONS,
  type OrganizationKind,
  type UnitKind,
  valuesOf,
} from '../../../src/domain/vocabulary.js';
import { day, id } from './facts-of.js';

/** Days of the small world: all that is known starts and ends within them (the end is excluded). */
export const WORLD = { first: day('2024-01-20'), days: 60 };

const anyDay: fc.Arbitrary<CivilDate> = fc
  .nat(WORLD.days - 1)
  .map((offset) => addDays(WORLD.first, offset));
const someDay = fc.option(anyDay, { freq: 2 });

/** Empty ones, which end before they start, are among them. */
const lifetime: fc.Arbitrary<Lifetime> = fc.record({ validFrom: someDay, validTo: someDay });
const lifetimes = fc.array(lifetime, { minLength: 1, maxLength: 2 });
const organization = fc.constantFrom('a', 'b', 'c').map(id);
const branchKind = fc.constantFrom<OrganizationKind>('BRANCH', 'COMMITTEE', 'TEMPORARY_BRANCH');
const whole: fc.Arbitrary<Whole | null> = fc.option(
  fc.record({
    id: fc.constant(id('whole')),
    kind: fc.constantFrom<UnitKind>('COMPOUND', 'RESETTLEMENT_COMPOUND', 'PARK'),
  }),
  { freq: 1 },
);

const coverage: fc.Arbitrary<CoverageFact> = fc.record({
  organization,
  organizationKind: fc.constantFrom<OrganizationKind>('BRANCH', 'PARTY_GROUP'),
  mode: fc.constantFrom(...valuesOf(COVERAGE_MODES)),
  lifetimes,
  lines: fc.array(fc.record({ branch: organization, branchKind, lifetimes }), { maxLength: 3 }),
  whole,
});

const alliance: fc.Arbitrary<AllianceFact> = fc.record({
  alliance: organization,
  lifetimes,
  whole,
});

/** One count a day at most, as the registry keeps them. */
const counts = fc.uniqueArray(
  fc.record({ on: anyDay, fullMembers: fc.option(fc.nat(4), { freq: 4 }) }),
  { maxLength: 4, selector: ({ on }) => on },
);

export const unitFacts: fc.Arbitrary<UnitFacts> = fc.record({
  id: fc.constant(id('unit')),
  kind: fc.constantFrom<UnitKind>('BUILDING', 'ENTERPRISE'),
  lifetime: fc.oneof(fc.constant({ validFrom: null, validTo: null }), lifetime),
  exclusion: fc.option(fc.constantFrom(...valuesOf(EXCLUSIONS)), { freq: 1 }),
  coverages: fc.array(coverage, { maxLength: 4 }),
  alliances: fc.array(alliance, { maxLength: 2 }),
  surveys: fc.array(anyDay, { maxLength: 2 }),
  counts,
});

/** A unit with a day on which it may be alive. */
export const unitOnDay = fc.tuple(unitFacts, anyDay);
