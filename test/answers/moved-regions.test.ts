import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { differencesIn } from '../support/differences.js';
import { onEngines } from '../support/engines.js';
import { answer, importFolder } from './asking.js';

const regions = `code,parent,level,name,source,valid_to,successor
99,,PROVINCE,测试省,s,,
9901,99,PREFECTURE,测试市,s,,
990101,9901,COUNTY,测试县,s,,
990101100,990101,TOWNSHIP,甲镇,s,,
990101200,990101,TOWNSHIP,乙乡,s,,
990101200201,990101200,VILLAGE,丙村,s,,
990101100201,990101100,VILLAGE,丁村,s,,
`;
const first = {
  'sources.csv': 'id,kind,title\ns,LEDGER,台账\n',
  'regions.csv': regions,
  'units.csv':
    'id,kind,name,region,source,valid_from\nu1,COOPERATIVE,甲社,990101200201,s,2020-01-01\nu2,COOPERATIVE,乙社,990101100201,s,2020-01-01\n',
  'counts.csv': 'entity,on,full_members,source\nu1,2024-01-01,4,s\n',
  'surveys.csv': 'region,kind,on,source\n990101200,COOPERATIVE,2024-01-01,s\n',
};
const undated = {
  'regions.csv': 'code,parent,level,name,source\n990101200201,990101100,VILLAGE,丙村,s\n',
};
/** On 2026-03-01 the township is merged into another one. */
const merged = {
  'regions.csv': `code,parent,level,name,source,valid_to,successor
990101200,990101,TOWNSHIP,乙乡,s,2026-03-01,990101100
990101200201,990101100,VILLAGE,丙村,s,,
`,
  'region_parents.csv': 'region,parent,valid_to,source\n990101200201,990101200,2026-03-01,s\n',
};

const question = `{
  a: coverage(scope: {region: "990101200"}, on: "2025-01-01") { units statuses { status count } }
  b: coverage(scope: {region: "990101100"}, on: "2025-01-01") { units statuses { status count } }
  aNow: coverage(scope: {region: "990101200"}) { units }
  bNow: coverage(scope: {region: "990101100"}) { units }
  unit(id: "u1") { now: assessment { status findings { code } } before: assessment(on: "2025-01-01") { status findings { code } } }
  other: unit(id: "u2") { assessment { status } }
  coverageGaps(first: 3) { totalCount }
  gapsThen: coverageGaps(first: 3, on: "2025-01-01", scope: {region: "990101200"}) { totalCount nodes { unit { id } } }
  gapsNow: coverageGaps(first: 3, scope: {region: "990101100"}) { totalCount }
  region(code: "990101200") { name parent { name } }
}`;

onEngines('a township that is merged into another', (engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'orgweave-moved-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (name: string, files: Readonly<Record<string, string>>) => {
    mkdirSync(join(folder, name), { recursive: true });
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, name, file), text);
  };
  beforeAll(() => {
    write('first', first);
    write('undated', undated);
    write('merged', merged);
  });
  beforeEach(async () => {
    await engine.clear();
    await importFolder(engine.graph(), join(folder, 'first'));
  });

  test('has its surveys and its past, where the village goes on in another township', async () => {
    const before = await answer(engine.graph(), question);
    await importFolder(engine.graph(), join(folder, 'merged'));
    const after = await answer(engine.graph(), question);
    expect(after).toEqual({
      ...before,
      aNow: { units: 0 },
      bNow: { units: 2 },
      gapsNow: { totalCount: 1 },
    });
    expect(after).toMatchObject({
      a: { units: 1, statuses: expect.arrayContaining([{ status: 'GAP', count: 1 }]) },
      b: { units: 1 },
      unit: { now: { status: 'GAP' }, before: { status: 'GAP' } },
      // No survey of the new township reaches what lay in it already.
      other: { assessment: { status: 'UNKNOWN' } },
      coverageGaps: { totalCount: 1 },
      gapsThen: { totalCount: 1, nodes: [{ unit: { id: 'u1' } }] },
    });
    expect(await differencesIn(engine.graph())).toEqual([]);
  });

  test('is not moved by a row that does not say since when', async () => {
    const before = await answer(engine.graph(), question);
    await expect(importFolder(engine.graph(), join(folder, 'undated'))).rejects.toThrow(
      'region_parents.csv',
    );
    expect(await answer(engine.graph(), question)).toEqual(before);
  });
});
