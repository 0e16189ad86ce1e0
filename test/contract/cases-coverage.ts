import { unitsWithIds } from '../../src/coverage/reading/units-with-ids.js';
import type { RuleSet } from '../../src/coverage/rules/rules.js';
import { countiesWithUnits, countUnits } from '../../src/coverage-table.js';
import type { Graph } from '../../src/graph/graph.js';
import { placeRules } from '../support/other-rules.js';
import { rules } from '../support/run-query.js';
import type { StatementCase } from './case.js';

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
    statements: ['coverage.unitRows'],
    run: (graph) => factsOf(graph, 'u-tower', rules),
    expected: [
      {
        id: 'u-tower',
        kind: 'BUILDING',
        lifetime: life(null, null),
        exclusion: null,
        regions: [],
        regionsBefore: [],
        coverages: [
          {
            edge: {
              ...{ organization: 'o-group', unit: 'u-compound', mode: 'UNSPECIFIED' },
              lifetime: life('2024-06-01', null),
            },
            organization: { id: 'o-group', kind: 'PARTY_GROUP', lifetime: life(null, null) },
            above: [
              {
                link: {
                  ...{ organization: 'o-group', superior: 'o-branch' },
                  lifetime: life('2024-01-01', null),
                },
                superior: {
                  ...{ id: 'o-branch', kind: 'BRANCH' },
                  lifetime: life('2020-01-01', '2030-01-01'),
                },
              },
            ],
            through: {
              part: {
                ...{ unit: 'u-tower', whole: 'u-compound' },
                lifetime: life('2023-01-01', '2033-01-01'),
              },
              whole: {
                ...{ id: 'u-compound', kind: 'COMPOUND', exclusion: null },
                ...{ name: '和苑小区', nameEn: null, reading: 'heyuanxiaoqu' },
                ...{ region: '350428100', source: 'ledger', sourceKind: 'LEDGER' },
                lifetime: life(null, null),
              },
            },
          },
        ],
        alliances: [
          {
            edge: {
              ...{ alliance: 'a-belt', target: 'u-tower' },
              lifetime: life('2024-01-01', '2028-01-01'),
            },
            alliance: { id: 'a-belt', lifetime: life(null, null) },
            through: null,
          },
        ],
        surveys: [],
        counts: [],
      },
    ],
  },
  {
    title: 'the facts of a unit whose coverage has ended: past, surveyed and counted',
    statements: ['coverage.unitRows'],
    run: (graph) => factsOf(graph, 'u-market', placeRules),
    expected: [
      {
        id: 'u-market',
        kind: 'MARKET',
        lifetime: life(null, null),
        exclusion: null,
        regions: ['35', '350428', '350428101'],
        regionsBefore: [],
        coverages: [
          {
            edge: {
              ...{ organization: 'o-old', unit: 'u-market', mode: 'SOLO' },
              lifetime: life('2018-06-01', '2022-01-01'),
            },
            organization: {
              ...{ id: 'o-old', kind: 'BRANCH' },
              lifetime: life('2018-01-01', '2022-01-01'),
            },
            above: [],
            through: null,
          },
        ],
        alliances: [
          {
            edge: {
              ...{ alliance: 'a-inner', target: 'u-market' },
              lifetime: life('2023-01-01', '2024-01-01'),
            },
            alliance: { id: 'a-inner', lifetime: life('2021-01-01', '2031-01-01') },
            through: null,
          },
        ],
        surveys: ['2024-02-01', '2025-03-01'],
        counts: [
          {
            ...{ entity: 'u-market', on: '2025-01-01', fullMembers: 3 },
            ...{ staff: null, revenue: null },
          },
        ],
      },
    ],
  },
];

async function factsOf(graph: Graph, id: string, ruleSet: RuleSet) {
  const rows = await unitsWithIds(graph, [id], ruleSet);
  return rows.map(({ facts }) => ({
    ...facts,
    regions: facts.regions.toSorted(),
    surveys: facts.surveys.map((survey) => survey.on).sort(),
  }));
}

function life(validFrom: string | null, validTo: string | null) {
  return { validFrom, validTo };
}
