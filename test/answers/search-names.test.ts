import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { inFolderOf } from '../changes/folder-fixture.js';
import { onEngines } from '../support/engines.js';
import { answer, importFolder } from './asking.js';

/** Divisions of the national register, by names that are not read as their characters mostly are. */
const divisions = `44,,PROVINCE,广东省
4401,44,PREFECTURE,广州市
440114,4401,COUNTY,花都区
441422,44,COUNTY,大埔县
65,,PROVINCE,新疆维吾尔自治区
6531,65,PREFECTURE,喀什地区
653101,6531,COUNTY,喀什市
652823,65,COUNTY,尉犁县
31,,PROVINCE,上海市
310112,31,COUNTY,闵行区
33,,PROVINCE,浙江省
330382,33,COUNTY,乐清市
34,,PROVINCE,安徽省
341021,34,COUNTY,歙县
341621,34,COUNTY,涡阳县
37,,PROVINCE,山东省
371722,37,COUNTY,单县
42,,PROVINCE,湖北省
420116,42,COUNTY,黄陂区
41,,PROVINCE,河南省
410223,41,COUNTY,尉氏县
410621,41,COUNTY,浚县
13,,PROVINCE,河北省
130726,13,COUNTY,蔚县
610727,,COUNTY,略阳县
`;

const units = `b1,BUILDING,B1座
b3,BUILDING,B3座
bj,COMPOUND,滨江
no,BUILDING,№3大厦
nc,COMPOUND,农场里
x2,PARK,X2创意空间
a3,BUILDING,A3栋
ali,ENTERPRISE,阿里影院
gold,COMPOUND,金沙·国际（一期）
east,ENTERPRISE,廣東華潤有限公司
west,COMPOUND,⻄⽔岸
full,BUILDING,ＳＯＨＯ大厦　３号楼
wanda,BUILDING,万达A座
du,ENTERPRISE,成都路都市坊
yong,COOPERATIVE,永新
`;

onEngines('search by names as they are written and read', (engine) => {
  beforeAll(async () => {
    await engine.clear();
    const files = {
      'sources.csv': 'id,kind,title\ns,LEDGER,台账\n',
      'regions.csv': `code,parent,level,name,source\n${eachLine(divisions, (line) => `${line},s`)}`,
      'units.csv': `id,kind,name,region,source\n${eachLine(units, (line) => `${line},31,s`)}`,
    };
    await inFolderOf(files, (folder) => importFolder(engine.graph(), folder));
  });

  const found = async (text: string) => {
    const query = `query ($text: String!) { search(text: $text, first: 50) { totalCount nodes { ... on Node { id } } } }`;
    const { search } = Found.parse(await answer(engine.graph(), query, { text }));
    expect(search.totalCount).toBe(search.nodes.length);
    return search.nodes.map(({ id }) => id);
  };

  describe('a digit marks a tone only behind a whole syllable of pinyin', () => {
    test.each([
      ['B3', ['b3']],
      ['b3座', ['b3']],
      ['X2', ['x2']],
      ['x2chuangyi', ['x2']],
      ['x2cykj', ['x2']],
      ['no3', ['no']],
      ['No.3', ['no']],
      ['№3', ['no']],
      // 阿 is ā: which tone a digit marks does not matter, but it marks that of a whole syllable.
      ['A3', ['a3', 'ali']],
      ['a1li3', ['ali']],
      ['a3li', ['ali']],
      ['al1', []],
      ['yong3xin1', ['yong']],
      ['yong3 x', ['yong']],
      ['wan4da2', ['wanda']],
      ['wan4da2a', ['wanda']],
      ['wan4da2azuo4', ['wanda']],
      ['zuo4', ['b1', 'b3', 'wanda']],
      ['iying', []],
      ['ying', ['ali']],
    ])('%s', async (text, ids) => {
      expect(await found(text)).toEqual(ids);
    });
  });

  describe('a name is found by each of its readings, as by what is written before', () => {
    test.each([
      ['huadu', ['440114']],
      ['hua1du1', ['440114']],
      ['huadou', ['440114']],
      ['kashi', ['653101', '6531']],
      ['kashen', ['653101', '6531']],
      ['minhang', ['310112']],
      ['minxing', ['310112']],
      ['yueqing', ['330382']],
      ['leqing', ['330382']],
      ['shexian', ['341021']],
      ['shanxian', ['371722']],
      ['danxian', ['371722']],
      ['huangpi', ['420116']],
      ['huangbei', ['420116']],
      ['dabu', ['441422']],
      ['dapu', ['441422']],
      ['dbx', ['441422']],
      ['weishi', ['410223']],
      ['yuli', ['652823']],
      ['guoyang', ['341621']],
      ['xunxian', ['410621']],
      ['yuxian', ['130726']],
      ['lueyang', ['610727']],
      ['lüeyang', ['610727']],
      ['lve4yang2', ['610727']],
      ['chengdu', ['du']],
      ['cdldsf', ['du']],
    ])('%s', async (text, ids) => {
      expect(await found(text)).toEqual(ids);
    });
  });

  describe('names and texts are levelled alike', () => {
    test.each([
      ['金沙国际', ['gold']],
      ['金沙•国际(一期)', ['gold']],
      ['金沙－国际一期', ['gold']],
      ['jinshaguojiyiqi', ['gold']],
      ['广东华润', ['east']],
      ['廣東華潤', ['east']],
      ['guangdonghuarun', ['east']],
      ['花都區', ['440114']],
      ['西水', ['west']],
      ['⻄水岸', ['west']],
      ['xishuian', ['west']],
      ['SOHO大厦3号楼', ['full']],
      ['ｓｏｈｏ　大廈', ['full']],
    ])('%s', async (text, ids) => {
      expect(await found(text)).toEqual(ids);
    });
  });

  test('lists are ordered by the official reading', async () => {
    const query =
      '{ units(first: 50, orderBy: NAME_ASC, scope: { kinds: [ENTERPRISE] }) { nodes { id } } }';
    // ali…, chengdulu…, guangdong…
    expect(await answer(engine.graph(), query)).toEqual({
      units: { nodes: [{ id: 'ali' }, { id: 'du' }, { id: 'east' }] },
    });
    const regions = `{ region(code: "44") { children(first: 9, orderBy: NAME_ASC) { nodes { code } } } }`;
    expect(await answer(engine.graph(), regions)).toEqual({
      region: { children: { nodes: [{ code: '441422' }, { code: '4401' }] } },
    });
  });
});

const Found = z.object({
  search: z.object({
    totalCount: z.number(),
    nodes: z.array(z.object({ id: z.string() })),
  }),
});

function eachLine(lines: string, map: (line: string) => string): string {
  return lines
    .trim()
    .split('\n')
    .map((line) => `${map(line)}\n`)
    .join('');
}
