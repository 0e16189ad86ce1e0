import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import {
  ALLIANCE_KINDS,
  CLAIM_SUBJECTS,
  COVERAGE_MODES,
  FACILITY_KINDS,
  ORGANIZATION_KINDS,
  REGION_LEVELS,
  SOURCE_KINDS,
  UNIT_KINDS,
} from '../../src/domain/vocabulary.js';

type Row = Record<string, string>;

/** The columns that the folder uses, per file, and those of them that hold something in every row. */
const FILES: Record<string, { required: string; optional: string }> = {
  sources: { required: 'id kind title', optional: 'date url' },
  regions: { required: 'code level name name_en', optional: 'parent' },
  organizations: { required: 'id kind name name_en region', optional: '' },
  units: { required: 'id kind name name_en region', optional: '' },
  alliances: { required: 'id kind name name_en region', optional: '' },
  facilities: { required: 'id kind name name_en region', optional: '' },
  coverages: { required: 'organization unit mode', optional: '' },
  services: { required: 'alliance target', optional: '' },
  claims: {
    required: 'id text text_en stated region',
    optional: 'of kinds out_of out_of_kinds',
  },
};

const folder = resolve(import.meta.dirname, '../../seeds/jiangle');
const text = (name: string): string => readFileSync(resolve(folder, `${name}.csv`), 'utf8');
const rows = (name: string): Row[] => parse<Row>(text(name), { columns: true });
const all = Object.keys(FILES).flatMap((file) => rows(file).map((row) => ({ file, row })));
const keys = (file: string, key = 'id'): Set<string> =>
  new Set(rows(file).map((r) => r[key] ?? ''));
const words = (list: string | undefined, separator = ' '): string[] =>
  (list ?? '').split(separator).filter(Boolean);

describe('the folder', () => {
  it('holds the files of the contract, LF, no BOM, and no column that it does not name', () => {
    const found = readdirSync(folder).filter((name) => name !== 'README.md');
    expect(found.sort()).toEqual(
      Object.keys(FILES)
        .map((file) => `${file}.csv`)
        .sort(),
    );
    for (const [file, { required, optional }] of Object.entries(FILES)) {
      expect(text(file), file).not.toMatch(/\r|^\uFEFF/);
      const columns = Object.keys(rows(file)[0] ?? {});
      const evidence = file === 'sources' ? [] : ['source', 'locator'];
      expect(columns.sort(), file).toEqual(
        [...words(required), ...words(optional), ...evidence].sort(),
      );
      for (const row of rows(file))
        for (const column of words(required)) expect(row[column], `${file} ${column}`).not.toBe('');
    }
  });

  it('uses the words of the vocabularies', () => {
    const outside = (file: string, column: string, vocabulary: object) =>
      rows(file).filter((row) => !Object.hasOwn(vocabulary, row[column] ?? ''));
    expect(outside('sources', 'kind', SOURCE_KINDS)).toEqual([]);
    expect(outside('regions', 'level', REGION_LEVELS)).toEqual([]);
    expect(outside('organizations', 'kind', ORGANIZATION_KINDS)).toEqual([]);
    expect(outside('units', 'kind', UNIT_KINDS)).toEqual([]);
    expect(outside('alliances', 'kind', ALLIANCE_KINDS)).toEqual([]);
    expect(outside('facilities', 'kind', FACILITY_KINDS)).toEqual([]);
    expect(outside('coverages', 'mode', COVERAGE_MODES)).toEqual([]);
    const counted: Record<string, object> = {
      '': {},
      ORGANIZATION: ORGANIZATION_KINDS,
      UNIT: UNIT_KINDS,
      ALLIANCE: ALLIANCE_KINDS,
      FACILITY: FACILITY_KINDS,
      REGION: REGION_LEVELS,
    };
    for (const row of rows('claims'))
      for (const side of ['of', 'out_of']) {
        const subject = row[side] ?? '';
        if (subject !== '') expect(CLAIM_SUBJECTS).toHaveProperty(subject);
        const kinds = words(row[side === 'of' ? 'kinds' : 'out_of_kinds'], '|');
        for (const kind of kinds) expect(counted[subject], row.id).toHaveProperty(kind);
      }
  });

  it('gives every row a known source and a locator of that source', () => {
    const sources = keys('sources');
    for (const { file, row } of all.filter((each) => each.file !== 'sources')) {
      expect(sources, JSON.stringify(row)).toContain(row.source);
      expect(row.locator, JSON.stringify(row)).toMatch(
        file === 'regions'
          ? /^(provinces|cities|areas|streets|villages)\.csv \d{2,12}$/
          : /^(¶([1-9]|1[0-8])|caption [12])(; .+)?$/,
      );
    }
  });

  it('uses an id once', () => {
    const ids = all.map(({ row }) => row.id ?? row.code ?? '').filter(Boolean);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9._:-]{1,64}$/);
  });

  it('resolves every reference inside itself', () => {
    const regions = keys('regions', 'code');
    for (const { file, row } of all) {
      if (row.region) expect(regions, `${file} ${row.id}`).toContain(row.region);
      if (row.parent) expect(regions, `${file} ${row.code}`).toContain(row.parent);
    }
    for (const row of rows('coverages')) {
      expect(keys('organizations')).toContain(row.organization);
      expect(keys('units')).toContain(row.unit);
    }
    for (const row of rows('services')) {
      expect(keys('alliances')).toContain(row.alliance);
      expect(new Set([...keys('units'), ...regions])).toContain(row.target);
    }
  });

  it('lets a temporary branch, and only one, cover temporarily', () => {
    const kind = new Map(rows('organizations').map((row) => [row.id, row.kind]));
    for (const row of rows('coverages'))
      expect(row.mode === 'TEMPORARY', row.organization).toBe(
        kind.get(row.organization) === 'TEMPORARY_BRANCH',
      );
  });
});

describe('the divisions', () => {
  const regions = rows('regions');
  const below = regions.filter(({ code }) => code?.startsWith('350428'));
  const at = (...levels: string[]) => below.filter(({ level }) => levels.includes(level ?? ''));

  it('are the county, its 13 townships and its 154 villages and communities', () => {
    expect(at('COUNTY')).toHaveLength(1);
    expect(at('TOWNSHIP')).toHaveLength(13);
    expect(at('VILLAGE')).toHaveLength(145);
    expect(at('COMMUNITY')).toHaveLength(9);
    expect(regions.find(({ code }) => code === '350428102202')?.name).toBe('常口村委会');
    expect(regions.find(({ code }) => code === '350428107206')?.name).toBe('蛟湖村委会');
  });

  it('have the code length of their level and the code of their parent before their own', () => {
    const digits: Record<string, number> = { PROVINCE: 2, PREFECTURE: 4, COUNTY: 6, TOWNSHIP: 9 };
    for (const { code = '', parent = '', level = '', locator } of regions) {
      expect(code).toMatch(new RegExp(`^\\d{${digits[level] ?? 12}}$`));
      expect(parent).toBe(code.slice(0, { 4: 2, 6: 4, 9: 6, 12: 9 }[code.length] ?? 0));
      expect(locator?.endsWith(` ${code}`)).toBe(true);
    }
  });

  it('take the level from the name, and agree with the class of the code', () => {
    for (const { name = '', level, code = '' } of at('VILLAGE', 'COMMUNITY')) {
      expect(name).toMatch(/(村委会|社区居委会|生活区)$/);
      expect(level).toBe(name.endsWith('社区居委会') ? 'COMMUNITY' : 'VILLAGE');
      expect(level === 'COMMUNITY').toBe(code[9] === '0');
    }
  });
});

/** The article's totals as read by hand: claim, number, paragraph, how the article writes it. */
const TOTALS: [string, number, number, string][] = [
  ['funds', 16_000_000, 5, '1600多万元'],
  ['rebuilt-venues', 48, 5, '48个村级活动场所'],
  ['new-centres', 68, 5, '68个党群服务中心'],
  ['new-stations', 37, 5, '37个邻里中心'],
  ['rural-branches', 126, 7, '126个'],
  ['compound-branches', 29, 7, '29个小区'],
  ['temporary-branches', 68, 7, '68个临时党支部'],
  ['competitions', 12, 8, '12场次'],
  ['demonstration-sites-min', 2, 8, '2—3个示范点'],
  ['demonstration-sites-max', 3, 8, '2—3个示范点'],
  ['both-posts', 100, 9, '100%'],
  ['off-site-branches', 15, 13, '15个驻外党支部'],
  ['moved-members', 1500, 13, '1500多名'],
  ['rural-alliances', 17, 15, '17个'],
  ['weak-villages', 0, 15, '低于10万元'],
  ['grievances', 960, 16, '960多件次'],
  ['resident-studios', 143, 17, '143个村'],
];

const claims = rows('claims');

describe('the totals of the article', () => {
  it('stand as claims on the county, with number and paragraph', () => {
    expect(claims.map(({ id, stated, region, locator }) => [id, stated, region, locator])).toEqual(
      TOTALS.map(([id, stated, at]) => [`jl-claim-${id}`, `${stated}`, '350428', `¶${at}`]),
    );
  });

  // What a claim is set against: listed items of its kinds; the whole folder lies in the county.
  it.each([
    ['rural-branches', 'units', 1],
    ['temporary-branches', 'organizations', 2],
    ['rural-alliances', 'alliances', 2],
    ['new-stations', 'facilities', 1],
    ['new-centres', 'facilities', 0],
    ['resident-studios', 'facilities', 0],
  ])('%s: %s listed: %i', (id, file, listed) => {
    const claim = claims.find((row) => row.id === `jl-claim-${id}`);
    const kinds = words(claim?.kinds, '|');
    expect(rows(file).filter(({ kind = '' }) => kinds.includes(kind))).toHaveLength(listed);
  });
});

describe('what the article names', () => {
  it.each([
    ['organizations', '中共将乐县委 城区联合党委 快递物流协会党支部 常口村党组织'],
    ['units', '永鑫农机合作社 华虹大厦 快递物流协会 城区社会治理综合服务中心 园区 招商中心'],
    ['units', '疫情防控 文明县城创建 鲜切花村财增收基地 清语橙种植产业项目 天籁蛟湖国际研学基地'],
    ['alliances', '常口乡村振兴党建联盟 蛟湖乡村振兴党建联盟 华虹大厦楼宇党建联盟'],
    [
      'alliances',
      '金溪流域党建示范带 乡村振兴特色示范带 与厦门思明区协作共建 与上海虹口区协作共建',
    ],
    ['facilities', '城区党群服务驿站 园区党群活动服务中心'],
    ['regions', '上海市 深圳市 厦门市 福州市 思明区 虹口区'],
  ])('is in %s: %s', (file, names) => {
    for (const name of words(names)) expect(keys(file, 'name')).toContain(name);
  });
});

// The article is not part of the repository; JIANGLE_ARTICLE names a copy of it.
const articlePath =
  process.env.JIANGLE_ARTICLE ?? resolve(folder, '../../../shared/source/jiangle-article.txt');

describe.skipIf(!existsSync(articlePath))(
  'against the article (skipped where JIANGLE_ARTICLE names no copy of it)',
  () => {
    const article = existsSync(articlePath) ? readFileSync(articlePath, 'utf8') : '';

    it('finds each total in its paragraph', () => {
      const paragraphs = paragraphsOf(article);
      expect(paragraphs).toHaveLength(18);
      for (const [id, , at, written] of TOTALS) expect(paragraphs[at - 1], id).toContain(written);
    });

    it('quotes no sentence: no 12 Chinese characters in a row are the article’s', () => {
      const source = han(article);
      for (const { file, row } of all)
        for (const [column, value] of Object.entries(row))
          if (column !== 'name' && column !== 'title')
            expect(shared(han(value), source), `${file} ${column}`).toBeUndefined();
    });
  },
);

/** The paragraphs as README.md numbers them: blocks with a comma, joined up to a full stop. */
function paragraphsOf(article: string): string[] {
  const blocks = article.split('\n').filter((line) => line.includes('，'));
  const closed: string[] = [];
  let open = '';
  for (const block of blocks) {
    open += block.trim();
    if (!open.endsWith('。')) continue;
    closed.push(open);
    open = '';
  }
  return closed;
}

/** The Chinese characters alone, so that a change of punctuation hides no quotation. */
function han(value: string): string {
  return value.replace(/\P{Script=Han}/gu, '');
}

function shared(value: string, source: string): string | undefined {
  return Array.from({ length: Math.max(0, value.length - 11) }, (_, at) =>
    value.slice(at, at + 12),
  ).find((run) => source.includes(run));
}
