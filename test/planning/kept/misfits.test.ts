import { expect, test } from 'vitest';
import type { PlanFacts } from '../../../src/planning/facts/facts.js';
import { type Misfit, misfitsOf } from '../../../src/planning/kept/misfits.js';
import type { StepInput } from '../../../src/planning/plan/step-input.js';
import { rules } from '../../support/run-query.js';
import { alliance, branch, facts, keptPlan, unit } from './kept-plans.js';

const before = facts(
  rules,
  [unit('u', 2, ['BLANK']), unit('v', 1, ['BLANK', 'LAPSED']), unit('lead', 9, ['LAPSED'])],
  [branch('o', 40), branch('j', 10, 4, 'JOINT_BRANCH')],
  [alliance('a', 'x', 'y')],
);
const attach = (organization: string, ...units: string[]) =>
  units.map((each): StepInput => ({ cover: { organization, unit: each, mode: 'ATTACHED' } }));
const join: StepInput[] = [
  { join: { member: 'lead', alliance: 'a', role: 'LEAD' } },
  { join: { member: 'u', alliance: 'a', role: 'MEMBER' } },
];
const closes = [
  { unit: 'u', code: 'BLANK' },
  { unit: 'v', code: 'LAPSED' },
] as const;

const now = (changed: Partial<PlanFacts>) => ({ ...before, version: 5, ...changed });
const [u, v, lead] = before.units;
const rest = [v, lead].filter((each) => each !== undefined);

type Case = [
  what: string,
  steps: StepInput[],
  now: PlanFacts,
  expected: [string, Misfit['rule']][],
];
const cases: Case[] = [
  ['nothing has changed', attach('o', 'u', 'v'), now({}), []],
  ['a unit is no gap any more', attach('o', 'u', 'v'), now({ units: rest }), [['u', 'NOT_A_GAP']]],
  [
    'one of its findings is still open, not the one that is closed',
    attach('o', 'u', 'v'),
    now({ units: [unit('u', 2, ['BLANK']), unit('v', 1, ['BLANK'])] }),
    [['v', 'NOT_A_GAP']],
  ],
  [
    'a unit has other members, or they are unknown now',
    attach('o', 'u', 'v'),
    now({ units: [unit('u', 3, ['BLANK']), unit('v', null, ['LAPSED'])] }),
    [
      ['u', 'MEMBERS_CHANGED'],
      ['v', 'MEMBERS_CHANGED'],
    ],
  ],
  [
    'a branch is gone',
    attach('o', 'u', 'v'),
    now({ organizations: [branch('j', 10)] }),
    [['o', 'GONE']],
  ],
  [
    'a branch has room for all but the last: 48 and 3 are more than 50',
    attach('o', 'u', 'v'),
    now({ organizations: [branch('o', 48)] }),
    [['o', 'FULL']],
  ],
  ['a branch is just full', attach('o', 'u', 'v'), now({ organizations: [branch('o', 47)] }), []],
  [
    'the members of a branch are unknown now',
    attach('o', 'u'),
    now({ organizations: [branch('o', null)] }),
    [['o', 'FULL']],
  ],
  [
    'a joint branch covers as many units as it may: 4 and 2 are more than 5',
    attach('j', 'u', 'v'),
    now({}),
    [['j', 'FULL']],
  ],
  ['an alliance is gone', join, now({ alliances: [] }), [['a', 'GONE']]],
  [
    'an alliance has another member',
    join,
    now({ alliances: [alliance('a', 'x', 'z')] }),
    [['a', 'ALLIANCE_CHANGED']],
  ],
  [
    'who leads need not be a gap',
    join,
    now({ units: [u, v].filter((each) => each !== undefined) }),
    [],
  ],
];

test.each(cases)('%s', (_, steps, facts, expected) => {
  const misfits = misfitsOf(keptPlan(before, steps, [...closes]), facts);
  expect(misfits.map(({ thing, rule }) => [thing, rule])).toEqual(expected);
  for (const { message } of misfits) expect(message).toMatch(/, received .+\.$/);
});
