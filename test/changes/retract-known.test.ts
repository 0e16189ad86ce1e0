import { beforeEach, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { differencesIn } from '../support/differences.js';
import { onEngines } from '../support/engines.js';
import { runQuery } from '../support/run-query.js';
import { commitFiles, type Files } from './committing.js';
import { EVERY_TABLE } from './county-folder.js';

/** A whole township that there is not, by a source that is none, with what was found in it. */
const WRONG_TOWNSHIP: Files = {
  'sources.csv': 'id,kind,title\nw,LEDGER,误录\n',
  'regions.csv':
    'code,parent,level,name,source\n' +
    '350428102,350428,TOWNSHIP,误镇,w\n' +
    '350428102201,350428102,VILLAGE,误村,w\n' +
    '350428102202,350428102,VILLAGE,空村,w\n',
  'units.csv':
    'id,kind,name,region,source\nux,MARKET,误市场,350428102201,w\nuy,MARKET,误市场二,350428102201,w\n',
  'organizations.csv': 'id,kind,name,region,source\nox,BRANCH,误支部,350428102201,w\n',
  'coverages.csv': 'organization,unit,mode,source\nox,uy,SOLO,w\n',
  'surveys.csv': 'unit,region,kind,on,source\nux,,,2026-01-01,w\n,350428102,MARKET,2026-01-01,w\n',
};
const TAKEN = [
  ...['units,ux', 'units,uy', 'organizations,ox', 'coverages,ox|uy|SOLO|', 'surveys,ux|2026-01-01'],
  ...['surveys,350428102|MARKET|2026-01-01', 'regions,350428102', 'regions,350428102201'],
  ...['regions,350428102202', 'sources,w'],
];

const unit = '{ id name region { code name parent { code } } source { id title } }';
const query = `query ($knownOn: Date) {
  coverage(knownOn: $knownOn) { units statuses { status count } }
  inside: coverage(scope: {region: "350428102"}, knownOn: $knownOn) { units }
  nothing: coverage(scope: {region: "350428102202"}, knownOn: $knownOn) { units }
  none: organizationFindings(scope: {region: "350428102202"}, knownOn: $knownOn, first: 9) { totalCount }
  coverageMatrix(scope: {region: "350428"}, knownOn: $knownOn, rows: REGION, columns: UNIT_KIND) {
    rows { key label } cells { row column units }
  }
  coverageGaps(knownOn: $knownOn, first: 9, orderBy: NAME) { nodes { unit ${unit} findings { code since } } }
  organizationFindings(knownOn: $knownOn, first: 9) {
    nodes { organization { id name region { code parent { name } } source { kind } } findings { code } }
  }
  chainAudit(knownOn: $knownOn) { breaks(first: 9) { nodes { organization { id } } } }
  explainCoverage(unit: "ux", knownOn: $knownOn) { status unit ${unit} facts { text source { id title } } }
  explainOrganization(organization: "ox", knownOn: $knownOn) { facts { text } }
  coverageTrend(from: "2026-01-01", to: "2026-06-01", knownOn: $knownOn) { points { on coverage { units } } }
  gapClearance(from: "2026-01-01", to: "2026-06-01", knownOn: $knownOn) { openAtStart }
  dueList(knownOn: $knownOn, until: "2027-01-01", first: 9) { totalCount }
}`;

onEngines('what was known of a township that was taken back', (engine) => {
  beforeEach(() => engine.clear());
  const on = (day: string) => ({ now: () => new Date(`2026-06-${day}T00:00:00Z`) });
  const ask = async (graph: Graph, knownOn: string | null) => {
    const { data, errors } = await runQuery(graph, query, { knownOn });
    expect(errors).toBeUndefined();
    return data;
  };

  test('is known still, and the ledger says what closed', async () => {
    const graph = engine.graph();
    await commitFiles(graph, EVERY_TABLE, on('01'));
    await commitFiles(graph, WRONG_TOWNSHIP, on('02'));
    const known = await ask(graph, '2026-06-10');
    expect(known.inside).toEqual({ units: 2 });
    const rows = TAKEN.map((key) => `${key},there is no such township\n`).join('');
    await commitFiles(graph, { 'retract.csv': `file,key,reason\n${rows}` }, on('15'));
    expect(await ask(graph, '2026-06-10')).toEqual(known);
    expect(await differencesIn(graph)).toEqual([]);
    const { data, errors } = await runQuery(
      graph,
      `{ gapHistory(unit: "ux") { unit { id name assessment { status } } events { code change causes } }
        inside: coverage(scope: {region: "350428102"}) { units }
        explainCoverage(unit: "ux") { status } search(text: "误", first: 9, ended: true) { totalCount }
        unit(id: "ux") { id } region(code: "350428102201") { code } organization(id: "ox") { id } }`,
    );
    expect(errors).toMatchObject([{ path: ['inside'], extensions: { code: 'NOT_FOUND' } }]);
    expect(data).toEqual({
      gapHistory: {
        unit: { id: 'ux', name: '误市场', assessment: null },
        events: [
          { code: 'BLANK', change: 'OPENED', causes: expect.arrayContaining(['units|ux']) },
          { code: 'BLANK', change: 'CLOSED', causes: expect.arrayContaining(['units|ux']) },
        ],
      },
      ...{ inside: null, explainCoverage: null, search: { totalCount: 0 } },
      ...{ unit: null, region: null, organization: null },
    });
    // Who is there under an id again has the ledger of it, and what was known of both.
    await commitFiles(graph, WRONG_TOWNSHIP, on('20'));
    expect(await ask(graph, '2026-06-10')).toEqual(known);
    expect(await ask(graph, null)).toEqual(known);
    expect(await differencesIn(graph)).toEqual([]);
    // Retracted once more, it is named as it was last.
    const unitsFile = WRONG_TOWNSHIP['units.csv']?.replace('误市场,', '新误市场,') ?? '';
    const sources = WRONG_TOWNSHIP['sources.csv'] ?? '';
    await commitFiles(graph, { 'units.csv': unitsFile, 'sources.csv': sources }, on('21'));
    await commitFiles(graph, { 'retract.csv': `file,key,reason\n${rows}` }, on('22'));
    const again = await runQuery(
      graph,
      '{ gapHistory(unit: "ux") { unit { name } events { change } } }',
    );
    expect(again.data.gapHistory).toMatchObject({ unit: { name: '新误市场' } });
    expect(await differencesIn(graph)).toEqual([]);
  });
});
