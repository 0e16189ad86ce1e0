import { expect, it } from 'vitest';
import { folderSource } from '../../../src/changes/import/read-folder.js';
import type { Change } from '../../../src/changes/tables/tables.js';
import { changeSet, changesOf } from '../../../src/changes/validate/change-source.js';
import { validate } from '../../../src/changes/validate/validate.js';
import { COUNTY, folderOf } from '../folder-fixture.js';
import { NOTHING } from './known-graph-fake.js';

async function rulesOf(files: Record<string, string>): Promise<string[]> {
  const { violations } = await validate(folderSource(folderOf({ ...COUNTY, ...files })), NOTHING);
  return violations.map(({ file, line, rule }) => `${file}:${line} ${rule}`);
}

it('accepts what a ledger has wrong in the hierarchy of organizations', async () => {
  const files = {
    'subordinations.csv': 'organization,superior,source\nb,j,s\nj,b,s\nb,t,s\nt,t,s\n',
  };
  expect(await rulesOf(files)).toEqual([]);
});

it('accepts links whose own dates or whose ends have no dates', async () => {
  const files = {
    'coverages.csv':
      'organization,unit,mode,valid_from,valid_to,source\n' +
      'b,u,SOLO,,,s\nb,u,ATTACHED,2020-01-01,2023-01-01,s\nj,v,JOINT,1999-01-01,,s\nt,v,TEMPORARY,,,s\n',
  };
  expect(await rulesOf(files)).toEqual([]);
});

it('accepts a member that comes back, leads and belongs to several alliances', async () => {
  const files = {
    'alliances.csv': 'id,kind,name,parent,source\na,BUILDING,a,,s\nc,BELT,c,a,s\n',
    'memberships.csv':
      'member,alliance,role,valid_from,valid_to,source\n' +
      'v,a,LEAD,2021-01-01,,s\nv,a,MEMBER,2020-01-01,2021-01-01,s\nv,c,PARTNER,,,s\nb,a,MEMBER,,,s\n',
  };
  expect(await rulesOf(files)).toEqual([]);
});

it('does not refuse what refers to a refused row', async () => {
  const files = {
    'units.csv': 'id,kind,name,region,source\nu,Compound,u,350428,s\nv,COMPOUND,v,350428,s,x\n',
    'parts.csv': 'unit,whole,source\nu,v,s\n',
  };
  expect(await rulesOf(files)).toEqual(['units.csv:2 VALUE', 'units.csv:3 FIELD_COUNT']);
});

it('lists the first 100 violations in the order of the files, and counts the others', async () => {
  const rows = Array.from({ length: 60 }, (_, at) => `w${at},x${at},s\n`);
  const { violations, total } = await validate(
    folderSource(
      folderOf({
        ...COUNTY,
        'unit.csv': '',
        'parts.csv': `unit,whole,source\n${rows.join('')}`,
        'alliances.csv': 'id,kind,name,parent,source\na,BELT,a,a,s\nz,BELT,z,c,s\n',
      }),
    ),
    NOTHING,
  );
  expect(violations).toHaveLength(100);
  expect(violations.slice(0, 5).map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([
    'unit.csv:null UNKNOWN_FILE',
    'alliances.csv:2 CYCLE',
    'alliances.csv:3 UNKNOWN_REFERENCE',
    'parts.csv:2 UNKNOWN_REFERENCE',
    'parts.csv:2 UNKNOWN_REFERENCE',
  ]);
  expect(total).toBe(123);
});

it('names the end and both dates of a link outside a lifetime', async () => {
  const files = { 'parts.csv': 'unit,whole,valid_from,source\nv,u,2018-01-01,s\n' };
  const { violations } = await validate(folderSource(folderOf({ ...COUNTY, ...files })), NOTHING);
  expect(violations[0]?.message).toBe(
    'valid_from is not before the start of unit u (2019-01-01), received "2018-01-01".',
  );
});

it('holds rows in memory to the rules of a folder', async () => {
  const changes: Change[] = [];
  for await (const { file, line, ...change } of changesOf(folderSource(folderOf(COUNTY)))) {
    expect([file, line]).toEqual([`${change.table}.csv`, expect.any(Number)]);
    changes.push(change);
  }
  const { violations, counts } = await validate(changeSet(changes), NOTHING);
  expect(violations).toEqual([]);
  expect(counts).toMatchObject({ organizations: 3, units: 2 });
  const rated = changes.map(
    (change): Change =>
      change.table === 'organizations'
        ? { ...change, row: { ...change.row, starRating: 2.5 } }
        : change,
  );
  const bad = await validate(changeSet([...rated, ...changes.slice(0, 1)], 'plan'), NOTHING);
  expect(bad.violations.map(({ file, line, rule, value }) => [file, line, rule, value])).toEqual([
    ['plan', null, 'DUPLICATE_KEY', 's'],
    ['plan', null, 'COUNT', '2.5'],
    ['plan', null, 'COUNT', '2.5'],
    ['plan', null, 'COUNT', '2.5'],
  ]);
});

it('does not write a source that has changed since it was found valid', async () => {
  const changed = folderSource(folderOf({ ...COUNTY, 'parts.csv': 'unit,whole,source\nu\n' }));
  await expect(async () => {
    for await (const _ of changesOf(changed));
  }).rejects.toThrow('does not change between its validation and its writing');
});

it('tells how many rows it has read', async () => {
  const heard: number[] = [];
  const totals: (number | null)[] = [];
  await validate(folderSource(folderOf(COUNTY)), NOTHING, {
    onProgress: (rows, total) => heard.push(rows) && totals.push(total),
  });
  // Nine rows of entities, read twice; the headers are among the lines by which they are estimated.
  expect(new Set(totals)).toEqual(new Set([28]));
  expect(heard.at(-1)).toBe(18);
  expect(heard).toEqual([...heard].sort((a, b) => a - b));
});
