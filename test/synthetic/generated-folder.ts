import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { generateCounty } from '../../src/synthetic/generate.js';
import type { FileName } from '../../src/synthetic/rows.js';

export const JIANGLE = new URL('../../seeds/jiangle', import.meta.url).pathname;

export type Rows = readonly Readonly<Record<string, string>>[];
export type Folder = Readonly<Record<FileName, Rows>>;

/** Generates into a temporary folder, hands over what was written, and removes it. */
export async function generated<T>(
  options: { seed: number; units?: number; divisions?: string },
  use: (out: string, files: Record<string, number>) => Promise<T>,
): Promise<T> {
  const out = await mkdtemp(join(tmpdir(), 'orgweave-synthetic-'));
  try {
    const { files } = await generateCounty({ ...options, out });
    return await use(out, files);
  } finally {
    await rm(out, { recursive: true });
  }
}

const Table = z.array(z.record(z.string(), z.string()));

export async function readFolder(out: string): Promise<Folder> {
  const read = async (file: FileName): Promise<Rows> =>
    Table.parse(parse(await readFile(join(out, `${file}.csv`), 'utf8'), { columns: true }));
  return {
    sources: await read('sources'),
    regions: await read('regions'),
    organizations: await read('organizations'),
    units: await read('units'),
    alliances: await read('alliances'),
    facilities: await read('facilities'),
    subordinations: await read('subordinations'),
    coverages: await read('coverages'),
    parts: await read('parts'),
    memberships: await read('memberships'),
    services: await read('services'),
    counts: await read('counts'),
    surveys: await read('surveys'),
  };
}

/** The text of each CSV file of a folder. */
export async function readTexts(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.csv')).sort();
  const texts = names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')]);
  return Object.fromEntries(await Promise.all(texts));
}

/** A small invented county: two townships, five villages, no community, no host city. */
export async function standInDivisions(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'orgweave-divisions-'));
  const regions = [
    ['99', '', 'PROVINCE', '甲省'],
    ['9901', '99', 'PREFECTURE', '乙市'],
    ['990101', '9901', 'COUNTY', '丙县'],
    ['990101100', '990101', 'TOWNSHIP', '丁镇'],
    ['990101200', '990101', 'TOWNSHIP', '戊乡'],
    ...['100201', '100202', '100203', '200201', '200202'].map((code, at) => [
      ...[`990101${code}`, `990101${code.slice(0, 3)}`, 'VILLAGE', `第${at}村委会`],
    ]),
  ];
  const rows = regions.map((row) => [...row, '', 'register', `row ${row[0]}`].join(','));
  const header = 'code,parent,level,name,name_en,source,locator';
  await writeFile(join(folder, 'regions.csv'), [header, ...rows, ''].join('\n'));
  await writeFile(
    join(folder, 'sources.csv'),
    'id,kind,title,date,url\nregister,REGISTER,登记册,2023-06-30,\nother,DOCUMENT,文章,,\n',
  );
  return folder;
}
