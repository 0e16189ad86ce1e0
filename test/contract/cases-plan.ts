import { CivilDate } from '../../src/domain/civil-date.js';
import { SeenIn } from '../../src/graph/sight.js';
import {
  alliancesIn,
  alliancesJoined,
  alliancesWithIds,
} from '../../src/planning/reading/alliances.js';
import { regionsInside } from '../../src/planning/reading/area.js';
import { coveringUnits, superiorsOf } from '../../src/planning/reading/lines-above.js';
import {
  organizationsWithIds,
  standingIn,
  standingOf,
} from '../../src/planning/reading/organizations.js';
import { regionNames, regionsAround } from '../../src/planning/reading/regions.js';
import { unitSurroundings } from '../../src/planning/reading/units.js';
import { sightIn } from '../../src/registry/sight-in.js';
import { today } from '../support/run-query.js';
import { type StatementCase, sorted } from './case.js';

const all = () => new SeenIn('ALL');
const before = CivilDate.parse('2025-06-30');

/** The statements that the facts of a plan are read by; test/answers/county-plan-facts.test.ts has what they come to. */
export const planCases: readonly StatementCase[] = [
  {
    title: 'where units are, and what they are part of on a day',
    statements: ['plan.unitSurroundings'],
    run: async (graph) =>
      sorted(
        await graph.read(
          unitSurroundings(['u-farm', 'u-tower', 'u-shell', 'nothing'], today, all()),
        ),
      ),
    expected: [
      { id: 'u-farm', lon: 117.4731, lat: 26.7285, wholes: [] },
      { id: 'u-shell', lon: null, lat: null, wholes: [] },
      { id: 'u-tower', lon: 117, lat: 26, wholes: [{ id: 'u-compound', kind: 'COMPOUND' }] },
    ],
  },
  {
    title: 'regions inside others, and around others, and their names',
    statements: ['plan.regionsInside', 'plan.regionsAround', 'plan.regionNames'],
    run: async (graph) => ({
      inside: sorted(await graph.read(regionsInside(['350428100', '350428100201', '44', 'no']))),
      around: sorted(await graph.read(regionsAround(['350428100201', '350428100', '44', 'no']))),
      names: sorted(await graph.read(regionNames(['350428100', '44', 'no'], all()))),
    }),
    expected: {
      inside: ['350428100', '350428100201', '44', 'grid-old'],
      around: [
        { code: '35', parent: null },
        { code: '350428', parent: '35' },
        { code: '350428100', parent: '350428' },
        { code: '350428100201', parent: '350428100' },
        { code: '44', parent: null },
      ],
      names: [
        { code: '350428100', name: '古镛镇' },
        { code: '44', name: '广东省' },
      ],
    },
  },
  {
    title:
      'the standing organizations of regions, with what was counted of them and whom they cover',
    statements: ['plan.standingIn', 'plan.standingOf', 'plan.organizations'],
    run: async (graph) => {
      const regions = ['350428', '350428100', '350428100201', '350428101', '44'];
      const read = async (on: CivilDate) =>
        (await graph.read(organizationsWithIds(['o-branch', 'nothing'], on, all()))).map((row) => ({
          ...row,
          counts: sorted(row.counts),
        }));
      return {
        standing: sorted(await graph.read(standingIn(regions, today, all()))),
        earlier: sorted(
          await graph.read(standingIn(regions, CivilDate.parse('2019-06-30'), all())),
        ),
        single: sorted(
          await graph.read(standingOf(['o-branch', 'o-old', 'o-temp', 'u-farm', 'no'], today)),
        ),
        now: await read(today),
        before: await read(before),
        town: await graph.read(organizationsWithIds(['o-town'], today, all())),
      };
    },
    expected: {
      standing: ['o-branch', 'o-county', 'o-model', 'o-town'],
      earlier: ['o-county', 'o-model', 'o-old', 'o-town'],
      single: ['o-branch'],
      now: [
        branch([
          { on: '2024-01-01', fullMembers: 5 },
          { on: '2026-01-01', fullMembers: 6 },
        ]),
      ],
      before: [branch([{ on: '2024-01-01', fullMembers: 5 }])],
      town: [
        {
          ...{ id: 'o-town', name: '古镛镇党委', nameEn: null, kind: 'COMMITTEE' },
          ...{ region: '350428100', counts: [], units: [] },
        },
      ],
    },
  },
  {
    title: 'the alliances of regions and of members, with their members of a day',
    statements: ['plan.alliancesIn', 'plan.alliancesJoined', 'plan.alliances'],
    run: async (graph) => ({
      located: sorted(
        await graph.read(alliancesIn(['350428', '350428100201', '35'], today, all())),
      ),
      begun: sorted(
        await graph.read(
          alliancesIn(['350428', '350428100201'], CivilDate.parse('2020-06-30'), all()),
        ),
      ),
      joined: sorted(
        await graph.read(alliancesJoined(['u-farm', 'o-county', 'o-temp'], today, all())),
      ),
      before: sorted(
        await graph.read(alliancesJoined(['u-farm', 'o-county', 'o-temp'], before, all())),
      ),
      alliances: sorted(
        (
          await graph.read(
            alliancesWithIds(['a-belt', 'a-twin', 'a-past', 'nothing'], today, all()),
          )
        ).map((row) => ({ ...row, members: sorted(row.members) })),
      ),
    }),
    expected: {
      located: ['a-belt', 'a-inner'],
      begun: ['a-belt'],
      joined: ['a-belt', 'a-inner', 'a-twin'],
      before: ['a-belt', 'a-inner'],
      alliances: [
        {
          ...{ id: 'a-belt', name: '金溪示范带', nameEn: 'Jinxi Belt', kind: 'BELT' },
          region: '350428',
          members: [
            { id: 'o-town', role: 'MEMBER' },
            { id: 'u-farm', role: 'MEMBER' },
          ],
        },
        {
          ...{ id: 'a-past', name: '旧联盟', nameEn: null, kind: 'INDUSTRY' },
          ...{ region: null, members: [] },
        },
        {
          ...{ id: 'a-twin', name: '结对共建', nameEn: null, kind: 'TWINNING' },
          ...{ region: '44', members: [{ id: 'o-temp', role: 'PARTNER' }] },
        },
      ],
    },
  },
  {
    title:
      'who covers units and who is above these on a day, also of what is below an organization alone',
    statements: ['plan.coveringUnits', 'plan.superiorsOf'],
    run: async (graph) => {
      const below = await sightIn(graph, ['o-branch'], today);
      const linesOf = async (on: CivilDate, planned: () => SeenIn) => [
        ...sorted(
          await graph.read(coveringUnits(['u-farm', 'u-gone', 'u-task', 'no'], on, planned())),
        ),
        ...sorted(await graph.read(superiorsOf(['o-branch', 'o-group', 'o-temp'], on, planned()))),
      ];
      return {
        now: await linesOf(today, all),
        before: await linesOf(CivilDate.parse('2023-06-30'), all),
        below: await linesOf(today, () => new SeenIn(below)),
      };
    },
    expected: {
      now: [
        { id: 'u-farm', above: ['o-branch'] },
        { id: 'u-task', above: ['o-temp'] },
        { id: 'o-branch', above: ['o-town'] },
        { id: 'o-group', above: ['o-branch'] },
      ],
      before: [
        { id: 'u-farm', above: ['o-branch'] },
        { id: 'u-gone', above: ['o-branch'] },
        { id: 'o-branch', above: ['o-town'] },
      ],
      below: [
        { id: 'u-farm', above: ['o-branch'] },
        { id: 'o-group', above: ['o-branch'] },
      ],
    },
  },
  {
    title: 'of a plan what lies in a village that is granted, and names of what is above it',
    statements: [
      ...['plan.unitSurroundings', 'plan.regionNames', 'plan.standingIn', 'plan.organizations'],
      ...['plan.alliancesIn', 'plan.alliancesJoined', 'plan.alliances'],
    ],
    run: async (graph) => {
      const village = await sightIn(graph, ['350428100201'], today);
      const elsewhere = await sightIn(graph, ['44'], today);
      const seen = () => new SeenIn(village);
      const regions = ['350428', '350428100', '350428100201'];
      const then = CivilDate.parse('2022-06-30');
      return {
        units: await graph.read(unitSurroundings(['u-farm', 'u-tower'], today, seen())),
        names: await graph.read(regionNames(['350428100', '44'], seen())),
        standing: await graph.read(standingIn(regions, today, seen())),
        covered: (await graph.read(organizationsWithIds(['o-branch'], then, seen()))).map(
          ({ units }) => units,
        ),
        located: await graph.read(alliancesIn(regions, today, seen())),
        joined: await graph.read(alliancesJoined(['u-farm', 'o-branch'], today, seen())),
        members: (await graph.read(alliancesWithIds(['a-twin'], today, new SeenIn(elsewhere)))).map(
          ({ members }) => members,
        ),
      };
    },
    expected: {
      units: [{ id: 'u-farm', lon: 117.4731, lat: 26.7285, wholes: [] }],
      names: [{ code: '350428100', name: '古镛镇' }],
      standing: ['o-branch'],
      covered: [[{ id: 'u-farm', kind: 'COOPERATIVE' }]],
      located: ['a-inner'],
      joined: ['a-inner'],
      members: [[]],
    },
  },
];

function branch(counts: readonly { readonly on: string; readonly fullMembers: number }[]) {
  return {
    ...{ id: 'o-branch', name: '永鑫支部', nameEn: 'Yongxin Branch', kind: 'BRANCH' },
    ...{ region: '350428100201', counts, units: [{ id: 'u-farm', kind: 'COOPERATIVE' }] },
  };
}
