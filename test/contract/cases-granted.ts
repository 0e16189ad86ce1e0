import { readGround } from '../../src/changes/granted/read-ground.js';
import type { StatementCase } from './case.js';

/** Where things lie, for whoever may write in a part of the graph. */
export const grantedCases: readonly StatementCase[] = [
  {
    title: 'things of every table with their regions and what is around these, leads with theirs',
    statements: ['changes.homesOf', 'registry.regionsUpward'],
    run: async (graph) => {
      const { around, homes, leads } = await readGround(graph, [
        ...[
          'o-town',
          'u-tower',
          'a-inner',
          'a-past',
          'f-station',
          'c-members',
          'ledger',
          'grid-old',
        ],
        ...['nobody', 'counts|o-group|2025-01-01'],
      ]);
      return [around, homes, leads].map((found) => [...found].sort());
    },
    expected: [
      [
        ['35', null],
        ['350428', '35'],
        ['350428100', '350428'],
        ['350428100201', '350428100'],
        ['grid-old', '350428100201'],
      ],
      [
        ['a-inner', '350428100201'],
        ['a-past', null],
        ['c-members', '350428100'],
        ['f-station', '350428100201'],
        ['ledger', null],
        ['o-branch', '350428100201'],
        ['o-town', '350428100'],
        ['u-tower', '350428100'],
      ],
      [
        [
          'memberships|o-branch|a-inner|2021-06-01',
          { alliance: 'a-inner', member: 'o-branch', validTo: '2028-01-01' },
        ],
      ],
    ],
  },
];
