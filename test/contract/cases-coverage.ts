import type { UnitFacts } from '../../src/coverage/facts/facts.js';
import { unitsInScope } from '../../src/coverage/reading/units-in-scope.js';
import { countiesWithUnits, countUnits } from '../../src/coverage-table.js';
import { CivilDate } from '../../src/domain/civil-date.js';
import type { Graph } from '../../src/graph/graph.js';
import { NodeBudget } from '../../src/graph/node-budget.js';
import { type StatementCase, sorted } from './case.js';

/** What the assessment of units rests on. */
export const coverageCases: readonly StatementCase[] = [
  {
    title: 'units, ended ones too',
    statements: ['coverage.countUnits'],
    run: (graph) => graph.read(countUnits()),
    expected: [8],
  },
  {
    title: 'the counties with units, each once',
    statements: ['coverage.countiesWithUnits'],
    run: (graph) => graph.read(countiesWithUnits()),
    expected: [{ code: '350428', name: '将乐县' }],
  },
  {
    title:
      'the facts of a part: what covers and serves it, and what covers its whole by a group’s line',
    statements: ['coverage.idsOfUnits', 'coverage.unitFacts'],
    run: (graph) => factsOf(graph, 'BUILDING'),
    expected: [
      {
        id: 'u-tower',
        kind: 'BUILDING',
        lifetime: life(null, null),
        exclusion: null,
        coverages: [
          {
            organization: 'o-group',
            organizationKind: 'PARTY_GROUP',
            mode: 'UNSPECIFIED',
            lifetimes: [
              life('2024-06-01', null),
              life(null, null),
              life('2023-01-01', '2033-01-01'),
              life(null, null),
            ],
            lines: [
              {
                branch: 'o-branch',
                branchKind: 'BRANCH',
                lifetimes: [
                  life(null, null),
                  life('2020-01-01', '2030-01-01'),
                  life('2024-01-01', null),
                ],
              },
            ],
            whole: { id: 'u-compound', kind: 'COMPOUND' },
          },
        ],
        alliances: [
          {
            alliance: 'a-belt',
            lifetimes: [life('2024-01-01', '2028-01-01'), life(null, null)],
            whole: null,
          },
        ],
        surveys: [],
        counts: [],
      },
    ],
  },
  {
    title: 'the facts of a unit whose coverage has ended: past, surveyed and counted',
    statements: ['coverage.idsOfUnits', 'coverage.unitFacts'],
    run: (graph) => factsOf(graph, 'MARKET'),
    expected: [
      {
        id: 'u-market',
        kind: 'MARKET',
        lifetime: life(null, null),
        exclusion: null,
        coverages: [
          {
            organization: 'o-old',
            organizationKind: 'BRANCH',
            mode: 'SOLO',
            lifetimes: [life('2018-06-01', '2022-01-01'), life('2018-01-01', '2022-01-01')],
            lines: [],
            whole: null,
          },
        ],
        alliances: [
          {
            alliance: 'a-inner',
            lifetimes: [life('2023-01-01', '2024-01-01'), life('2021-01-01', '2031-01-01')],
            whole: null,
          },
        ],
        surveys: ['2024-02-01', '2025-03-01'],
        counts: [{ on: '2025-01-01', fullMembers: 3 }],
      },
    ],
  },
];

async function factsOf(graph: Graph, kind: string): Promise<UnitFacts[]> {
  const asking = {
    ...{ reader: graph, types: new Map(), budget: new NodeBudget() },
    today: CivilDate.parse('2026-06-30'),
  };
  const scope = { region: '350428', kinds: [kind] };
  const rows = await unitsInScope(asking, { scope, on: asking.today, knownBefore: null });
  return rows.map(({ facts }) => ({ ...facts, surveys: sorted(facts.surveys) }));
}

function life(validFrom: string | null, validTo: string | null) {
  return { validFrom, validTo };
}
