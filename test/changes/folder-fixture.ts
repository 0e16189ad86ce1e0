import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';

const written: string[] = [];

afterEach(() => {
  for (const dir of written.splice(0)) rmSync(dir, { recursive: true });
});

/** Writes files to a folder of their own, which is gone after the test. */
export function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'orgweave-changes-'));
  written.push(dir);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  return dir;
}

/** A small folder without a fault, for tests to put one in. */
export const COUNTY: Readonly<Record<string, string>> = {
  'sources.csv': 'id,kind,title\ns,REGISTER,Register of 2024\n',
  'regions.csv':
    'code,parent,level,name,source\n350428,,COUNTY,将乐县,s\n350428100,350428,TOWNSHIP,古镛镇,s\n',
  'organizations.csv':
    'id,kind,name,region,valid_from,valid_to,source\n' +
    'b,BRANCH,支部,350428100,2020-01-01,2024-01-01,s\n' +
    'j,JOINT_BRANCH,联合支部,350428100,,,s\n' +
    't,TEMPORARY_BRANCH,临时支部,350428100,,,s\n',
  'units.csv':
    'id,kind,name,region,valid_from,valid_to,source\n' +
    'u,COOPERATIVE,合作社,350428100,2019-01-01,2023-01-01,s\n' +
    'v,COMPOUND,小区,350428100,,,s\n',
  'alliances.csv': 'id,kind,name,source\na,BUILDING,联盟,s\n',
};
