import { describe, expect, test } from 'vitest';
import { allianceOptions } from '../../../src/planning/alliances/options.js';
import type { AlliancePlan } from '../../../src/planning/alliances/plan.js';
import { planAlliances } from '../../../src/planning/alliances/plan-alliances.js';
import { countyOf, gap, organization } from './county.js';
import { figures, groups, planned } from './planned.js';

/**
 * Two townships, a and b. Township a has two grave gaps and a lighter one, b one of each. Each has a committee of its own.
 */
const facts = countyOf(
  [
    gap('u1', 'a1', 'HIGH'),
    gap('u2', 'a1', 'HIGH'),
    gap('u3', 'a2', 'MEDIUM'),
    gap('u4', 'b1', 'HIGH'),
    gap('u5', 'b1', 'MEDIUM'),
  ],
  [organization('oa', 'a'), organization('ob', 'b')],
);

describe('the best alliances', () => {
  test.each([
    // One: 9 + 9 + 3 in township a, against 9 + 3 in b. Each village is one step from its township.
    [{ most: 1 }, [21, 1, 3], ['oa: u1 u2 u3']],
    [{ most: 2 }, [33, 2, 5], ['oa: u1 u2 u3', 'ob: u4 u5']],
    // Two members: the two grave ones.
    [{ most: 1, mostMembers: 2 }, [18, 1, 2], ['oa: u1 u2']],
    [{ most: 2, capacities: [{ lead: 'oa', most: 1 }] }, [21, 2, 3], ['oa: u1', 'ob: u4 u5']],
    [{ most: 1, forbiddenLeads: ['oa'] }, [12, 1, 2], ['ob: u4 u5']],
    [{ most: 1, fixedLeads: ['ob'] }, [12, 1, 2], ['ob: u4 u5']],
    [{ most: 1, leads: ['ob'] }, [12, 1, 2], ['ob: u4 u5']],
    [{ most: 1, mustCover: ['u5'] }, [12, 1, 2], ['ob: u4 u5']],
    [{ most: 1, forbiddenMembers: [{ lead: 'oa', member: 'u1' }] }, [12, 1, 2], ['oa: u2 u3']],
    [{ cover: 'ALL' }, [33, 2, 5], ['oa: u1 u2 u3', 'ob: u4 u5']],
    [{ most: 1, weigh: 'EQUAL' }, [3, 1, 3], ['oa: u1 u2 u3']],
    [{ most: 1, weigh: 'MEMBERS' }, [2, 1, 2], ['oa: u1 u2']],
    // A member from b, whatever its place: the other three are those of a, nearer than those of b.
    [{ most: 1, fixedMembers: [{ lead: 'oa', member: 'u5' }] }, [24, 1, 6], ['oa: u1 u2 u3 u5']],
    [{ most: 1, compatible: { place: 'NONE' } }, [33, 1, 9], ['oa: u1 u2 u3 u4 u5']],
  ])('%j', async (options, expected, alliances) => {
    const plan = await planned(facts, options);
    expect({ status: plan.status, figures: figures(plan), groups: groups(plan) }).toEqual({
      status: 'OPTIMAL',
      figures: expected,
      groups: alliances,
    });
    expect(plan.aims.map(({ gap }) => gap)).toEqual([0, 0, 0]);
  });

  test('twice: a unit counts where two alliances have it', async () => {
    const two = countyOf(facts.units, [...facts.organizations, organization('oc', 'a')]);
    const plan = await planned(two, { most: 2, times: 2, mostPerUnit: 2 });
    expect([figures(plan), groups(plan)]).toEqual([
      [21, 2, 6],
      ['oa: u1 u2 u3', 'oc: u1 u2 u3'],
    ]);
  });
});

test.each([
  [{ most: 1, explain: true, alternatives: 2 }, ['EXPLANATION', 'ALTERNATIVES']],
  [{ most: 1 }, []],
  [{ most: 1, mustCover: ['u1', 'u4'] }, ['INFEASIBILITY']],
])(
  'a plan of %j that is told before the last says that %j is missing',
  async (options, missing) => {
    const told: AlliancePlan[] = [];
    const last = await planAlliances(facts, allianceOptions(options), {
      secondsLeft: () => 60,
      onPlan: (plan) => told.push(plan),
    });
    expect(told.length).toBeGreaterThan(0);
    for (const plan of told) expect(plan.unfinished).toEqual(missing);
    expect(last.unfinished).toEqual([]);
  },
);
