import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { commitFiles, type Files } from '../changes/committing.js';
import { differencesIn } from '../support/differences.js';
import { onEngines } from '../support/engines.js';
import { answer, importFolder } from './asking.js';

const folder = fileURLToPath(new URL('../fixtures/township-merger', import.meta.url));
const [oldTown, newTown, thirdTown] = ['990101200', '990101100', '990101300'];
const village = '990101200201';

const question = `{
  a: coverage(scope: {region: "${oldTown}"}, on: "2025-01-01") { units statuses { status count } }
  b: coverage(scope: {region: "${newTown}"}, on: "2025-01-01") { units statuses { status count } }
  unit(id: "u1") { now: assessment { status findings { code } } before: assessment(on: "2025-01-01") { status findings { code } } }
  coverageGaps(first: 3) { totalCount }
  region(code: "${oldTown}") { name parent { name } }
}`;

const lying = (parent: string) => ({
  'regions.csv': `code,parent,level,name,source\n${village},${parent},VILLAGE,丙村,s\n`,
});
const parents = (...rows: string[]) => ({
  'region_parents.csv': `region,parent,valid_from,valid_to,source\n${rows.map((row) => `${village},${row},s\n`).join('')}`,
});

onEngines('a region with another parent, of which no day is said', (engine) => {
  beforeEach(async () => {
    await engine.clear();
    await importFolder(engine.graph(), join(folder, 'first'), '2024-06-01T01:00:00.000Z');
  });
  const write = async (files: Files, on = '2026-06-30') => {
    const counts = await commitFiles(engine.graph(), files, {
      now: () => new Date(`${on}T02:00:00Z`),
    });
    expect(await differencesIn(engine.graph())).toEqual([]);
    return counts;
  };
  const formerParents = async () => {
    const { region } = await answer(
      engine.graph(),
      `{ region(code: "${village}") { parent { code } formerParents { region { code } validFrom validTo source { id } } } }`,
    );
    const former: { region: { code: string }; validFrom: string; validTo: string }[] =
      region.formerParents;
    return [
      ...former.map(({ region: at, validFrom, validTo }) => [at.code, validFrom, validTo]),
      [region.parent.code],
    ];
  };

  test('lies there from the day of the import on: the survey, the gap and the past remain', async () => {
    const before = await answer(engine.graph(), question);
    const moved = await importFolder(engine.graph(), join(folder, 'later'));
    expect(moved).toEqual({ added: 1, replaced: 1, unchanged: 0 });
    expect(await differencesIn(engine.graph())).toEqual([]);
    const gap = { status: 'GAP', findings: expect.arrayContaining([{ code: 'NOT_ESTABLISHED' }]) };
    const after = await answer(engine.graph(), question);
    expect(after).toEqual(before);
    expect(after).toMatchObject({
      a: { units: 1, statuses: expect.arrayContaining([{ status: 'GAP', count: 1 }]) },
      b: { units: 0 },
      unit: { now: gap, before: gap },
      coverageGaps: { totalCount: 1 },
      region: { name: '乙乡', parent: { name: '测试县' } },
    });
    expect(await formerParents()).toEqual([[oldTown, null, '2026-06-30'], [newTown]]);
    const unitsIn = async (region: string, on: string) =>
      (
        await answer(
          engine.graph(),
          `{ coverage(scope: {region: "${region}"}, on: "${on}") { units } }`,
        )
      ).coverage.units;
    expect(await unitsIn(oldTown, '2026-06-29')).toBe(1);
    expect(await unitsIn(newTown, '2026-06-29')).toBe(0);
    expect(await unitsIn(oldTown, '2026-06-30')).toBe(0);
    expect(await unitsIn(newTown, '2026-06-30')).toBe(1);
    const again = await importFolder(engine.graph(), join(folder, 'later'));
    expect(again).toEqual({ added: 0, replaced: 0, unchanged: 1 });
  });

  test('lies there from an earlier day on, or always, where that is said then or later', async () => {
    await write({ ...lying(newTown), ...parents(`${oldTown},,2026-03-01`) });
    expect(await formerParents()).toEqual([[oldTown, null, '2026-03-01'], [newTown]]);
    await write(parents(`${oldTown},,2026-02-01`));
    expect(await formerParents()).toEqual([[oldTown, null, '2026-02-01'], [newTown]]);
    await write(parents(`${newTown},,`));
    expect(await formerParents()).toEqual([[newTown]]);
    // It moves on, and what was said of the parent before is what it now was until then.
    await write(lying(oldTown));
    expect(await formerParents()).toEqual([[newTown, null, '2026-06-30'], [oldTown]]);
  });

  test('has lain nowhere for less than a day', async () => {
    const third = `code,parent,level,name,source\n${thirdTown},990101,TOWNSHIP,丙乡,s\n`;
    await write({ 'regions.csv': third });
    await write(lying(newTown));
    await write(lying(thirdTown));
    expect(await formerParents()).toEqual([[oldTown, null, '2026-06-30'], [thirdTown]]);
    await write(lying(oldTown));
    expect(await formerParents()).toEqual([[oldTown]]);
    await write(lying(newTown), '2026-07-01');
    await write(lying(oldTown), '2026-07-02');
    expect(await formerParents()).toEqual([
      [oldTown, null, '2026-07-01'],
      [newTown, '2026-07-01', '2026-07-02'],
      [oldTown],
    ]);
  });

  test('leaves a parent that has ended on the day on which that ended', async () => {
    const ends = `${oldTown},990101,TOWNSHIP,乙乡,s,2026-03-01,${newTown}`;
    await write({
      'regions.csv': `code,parent,level,name,source,valid_to,successor\n${ends}\n${village},${newTown},VILLAGE,丙村,s,,\n`,
    });
    expect(await formerParents()).toEqual([[oldTown, null, '2026-03-01'], [newTown]]);
  });

  test('lay elsewhere no more where that is retracted', async () => {
    await write(lying(newTown));
    const retract = (key: string) => ({
      'retract.csv': `file,key,reason\n${key.startsWith('9901') ? 'regions' : 'region_parents'},${key.replace('former ', '')},a mistake\n`,
    });
    await expect(write(retract(oldTown))).rejects.toThrow(
      `Nothing refers to what is retracted; the graph has region_parents|${village}|`,
    );
    expect(await write(retract(`former ${village}|`))).toMatchObject({
      region_parents: { replaced: 1 },
    });
    expect(await formerParents()).toEqual([[newTown]]);
    const known = await answer(
      engine.graph(),
      `{ coverage(scope: {region: "${oldTown}"}, on: "2025-01-01") { units } }`,
    );
    expect(known).toEqual({ coverage: { units: 0 } });
    // The survey is what refers to it now.
    await expect(write(retract(oldTown))).rejects.toThrow('surveys|');
  });
});
