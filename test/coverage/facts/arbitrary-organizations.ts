import fc from 'fast-check';
import type { Hierarchy } from '../../../src/coverage/facts/hierarchy.js';
import type { OrganizationFacts } from '../../../src/coverage/facts/organization-facts.js';
import type { RankedOrganization, SubordinationRow } from '../../../src/coverage/facts/rows.js';
import {
  addDays,
  addMonths,
  type CivilDate,
  type Lifetime,
} from '../../../src/domain/civil-date.js';
import {
  ORGANIZATION_KINDS,
  type OrganizationKind,
  type RegionLevel,
  valuesOf,
} from '../../../src/domain/vocabulary.js';
import { WORLD } from './arbitrary-facts.js';
import { id, rules as shipped } from './facts-of.js';
import { coveredUnit } from './organization-facts-of.js';

const { numbers } = shipped;

/** Small numbers, so that each boundary is met within the small world. */
export const rules = {
  ...shipped,
  numbers: {
    ...numbers,
    minimumMembers: { ...numbers.minimumMembers, value: 1 },
    maximumMembers: { ...numbers.maximumMembers, value: 3 },
    committeeMembers: { ...numbers.committeeMembers, value: 2 },
    jointUnits: { ...numbers.jointUnits, value: 1 },
    temporaryMonths: { ...numbers.temporaryMonths, value: 1 },
  },
};

export const anyDay: fc.Arbitrary<CivilDate> = fc
  .nat(WORLD.days - 1)
  .map((offset) => addDays(WORLD.first, offset));
const someDay = fc.option(anyDay, { freq: 2 });
const anyLifetime: fc.Arbitrary<Lifetime> = fc.record({ validFrom: someDay, validTo: someDay });
const lifetime = fc.oneof(
  { arbitrary: fc.constant({ validFrom: null, validTo: null }), weight: 3 },
  { arbitrary: anyLifetime, weight: 1 },
);

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(id);
const name = fc.constantFrom(...NAMES);

/** What can stand on a line, most of it in its usual place. */
const place: fc.Arbitrary<readonly [OrganizationKind, RegionLevel]> = fc.constantFrom(
  ['PARTY_GROUP', 'MICRO_GRID'],
  ['BRANCH', 'GRID'],
  ['JOINT_BRANCH', 'GRID'],
  ['GENERAL_BRANCH', 'VILLAGE'],
  ['BIG_COMMITTEE', 'COMMUNITY'],
  ['UNITED_COMMITTEE', 'TOWNSHIP'],
  ['UNITED_COMMITTEE', 'COUNTY'],
  ['COMMITTEE', 'TOWNSHIP'],
  ['COMMITTEE', 'COUNTY'],
  ['BRANCH', 'PREFECTURE'],
);

const top: typeof place = fc.constantFrom(['COMMITTEE', 'COUNTY'], ['COMMITTEE', 'PROVINCE']);

/** Any link: cycles, second superiors and superiors that are not listed come from these. */
const anyLink: fc.Arbitrary<SubordinationRow> = fc.record({
  organization: name,
  superior: fc.oneof({ arbitrary: name, weight: 20 }, fc.constant(id('unlisted'))),
  lifetime,
});

/** Most organizations have a superior further on, so that lines are long and many are whole. */
const links = fc
  .tuple(
    ...NAMES.slice(0, -1).map((organization, at) =>
      fc.option(
        fc.record({
          organization: fc.constant(organization),
          superior: fc.constantFrom(...NAMES.slice(at + 1)),
          lifetime,
        }),
        { freq: 4 },
      ),
    ),
  )
  .map((rows) => rows.filter((row) => row !== null));

export const hierarchy: fc.Arbitrary<Hierarchy> = fc.record({
  organizations: fc
    .tuple(
      ...NAMES.map((each, at) =>
        fc.tuple(fc.constant(each), at < NAMES.length - 1 ? place : top, lifetime),
      ),
    )
    .map((rows) =>
      rows.map(([own, [kind, level], life]): RankedOrganization => {
        return { id: own, kind, level, lifetime: life };
      }),
    ),
  subordinations: fc
    .tuple(links, fc.array(anyLink, { maxLength: 3 }))
    .map(([upward, further]) => [...upward, ...further]),
});

/** Kinds with findings of their own, so that they are drawn more often. */
const FINDING_KINDS = ['BRANCH', 'JOINT_BRANCH', 'TEMPORARY_BRANCH', 'TEMPORARY_BRANCH'] as const;

/** Terms are over, and counts, units and links change, within the world only. */
export const organizationFacts: fc.Arbitrary<OrganizationFacts> = fc
  .record({
    kind: fc.constantFrom(...valuesOf(ORGANIZATION_KINDS), ...FINDING_KINDS),
    level: fc.constantFrom<RegionLevel>('COUNTY', 'TOWNSHIP', 'VILLAGE', 'GRID', 'MICRO_GRID'),
    lifetime,
    termEnds: someDay,
    hasCommittee: fc.option(fc.boolean(), { freq: 5 }),
    counts: fc.uniqueArray(
      fc.record({
        entity: fc.constant(id('a')),
        on: anyDay,
        fullMembers: fc.option(fc.nat(4), { freq: 5 }),
        ...{ staff: fc.constant(null), revenue: fc.constant(null) },
      }),
      { maxLength: 4, selector: ({ on }) => on },
    ),
    covered: fc.tuple(lifetime, lifetime).chain((lives) =>
      fc.array(
        fc
          .record({ unit: fc.nat(1), lifetime })
          .map((edge) =>
            coveredUnit(`unit-${edge.unit}`, edge.lifetime, lives[edge.unit] ?? lives[0]),
          ),
        { maxLength: 4 },
      ),
    ),
    above: hierarchy,
  })
  .map(({ termEnds, ...facts }) => ({
    ...facts,
    id: id('a'),
    termStart: termEnds === null ? null : addMonths(termEnds, -12 * termYears(facts.level)),
  }));

/** Years of a term, restated for the tests. */
export function termYears(level: RegionLevel): number {
  return ['VILLAGE', 'COMMUNITY', 'GRID', 'MICRO_GRID'].includes(level) ? 5 : 3;
}
