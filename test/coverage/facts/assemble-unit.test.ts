import { describe, expect, it } from 'vitest';
import { unitAssembler } from '../../../src/coverage/facts/assemble-unit.js';
import type { AssessedUnitRow, FactRows } from '../../../src/coverage/facts/rows.js';
import { day, id, span } from './facts-of.js';
import { building, covering, line, organization, rows } from './rows-of.js';

const factsOf = (given: Partial<FactRows>, unit: AssessedUnitRow = building()) =>
  unitAssembler(rows(given))(unit);

describe('the facts of a unit', () => {
  it('are itself where nothing else is known', () => {
    const unit = building({ exclusion: 'SHELL', ...span('2020-01-01', '2021-01-01') });
    expect(factsOf({}, unit)).toEqual({
      id: 'u',
      kind: 'BUILDING',
      lifetime: span('2020-01-01', '2021-01-01'),
      exclusion: 'SHELL',
      coverages: [],
      alliances: [],
      surveys: [],
      counts: [],
    });
  });

  it('hold its coverages with their lifetimes, and no other unit’s', () => {
    const { coverages } = factsOf({
      organizations: [organization('b', 'BRANCH', span('2018-01-01')), organization('c')],
      coverages: [
        covering('b', 'u', 'ATTACHED', span('2019-01-01', '2024-01-01')),
        covering('c', 'v'),
        covering('nobody'),
      ],
    });
    expect(coverages).toEqual([
      {
        organization: 'b',
        organizationKind: 'BRANCH',
        mode: 'ATTACHED',
        lifetimes: [span('2019-01-01', '2024-01-01'), span('2018-01-01')],
        lines: [],
        whole: null,
      },
    ]);
  });

  it('hold what reaches its whole, with the lifetimes of the part and of the whole, and no further', () => {
    const facts = factsOf({
      units: [
        { id: id('w'), kind: 'COMPOUND', ...span('2001-01-01') },
        { id: id('x'), kind: 'COMPOUND', ...span() },
      ],
      parts: [
        { unit: id('u'), whole: id('w'), ...span('2002-01-01') },
        { unit: id('w'), whole: id('x'), ...span() },
      ],
      organizations: [organization('b')],
      alliances: [{ id: id('a'), ...span('2003-01-01') }],
      coverages: [covering('b', 'w', 'SOLO', span('2004-01-01')), covering('b', 'x')],
      services: [{ alliance: id('a'), target: id('w'), ...span('2005-01-01') }],
    });
    const whole = { id: 'w', kind: 'COMPOUND' };
    expect(facts.coverages).toEqual([
      expect.objectContaining({
        whole,
        lifetimes: [span('2004-01-01'), span(), span('2002-01-01'), span('2001-01-01')],
      }),
    ]);
    expect(facts.alliances).toEqual([
      {
        alliance: 'a',
        whole,
        lifetimes: [span('2005-01-01'), span('2003-01-01'), span('2002-01-01'), span('2001-01-01')],
      },
    ]);
  });

  it('hold the alliances that serve it and those that it is a member of', () => {
    const { alliances } = factsOf({
      alliances: [
        { id: id('a'), ...span() },
        { id: id('b'), ...span() },
      ],
      memberships: [{ member: id('u'), alliance: id('a'), ...span('2020-01-01') }],
      services: [{ alliance: id('b'), target: id('u'), ...span('2021-01-01') }],
    });
    expect(alliances).toEqual([
      { alliance: 'a', whole: null, lifetimes: [span('2020-01-01'), span()] },
      { alliance: 'b', whole: null, lifetimes: [span('2021-01-01'), span()] },
    ]);
  });

  it('hold its counts, unknown ones too', () => {
    const { counts } = factsOf({
      counts: [
        { entity: id('u'), on: day('2024-01-01'), fullMembers: 3 },
        { entity: id('u'), on: day('2025-01-01'), fullMembers: null },
        { entity: id('v'), on: day('2025-01-01'), fullMembers: 9 },
      ],
    });
    expect(counts).toEqual([
      { on: '2024-01-01', fullMembers: 3 },
      { on: '2025-01-01', fullMembers: null },
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
    return facts.coverages[0]?.lines;
  };
  const names = (count: number) => Array.from({ length: count }, (_, at) => `g${at || ''}`);

  it('lead through groups to the first organization that is none', () => {
    const kinds = { g: 'PARTY_GROUP', h: 'PARTY_GROUP', b: 'BRANCH', c: 'BRANCH' } as const;
    const edge = (at: number) => span(`2020-01-0${at}`);
    expect(linesOf(kinds, [...line('g', 'h', 'b', 'c'), ...line('g', 'c')])).toEqual([
      { branch: 'b', branchKind: 'BRANCH', lifetimes: [span(), edge(1), span(), edge(2), span()] },
      { branch: 'c', branchKind: 'BRANCH', lifetimes: [span(), edge(1), span()] },
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

  it.each([
    [6, 1],
    [7, 0],
  ])('of %i edges: %i', (edges, expected) => {
    const groups = names(edges);
    const kinds = Object.fromEntries(groups.map((name) => [name, 'PARTY_GROUP' as const]));
    expect(linesOf({ ...kinds, b: 'BRANCH' }, line(...groups, 'b'))).toHaveLength(expected);
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
    expect(factsOf({ surveys }, building({ sourceKind: 'SYNTHETIC' })).surveys).toEqual([on]);
  });
});
