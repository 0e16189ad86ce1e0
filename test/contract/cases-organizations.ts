import { organizationNames } from '../../src/coverage/queries/names.js';
import { householdLinksOf } from '../../src/coverage/reading/household-links.js';
import {
  organizationsWithIds,
  type ScopedOrganization,
} from '../../src/coverage/reading/organizations-with-ids.js';
import { CivilDate } from '../../src/domain/civil-date.js';
import { EntityId } from '../../src/domain/ids.js';
import type { Asking } from '../../src/graph/ask.js';
import type { Graph } from '../../src/graph/graph.js';
import { NodeBudget } from '../../src/graph/node-budget.js';
import { divisionsOf } from '../../src/registry/divisions.js';
import { rowSightOf } from '../../src/registry/rows-seen.js';
import { type StatementCase, sorted } from './case.js';

const on = CivilDate.parse('2026-06-30');

/** What o-branch's assessment rests on, on no unit that it covers; o-town and o-county are above it. */
const branch = {
  name: '永鑫支部',
  nameEn: 'Yongxin Branch',
  reading: 'yongxinzhibu',
  region: '350428100201',
  sourceKind: 'LEDGER',
  facts: {
    id: 'o-branch',
    kind: 'BRANCH',
    level: 'VILLAGE',
    lifetime: life('2020-01-01', '2030-01-01'),
    termStart: '2021-05-01',
    hasCommittee: true,
    counts: [
      { entity: 'o-branch', on: '2024-01-01', fullMembers: 5, staff: null, revenue: null },
      { entity: 'o-branch', on: '2026-01-01', fullMembers: 6, staff: 3, revenue: null },
    ],
    covered: [],
    above: {
      organizations: ['o-county COMMITTEE COUNTY', 'o-town COMMITTEE TOWNSHIP'],
      subordinations: [
        {
          organization: 'o-branch',
          superior: 'o-town',
          lifetime: life('2020-01-01', '2030-01-01'),
        },
        { organization: 'o-town', superior: 'o-county', lifetime: life(null, null) },
      ],
    },
  },
};

/** What the assessment and the chain of organizations rest on. */
export const organizationCases: readonly StatementCase[] = [
  {
    title: 'the facts of organizations by id, ended ones too',
    statements: ['coverage.organizationRows', 'coverage.linkedRows'],
    run: async (graph) => {
      const ids = ['o-old', 'o-branch', 'o-temp', 'o-nobody'];
      const found = await organizationsWithIds({ reader: graph }, ids, { knownBefore: null });
      return sorted(found.map(inOrder)).map(({ facts, ...organization }) =>
        facts.id === 'o-branch'
          ? { ...organization, facts }
          : { lifetime: facts.lifetime, covered: facts.covered },
      );
    },
    expected: [
      {
        lifetime: life('2026-03-01', null),
        covered: [
          {
            edge: {
              organization: 'o-temp',
              unit: 'u-task',
              mode: 'TEMPORARY',
              lifetime: life('2026-03-01', null),
            },
            unit: {
              ...{ id: 'u-task', kind: 'TASK_FORCE', region: '350428', exclusion: null },
              ...{ sourceKind: 'LEDGER', lifetime: life(null, null) },
            },
          },
        ],
      },
      { lifetime: life('2018-01-01', '2022-01-01'), covered: [] },
      branch,
    ],
  },
  {
    title: 'the names of organizations, in both languages',
    statements: ['coverage.organizationNames'],
    run: async (graph) => {
      const ids = ['o-branch', 'o-town'].map((id) => EntityId.parse(id));
      const namesIn = organizationNames(asking(graph), ids, await rowSightOf(asking(graph)));
      const [en, zh] = [await namesIn('EN'), await namesIn('ZH')];
      return ids.flatMap((id) => [en(id), zh(id)]);
    },
    expected: ['Yongxin Branch', '永鑫支部', '古镛镇党委', '古镛镇党委'],
  },
  {
    title: 'the households linked to an organization: before its counts, on their days, left open',
    statements: ['coverage.householdLinks'],
    run: (graph) =>
      Promise.all([
        linksOf(graph, 'o-branch', '2023-12-31'),
        linksOf(graph, 'o-branch', '2025-12-31'),
        linksOf(graph, 'o-branch', '2026-01-01'),
        linksOf(graph, 'o-group', '2026-01-01'),
      ]),
    expected: [null, 10, 12, null],
  },
];

function linksOf(graph: Graph, organization: string, day: string) {
  const question = { on: CivilDate.parse(day), knownBefore: null };
  return householdLinksOf(asking(graph), organization, question);
}

function asking(reader: Graph): Asking {
  return {
    ...{ reader, types: new Map(), today: on, budget: new NodeBudget() },
    sight: () => Promise.resolve('ALL'),
    divisions: () => divisionsOf(reader),
  };
}

/** The facts in an order of their own. */
function inOrder({ facts, ...organization }: ScopedOrganization) {
  const { counts, covered, above } = facts;
  return {
    ...organization,
    facts: {
      ...facts,
      counts: sorted(counts),
      covered: sorted(covered),
      above: {
        organizations: sorted(
          above.organizations.map(({ id, kind, level }) => `${id} ${kind} ${level}`),
        ),
        subordinations: [...above.subordinations].sort((a, b) =>
          a.organization < b.organization ? -1 : 1,
        ),
      },
    },
  };
}

function life(validFrom: string | null, validTo: string | null) {
  return { validFrom, validTo };
}
