import { CivilDate } from '../../src/domain/civil-date.js';
import { readHead } from '../../src/graph/head.js';
import { mostVersions, versionsForgotten } from '../../src/graph/held.js';
import { currentThings } from '../../src/registry/current-things.js';
import { divisionsOf } from '../../src/registry/divisions.js';
import { scopeOn } from '../../src/registry/regions-on.js';
import { setReadings, unreadNames } from '../../src/registry/reread-names.js';
import { alliancesOfRegions, alliancesTouching } from '../../src/registry/seen-part.js';
import { sightIn } from '../../src/registry/sight-in.js';
import { notedThings, noteThings } from '../../src/registry/thing-notes.js';
import { countsIn, thingIds, thingsStated, thingsWithIds } from '../../src/registry/thing-store.js';
import { rehearse } from '../support/rehearse.js';
import { probe, type StatementCase, sorted } from './case.js';

/** The first version with which something is forgotten. */
const last =
  Array.from({ length: 2 * mostVersions }, (_, at) => at).find(
    (version) => versionsForgotten(version).length > 0,
  ) ?? 0;

/** What the index of things is read from, and brought up by. */
export const thingCases: readonly StatementCase[] = [
  {
    title: 'where regions lay before, and what a township had in it then',
    statements: ['registry.formerParents', 'registry.regionsUpward', 'registry.codesBelow'],
    run: async (graph) => {
      const divisions = await divisionsOf(graph);
      const on = (day: string) => scopeOn(graph, { region: '350428101' }, CivilDate.parse(day));
      return {
        moved: divisions.moved,
        before: await on('2009-12-31'),
        since: await on('2010-01-01'),
      };
    },
    expected: {
      moved: ['350428100201'],
      before: {
        region: '350428101',
        codes: ['350428100201', '350428101', '350428101201', 'grid-old'],
      },
      since: { region: '350428101' },
    },
  },
  {
    title: 'what whoever is granted a village sees of it, and of the line above it',
    statements: [
      ...['registry.superiorsFrom', 'registry.superiorsAbove', 'registry.alliancesTouching'],
    ],
    run: (graph) => sightIn(graph, ['350428100201', 'nowhere'], CivilDate.parse('2026-06-30')),
    expected: {
      granted: { regions: ['350428100201'], things: [] },
      organizations: [],
      regions: ['350428100201', 'grid-old'],
      told: { beginnings: ['3504281002', 'g'], others: [] },
      regionsAbove: ['35', '350428', '350428100'],
      alliances: ['a-belt'],
      organizationsAbove: ['o-county', 'o-town'],
      sources: ['ledger', 'register'],
    },
  },
  {
    title: 'alliances that touch a region, looked for from what lies there and among all',
    statements: ['registry.alliancesOfRegions', 'registry.alliancesTouching'],
    run: async (graph) => {
      const { value: things } = await currentThings(graph);
      const codes = ['35', '350428', '350428100', '350428100201', '350428101', '350428101201'];
      const found = codes.map(async (code) => {
        const { regions, told } = await sightIn(graph, [code], CivilDate.parse('2026-06-30'));
        const isOutside = (id: string) => !regions.includes(things.regionOf(id) ?? '');
        const down = (await graph.read(alliancesOfRegions(regions))).filter(isOutside).sort();
        const among = (await graph.read(alliancesTouching(told))).sort();
        return { [code]: [down, among] };
      });
      return Object.assign({}, ...(await Promise.all(found)));
    },
    expected: {
      ...{ 35: [['a-twin'], ['a-twin']], 350428: [['a-twin'], ['a-twin']] },
      ...{ 350428100: [['a-belt'], ['a-belt']], 350428100201: [['a-belt'], ['a-belt']] },
      350428101: [
        ['a-belt', 'a-inner'],
        ['a-belt', 'a-inner'],
      ],
      350428101201: [[], []],
    },
  },
  {
    title:
      'what whoever is granted an organization sees of it, what is below it, and the line above',
    statements: [
      ...['registry.organizationsBelow', 'registry.unitsCoveredBy', 'registry.alliancesOfThings'],
      'registry.superiorsAbove',
    ],
    run: async (graph) => {
      const seenBy = async (...ids: string[]) => {
        const { granted, ...part } = await sightIn(graph, ids, CivilDate.parse('2026-06-30'));
        const { regions, things } = granted;
        return { ...part, granted: { regions, things } };
      };
      return [
        await seenBy('o-branch', 'u-farm', 'nobody'),
        (await seenBy('o-county')).granted,
        (await seenBy('o-branch', '350428100201')).granted,
      ];
    },
    expected: [
      {
        granted: { regions: [], things: ['o-branch', 'o-group', 'u-compound', 'u-farm'] },
        organizations: ['o-branch'],
        regions: [],
        told: { beginnings: [], others: [] },
        regionsAbove: ['35', '350428', '350428100', '350428100201'],
        alliances: ['a-belt', 'a-inner'],
        organizationsAbove: ['o-county', 'o-town'],
        sources: ['ledger'],
      },
      {
        regions: [],
        things: ['o-branch', 'o-county', 'o-group', 'o-town', 'u-compound', 'u-farm'],
      },
      // What lies in a granted region is not granted once more.
      { regions: ['350428100201'], things: ['o-group', 'u-compound'] },
    ],
  },
  {
    title: 'what is noted under the versions of the register, also where there is no log yet',
    statements: ['registry.noteThings', 'registry.forgetThings', 'registry.notedThings'],
    run: (graph) =>
      rehearse(graph, async (tx) => {
        await tx.run(probe('MATCH (n) WHERE n:ChangeLog OR n:Kept OR n:ThingNote DETACH DELETE n'));
        const { register: none } = await readHead(tx);
        await noteThings(tx, ['u-farm', 'u-farm', 'nobody']);
        await noteThings(tx, []);
        await tx.run(probe(`MATCH (l:ChangeLog) SET l.register = ${last - 2}`));
        await noteThings(tx, ['350428101']);
        const before = await tx.read(notedThings([1]));
        await noteThings(tx, ['350428100']);
        const { register } = await readHead(tx);
        return {
          none,
          before,
          noted: sorted(await tx.read(notedThings([1, last - 1, last]))),
          version: register.version,
          isDrawn: register.drawn !== '',
        };
      }),
    expected: {
      none: { graph: '', version: 0, drawn: '' },
      before: [['u-farm', 'nobody']],
      // The first is further back than what is kept.
      noted: [['350428100'], ['350428101']],
      version: last,
      isDrawn: true,
    },
  },
  {
    title: 'what a source states, but what has no name',
    statements: ['registry.thingsStated'],
    run: async (graph) => (await graph.read(thingsStated('model'))).sort(),
    expected: ['o-model', 'u-model'],
  },
  {
    title: 'things by their ids: a region with the one above, as they are named',
    statements: ['registry.thingsWithIds'],
    run: (graph) =>
      rehearse(graph, async (tx) => {
        await tx.run(probe("MATCH (u:Unit) WHERE u.id = 'u-farm' SET u.name = '𠮷a'"));
        const things = await tx.read(thingsWithIds(['350428100', 'u-farm', 'nobody']));
        return sorted(things);
      }),
    expected: [
      {
        id: '350428100',
        type: 'Region',
        kind: 'TOWNSHIP',
        region: '350428',
        source: 'register',
        sourceKind: 'REGISTER',
        validFrom: null,
        validTo: null,
        counts: [],
        name: '古镛镇',
        search: '|古镛镇|guyong|\n|GuYongZhen|\u0007\u0019\u001a|',
      },
      {
        id: 'u-farm',
        type: 'Unit',
        kind: 'COOPERATIVE',
        region: '350428100201',
        source: 'ledger',
        sourceKind: 'LEDGER',
        validFrom: '2019-01-01',
        validTo: '2035-01-01',
        counts: [],
        name: '𠮷a',
        search: '|𠮷a|yongxincooperative|\n',
      },
    ],
  },
  {
    title: 'names that are still to be read, and their readings',
    statements: ['registry.unreadNames', 'registry.setReadings'],
    run: (graph) =>
      rehearse(graph, async (tx) => {
        await tx.run(probe("MATCH (n:Entity) WHERE n.id IN ['u-farm', 'o-town'] SET n:Unread"));
        const before = sorted(await tx.read(unreadNames(9)));
        await tx.run(setReadings([['u-farm', 'yongxin']]));
        const readings = await tx.read(
          probe("MATCH (n:Entity) WHERE n.id = 'u-farm' RETURN n.reading AS reading"),
        );
        return { before, readings, left: await tx.read(unreadNames(9)) };
      }),
    expected: {
      before: [
        { id: 'o-town', name: '古镛镇党委' },
        { id: 'u-farm', name: '永鑫农机合作社' },
      ],
      readings: [{ reading: 'yongxin' }],
      left: [{ id: 'o-town', name: '古镛镇党委' }],
    },
  },
  {
    title: 'what was counted in things',
    statements: ['registry.countsIn'],
    run: (graph) => graph.read(countsIn(['350428100', 'u-farm', 'nobody'])),
    expected: [{ id: 'u-farm', on: '2025-01-01', members: 4 }],
  },
  {
    title: 'the ids of all that has a name, and of nothing else',
    statements: ['registry.thingIds'],
    run: async (graph) => {
      const ids = await graph.read(thingIds());
      const [{ named }] = await graph
        .read(
          probe(
            'MATCH (n:Entity) WHERE n:Organization OR n:Unit OR n:Alliance OR n:Facility OR n:Region RETURN count(n) AS named',
          ),
        )
        .then((rows) => rows.map((row) => JSON.parse(JSON.stringify(row))));
      return ids.length - named;
    },
    expected: 0,
  },
];
