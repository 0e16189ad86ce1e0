import fc from 'fast-check';
import type {
  AllianceFact,
  CoverageFact,
  LinkUpward,
  ThroughWhole,
  UnitFacts,
} from '../../../src/coverage/facts/facts.js';
import type { OrganizationRow } from '../../../src/coverage/facts/rows.js';
import { addDays, type CivilDate, type Lifetime } from '../../../src/domain/civil-date.js';
import type { EntityId } from '../../../src/domain/ids.js';
import {
  COVERAGE_MODES,
  EXCLUSIONS,
  type OrganizationKind,
  type UnitKind,
  valuesOf,
} from '../../../src/domain/vocabulary.js';
import { day, id, surveyed } from './facts-of.js';

/** Days of the small world: all that is known starts and ends within them (the end is excluded). */
export const WORLD = { first: day('2024-01-20'), days: 60 };

const anyDay: fc.Arbitrary<CivilDate> = fc
  .nat(WORLD.days - 1)
  .map((offset) => addDays(WORLD.first, offset));
const someDay = fc.option(anyDay, { freq: 2 });

/** Empty ones, which end before they start, are among them. */
const lifetime: fc.Arbitrary<Lifetime> = fc.record({ validFrom: someDay, validTo: someDay });
const organizationId = fc.constantFrom('a', 'b', 'c').map(id);
const through: fc.Arbitrary<ThroughWhole | null> = fc.option(
  fc.record({
    part: fc.record({ unit: fc.constant(id('unit')), whole: fc.constant(id('whole')), lifetime }),
    whole: fc.record({
      id: fc.constant(id('whole')),
      kind: fc.constantFrom<UnitKind>('COMPOUND', 'RESETTLEMENT_COMPOUND', 'PARK'),
      lifetime,
    }),
  }),
  { freq: 1 },
);

const GROUPS = ['g', 'h', 'i'].map(id);
const BRANCHES = [
  ['a', 'BRANCH'],
  ['b', 'COMMITTEE'],
  ['c', 'TEMPORARY_BRANCH'],
] as const;

/** Three groups, over which lines may go round, and three organizations that are none. */
const organizations: fc.Arbitrary<ReadonlyMap<EntityId, OrganizationRow>> = fc
  .tuple(...GROUPS.map(() => lifetime), ...BRANCHES.map(() => lifetime))
  .map((lives) => {
    const rows = [
      ...GROUPS.map((own): [EntityId, OrganizationKind] => [own, 'PARTY_GROUP']),
      ...BRANCHES.map(([name, kind]): [EntityId, OrganizationKind] => [id(name), kind]),
    ].map(([own, kind], at): OrganizationRow => {
      return { id: own, kind, lifetime: lives[at] ?? { validFrom: null, validTo: null } };
    });
    return new Map(rows.map((row) => [row.id, row]));
  });

const links = fc.array(
  fc.record({
    organization: fc.constantFrom(...GROUPS),
    superior: fc.constantFrom(...GROUPS, ...BRANCHES.map(([name]) => id(name))),
    lifetime,
  }),
  { maxLength: 5 },
);

/** As in a graph, an organization is the same one, below the same ones, in all that it covers. */
const coverages: fc.Arbitrary<CoverageFact[]> = fc
  .record({
    organizations,
    links,
    edges: fc.array(
      fc.record({
        by: fc.constantFrom(...['a', 'b', 'g', 'g'].map(id)),
        mode: fc.constantFrom(...valuesOf(COVERAGE_MODES)),
        lifetime,
        through,
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ organizations: all, links: upward, edges }) => {
    const rowOf = (at: EntityId): OrganizationRow => {
      const row = all.get(at);
      if (row === undefined) throw new Error(`One of the organizations, received ${at}.`);
      return row;
    };
    return edges.map(({ by, mode, lifetime: own, through: whole }): CoverageFact => {
      const organization = rowOf(by);
      return {
        edge: { organization: by, unit: id('unit'), mode, lifetime: own },
        organization,
        above:
          organization.kind === 'PARTY_GROUP'
            ? upward.map((link): LinkUpward => ({ link, superior: rowOf(link.superior) }))
            : [],
        through: whole,
      };
    });
  });

const alliance: fc.Arbitrary<AllianceFact> = fc
  .record({ by: fc.record({ id: organizationId, lifetime }), lifetime, through })
  .map(({ by, lifetime: own, through: whole }) => ({
    edge: { member: id('unit'), alliance: by.id, lifetime: own },
    alliance: by,
    through: whole,
  }));

/** One count a day at most, as the registry keeps them. */
const counts = fc.uniqueArray(
  fc.record({
    entity: fc.constant(id('unit')),
    on: anyDay,
    fullMembers: fc.option(fc.nat(4), { freq: 4 }),
    staff: fc.option(fc.constantFrom(5, 10, 40), { freq: 2 }),
    revenue: fc.option(fc.constantFrom(1, 2_000), { freq: 2 }),
  }),
  { maxLength: 4, selector: ({ on }) => on },
);

const regions = fc.constantFrom([id('3'), id('31')], [id('3'), id('32')]);

export const unitFacts: fc.Arbitrary<UnitFacts> = fc.record({
  id: fc.constant(id('unit')),
  kind: fc.constantFrom<UnitKind>('BUILDING', 'ENTERPRISE'),
  lifetime: fc.oneof(fc.constant({ validFrom: null, validTo: null }), lifetime),
  exclusion: fc.option(fc.constantFrom(...valuesOf(EXCLUSIONS)), { freq: 1 }),
  regions,
  regionsBefore: fc
    .uniqueArray(fc.record({ until: anyDay, regions }), {
      maxLength: 2,
      selector: ({ until }) => until,
    })
    .map((all) => all.toSorted((a, b) => (a.until < b.until ? -1 : 1))),
  coverages,
  alliances: fc.array(alliance, { maxLength: 2 }),
  surveys: fc.array(anyDay.map(surveyed), { maxLength: 2 }),
  counts,
});

/** A unit with a day on which it may be alive. */
export const unitOnDay = fc.tuple(unitFacts, anyDay);
