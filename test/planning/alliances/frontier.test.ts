import { expect, test } from 'vitest';
import { coverageFrontier, frontierOptions } from '../../../src/planning/alliances/frontier.js';
import type { Frontier } from '../../../src/planning/alliances/plan.js';
import { checkDocument } from '../../../src/planning/check/check-document.js';
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
  const { points, proof } = await coverageFrontier(facts, frontierOptions({}, 4), {
    secondsLeft: () => (isFirstThere ? 0 : 60),
    onPlan: () => {
      isFirstThere = true;
    },
  });
  // One of n alliances serves no more than a part of n: two serve 2 · 9 at the most, three 3 · 9.
  expect(points.map(({ bound }) => bound)).toEqual([9, 18, 27, 36]);
  expect(checkDocument(proof).line).toMatch(
    /^Proved: of a weight of 45 at most 1 site: 9 served, bound 9; .*; at most 4 sites: \d+ served, bound 36\.$/,
  );
});

test('asks again what is not proved, with the time that others have left', async () => {
  const facts = countyOf(
    ['a', 'b', 'c'].map((place) => gap(`u${place}`, `${place}1`, 'HIGH')),
    ['a', 'b', 'c'].map((place) => organization(`o${place}`, place)),
  );
  // Nothing is left until both points have been asked: then there is time enough.
  let told = 0;
  const { status, points } = await coverageFrontier(facts, frontierOptions({}, 2), {
    secondsLeft: () => (told < 2 ? 0 : 60),
    onPlan: () => {
      told += 1;
    },
  });
  expect([status, points.map(({ bound }) => bound)]).toEqual(['OPTIMAL', [9, 18]]);
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
  expect([fixed, must, none].map(({ proof }) => checkDocument(proof).line)).toEqual([
    'Proved: of a weight of 18 at most 2 sites: 18 served, bound 18; at most 3 sites: 18 served, bound 18.',
    'Proved: of a weight of 18 at most 1 site: no plan; at most 2 sites: 18 served, bound 18.',
    'Proved: of a weight of 18 at most 1 site: no plan.',
  ]);
});

test('of which points are missing, or not proved, is FEASIBLE', async () => {
  const facts = countyOf(
    [gap('u1', 'a1', 'HIGH'), gap('u2', 'b1', 'HIGH')],
    [organization('oa', 'a'), organization('ob', 'b')],
  );
  const { status, points, proof } = await frontierOf(facts, {}, 1, () => 0);
  expect(checkDocument(proof).outcome).toBe('PROVED');
  expect([status, points]).toEqual([
    'FEASIBLE',
    [{ alliances: 1, status: 'FEASIBLE', served: 9, bound: 18, gain: 9, leads: ['oa'] }],
  ]);
});

test('is that of going through all plans', async () => {
  let claims = 0;
  for (let run = 0; run < 60; run++) {
    const county = randomCounty(random('frontier', run));
    const { facts } = county;
    const options = { ...county.options, most: 4, cover: 'WEIGHT' as const, fixedLeads: [] };
    const { points, proof } = await frontierOf(facts, options, 4);
    const expected = [1, 2, 3, 4].map((most) => {
      const [best] = allPlans(facts, { ...options, most });
      return best === undefined ? null : totalWeight(facts, options) - best.losses[0];
    });
    expect([run, points.map(({ served }) => served)]).toEqual([run, expected]);
    expect([run, points.map(({ bound }) => bound)]).toEqual([run, expected]);
    expect([run, checkDocument(proof).flaws]).toEqual([run, []]);
    expect(proof.points.map(({ most, served, bound }) => [most, served, bound])).toEqual(
      points.map(({ alliances, served, bound }) => [alliances, served, bound]),
    );
    for (const [at, { most, served, bound }] of proof.points.entries()) {
      if (served === null || bound === null) continue;
      const off = (change: object) =>
        checkDocument({
          ...proof,
          points: proof.points.map((each, place) => (place === at ? { ...each, ...change } : each)),
        }).flaws;
      const where = most === 1 ? 'At most 1 site' : `At most ${most} sites`;
      expect(off({ served: served + 1 })).toEqual([
        `${where}: The plan serves ${served}, received ${served + 1}.`,
      ]);
      expect(off({ served: served - 1 })).toHaveLength(1);
      expect(off({ bound: bound - 1 })).toEqual([
        `${where}: The bound that is proved is ${bound}, received ${bound - 1}.`,
      ]);
      claims += 1;
    }
  }
  expect(claims).toBeGreaterThan(150);
});

test('of no alliances, or too many, is refused', async () => {
  await expect(frontierOf(countyOf([], []), { most: 1 }, 0)).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    message: 'A frontier is of 1 to 200 alliances, received 0.',
  });
});
