import { expect, test } from 'vitest';
import { Rejected } from '../../src/changes/commit.js';
import { MOST_STEPS_WITHIN } from '../../src/domain/region-levels.js';
import { folderOf } from '../changes/folder-fixture.js';
import { onEngines } from '../support/engines.js';
import { answer, importFolder } from './asking.js';

/** A region of each level, one in the other. */
const DEEPEST = [
  ['35', 'PROVINCE'],
  ['3504', 'PREFECTURE'],
  ['350428', 'COUNTY'],
  ['350428100', 'TOWNSHIP'],
  ['350428100201', 'VILLAGE'],
  ['grid', 'GRID'],
  ['micro', 'MICRO_GRID'],
] as const;

const FILES = {
  'sources.csv': 'id,kind,title\ns,LEDGER,Ledger\n',
  'regions.csv': [
    'code,parent,level,name,source',
    ...DEEPEST.map(([code, level], at) => `${code},${DEEPEST[at - 1]?.[0] ?? ''},${level},R,s`),
    '',
  ].join('\n'),
  'organizations.csv': 'id,kind,name,region,source\no,BRANCH,O,micro,s\n',
  'units.csv': 'id,kind,name,region,source\nu,ENTERPRISE,U,micro,s\n',
  'surveys.csv': 'region,kind,on,source\n35,ENTERPRISE,2026-01-01,s\n',
  'claims.csv': 'id,text,stated,region,of,source\nc,units,3,35,UNIT,s\n',
};

onEngines('what lies in a micro-grid is in all that contain it', (engine) => {
  test('the deepest regions are a micro-grid and its province', async () => {
    expect(DEEPEST).toHaveLength(MOST_STEPS_WITHIN + 1);
    await importFolder(engine.graph(), folderOf(FILES), '2026-02-01T00:00:00.000Z');
    const ask = (query: string) => answer(engine.graph(), query);
    const units = await ask(`{
      coverage(scope: {region: "35"}) { units statuses { status count } }
      past: coverage(scope: {region: "35"}, on: "2026-01-31") { units }
      known: coverage(scope: {region: "35"}, knownOn: "2026-02-01") { units statuses { status count } }
      coverageGaps(scope: {region: "35"}, first: 9) { nodes { unit { id } status } }
      units(scope: {region: "35"}, first: 9) { nodes { id surveys { on } assessment { status } } }
      explainCoverage(unit: "u") { status }
      region(code: "35") { units(first: 9) { totalCount } organizations(first: 9) { totalCount } }
      search(text: "U", scope: {region: "35"}, first: 9) { totalCount }
      coverageMatrix(scope: {region: "35"}, rows: REGION, columns: STATUS) { cells { row units } }
      claims(scope: {region: "35"}, first: 9) { nodes { listed } }
      organizationFindingCounts(scope: {region: "35"}) { code count }
    }`);
    expect(units).toMatchObject({
      coverage: { units: 1, statuses: expect.arrayContaining([{ status: 'GAP', count: 1 }]) },
      past: { units: 1 },
      known: { units: 1, statuses: expect.arrayContaining([{ status: 'GAP', count: 1 }]) },
      coverageGaps: { nodes: [{ unit: { id: 'u' }, status: 'GAP' }] },
      units: {
        nodes: [{ id: 'u', surveys: [{ on: '2026-01-01' }], assessment: { status: 'GAP' } }],
      },
      explainCoverage: { status: 'GAP' },
      region: { units: { totalCount: 1 }, organizations: { totalCount: 1 } },
      search: { totalCount: 1 },
      coverageMatrix: { cells: expect.arrayContaining([{ row: '3504', units: 1 }]) },
      claims: { nodes: [{ listed: 1 }] },
      organizationFindingCounts: [{ code: 'BROKEN_CHAIN', count: 1 }],
    });
  });

  test.each([
    ['a micro-grid in a micro-grid', 'm2,micro,MICRO_GRID,R,s'],
    ['a community in a village', '350428100202,350428100201,COMMUNITY,R,s'],
    ['a province in a grid', '36,grid,PROVINCE,R,s'],
  ])('a region deeper than that is refused: %s', async (_, row) => {
    const files = { ...FILES, 'regions.csv': `${FILES['regions.csv']}${row}\n` };
    const refused = importFolder(engine.graph(), folderOf(files)).catch((error: unknown) => error);
    const error = await refused;
    expect(error).toBeInstanceOf(Rejected);
    expect(String(error)).toContain('is of a wider level');
  });
});
