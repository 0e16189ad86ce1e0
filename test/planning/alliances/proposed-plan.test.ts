import { expect, test } from 'vitest';
import { allianceOptions } from '../../../src/planning/alliances/options.js';
import type { AlliancePlan } from '../../../src/planning/alliances/plan.js';
import { planAlliances } from '../../../src/planning/alliances/plan-alliances.js';
import { tellRefused, tellUnserved } from '../../../src/planning/alliances/told.js';
import { checkPlan } from '../../../src/planning/check/check-plan.js';
import { countyOf, gap, organization, standing, unit } from './county.js';
import { figures, groups, planned } from './planned.js';

test('steps found the alliance, let its lead join, and then its members', async () => {
  const facts = countyOf(
    [gap('u1', 'a1', 'HIGH'), gap('u2', 'a1', 'MEDIUM')],
    [organization('oa', 'a')],
  );
  const plan = await planned(facts, { most: 1, kind: 'INDUSTRY' });
  const id = plan.alliances[0]?.id ?? '';
  expect(id).toMatch(/^plan-[0-9a-f]{12}$/);
  expect(plan.steps).toEqual([
    {
      foundAlliance: { id, kind: 'INDUSTRY', name: '党委oa党建联盟', region: '350428097' },
    },
    { join: { member: 'oa', alliance: id, role: 'LEAD' } },
    { join: { member: 'u1', alliance: id, role: 'MEMBER' } },
    { join: { member: 'u2', alliance: id, role: 'MEMBER' } },
  ]);
  expect(plan.closes).toEqual([
    { unit: 'u1', code: 'BLANK' },
    { unit: 'u2', code: 'BLANK' },
  ]);
  expect(plan.opens).toEqual([
    { unit: 'u1', code: 'WORK_ONLY' },
    { unit: 'u2', code: 'WORK_ONLY' },
  ]);
  const [part] = plan.proof.parts;
  expect([part?.unitIds, part?.siteIds]).toEqual([['u1', 'u2'], ['oa']]);
  const again = await planned({ ...facts, version: 8 }, { most: 1 });
  expect(again.alliances[0]?.id).not.toBe(id);
});

test('a standing alliance takes in members as far as it has room, and costs nothing', async () => {
  const facts = countyOf(
    ['u1', 'u2', 'u3', 'u4'].map((id) => gap(id, 'a1', 'HIGH')),
    [organization('oa', 'a'), organization('ob', 'a')],
    [standing('s1', 'oa', ['x1', 'x2'])],
  );
  const plan = await planned(facts, { most: 1, mostMembers: 3, extend: ['s1'], leads: ['ob'] });
  expect(figures(plan)).toEqual([36, 1, 4]);
  expect(plan.alliances.map(({ isNew, members }) => [isNew, members.length])).toEqual([
    [true, 3],
    [false, 1],
  ]);
  expect(plan.steps.at(-1)).toEqual({
    join: { member: plan.alliances[1]?.members[0]?.unit, alliance: 's1', role: 'MEMBER' },
  });
});

test('parts follow their whole: it joins, and closes what is found on them', async () => {
  const part = { kind: 'BUILDING', wholes: ['w'] } as const;
  const facts = countyOf(
    [
      gap('w', 'a1', 'MEDIUM', { kind: 'COMPOUND' }),
      gap('p1', 'a1', 'HIGH', part),
      unit('p2', 'a1', {
        ...part,
        status: 'UNKNOWN',
        findings: [{ code: 'NOT_SURVEYED', severity: 'INFO' }],
        fullMembers: null,
      }),
      gap('u1', 'a1', 'HIGH'),
    ],
    [organization('oa', 'a')],
  );
  const plan = await planned(facts, { most: 1, mostMembers: 1 });
  expect([figures(plan), groups(plan)]).toEqual([[12, 1, 1], ['oa: w']]);
  expect(plan.alliances[0]?.members[0]?.parts).toEqual(['p1']);
  expect(plan.closes).toEqual([
    { unit: 'p1', code: 'BLANK' },
    { unit: 'p2', code: 'NOT_SURVEYED' },
    { unit: 'w', code: 'BLANK' },
  ]);
  const apart = await planned(facts, {
    most: 1,
    mostMembers: 1,
    fixedMembers: [{ lead: 'oa', member: 'p1' }],
  });
  expect(groups(apart)).toEqual(['oa: p1']);
});

test('what is not served and who does not lead is told with the rule', async () => {
  const facts = countyOf(
    [
      gap('u1', 'a1', 'HIGH'),
      gap('u2', 'a1', 'MEDIUM'),
      gap('u3', 'b1', 'HIGH'),
      gap('u4', 'c1', 'HIGH'),
      unit('u5', 'a1', { status: 'WORK_ONLY', findings: [{ code: 'WORK_ONLY', severity: 'LOW' }] }),
      unit('u6', 'a1', {
        status: 'UNKNOWN',
        findings: [{ code: 'NOT_SURVEYED', severity: 'INFO' }],
      }),
      unit('u7', 'a1', { findings: [{ code: 'LAPSED', severity: 'HIGH' }] }),
      gap('u8', 'b1', 'HIGH'),
    ],
    [organization('oa', 'a'), organization('ob', 'b'), organization('oc', 'd')],
    [standing('s1', 'nobody')],
  );
  const plan = await planned(facts, {
    most: 1,
    mostMembers: 2,
    leads: ['oa', 'ob', 'oc', 'u1', 'u5'],
    forbiddenMembers: [{ lead: 'ob', member: 'u3' }],
    forbiddenLeads: ['u5'],
    extend: ['s1'],
    explain: true,
  });
  expect(groups(plan)).toEqual(['oa: u1 u2']);
  expect(plan.unserved.map(({ unit, rule }) => [unit, rule])).toEqual([
    ['u3', 'FORBIDDEN'],
    ['u4', 'NO_LEAD'],
    ['u5', 'WORK_REACHES'],
    ['u6', 'NOT_SURVEYED'],
    ['u7', 'NEEDS_ORGANIZATION'],
    ['u8', 'PRICE'],
  ]);
  // With ob instead: 9 served and not 12, one member and not two.
  expect(plan.unserved.at(-1)?.price?.losses).toEqual([
    { aim: 'SERVED', loss: 3 },
    { aim: 'ALLIANCES', loss: 0 },
    { aim: 'DISTANCE', loss: -1 },
  ]);
  expect(plan.refused.map(({ id, rule }) => [id, rule])).toEqual([
    ['ob', 'PRICE'],
    ['oc', 'NO_GAP'],
    ['s1', 'LEAD_UNKNOWN'],
    ['u1', 'LEAD_UNREACHED'],
    ['u5', 'FORBIDDEN'],
  ]);
  for (const language of ['EN', 'ZH'] as const)
    expect(
      [
        ...plan.unserved.map((each) => tellUnserved(each, language)),
        ...plan.refused.map((each) => tellRefused(each, language)),
      ].every((text) => /(单位|党委|联盟)/.test(text)),
    ).toBe(true);
});

test('without a limit of alliances, townships are parts, each proved by itself', async () => {
  const facts = countyOf(
    [gap('u1', 'a1', 'HIGH'), gap('u2', 'b1', 'HIGH'), gap('u3', 'c1', 'HIGH')],
    [organization('oa', 'a'), organization('ob', 'b')],
  );
  const plan = await planned(facts, { cover: 'ALL' });
  expect(plan.proof.parts.map(({ unitIds }) => unitIds)).toEqual([['u1'], ['u2']]);
  expect(checkPlan(JSON.parse(JSON.stringify(plan.proof))).outcome).toBe('PROVED');
  expect(plan.unserved.map(({ unit, rule }) => [unit, rule])).toEqual([['u3', 'NO_LEAD']]);
});

test('a scope without gaps, or without leads, has an empty plan that says why', async () => {
  const none = await planned(countyOf([], [organization('oa', 'a')]), { most: 1 });
  expect([none.status, none.note, none.steps]).toEqual(['OPTIMAL', 'NO_GAPS', []]);
  const alone = await planned(countyOf([gap('u1', 'a1', 'HIGH')], []), { most: 1 });
  expect([alone.status, alone.note, figures(alone)]).toEqual(['OPTIMAL', 'NO_LEADS', [0, 0, 0]]);
});

test('a first plan is told at once, and stands where the time is over then', async () => {
  const facts = countyOf(
    [gap('u1', 'a1', 'HIGH'), gap('u2', 'b1', 'HIGH')],
    [organization('oa', 'a'), organization('ob', 'b')],
  );
  for (const options of [{ most: 2 }, { cover: 'ALL' }]) {
    const told: AlliancePlan[] = [];
    const plan = await planAlliances(facts, allianceOptions({ ...options, explain: true }), {
      secondsLeft: () => (told.length === 0 ? 60 : 0),
      onPlan: (each) => told.push(each),
    });
    expect(told[0]?.steps.length).toBe(6);
    expect(plan.steps).toEqual(told[0]?.steps);
    expect(plan.unfinished).toEqual(['EXPLANATION']);
  }
});
