import { describe, expect, test } from 'vitest';
import { checkGroups } from '../../../src/planning/check/groups/check-groups.js';
import {
  type GroupInstance,
  groupPlanObjectives,
  withoutGroup,
} from '../../../src/planning/model/groups.js';
import type { GroupDocument } from '../../../src/planning/proof/groups.js';
import { annealed } from '../../../src/planning/solve/groups/anneal.js';
import { bestGroupPlans } from '../../../src/planning/solve/groups/best-plans.js';
import { countedPlan } from '../../../src/planning/solve/groups/counted.js';
import { greedyPlan } from '../../../src/planning/solve/groups/draft.js';
import { GroupSearch } from '../../../src/planning/solve/groups/group-search.js';
import { groupingOf } from '../../../src/planning/solve/groups/grouping.js';
import { dividedPlans } from '../../../src/planning/solve/groups/shares.js';
import { smallPlans } from '../../../src/planning/solve/groups/small.js';
import { solveGroups } from '../../../src/planning/solve/groups/solve-groups.js';
import { LinearSolver } from '../../../src/planning/solve/linear.js';
import { allPlans, lossesOf } from './brute-force.js';
import { randomGroups } from './random-instances.js';

const limits = { secondsLeft: () => 60, onAnswer: () => {} };
const seeds = Array.from({ length: 10 }, (_, seed) => seed);
const tens = (seed: number) => Array.from({ length: 10 }, (_, each) => seed * 10 + each);
const COUNT = 5;

const read = (document: GroupDocument) => checkGroups(JSON.parse(JSON.stringify(document)));
const key = (plan: readonly (readonly number[])[]) => JSON.stringify(plan);

describe.each(seeds)('random instances, %i', (seed) => {
  test('the plan is the best one, and each aim is proved', async () => {
    for (const each of tens(seed)) {
      const instance = randomGroups(each);
      const { plan, aims, ...rest } = await solveGroups(instance, limits);
      const best = allPlans(instance)[0]?.losses;
      expect(aims.map(({ objective }) => objective)).toEqual(best);
      expect(aims.map(({ bound }) => bound)).toEqual(best);
      expect(lossesOf(instance, plan)).toEqual(best);
      const { flaws, aims: found } = read({ plan, aims, ...rest });
      expect(flaws).toEqual([]);
      expect(found.map(({ bound }) => Number(bound))).toEqual(best);
    }
  });

  test('the best plans are those of brute force, each once, both ways', async () => {
    for (const each of tens(seed)) {
      const instance = randomGroups(each, 6);
      const best = allPlans(instance).slice(0, COUNT);
      const { documents, isExact } = await bestGroupPlans(instance, limits, COUNT);
      const [plan = []] = documents.map((document) => document.plan);
      const divided = await dividedPlans(instance, limits, { plan, isSettled: true }, COUNT);
      expect([isExact, divided.isExact]).toEqual([true, true]);
      for (const plans of [documents.map((document) => document.plan), divided.plans]) {
        expect(plans.map((plan) => lossesOf(instance, plan))).toEqual(
          best.map(({ losses }) => losses),
        );
        expect(new Set(plans.map(key)).size).toBe(best.length);
      }
      for (const document of documents) expect(read(document).flaws).toEqual([]);
    }
  });

  test('a plan without a group is the best one of those without it', async () => {
    const instance = randomGroups(seed);
    const { plan } = await solveGroups(instance, limits);
    for (const group of plan) {
      const best = allPlans(instance).find(
        (other) => !other.plan.some((each) => each.join() === group.join()),
      );
      const other = await solveGroups(withoutGroup(instance, group), limits);
      expect(other.aims.map(({ objective }) => objective)).toEqual(best?.losses);
    }
  });
});

test('counting units by their members finds a plan that is best by the aims before the distance', () => {
  let counted = 0;
  for (let seed = 0; seed < 300; seed++) {
    const instance = randomGroups(seed, 7);
    const plan = countedPlan(groupingOf(instance));
    if (plan === null) continue;
    counted++;
    const best = allPlans(instance)[0]?.losses.slice(0, 3);
    expect(lossesOf(instance, plan).slice(0, 3)).toEqual(best);
    expect(groupPlanObjectives(instance, plan)).not.toBeNull();
  }
  expect(counted).toBeGreaterThan(30);
});

test('annealing leaves a plan as good by the aims before the distance, and no worse by that', () => {
  for (let seed = 0; seed < 100; seed++) {
    const instance = randomGroups(seed);
    const plan = greedyPlan(groupingOf(instance));
    const other = annealed(groupingOf(instance), plan, seed, 0, () => false);
    expect(groupPlanObjectives(instance, other)).not.toBeNull();
    const [before, after] = [lossesOf(instance, plan), lossesOf(instance, other)];
    expect(after.slice(0, 3)).toEqual(before.slice(0, 3));
    expect(after[3]).toBeLessThanOrEqual(before[3] ?? 0);
  }
});

/** Twelve units on a line, too many to go through all their groups by hand. */
function line(units: number): GroupInstance {
  const list = Array.from({ length: units }, (_, unit) => unit);
  return {
    members: list.map((unit) => unit % 3),
    weights: list.map((unit) => [9, 3, 1][unit % 3] ?? 1),
    otherwise: list.map((unit) => (unit % 4 === 0 ? 3 : 0)),
    places: [list],
    distances: list.map((one) => list.map((other) => Math.abs(one - other))),
    ...{ fewestMembers: 3, mostMembers: 50, mostUnits: 5, mostRequired: 0, forbidden: [] },
  };
}

test('the solver and the program over subsets agree on more units', async () => {
  for (const units of [9, 12, 14]) {
    const instance = line(units);
    const { aims } = await solveGroups(instance, limits);
    const small = smallPlans(groupingOf(instance), [...instance.members.keys()]);
    const [best = []] = small?.best(1) ?? [];
    expect(aims.map(({ objective }) => objective)).toEqual(lossesOf(instance, best));
    expect(aims.map(({ bound }) => bound)).toEqual(lossesOf(instance, best));
  }
});

test('dividing and the program over subsets agree on the best plans of more units', async () => {
  for (const units of [16, 18]) {
    const instance = line(units);
    const plans = smallPlans(groupingOf(instance), [...instance.members.keys()])?.best(COUNT) ?? [];
    const [plan = []] = plans;
    const divided = await dividedPlans(instance, limits, { plan, isSettled: true }, COUNT);
    expect(divided.isExact).toBe(true);
    expect(divided.plans.map((each) => lossesOf(instance, each))).toEqual(
      plans.map((each) => lossesOf(instance, each)),
    );
    expect(new Set(divided.plans.map(key)).size).toBe(COUNT);
  }
});

test('tells a plan, and what is proved of it, at once and whenever it is better', async () => {
  const told: GroupDocument[] = [];
  const last = await solveGroups(line(12), {
    secondsLeft: () => 60,
    onAnswer: (document) => told.push(document),
  });
  expect(told.length).toBeGreaterThan(1);
  expect(told.at(-1)).toEqual(last);
  for (const document of told) expect(read(document).flaws).toEqual([]);
});

test('where there is no time, it is a plan with what is proved without any', async () => {
  const document = await solveGroups(line(12), { secondsLeft: () => 0, onAnswer: () => {} });
  expect(groupPlanObjectives(document.instance, document.plan)).not.toBeNull();
  expect(read(document).flaws).toEqual([]);
});

test('the best plans of more units are certain where the time does, the same ones each time', async () => {
  const instance = line(21);
  const best = await bestGroupPlans(instance, limits, COUNT);
  expect(best.isExact).toBe(true);
  expect(new Set(best.documents.map(({ plan }) => key(plan))).size).toBe(COUNT);
  for (const document of best.documents) expect(read(document).flaws).toEqual([]);
  expect(await bestGroupPlans(instance, limits, COUNT)).toEqual(best);
});

test('the best plans say so where there is no time to be certain', async () => {
  const best = await bestGroupPlans(line(21), { ...limits, secondsLeft: () => 0 }, COUNT);
  expect(best.isExact).toBe(false);
  expect(best.documents.length).toBeGreaterThan(0);
});

test('a search that is interrupted goes on to the best plan, some aims first where that is asked for', async () => {
  const instance = line(14);
  const whole = await solveGroups(instance, limits);
  const search = new GroupSearch(instance, await LinearSolver.open());
  search.goOn(limits, 2);
  expect(search.answer.aims.map(({ objective, bound }) => objective === bound).slice(0, 2)).toEqual(
    [true, true],
  );
  for (let rounds = 0; !search.solved.isSettled; rounds++) {
    expect(rounds).toBeLessThan(1_000);
    let looks = 5;
    search.goOn({ secondsLeft: () => (looks-- > 0 ? 60 : 0), onAnswer: () => {} });
    expect(read(search.answer).flaws).toEqual([]);
  }
  const losses = ({ aims }: GroupDocument) => aims.map(({ objective }) => objective);
  expect(losses(search.answer)).toEqual(losses(whole));
});

test('the same instance has the same answer', async () => {
  expect(await solveGroups(line(14), limits)).toEqual(await solveGroups(line(14), limits));
});
