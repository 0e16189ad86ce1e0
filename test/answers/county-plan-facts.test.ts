import { beforeAll, expect, test } from 'vitest';
import type { RuleSet } from '../../src/coverage/rules/rules.js';
import { CivilDate } from '../../src/domain/civil-date.js';
import type { Graph } from '../../src/graph/graph.js';
import { View } from '../../src/graph/view.js';
import type { PlanFacts } from '../../src/planning/facts/facts.js';
import { planFacts } from '../../src/planning/reading/plan-facts.js';
import { planUnits } from '../../src/planning/reading/units.js';
import { inFolderOf } from '../changes/folder-fixture.js';
import { rules, seeingAll, today } from '../support/run-query.js';
import { importFolder, keepingNothing, onCounty } from './asking.js';
import { EXPECTED } from './county-expected.js';
import { otherRules } from './other-rules.js';

/** Where one unit is, and a count of a branch that says nothing of its members. */
const FURTHER = {
  'units.csv':
    'id,kind,name,region,lon,lat,source,locator\n' +
    'u-gap-one,COOPERATIVE,下坪合作社,990101102202,117.5,26,ledger,115\n',
  'counts.csv': 'entity,on,staff,source\nb-second,2026-06-01,2,ledger\n',
};

const renamed = (name: string) => ({
  'regions.csv': `code,parent,level,name,source\n990101102,990101,TOWNSHIP,${name},register\n`,
});

onCounty('the facts of a plan', (_, engine) => {
  beforeAll(() => inFolderOf(FURTHER, (folder) => importFolder(engine.graph(), folder)));

  const facts = (
    region: string | null,
    graph: Graph = engine.graph(),
    on: CivilDate = today,
    under: RuleSet = rules,
  ) => planFacts(seeingAll(new View(graph)), { scope: { region }, on, rules: under });

  test('are all units with findings, as they were worked out by hand', async () => {
    const { units, on, version, rules: under } = await facts('990101');
    expect({ on, version, under }).toEqual({ on: today, version: 2, under: rules });
    const expected = Object.entries(EXPECTED).filter(([, [, ...findings]]) => findings.length > 0);
    expect(units.map(({ id }) => id)).toEqual(expected.map(([id]) => id).sort());
    expect(
      units.map(({ id, status, findings }) => [
        id,
        [status, ...findings.map(({ code, severity }) => `${code} ${severity}`)],
      ]),
    ).toEqual(
      expected
        .map(([id, [status, ...findings]]) => [
          id,
          [status, ...findings.map((each) => each.replace(/ \S+$/, ''))],
        ])
        .sort(),
    );
    expect(await facts(null)).toEqual(await facts('990101'));
  });

  test('say of a unit where it is, what it is part of and who is in it', async () => {
    const { units } = await facts(null);
    const unit = (id: string) => units.find((each) => each.id === id);
    const inVillage = {
      region: '990101102202',
      path: ['99', '9901', '990101', '990101102', '990101102202'],
    };
    expect(unit('u-gap-one')).toEqual({
      ...inVillage,
      ...{ id: 'u-gap-one', name: '下坪合作社', nameEn: null, kind: 'COOPERATIVE' },
      ...{ status: 'GAP', findings: [{ code: 'BLANK', severity: 'HIGH' }], fullMembers: 1 },
      ...{ location: { lon: 117.5, lat: 26 }, chains: [], wholes: [], owes: [] },
    });
    expect(unit('u-building-resettled')).toMatchObject({
      ...inVillage,
      ...{ status: 'WORK_ONLY', fullMembers: null, location: null, wholes: ['u-resettled'] },
    });
    expect(unit('u-chain-coop')).toMatchObject({ chains: ['u-chain'], wholes: [] });
    // It is part of the compound, but no rule extends coverage to a street.
    expect(unit('u-street')).toMatchObject({ chains: [], wholes: [] });
    // It has left the compound.
    expect(unit('u-building-left')).toMatchObject({ wholes: [] });
    expect(unit('u-group-broken')).toMatchObject({
      region: 'MG-DM-1',
      path: ['99', '9901', '990101', '990101101', '990101101001', 'G-DM-1', 'MG-DM-1'],
    });
  });

  test('are the standing organizations whose chains are whole, with what they have and cover', async () => {
    const { organizations } = await facts(null);
    expect(
      organizations.map(({ id, fullMembers, coveredUnits }) => [id, fullMembers, coveredUnits]),
    ).toEqual([
      ['b-assoc', null, 0],
      ['b-chain', null, 1],
      ['b-coop', null, 1],
      // u-dormant stands outside every rate, but exists.
      ['b-left', null, 1],
      ['b-model', null, 1],
      ['b-offsite', null, 1],
      ['b-right', null, 0],
      // The last count says nothing of its members.
      ['b-second', null, 1],
      ['b-solo', 8, 2],
      ['c-county', null, 0],
      ['c-town1', null, 2],
      ['c-town2', null, 0],
      ['c-town3', null, 0],
      ['j-trade', 6, 3],
    ]);
    expect(organizations.find(({ id }) => id === 'b-chain')).toEqual({
      ...{ id: 'b-chain', name: '茶产业链党总支', nameEn: null, kind: 'GENERAL_BRANCH' },
      ...{ region: '990101102', path: ['99', '9901', '990101', '990101102'], location: null },
      ...{ fullMembers: null, coveredUnits: 1, chains: ['u-chain'] },
    });
  });

  test('of a village are also the organizations of its township, and those above', async () => {
    const { units, organizations, alliances, regionNames } = await facts('990101102202');
    expect(units.map(({ id }) => id)).toEqual([
      ...['u-building-resettled', 'u-gap-one', 'u-gap-three', 'u-resettled'],
    ]);
    expect(organizations.map(({ id }) => id)).toEqual([
      ...['b-assoc', 'b-chain', 'b-coop', 'b-offsite', 'c-county', 'c-town2'],
    ]);
    expect(alliances.map(({ id }) => id)).toEqual([
      'al-inner',
      'al-neighbour',
      'al-rural',
      'al-trade',
    ]);
    expect([...regionNames]).toEqual([
      ['99', '模范省'],
      ['9901', '青州市'],
      ['990101', '青溪县'],
      ['990101102', '白石乡'],
      ['990101102201', '上坪村'],
      ['990101102202', '下坪村'],
    ]);
  });

  test('are the alliances of the place and of the members, with whom they have on the day', async () => {
    const { alliances } = await facts(null);
    const told = alliances.map(({ id, region, members }) => [
      id,
      region,
      members.map((member) => `${member.id} ${member.role}`),
    ]);
    expect(told).toEqual([
      ['al-belt', null, ['b-second MEMBER', 'b-solo MEMBER', 'c-town1 LEAD']],
      ['al-building', '990101101001', []],
      ['al-inner', '990101102201', ['b-coop MEMBER']],
      ['al-model', '990101103', []],
      ['al-neighbour', '990101102202', ['b-loop-a LEAD']],
      ['al-rural', '990101102', ['c-town2 LEAD']],
      ['al-trade', '990101', ['u-lapsed-work LEAD', 'u-member MEMBER', 'u-solo PARTNER']],
    ]);
    expect(alliances[1]).toMatchObject({
      name: '东门大厦楼宇联盟',
      nameEn: null,
      kind: 'BUILDING',
    });
  });

  test('are the same worked out from the facts, and follow the day and the rule set', async () => {
    const fromFacts = keepingNothing(engine.graph());
    for (const region of [null, '990101101', '990101102202'])
      expect(await facts(region, fromFacts)).toEqual(await facts(region));
    const earlier = CivilDate.parse('2024-06-30');
    const then = await facts(null, engine.graph(), earlier);
    expect(await facts(null, fromFacts, earlier)).toEqual(then);
    expect(then.organizations.find(({ id }) => id === 'b-solo')).toMatchObject({ fullMembers: 5 });
    expect(then.alliances.find(({ id }) => id === 'al-trade')?.members.map(({ id }) => id)).toEqual(
      [...['b-second', 'u-lapsed-work', 'u-member']],
    );
    expect(then.alliances.map(({ id }) => id)).toContain('al-building-old');
    const under = await facts(null, engine.graph(), today, otherRules);
    expect(unitIn(under, 'u-lapsed-work')?.findings.map(({ code }) => code)).toEqual([
      'NOT_ESTABLISHED',
      'LAPSED',
    ]);
    // No coverage of a whole extends: the building is reached by nothing, so nobody has looked there.
    expect(unitIn(under, 'u-building-resettled')).toMatchObject({ status: 'UNKNOWN', wholes: [] });
  });

  test('are refused of too many units, and of a region that nothing is', async () => {
    const question = { scope: {}, on: today, rules };
    await expect(planUnits(engine.graph(), question, 'ALL', 29)).rejects.toMatchObject({
      code: 'COST_EXCEEDED',
      message: expect.stringContaining('at most 29 units with findings, received a scope with 30'),
    });
    expect(await planUnits(engine.graph(), question, 'ALL', 30)).toHaveLength(30);
    await expect(facts('990101109')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    // The one park is out of scope.
    const parks = { scope: { kinds: ['PARK'] }, on: today, rules };
    const none = await planFacts(seeingAll(engine.graph()), parks);
    expect(none).toMatchObject({ units: [], organizations: [], alliances: [] });
    expect(none.regionNames.size).toBe(0);
  });

  test('are of one version: what is written meanwhile has them read once more', async () => {
    const write = (name: string) =>
      inFolderOf(renamed(name), (folder) => importFolder(engine.graph(), folder));
    const before = await facts('990101102202');
    const once = await facts(
      '990101102202',
      withBefore(engine.graph(), 'plan.organizations', 1, () => write('黑石乡')),
    );
    expect(once.version).toBe(before.version + 1);
    expect(once.regionNames.get('990101102')).toBe('黑石乡');
    expect(once.units).toEqual(before.units);
    let written = 0;
    const always = withBefore(engine.graph(), 'plan.organizations', 9, () => {
      written += 1;
      return write(`青石乡${written}`);
    });
    await expect(facts('990101102202', always)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(written).toBe(5);
  });
});

function unitIn({ units }: PlanFacts, id: string): PlanFacts['units'][number] | undefined {
  return units.find((unit) => unit.id === id);
}

/** A graph in which something is done so many times before a statement is read. */
function withBefore(graph: Graph, name: string, times: number, act: () => Promise<unknown>): Graph {
  let left = times;
  return {
    ...graph,
    read: async (statement) => {
      if (statement.name === name && left > 0) {
        left -= 1;
        await act();
      }
      return graph.read(statement);
    },
  };
}
