import { describe, expect, test } from 'vitest';
import { parseRuleSet } from '../../../src/coverage/rules/rules.js';
import type { PlanFacts, PlanUnit } from '../../../src/planning/facts/facts.js';
import { planRemedies } from '../../../src/planning/remedies/plan-remedies.js';
import type { Remedy, RemedyPlan } from '../../../src/planning/remedies/remedy-plan.js';
import { tellWhy } from '../../../src/planning/remedies/told.js';
import {
  county,
  factsOf,
  options,
  organization,
  other,
  rules,
  town,
  township,
  unit,
} from './facts.js';

async function planned(facts: PlanFacts, given: unknown = {}): Promise<RemedyPlan> {
  return planRemedies(facts, options(given), { secondsLeft: () => 60, onPlan: () => {} });
}

function kindsOf({ remedies }: RemedyPlan): Record<string, string> {
  return Object.fromEntries(remedies.map(({ unit: id, kind }) => [id, kind]));
}

function figuresOf({ aims }: RemedyPlan): (number | null)[] {
  return aims.map(({ objective }) => objective);
}

function remedyOf({ remedies }: RemedyPlan, id: string): Remedy {
  const remedy = remedies.find((each) => each.unit === id);
  if (remedy === undefined) throw new Error(`The plan has a remedy for ${id}.`);
  return remedy;
}

function modesOf({ steps }: RemedyPlan): string[] {
  return steps.flatMap((step) =>
    'cover' in step ? [`${step.cover.unit} ${step.cover.mode} ${step.cover.organization}`] : [],
  );
}

const branch = (id: string, given: Parameters<typeof organization>[3] = {}) =>
  organization(id, 'BRANCH', `${town}001`, { fullMembers: 10, ...given });

describe('SOLO (Party Constitution, art. 30; trial regulations, art. 4: from 3 full members on)', () => {
  test('a unit with three members gets a branch of its own, one with two does not', async () => {
    const plan = await planned(factsOf([unit('a', 3), unit('b', 2)]));
    expect(kindsOf(plan)).toEqual({ a: 'SOLO', b: 'INSTRUCTOR' });
    expect(plan.status).toBe('OPTIMAL');
    expect(figuresOf(plan)).toEqual([9, 9, 1, 0]);
    const id = plan.branches[0]?.id;
    expect(id).toMatch(/^plan-[0-9a-f]{12}$/);
    const region = `${town}001`;
    expect(plan.steps).toEqual([
      {
        foundOrganization: {
          ...{ id, kind: 'BRANCH', name: '单位a党支部' },
          ...{ region, superior: 'township' },
        },
      },
      { cover: { organization: id, unit: 'a', mode: 'SOLO' } },
      { cover: { organization: 'township', unit: 'b', mode: 'INSTRUCTOR' } },
    ]);
    expect(plan.closes).toEqual([
      { unit: 'a', code: 'NOT_ESTABLISHED' },
      { unit: 'b', code: 'BLANK' },
    ]);
    expect(plan.opens).toEqual([{ unit: 'b', code: 'WORK_ONLY' }]);
  });

  test('such a unit does not share, unless the options say so', async () => {
    const facts = factsOf([unit('a', 3), unit('b', 20)]);
    expect(kindsOf(await planned(facts))).toEqual({ a: 'SOLO', b: 'SOLO' });
    const shared = await planned(facts, { jointForRequired: true });
    expect(kindsOf(shared)).toEqual({ a: 'JOINT', b: 'JOINT' });
    expect(remedyOf(shared, 'a').next).toMatchObject({
      kind: 'SOLO',
      price: [{ loss: 0 }, { loss: 0 }, { loss: 1 }, { loss: 0 }],
    });
  });

  test('two such units do not share beyond 50 members (art. 4: generally not more than 50)', async () => {
    const facts = factsOf([unit('a', 3), unit('b', 48)]);
    expect(kindsOf(await planned(facts, { jointForRequired: true }))).toEqual({
      a: 'SOLO',
      b: 'SOLO',
    });
  });
});

describe('JOINT (trial regulations, art. 5: fewer than 3, generally not more than 5 units)', () => {
  test('units share a branch where they have three members together', async () => {
    const plan = await planned(factsOf([unit('a', 2), unit('b', 1), unit('c', 0)]));
    expect(kindsOf(plan)).toEqual({ a: 'JOINT', b: 'JOINT', c: 'JOINT' });
    expect(plan.branches).toMatchObject([
      {
        kind: 'JOINT_BRANCH',
        name: '单位a等3家单位联合党支部',
        units: ['a', 'b', 'c'],
        members: 3,
      },
    ]);
    expect(figuresOf(plan)).toEqual([21, 0, 1, 0]);
  });

  test('a sixth unit is one too many', async () => {
    const units = ['a', 'b', 'c', 'd', 'e'].map((id) => unit(id, 1));
    const plan = await planned(factsOf([...units, unit('f', 0)]));
    expect(plan.branches).toHaveLength(1);
    expect(remedyOf(plan, 'f')).toMatchObject({ kind: 'INSTRUCTOR' });
    expect(remedyOf(plan, 'f').refused).toContainEqual({
      ...{ kind: 'JOINT', organization: null, why: 'WORSE' },
    });
  });

  test('units without members stay out where the options say so', async () => {
    const plan = await planned(factsOf([unit('a', 2), unit('b', 1), unit('c', 0)]), {
      takeInEmpty: false,
    });
    expect(kindsOf(plan)).toEqual({ a: 'JOINT', b: 'JOINT', c: 'INSTRUCTOR' });
    expect(remedyOf(plan, 'c').refused).toMatchObject([
      { kind: 'SOLO', why: 'TOO_FEW_MEMBERS' },
      { kind: 'JOINT', why: 'EMPTY_LEFT_OUT' },
      { kind: 'ATTACHED', why: 'NO_BRANCH' },
    ]);
  });

  test('units of two townships share one where these are neighbours, or by their chain', async () => {
    const facts = factsOf([
      unit('a', 2, { chains: ['x'] }),
      unit('b', 1, { village: `${other}001`, chains: ['x'] }),
    ]);
    expect((await planned(facts)).branches).toEqual([]);
    const neighbours = [{ township: other, other: town }];
    for (const given of [{ neighbours }, { chains: true }]) {
      const plan = await planned(facts, given);
      expect(kindsOf(plan)).toEqual({ a: 'JOINT', b: 'JOINT' });
      expect(plan.components).toMatchObject([{ regions: [town, other], units: 2, branches: 1 }]);
      expect(figuresOf(plan)).toEqual([18, 0, 1, 4]);
    }
  });

  test('a unit in no township shares a place with those of its own region alone', async () => {
    const path = ['31', '3101', '310101'];
    const abroad = { region: '310101', path };
    const there = organization('there', 'COMMITTEE', '310101');
    const plan = await planned(
      factsOf([unit('a', 2, abroad), unit('b', 1, abroad), unit('c', 1)], [county, there]),
    );
    expect(kindsOf(plan)).toEqual({ a: 'JOINT', b: 'JOINT', c: 'INSTRUCTOR' });
    expect(plan.branches).toMatchObject([{ region: '310101', superior: 'there' }]);
  });

  test('the price of leaving out a unit without which the others are too few is all of theirs', async () => {
    const plan = await planned(factsOf([unit('a', 2), unit('b', 1), unit('c', 0)]));
    const price = (id: string) => remedyOf(plan, id).next?.price.map(({ loss }) => loss);
    expect(price('a')).toEqual([21, -21, -1, 0]);
    expect(price('c')).toEqual([3, -3, 0, 0]);
    expect(plan.branches[0]?.importance).toEqual({
      losses: [
        { aim: 'COVERED', loss: 3, isExact: true },
        { aim: 'REACHED', loss: -3, isExact: true },
        { aim: 'ORGANIZATIONS', loss: 0, isExact: true },
        { aim: 'DISTANCE', loss: 0, isExact: true },
      ],
      isExact: true,
    });
  });
});

describe('ATTACHED (trial regulations, art. 4 and 5: not more than 50 members, 5 units)', () => {
  test('a unit in no group is attached to the nearest branch that has room', async () => {
    const far = branch('a-far', { region: `${town}002`, path: [...township.path, `${town}002`] });
    const plan = await planned(factsOf([unit('a', 2)], [township, far, branch('near')]));
    expect(modesOf(plan)).toEqual(['a ATTACHED near']);
    expect(figuresOf(plan)).toEqual([0, 9, 0, 0]);
    expect(remedyOf(plan, 'a').next).toMatchObject({ kind: 'INSTRUCTOR' });
  });

  test('members and units that the plan attaches take up room', async () => {
    const facts = factsOf(
      [unit('a', 1), unit('b', 1), unit('c', 0)],
      [township, branch('full', { fullMembers: 49 })],
    );
    const plan = await planned(facts);
    expect(modesOf(plan)).toEqual(['a ATTACHED full', 'b INSTRUCTOR township', 'c ATTACHED full']);
    expect(remedyOf(plan, 'b').refused).toContainEqual({
      kind: 'ATTACHED',
      organization: { id: 'full', name: '组织full' },
      why: 'BRANCH_FULL',
    });
    const joint = organization('joint', 'JOINT_BRANCH', town, { fullMembers: 3, coveredUnits: 4 });
    const one = await planned(factsOf([unit('a', 1), unit('b', 1)], [township, joint]));
    expect(modesOf(one)).toEqual(['a ATTACHED joint', 'b INSTRUCTOR township']);
    expect(remedyOf(one, 'b').refused).toMatchObject([
      { kind: 'SOLO' },
      { kind: 'JOINT', why: 'TOO_FEW_TOGETHER' },
      { kind: 'ATTACHED', why: 'JOINT_BRANCH_FULL' },
    ]);
  });

  test('a branch whose members are unknown has no known room', async () => {
    const facts = factsOf([unit('a', 1)], [township, branch('b', { fullMembers: null })]);
    const plan = await planned(facts);
    expect(modesOf(plan)).toEqual(['a INSTRUCTOR township']);
    expect(remedyOf(plan, 'a').refused).toMatchObject([
      { kind: 'SOLO', why: 'TOO_FEW_MEMBERS' },
      { kind: 'JOINT', why: 'NOBODY_NEAR' },
      { kind: 'ATTACHED', why: 'MEMBERS_UNKNOWN' },
    ]);
  });

  test('the options can rule it out', async () => {
    const plan = await planned(factsOf([unit('a', 1)], [township, branch('b')]), { attach: false });
    expect(modesOf(plan)).toEqual(['a INSTRUCTOR township']);
    expect(remedyOf(plan, 'a').refused).toContainEqual({
      ...{ kind: 'ATTACHED', organization: null, why: 'NOT_ALLOWED' },
    });
  });
});

describe('THROUGH_WHOLE (rule set: the coverage of a compound extends to its buildings)', () => {
  test('a part with too few members follows its whole, one with enough gets its own', async () => {
    const plan = await planned(
      factsOf([unit('a', 4), unit('b', 1, { wholes: ['a'] }), unit('c', 3, { wholes: ['a'] })]),
    );
    expect(kindsOf(plan)).toEqual({ a: 'SOLO', b: 'THROUGH_WHOLE', c: 'SOLO' });
    expect(remedyOf(plan, 'b')).toMatchObject({ reason: 'PART', whole: { id: 'a' } });
    expect(figuresOf(plan)).toEqual([27, 0, 2, 0]);
    expect(plan.closes.map(({ unit: id }) => id)).toEqual(['a', 'b', 'c']);
    expect(plan.branches[0]?.importance?.losses.map(({ loss }) => loss)).toEqual([18, -9, -1, 0]);
  });

  test('a whole with too few members weighs with its parts', async () => {
    const plan = await planned(
      factsOf([
        ...['a', 'b', 'c', 'd', 'e'].map((id) => unit(id, 1)),
        unit('w', 0),
        unit('x', 0, { wholes: ['w'] }),
        unit('y', 0, { wholes: ['w'] }),
        unit('z', 0, { wholes: ['w'] }),
      ]),
    );
    // One of the five stands back: it weighs 9, the whole 3 with 3 for each of its parts.
    expect(remedyOf(plan, 'w')).toMatchObject({ kind: 'JOINT' });
    expect(figuresOf(plan)).toEqual([48, 9, 1, 0]);
  });
});

describe('what stands in no plan', () => {
  test('gaps with unknown members and units of unknown status are surveyed', async () => {
    const plan = await planned(
      factsOf([unit('a', 1), unit('b', null), unit('c', 4, { status: 'UNKNOWN' })]),
    );
    expect(kindsOf(plan)).toEqual({ a: 'INSTRUCTOR', b: 'SURVEY', c: 'SURVEY' });
    expect(plan.unknown).toEqual({
      gaps: 1,
      gapsWeight: 3,
      unsurveyed: 1,
      unsurveyedWeight: 9,
    });
    expect(remedyOf(plan, 'b')).toMatchObject({ reason: 'MEMBERS_UNKNOWN', couldJoin: [0] });
  });

  test('where work reaches a unit already there is nothing more below an organization', async () => {
    const plan = await planned(factsOf([unit('a', 1, { status: 'WORK_ONLY' })]));
    expect(plan.remedies).toMatchObject([{ kind: 'NONE', reason: 'REACHED_ALREADY' }]);
    expect(plan).toMatchObject({ steps: [], closes: [], note: 'NOTHING_FEASIBLE' });
    expect(figuresOf(plan)).toEqual([0, 0, 0, 0]);
  });

  test('where no organization stands above nothing can be set up', async () => {
    const plan = await planned(factsOf([unit('a', 5)], [branch('b')]));
    expect(plan.remedies).toMatchObject([{ kind: 'NONE', reason: 'NO_SUPERIOR' }]);
    expect(plan.steps).toEqual([]);
  });

  test('a scope without gaps has an empty plan that says why', async () => {
    expect(await planned(factsOf([]))).toMatchObject({
      ...{ status: 'OPTIMAL', note: 'NO_GAPS', steps: [], remedies: [], components: [] },
      aims: [{ objective: 0 }, { objective: 0 }, { objective: 0 }, { objective: 0 }],
    });
    const unknown = await planned(factsOf([unit('a', null)]));
    expect(unknown).toMatchObject({ status: 'OPTIMAL', note: 'ONLY_SURVEYS', steps: [] });
  });
});

describe('where a new organization stands', () => {
  test('under the nearest committee above, else a general branch, else a big committee', async () => {
    const village = `${town}001`;
    const inVillage = (id: string, kind: 'COMMITTEE' | 'GENERAL_BRANCH' | 'BIG_COMMITTEE') =>
      organization(id, kind, village);
    const under = async (...some: readonly ReturnType<typeof inVillage>[]) =>
      (await planned(factsOf([unit('a', 3)], [county, ...some]))).branches[0]?.superior;
    expect(await under()).toBe('county');
    expect(await under(township)).toBe('township');
    expect(await under(township, inVillage('a-big', 'BIG_COMMITTEE'))).toBe('a-big');
    expect(await under(inVillage('a-big', 'BIG_COMMITTEE'), inVillage('z', 'GENERAL_BRANCH'))).toBe(
      'z',
    );
    expect(await under(inVillage('a', 'GENERAL_BRANCH'), inVillage('z', 'COMMITTEE'))).toBe('z');
    expect(await under(township, organization('b', 'BRANCH', village))).toBe('township');
  });

  test('in the village of a grid, where organizations are not held to the six levels', async () => {
    const village = `${town}001`;
    const path = [...township.path, village, 'grid-1', 'micro-1'];
    const plan = await planned(factsOf([unit('a', 3, { region: 'micro-1', path })]));
    expect(plan.branches).toMatchObject([{ region: village, superior: 'township' }]);
  });
});

test('the same facts have the same plan, whatever their order', async () => {
  const units = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id, at) => unit(id, at % 3));
  const one = await planned(factsOf(units));
  const facts = factsOf(units);
  expect(await planned({ ...facts, units: facts.units.toReversed() })).toEqual(one);
});

test('the first plan is told right away, and the last one is what comes of it', async () => {
  const told: RemedyPlan[] = [];
  const facts = factsOf(['a', 'b', 'c', 'd'].map((id) => unit(id, 1)));
  const last = await planRemedies(facts, options(), {
    secondsLeft: () => 0,
    onPlan: (plan) => told.push(plan),
  });
  expect(told.length).toBeGreaterThan(1);
  expect(told.at(-1)).toEqual(last);
  expect(told[0]?.branches).not.toEqual([]);
});

describe('duties of a rule set (docs/rule-sets.md)', () => {
  const cited = { article: 'art. 1', zh: '第一条' };
  const dutiful = parseRuleSet({
    ...rules,
    thresholds: [{ ...cited, id: 'parks', kinds: ['PARK'], minimumMembers: 5 }],
    duties: [
      { ...cited, severity: 'HIGH', id: 'own', duty: 'OWN_BRANCH', when: [{ staff: 100 }] },
      { ...cited, severity: 'HIGH', id: 'guided', duty: 'INSTRUCTOR', when: [{ staff: 5 }] },
    ],
  });
  const under = (units: readonly PlanUnit[]): PlanFacts => ({
    ...factsOf(units, [county, township, branch('b')]),
    rules: dutiful,
  });
  const own = { code: 'OWN_BRANCH_DUE', severity: 'HIGH' } as const;
  const guided = { code: 'INSTRUCTOR_DUE', severity: 'HIGH' } as const;
  const closesOf = ({ closes }: RemedyPlan) => closes.map(({ unit: id, code }) => `${id} ${code}`);

  test('a covered unit gets the branch of its own that is due, whatever others share', async () => {
    const covered = unit('a', 4, { status: 'COVERED', findings: [own], owes: ['OWN_BRANCH'] });
    for (const jointForRequired of [false, true]) {
      const plan = await planned(under([covered]), { jointForRequired });
      expect(remedyOf(plan, 'a')).toMatchObject({ kind: 'SOLO', reason: 'OWN_BRANCH_DUE' });
      expect(closesOf(plan)).toEqual(['a OWN_BRANCH_DUE']);
    }
  });

  test('with too few members nothing closes it, and the plan says so', async () => {
    const covered = unit('a', 2, { status: 'COVERED', findings: [own], owes: ['OWN_BRANCH'] });
    const plan = await planned(under([covered]));
    expect(remedyOf(plan, 'a')).toMatchObject({
      ...{ kind: 'NONE', reason: 'TOO_FEW_FOR_OWN', weight: 0 },
      refused: [{ kind: 'SOLO', why: 'TOO_FEW_MEMBERS' }],
    });
    expect([plan.steps, plan.closes]).toEqual([[], []]);
  });

  test('an instructor is sent where one is due, though a branch has room', async () => {
    const blank = { code: 'BLANK', severity: 'HIGH' } as const;
    const plan = await planned(under([unit('a', 1, { findings: [blank, guided] }), unit('c', 0)]));
    expect(kindsOf(plan)).toEqual({ a: 'INSTRUCTOR', c: 'ATTACHED' });
    expect(remedyOf(plan, 'a')).toMatchObject({ reason: 'INSTRUCTOR_DUE' });
    expect(remedyOf(plan, 'a').refused).toContainEqual({
      ...{ kind: 'ATTACHED', organization: null, why: 'INSTRUCTOR_DUE' },
    });
    expect(closesOf(plan)).toEqual(['a BLANK', 'a INSTRUCTOR_DUE', 'c BLANK']);
  });

  test('work that is no instructor’s leaves one due, which is sent', async () => {
    const worked = unit('a', 1, {
      status: 'WORK_ONLY',
      findings: [guided, { code: 'WORK_ONLY', severity: 'LOW' }],
    });
    const plan = await planned(under([worked]));
    expect(remedyOf(plan, 'a')).toMatchObject({ kind: 'INSTRUCTOR', reason: 'INSTRUCTOR_DUE' });
    expect(closesOf(plan)).toEqual(['a INSTRUCTOR_DUE']);
  });

  test('a unit below its own threshold may have a branch, one above has to', async () => {
    const blank = { code: 'BLANK', severity: 'HIGH' } as const;
    const plan = await planned(
      under([unit('a', 4, { kind: 'PARK', findings: [blank] }), unit('c', 5, { kind: 'PARK' })]),
    );
    expect(kindsOf(plan)).toEqual({ a: 'SOLO', c: 'SOLO' });
    const [a, c] = ['a', 'c'].map((id) => remedyOf(plan, id));
    expect([a?.reason, c?.reason]).toEqual(['ENOUGH_MEMBERS', 'REQUIRED']);
    if (c !== undefined)
      expect(tellWhy(c, dutiful, 'EN')).toBe(
        '单位c has 5 full members: from 5 on, a branch of its own has to be set up.',
      );
  });
});
