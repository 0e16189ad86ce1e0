import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

type Files = Readonly<Record<string, string | Buffer>>;

/** Writes files to a folder of their own, which is gone after the test. */
export function folderOf(files: Files): string {
  const dir = written(files);
  onTestFinished(() => rmSync(dir, { recursive: true }));
  return dir;
}

/** The same for a hook: the folder is gone after its use. */
export async function inFolderOf(files: Files, use: (dir: string) => Promise<unknown>) {
  const dir = written(files);
  try {
    await use(dir);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

function written(files: Files): string {
  const dir = mkdtempSync(join(tmpdir(), 'orgweave-changes-'));
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
