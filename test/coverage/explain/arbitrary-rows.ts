import fc from 'fast-check';
import type { Row } from '../../../src/coverage/facts/recorded-rows.js';
import type { Lifetime } from '../../../src/domain/civil-date.js';
import {
  COVERAGE_MODES,
  EXCLUSIONS,
  type OrganizationKind,
  type RegionLevel,
  type UnitKind,
  valuesOf,
} from '../../../src/domain/vocabulary.js';
import { anyDay, organizationFacts } from '../facts/arbitrary-organizations.js';
import { id } from '../facts/facts-of.js';

const someDay = fc.option(anyDay, { freq: 2 });
const lifetime: fc.Arbitrary<Lifetime> = fc.oneof(
  fc.constant({ validFrom: null, validTo: null }),
  fc.record({ validFrom: someDay, validTo: someDay }),
);

/** What every row says of where it comes from. */
export function recorded(key: string) {
  return {
    key,
    source: id('ledger'),
    locator: null,
    sourceKind: 'LEDGER' as const,
    recordedAt: '2026-01-01T00:00:00.000Z',
  };
}

export function named(name: string) {
  return { id: id(name), name, nameEn: null };
}

const ORGANIZATIONS = ['branch', 'joint', 'temporary', 'outer', 'inner'];
const KINDS: readonly OrganizationKind[] = [
  'BRANCH',
  'JOINT_BRANCH',
  'TEMPORARY_BRANCH',
  'PARTY_GROUP',
  'PARTY_GROUP',
];
const organizationId = fc.constantFrom(...ORGANIZATIONS).map(id);
const place = fc.constantFrom('unit', 'unit', 'whole').map(id);

const organizations = fc.tuple(...ORGANIZATIONS.map(() => lifetime)).map((lives) =>
  ORGANIZATIONS.map((name, at): Row => {
    const [kind = 'BRANCH', life] = [KINDS[at], lives[at]];
    return {
      ...recorded(`organizations|${name}`),
      ...named(name),
      table: 'organizations',
      kind,
      level: 'VILLAGE',
      lifetime: life ?? { validFrom: null, validTo: null },
      termStart: null,
      hasCommittee: null,
    };
  }),
);

const unit = fc
  .record({
    kind: fc.constantFrom<UnitKind>('BUILDING', 'ENTERPRISE'),
    lifetime,
    exclusion: fc.option(fc.constantFrom(...valuesOf(EXCLUSIONS)), { freq: 1 }),
  })
  .map(
    (own): Row => ({
      ...recorded('units|unit'),
      ...named('unit'),
      ...{ table: 'units', region: id('region') },
      ...own,
    }),
  );
const whole = fc.record({ kind: fc.constantFrom<UnitKind>('COMPOUND', 'PARK'), lifetime }).map(
  (own): Row => ({
    ...recorded('units|whole'),
    ...named('whole'),
    ...{ table: 'units', region: id('region'), exclusion: null },
    ...own,
  }),
);
const alliance = lifetime.map(
  (life): Row => ({
    ...recorded('alliances|alliance'),
    ...named('alliance'),
    table: 'alliances',
    lifetime: life,
  }),
);

/** Links, counts and surveys get keys by their place, so that no two share one. */
const coverage = fc.record({
  organization: organizationId,
  unit: place,
  mode: fc.constantFrom(...valuesOf(COVERAGE_MODES)),
  lifetime,
});
const part = fc.record({
  unit: fc.constant(id('unit')),
  whole: fc.constant(id('whole')),
  lifetime,
});
const membership = fc.record({ member: place, alliance: fc.constant(id('alliance')), lifetime });
const service = fc.record({ target: place, alliance: fc.constant(id('alliance')), lifetime });
const link = fc.record({ organization: organizationId, superior: organizationId, lifetime });
const count = fc.record({
  on: anyDay,
  fullMembers: fc.option(fc.nat(4), { freq: 4 }),
  staff: fc.option(fc.constantFrom(5, 10, 40)),
  revenue: fc.option(fc.constantFrom(1, 2_000)),
});

/** The rows behind a unit: with its whole, party groups and an alliance. */
export const rowsOfUnit: fc.Arbitrary<Row[]> = fc
  .record({
    entities: fc.tuple(unit, whole, alliance),
    organizations,
    coverages: fc.array(coverage, { maxLength: 4 }),
    parts: fc.array(part, { maxLength: 2 }),
    memberships: fc.array(membership, { maxLength: 1 }),
    services: fc.array(service, { maxLength: 1 }),
    links: fc.array(link, { maxLength: 4 }),
    counts: fc.uniqueArray(count, { maxLength: 3, selector: ({ on }) => on }),
    surveys: fc.uniqueArray(anyDay, { maxLength: 2 }),
  })
  .map(
    ({
      entities,
      organizations: own,
      coverages,
      parts,
      memberships,
      services,
      links,
      counts,
      surveys,
    }) => [
      ...entities,
      ...own,
      ...coverages.map(
        (row, at): Row => ({ ...recorded(`coverages|${at}`), ...row, table: 'coverages' }),
      ),
      ...parts.map((row, at): Row => ({ ...recorded(`parts|${at}`), ...row, table: 'parts' })),
      ...memberships.map(
        (row, at): Row => ({ ...recorded(`memberships|${at}`), ...row, table: 'memberships' }),
      ),
      ...services.map(
        (row, at): Row => ({ ...recorded(`services|${at}`), ...row, table: 'services' }),
      ),
      ...links.map(
        (row, at): Row => ({
          ...recorded(`subordinations|${at}`),
          ...row,
          table: 'subordinations',
        }),
      ),
      ...counts.map(
        (row): Row => ({
          ...recorded(`counts|unit|${row.on}`),
          ...row,
          table: 'counts',
          entity: id('unit'),
        }),
      ),
      ...surveys.map(
        (on): Row => ({
          ...recorded(`surveys|unit|||${on}`),
          ...{ table: 'surveys', unit: id('unit'), region: null, kind: null, on },
        }),
      ),
    ],
  );

/** The rows behind the organization `a`, from facts that are drawn elsewhere. */
export const rowsOfOrganization: fc.Arbitrary<Row[]> = organizationFacts.map((facts) => {
  const own = { id: facts.id, kind: facts.kind, level: facts.level, lifetime: facts.lifetime };
  const others = facts.above.organizations.filter((each) => each.id !== facts.id);
  const units = new Map(facts.covered.map(({ unit: covered }) => [covered.id, covered]));
  const organizationRow = (
    each: { id: string; kind: OrganizationKind; level: RegionLevel; lifetime: Lifetime },
    terms: Pick<typeof facts, 'termStart' | 'hasCommittee'>,
  ): Row => ({
    ...recorded(`organizations|${each.id}`),
    ...each,
    ...named(each.id),
    ...terms,
    table: 'organizations',
  });
  return [
    organizationRow(own, facts),
    ...others.map((each) => organizationRow(each, { termStart: null, hasCommittee: null })),
    ...facts.above.subordinations.map(
      (row, at): Row => ({ ...recorded(`subordinations|${at}`), ...row, table: 'subordinations' }),
    ),
    ...facts.counts.map(
      (row): Row => ({ ...recorded(`counts|a|${row.on}`), ...row, table: 'counts' }),
    ),
    ...facts.covered.map(
      ({ edge }, at): Row => ({
        ...recorded(`coverages|${at}`),
        ...edge,
        ...{ table: 'coverages', organization: facts.id },
      }),
    ),
    ...[...units.values()].map(
      (covered): Row => ({
        ...recorded(`units|${covered.id}`),
        ...named(covered.id),
        ...covered,
        ...{ table: 'units', region: id('region'), exclusion: null },
      }),
    ),
  ];
});
