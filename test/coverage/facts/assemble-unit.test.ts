import { describe, expect, it } from 'vitest';
import { unitAssembler } from '../../../src/coverage/facts/assemble-unit.js';
import { containment } from '../../../src/coverage/facts/containment.js';
import { lifetimesOf } from '../../../src/coverage/facts/facts.js';
import { indexed } from '../../../src/coverage/facts/indexes.js';
import { linesFrom } from '../../../src/coverage/facts/lines.js';
import type { AssessedUnitRow } from '../../../src/coverage/facts/rows.js';
import { day, id, span } from './facts-of.js';
import { building, covering, line, organization, rows } from './rows-of.js';

const factsOf = (given: Parameters<typeof rows>[0], unit: AssessedUnitRow = building()) => {
  const all = rows(given);
  return unitAssembler(all, containment(indexed(all.regions, ({ code }) => code)))(unit);
};

describe('the facts of a unit', () => {
  it('are itself where nothing else is known', () => {
    const unit = building({ exclusion: 'SHELL', lifetime: span('2020-01-01', '2021-01-01') });
    expect(factsOf({}, unit)).toEqual({
      id: 'u',
      kind: 'BUILDING',
      lifetime: span('2020-01-01', '2021-01-01'),
      exclusion: 'SHELL',
      regions: ['35-1-1', '35-1', '35'],
      regionsBefore: [],
      coverages: [],
      alliances: [],
      surveys: [],
      counts: [],
    });
  });

  it('hold its coverages with their organizations, and no other unit’s', () => {
    const branch = organization('b', 'BRANCH', { lifetime: span('2018-01-01') });
    const edge = covering('b', 'u', 'ATTACHED', span('2019-01-01', '2024-01-01'));
    const { coverages } = factsOf({
      organizations: [branch, organization('c')],
      coverages: [edge, covering('c', 'v'), covering('nobody')],
    });
    expect(coverages).toEqual([{ edge, organization: branch, above: [], through: null }]);
  });

  it('hold what reaches its whole, with the part and the whole, and no further', () => {
    const whole = { id: id('w'), kind: 'COMPOUND', lifetime: span('2001-01-01') } as const;
    const part = { unit: id('u'), whole: id('w'), lifetime: span('2002-01-01') };
    const facts = factsOf({
      units: [whole, { id: id('x'), kind: 'COMPOUND', lifetime: span() }],
      parts: [part, { unit: id('w'), whole: id('x'), lifetime: span() }],
      organizations: [organization('b')],
      alliances: [{ id: id('a'), lifetime: span('2003-01-01') }],
      coverages: [covering('b', 'w', 'SOLO', span('2004-01-01')), covering('b', 'x')],
      services: [{ alliance: id('a'), target: id('w'), lifetime: span('2005-01-01') }],
    });
    const through = { part, whole };
    expect(facts.coverages.map((fact) => [fact.through, lifetimesOf(fact)])).toEqual([
      [through, [span('2004-01-01'), span(), span('2002-01-01'), span('2001-01-01')]],
    ]);
    expect(facts.alliances.map((fact) => [fact.through, lifetimesOf(fact)])).toEqual([
      [through, [span('2005-01-01'), span('2003-01-01'), span('2002-01-01'), span('2001-01-01')]],
    ]);
  });

  it('hold the alliances that serve it and those that it is a member of', () => {
    const alliances = [
      { id: id('a'), lifetime: span() },
      { id: id('b'), lifetime: span() },
    ];
    const membership = { member: id('u'), alliance: id('a'), lifetime: span('2020-01-01') };
    const service = { alliance: id('b'), target: id('u'), lifetime: span('2021-01-01') };
    const facts = factsOf({ alliances, memberships: [membership], services: [service] });
    expect(facts.alliances).toEqual([
      { edge: membership, alliance: alliances[0], through: null },
      { edge: service, alliance: alliances[1], through: null },
    ]);
  });

  it('hold its counts, unknown ones too', () => {
    const unknown = { staff: null, revenue: null };
    const { counts } = factsOf({
      counts: [
        { entity: id('u'), on: day('2024-01-01'), fullMembers: 3, ...unknown },
        { entity: id('u'), on: day('2025-01-01'), fullMembers: null, ...unknown },
        { entity: id('v'), on: day('2025-01-01'), fullMembers: 9, ...unknown },
      ],
    });
    expect(counts).toEqual([
      { entity: 'u', on: '2024-01-01', fullMembers: 3, ...unknown },
      { entity: 'u', on: '2025-01-01', fullMembers: null, ...unknown },
    ]);
  });
});

describe('the lines of a party group', () => {
  const linesOf = (
    kinds: Readonly<Record<string, 'BRANCH' | 'PARTY_GROUP'>>,
    edges: ReturnType<typeof line>,
  ) => {
    const organizations = Object.entries(kinds).map(([name, kind]) => organization(name, kind));
    const facts = factsOf({ organizations, coverages: [covering('g')], subordinations: edges });
    return facts.coverages.flatMap((fact) =>
      linesFrom(fact.organization, fact.above).map(({ branch, lifetime }) => [branch.id, lifetime]),
    );
  };
  const names = (count: number) => Array.from({ length: count }, (_, at) => `g${at || ''}`);

  it('lead through groups to the first organization that is none', () => {
    const kinds = { g: 'PARTY_GROUP', h: 'PARTY_GROUP', b: 'BRANCH', c: 'BRANCH' } as const;
    expect(linesOf(kinds, [...line('g', 'h', 'b', 'c'), ...line('g', 'c')])).toEqual([
      ['c', span('2020-01-01')],
      ['b', span('2020-01-02')],
    ]);
  });

  it.each([
    ['is a circle', { g: 'PARTY_GROUP', h: 'PARTY_GROUP' }, line('g', 'h', 'g')],
    ['leads to itself', { g: 'PARTY_GROUP' }, line('g', 'g')],
    ['ends at a group', { g: 'PARTY_GROUP', h: 'PARTY_GROUP' }, line('g', 'h')],
    ['leads to nobody', { g: 'PARTY_GROUP' }, line('g', 'nobody')],
    ['is that of a branch', { g: 'BRANCH', b: 'BRANCH' }, line('g', 'b')],
  ] as const)('are none where it %s', (_, kinds, edges) => {
    expect(linesOf(kinds, edges)).toEqual([]);
  });

  it.each([1, 7, 60])('are as long as it takes: %i links', (length) => {
    const groups = names(length);
    const kinds = Object.fromEntries(groups.map((name) => [name, 'PARTY_GROUP' as const]));
    const [last] = line(...groups, 'b').slice(-1);
    expect(linesOf({ ...kinds, b: 'BRANCH' }, line(...groups, 'b'))).toEqual([
      ['b', last?.lifetime],
    ]);
  });

  it('are looked for once a group, not once a path: a net of 30 layers has half a billion', () => {
    const layers = Array.from({ length: 30 }, (_, at) => (at === 0 ? ['g'] : [`l${at}`, `r${at}`]));
    const groups = layers.flat().map((name) => [name, 'PARTY_GROUP' as const]);
    const edges = layers.flatMap((names, at) =>
      names.flatMap((from) => (layers[at + 1] ?? ['b']).flatMap((to) => line(from, to))),
    );
    expect(linesOf({ ...Object.fromEntries(groups), b: 'BRANCH' }, edges)).toEqual([
      ['b', span('2020-01-01')],
    ]);
  });
});

describe('the surveys of a unit', () => {
  const on = day('2024-01-01');
  const inRegion = { unit: null, kind: 'BUILDING', on, sourceKind: 'LEDGER' } as const;

  it.each([
    ['its own', { ...inRegion, unit: id('u'), region: null, kind: null }, 1],
    ['another’s', { ...inRegion, unit: id('v'), region: null, kind: null }, 0],
    ['of its kind in its region', { ...inRegion, region: id('35-1-1') }, 1],
    ['of its kind in a region around it', { ...inRegion, region: id('35') }, 1],
    ['of its kind elsewhere', { ...inRegion, region: id('36') }, 0],
    ['of another kind', { ...inRegion, region: id('35'), kind: 'COMPOUND' }, 0],
    ['a model’s of its region', { ...inRegion, region: id('35'), sourceKind: 'SYNTHETIC' }, 0],
    [
      'a model’s of itself',
      { ...inRegion, unit: id('u'), region: null, kind: null, sourceKind: 'SYNTHETIC' },
      1,
    ],
  ] as const)('%s', (_, survey, expected) => {
    expect(factsOf({ surveys: [survey] }).surveys).toHaveLength(expected);
  });

  it('a model’s of its region, of a model’s unit', () => {
    const surveys = [{ ...inRegion, region: id('35'), sourceKind: 'SYNTHETIC' } as const];
    expect(factsOf({ surveys }, building({ sourceKind: 'SYNTHETIC' })).surveys).toEqual(surveys);
  });
});
