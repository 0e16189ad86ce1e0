import { expect, test } from 'vitest';
import { coverageFrontier, frontierOptions } from '../../../src/planning/alliances/frontier.js';
import type { Frontier } from '../../../src/planning/alliances/plan.js';
import type { PlanFacts } from '../../../src/planning/facts/facts.js';
import { random } from '../../../src/synthetic/random.js';
import { allPlans, totalWeight } from './brute-force.js';
import { countyOf, gap, organization } from './county.js';
import { randomCounty } from './random-county.js';

async function frontierOf(
  facts: PlanFacts,
  options: object,
  most: number,
  secondsLeft = () => 60,
): Promise<Frontier> {
  return coverageFrontier(facts, frontierOptions(options, most), {
    secondsLeft,
    onPlan: () => {},
  });
}

test('each further alliance buys what the next best township holds', async () => {
  const facts = countyOf(
    [
      gap('u1', 'a1', 'HIGH'),
      gap('u2', 'a1', 'HIGH'),
      gap('u3', 'b1', 'HIGH'),
      gap('u4', 'c1', 'MEDIUM'),
      gap('u5', 'd1', 'HIGH'),
    ],
    [organization('oa', 'a'), organization('ob', 'b'), organization('oc', 'c')],
  );
  const { status, weight, points } = await frontierOf(facts, { most: 1 }, 4);
  expect([status, weight]).toEqual(['OPTIMAL', 39]);
  expect(
    points.map(({ alliances, served, bound, gain }) => [alliances, served, bound, gain]),
  ).toEqual([
    [1, 18, 18, 18],
    [2, 27, 27, 9],
    [3, 30, 30, 3],
    [4, 30, 30, 0],
  ]);
  expect(points.map(({ leads }) => leads)).toEqual([
    ['oa'],
    ['oa', 'ob'],
    ['oa', 'ob', 'oc'],
    ['oa', 'ob', 'oc'],
  ]);
});

test('bounds what there was no time for by what fewer alliances serve', async () => {
  const facts = countyOf(
    ['a', 'b', 'c', 'd', 'e'].map((place) => gap(`u${place}`, `${place}1`, 'HIGH')),
    ['a', 'b', 'c', 'd', 'e'].map((place) => organization(`o${place}`, place)),
  );
  let isFirstThere = false;
  const { points } = await coverageFrontier(facts, frontierOptions({}, 4), {
    secondsLeft: () => (isFirstThere ? 0 : 60),
    onPlan: () => {
      isFirstThere = true;
    },
  });
  // One of n alliances serves no more than a part of n: two serve 2 · 9 at the most, three 3 · 9.
  expect(points.map(({ bound }) => bound)).toEqual([9, 18, 27, 36]);
});

test('begins with those that are fixed, and says where there is no plan', async () => {
  const facts = countyOf(
    [gap('u1', 'a1', 'HIGH'), gap('u2', 'b1', 'HIGH')],
    [organization('oa', 'a'), organization('ob', 'b')],
  );
  const fixed = await frontierOf(facts, { most: 2, fixedLeads: ['oa', 'ob'] }, 3);
  expect(fixed.points.map(({ alliances, gain }) => [alliances, gain])).toEqual([
    [2, null],
    [3, 0],
  ]);
  const must = await frontierOf(facts, { most: 2, mustCover: ['u1', 'u2'] }, 2);
  expect(must.points.map(({ status, served }) => [status, served])).toEqual([
    ['INFEASIBLE', null],
    ['OPTIMAL', 18],
  ]);
  expect([fixed.status, must.status]).toEqual(['OPTIMAL', 'OPTIMAL']);
  const none = await frontierOf(facts, { mustCover: ['u1', 'u2'] }, 1);
  expect(none).toMatchObject({ status: 'INFEASIBLE', points: [{ status: 'INFEASIBLE' }] });
});

test('of which points are missing, or not proved, is FEASIBLE', async () => {
  const facts = countyOf(
    [gap('u1', 'a1', 'HIGH'), gap('u2', 'b1', 'HIGH')],
    [organization('oa', 'a'), organization('ob', 'b')],
  );
  const { status, points } = await frontierOf(facts, {}, 1, () => 0);
  expect([status, points]).toEqual([
    'FEASIBLE',
    [{ alliances: 1, status: 'FEASIBLE', served: 9, bound: 18, gain: 9, leads: ['oa'] }],
  ]);
});

test('is that of going through all plans', async () => {
  for (let run = 0; run < 60; run++) {
    const county = randomCounty(random('frontier', run));
    const { facts } = county;
    const options = { ...county.options, most: 4, cover: 'WEIGHT' as const, fixedLeads: [] };
    const { points } = await frontierOf(facts, options, 4);
    const expected = [1, 2, 3, 4].map((most) => {
      const [best] = allPlans(facts, { ...options, most });
      return best === undefined ? null : totalWeight(facts, options) - best.losses[0];
    });
    expect([run, points.map(({ served }) => served)]).toEqual([run, expected]);
    expect([run, points.map(({ bound }) => bound)]).toEqual([run, expected]);
  }
});

test('of no alliances, or too many, is refused', async () => {
  await expect(frontierOf(countyOf([], []), { most: 1 }, 0)).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    message: 'A frontier is of 1 to 200 alliances, received 0.',
  });
});
