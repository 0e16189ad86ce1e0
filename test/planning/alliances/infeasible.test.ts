import { describe, expect, test } from 'vitest';
import type { AllianceOptions } from '../../../src/planning/alliances/options.js';
import type { ConflictingOption, Relaxation } from '../../../src/planning/alliances/plan.js';
import { checkPlan } from '../../../src/planning/check/check-plan.js';
import { random } from '../../../src/synthetic/random.js';
import { allPlans, totalWeight } from './brute-force.js';
import { countyOf, gap, organization, unit } from './county.js';
import { planned } from './planned.js';
import { randomCounty } from './random-county.js';

const facts = countyOf(
  [
    gap('u1', 'a1', 'HIGH'),
    gap('u2', 'a1', 'HIGH'),
    gap('u3', 'b1', 'MEDIUM'),
    gap('u4', 'c1', 'HIGH'),
    unit('u5', 'a1', { findings: [{ code: 'LAPSED', severity: 'HIGH' }] }),
  ],
  [organization('oa', 'a'), organization('ob', 'b')],
);

describe('an infeasible plan says what is in the way', () => {
  test('two townships and one alliance', async () => {
    const plan = await planned(facts, { most: 1, mustCover: ['u1', 'u3'] });
    expect(plan.status).toBe('INFEASIBLE');
    expect(plan.steps).toEqual([]);
    expect(plan.infeasible).toEqual({
      shortfall: 1,
      unservable: [],
      conflict: [
        { option: 'MUST_COVER', ids: ['u1'] },
        { option: 'MUST_COVER', ids: ['u3'] },
        { option: 'PLACE', ids: [] },
        { option: 'MOST', ids: [] },
      ],
      relaxations: [
        expect.objectContaining({ change: { kind: 'MORE_ALLIANCES', by: 1 }, leads: ['oa', 'ob'] }),
        expect.objectContaining({
          change: { kind: 'NEIGHBOURS', townships: ['350428097', '350428098'] },
          leads: ['oa'],
        }),
        expect.objectContaining({ change: { kind: 'WITHOUT_UNITS', units: ['u3'] } }),
      ],
    });
  });

  test('three townships and one alliance, where no two as neighbours do', async () => {
    const options = { most: 1, mustCover: ['u1', 'u3', 'u4'] };
    const plan = await planned(facts, options);
    expect(plan.infeasible?.relaxations.map(({ change }) => change)).toEqual([
      { kind: 'WIDER_PLACE', to: 'COUNTY' },
      { kind: 'WITHOUT_UNITS', units: ['u3', 'u4'] },
    ]);
    const both = { place: 'NEIGHBOURS', neighbours: [['350428097', '350428098']] };
    const again = await planned(facts, { ...options, compatible: both });
    expect(again.infeasible?.relaxations.map(({ change }) => change)).toEqual([
      { kind: 'NEIGHBOURS', townships: ['350428097', '350428099'] },
      { kind: 'WITHOUT_UNITS', units: ['u4'] },
    ]);
  });

  test('a unit that no lead fits, and one that no alliance helps', async () => {
    const plan = await planned(facts, { most: 2, mustCover: ['u4', 'u5'] });
    expect(plan.infeasible?.unservable.map(({ unit, rule }) => [unit, rule])).toEqual([
      ['u4', 'NO_LEAD'],
      ['u5', 'NEEDS_ORGANIZATION'],
    ]);
    // Either is a conflict by itself: the last one that is left out.
    expect(plan.infeasible?.conflict).toEqual([{ option: 'MUST_COVER', ids: ['u5'] }]);
    expect(plan.infeasible?.relaxations.map(({ change }) => change)).toEqual([
      { kind: 'WITHOUT_UNITS', units: ['u4', 'u5'] },
    ]);
  });

  test('too few members, by all that leads can serve', async () => {
    const plan = await planned(facts, { cover: 'ALL', mostMembers: 1 });
    expect(plan.infeasible?.conflict.map(({ option }) => option)).toEqual([
      'COVER_ALL',
      'MOST_MEMBERS',
    ]);
    const [more] = plan.infeasible?.relaxations ?? [];
    expect(more?.change).toEqual({ kind: 'MORE_MEMBERS', by: 1 });
    expect(more?.aims.map(({ objective }) => objective)).toEqual([21, 2, 3]);
  });
});

test('conflicts are irreducible and relaxations the smallest, by going through all plans', async () => {
  let conflicts = 0;
  for (let run = 0; run < 250; run++) {
    const county = randomCounty(random('infeasible', run));
    const { facts } = county;
    const options = {
      ...county.options,
      cover: 'WEIGHT' as const,
      most: county.options.most ?? 2,
      mustCover: facts.units.slice(0, 3).map(({ id }) => id),
      fixedLeads: [],
    };
    if (allPlans(facts, options).length > 0) continue;
    const plan = await planned(facts, options);
    const { conflict, relaxations } = plan.infeasible ?? { conflict: [], relaxations: [] };
    expect([run, plan.status, plan.unfinished]).toEqual([run, 'INFEASIBLE', []]);
    conflicts += 1;
    expect([run, hasPlan(keeping(options, conflict))]).toEqual([run, false]);
    for (const option of conflict) {
      const others = conflict.filter((each) => each !== option);
      expect([run, option, hasPlan(keeping(options, others))]).toEqual([run, option, true]);
    }
    for (const { change, aims, proof } of relaxations) {
      const { outcome, parts } = checkPlan(proof);
      expect([run, change, outcome]).toEqual([run, change, 'PROVED']);
      const weights = (proof?.parts ?? []).flatMap(({ instance }) => instance.weights);
      const lost = parts.flatMap((part) =>
        part.aims.flatMap(({ aim, objective }) => (aim === 'SERVED' ? Number(objective) : [])),
      );
      expect([run, change, sumOf(weights) - sumOf(lost)]).toEqual([
        run,
        change,
        aims[0]?.objective,
      ]);
      const [best] = allPlans(facts, relaxed(options, change));
      const [unserved = 0, ...rest] = best?.losses ?? [];
      expect([run, change, aims.map(({ objective }) => objective)]).toEqual([
        run,
        change,
        [totalWeight(facts, options) - unserved, ...rest],
      ]);
      for (const less of smaller(change))
        expect([run, less, hasPlan(relaxed(options, less))]).toEqual([run, less, false]);
    }

    function hasPlan(changed: AllianceOptions): boolean {
      return allPlans(facts, changed).length > 0;
    }
  }
  expect(conflicts).toBeGreaterThan(40);
}, 120_000);

/** Options of which these alone are kept, and what no conflict is about. */
function keeping(options: AllianceOptions, kept: readonly ConflictingOption[]): AllianceOptions {
  const of = (option: ConflictingOption['option']) => kept.filter((each) => each.option === option);
  const has = (option: ConflictingOption['option']) => of(option).length > 0;
  const ids = (option: ConflictingOption['option']) => of(option).map((each) => each.ids.join());
  return {
    ...options,
    cover: 'WEIGHT',
    most: has('MOST') ? options.most : null,
    mostMembers: has('MOST_MEMBERS') ? options.mostMembers : null,
    mustCover: ids('MUST_COVER'),
    capacities: options.capacities.map(({ lead, most }) => ({
      lead,
      most: ids('CAPACITY').includes(lead) ? most : 99,
    })),
    forbiddenLeads: ids('FORBIDDEN_LEAD'),
    forbiddenMembers: options.forbiddenMembers.filter(({ lead, member }) =>
      ids('FORBIDDEN_MEMBER').includes(`${lead},${member}`),
    ),
    compatible: has('PLACE') ? options.compatible : anywhere(options),
  };
}

function relaxed(options: AllianceOptions, change: Relaxation['change']): AllianceOptions {
  switch (change.kind) {
    case 'MORE_ALLIANCES':
      return { ...options, most: (options.most ?? 0) + change.by };
    case 'MORE_MEMBERS':
      return {
        ...options,
        mostMembers: options.mostMembers === null ? null : options.mostMembers + change.by,
        capacities: options.capacities.map(({ lead, most }) => ({ lead, most: most + change.by })),
      };
    case 'WIDER_PLACE':
      return {
        ...options,
        compatible:
          change.to === 'COUNTY' ? anywhere(options) : { ...options.compatible, place: change.to },
      };
    case 'NEIGHBOURS': {
      const { place, neighbours } = options.compatible;
      const pairs = [...(place === 'NEIGHBOURS' ? neighbours : []), change.townships];
      const compatible = { ...options.compatible, place: 'NEIGHBOURS' as const };
      return {
        ...options,
        compatible: { ...compatible, neighbours: pairs.map(([one, other]) => [one, other]) },
      };
    }
    case 'WITHOUT_UNITS': {
      const { units } = change;
      return { ...options, mustCover: options.mustCover.filter((id) => !units.includes(id)) };
    }
  }
}

/** The changes of a kind that are smaller by one. */
function smaller(change: Relaxation['change']): Relaxation['change'][] {
  switch (change.kind) {
    case 'MORE_ALLIANCES':
    case 'MORE_MEMBERS':
      return [{ ...change, by: change.by - 1 }];
    case 'WIDER_PLACE':
    case 'NEIGHBOURS':
      return [];
    case 'WITHOUT_UNITS':
      return change.units.map((unit) => ({
        ...change,
        units: change.units.filter((each) => each !== unit),
      }));
  }
}

function anywhere({ compatible }: AllianceOptions): AllianceOptions['compatible'] {
  return { ...compatible, place: 'NONE', chain: false };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
