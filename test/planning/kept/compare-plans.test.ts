import { expect, test } from 'vitest';
import { comparisonOf } from '../../../src/planning/kept/compare-plans.js';
import type { PlanAim } from '../../../src/planning/plan/plan.js';
import type { StepInput } from '../../../src/planning/plan/step-input.js';
import { rules } from '../../support/run-query.js';
import { facts, keptPlan } from './kept-plans.js';

const made = facts(rules, []);
const joint = (id: string, ...units: string[]): StepInput[] => [
  {
    foundOrganization: {
      ...{ id, kind: 'JOINT_BRANCH', name: `${id}党支部`, region: 'r', superior: 's' },
    },
  },
  ...units.map((unit): StepInput => ({ cover: { organization: id, unit, mode: 'JOINT' } })),
];
const aim = (name: string, objective: number): PlanAim => ({
  ...{ aim: name, direction: 'MOST', objective, bound: objective, gap: 0 },
});

test('what is founded for the same units is shared, whatever its id; aims stand side by side', () => {
  const one = [...joint('a', 'u', 'v'), ...joint('b', 'w', 'x')];
  const other = [...joint('c', 'v', 'u'), ...joint('d', 'w', 'y')];
  const { plans, shared, aims } = comparisonOf([
    keptPlan(made, one, [], [aim('COVERED', 4), aim('ORGANIZATIONS', 2)]),
    keptPlan(made, other, [], [aim('COVERED', 3)]),
  ]);
  expect(shared).toEqual(joint('a', 'u', 'v'));
  expect(plans.map(({ own }) => own)).toEqual([joint('b', 'w', 'x'), joint('d', 'w', 'y')]);
  expect(
    aims.map(({ aim, values }) => [aim, values.map((each) => each?.objective ?? null)]),
  ).toEqual([
    ['COVERED', [4, 3]],
    ['ORGANIZATIONS', [2, null]],
  ]);
});

test('an organization under another superior is another one', () => {
  const [found, ...covers] = joint('a', 'u', 'v');
  const moved: StepInput[] = [
    {
      foundOrganization: {
        ...{ id: 'a', kind: 'JOINT_BRANCH', name: 'a', region: 'r', superior: 't' },
      },
    },
    ...covers,
  ];
  const { plans, shared } = comparisonOf([
    keptPlan(made, joint('a', 'u', 'v')),
    keptPlan(made, moved),
  ]);
  expect(plans[0]?.own).toEqual([found]);
  expect(shared).toEqual(covers);
});
