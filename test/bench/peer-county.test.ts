import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { peerCountyOf } from '../../bench/compare/peer-county.js';

const files = {
  'regions.csv': 'code,parent\n350428,\n350428100,350428\n',
  'units.csv': [
    'id,kind,name,region,valid_from,valid_to,exclusion',
    'whole,COMPOUND,W,350428100,,,',
    'part,BUILDING,P,350428100,,,SHELL',
    'ended,BUILDING,E,350428100,,2026-11-29,',
    'lone,STREET,L,350428,,,',
  ].join('\n'),
  'organizations.csv': 'id,kind,name\nbranch,BRANCH,B\ngroup,PARTY_GROUP,G\nlost,PARTY_GROUP,L\n',
  'alliances.csv': 'id,name\na,A\n',
  'coverages.csv': [
    'organization,unit,mode,valid_from,valid_to',
    'group,whole,SOLO,,',
    'lost,lone,SOLO,,',
    'branch,lone,LIAISON,,',
  ].join('\n'),
  'subordinations.csv': 'organization,superior\ngroup,branch\nlost,lost\n',
  'parts.csv': 'unit,whole\npart,whole\n',
  'memberships.csv': 'member,alliance\nbranch,a\nlone,a\nended,a\n',
};

it('peers are handed what holds on the day, with the units that are covered', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'orgweave-peers-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const tables = await peerCountyOf([folder], '2026-11-29');
  const rows = new Map(tables.map((table) => [table.name, table.rows]));
  expect(rows.get('unit')).toEqual([
    ['whole', 'W', 'COMPOUND', '/350428/350428100/', '350428100', 'true', 'true'],
    ['part', 'P', 'BUILDING', '/350428/350428100/', '350428100', 'true', 'false'],
    ['lone', 'L', 'STREET', '/350428/', '', 'false', 'true'],
  ]);
  expect(rows.get('covering')).toHaveLength(3);
  expect(rows.get('established')).toEqual([
    ['whole', 'group'],
    ['part', 'group'],
  ]);
  expect(rows.get('membership')).toEqual([
    ['a', null, 'branch'],
    ['a', 'lone', null],
  ]);
});
