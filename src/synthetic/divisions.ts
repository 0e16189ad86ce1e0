import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { REGION_LEVELS, valuesOf } from '../domain/vocabulary.js';

const RegionRow = z.object({
  code: z.string(),
  parent: z.string(),
  level: z.enum(valuesOf(REGION_LEVELS)),
  name: z.string(),
  name_en: z.string().default(''),
  source: z.string(),
  locator: z.string().default(''),
});
const SourceRow = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  date: z.string().default(''),
  url: z.string().default(''),
});
const RegionRows = z.array(RegionRow);
const SourceRows = z.array(SourceRow);
type RegionRow = z.infer<typeof RegionRow>;

/** A village or community. */
export interface VillageOrCommunity {
  readonly code: string;
  readonly level: 'VILLAGE' | 'COMMUNITY';
  /** The name without its 村委会, 社区居委会 and the like. */
  readonly base: string;
  readonly baseEn: string;
  readonly township: Township;
}

export interface Township {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  /** Its position among the townships of the county, from 0. */
  readonly index: number;
}

export interface Divisions {
  readonly county: RegionRow;
  readonly townships: readonly Township[];
  /** In the order of the register, those of a township together. */
  readonly places: readonly VillageOrCommunity[];
  /** Those of Shanghai, Shenzhen, Xiamen and Fuzhou that the register folder has. */
  readonly hosts: readonly RegionRow[];
  /** The rows to repeat word for word: the county's, what contains it, and the hosts'. */
  readonly regions: readonly RegionRow[];
  readonly sources: readonly z.infer<typeof SourceRow>[];
}

const HOST_CODES = ['31', '4403', '3502', '3501'];
const SUFFIX = /(村民委员会|社区居民委员会|居民委员会|社区居委会|村委会|居委会|生活区|社区|村)$/;
const SUFFIX_EN = / (Residential Area|Village|Community)$/;

/**
 * Reads the real divisions that a model county stands on.
 * @throws when the folder has no county with townships and villages, or is not readable
 */
export async function readDivisions(folder: string): Promise<Divisions> {
  const rows = RegionRows.parse(await readCsv(join(folder, 'regions.csv')));
  const sources = SourceRows.parse(await readCsv(join(folder, 'sources.csv')));
  const below = (parent: string) => rows.filter((row) => row.parent === parent);
  const counties = rows.filter(({ level }) => level === 'COUNTY');
  const county = counties.find(({ code }) => below(code).length > 0);
  if (county === undefined)
    throw new Error(`A county with townships is needed, received none in ${folder}.`);

  const townships = below(county.code).map(({ code, name, name_en }, index) => {
    return { code, name, nameEn: name_en || code, index };
  });
  const places = townships.flatMap((township) =>
    below(township.code).flatMap((row) => toPlace(row, township)),
  );
  if (places.length === 0)
    throw new Error(`A county with villages is needed, received none in ${folder}.`);

  const hosts = HOST_CODES.flatMap((code) => rows.filter((row) => row.code === code));
  const kept = new Set([county, ...hosts].flatMap(({ code }) => lineOf(rows, code)));
  for (const { code } of [...townships, ...places]) kept.add(code);
  const regions = rows.filter(({ code }) => kept.has(code));
  const cited = new Set(regions.map(({ source }) => source));
  const citedSources = sources.filter(({ id }) => cited.has(id));
  return { county, townships, places, hosts, regions, sources: citedSources };
}

function toPlace(
  { code, level, name, name_en }: RegionRow,
  township: Township,
): VillageOrCommunity[] {
  if (level !== 'VILLAGE' && level !== 'COMMUNITY') return [];
  const baseEn = name_en.replace(SUFFIX_EN, '') || code;
  return [{ code, level, base: name.replace(SUFFIX, '') || name, baseEn, township }];
}

/** A region's code and those of what contains it. */
function lineOf(rows: readonly RegionRow[], code: string): string[] {
  const parent = rows.find((row) => row.code === code)?.parent;
  return parent ? [code, ...lineOf(rows, parent)] : [code];
}

async function readCsv(path: string): Promise<unknown> {
  return parse(await readFile(path, 'utf8'), { columns: true, bom: true });
}
