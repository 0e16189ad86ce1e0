/**
 * Readings of names of places that are not what their characters are mostly read as, and of characters that
 * are read otherwise in such names. Of the divisions of the national register, by the provinces that they are in, as the
 * register of place names of the Ministry of Civil Affairs (中国·国家地名信息库) and the Xinhua dictionary 新华字典 have them;
 * those of which the library that gives pinyin knew another reading were found by comparing it with a list of all
 * counties (AreaCity-JsSpider-StatsGov, ok_data_level3.csv). Each word with its syllables; where several readings are in use, the official one first, `/` between them.
 * Words that the library reads in the same way today stand here so that another version of it changes nothing.
 */
const places = `
  都 du; 什 shi/shen; 堡 bao/bu/pu; 埔 pu/bu; 陂 bei/pi/po; 圩 wei/xu; 涌 yong/chong; 箐 qing;
  棱 ling/leng; 峒 dong/tong; 牟 mou/mu; 柞 zuo/zha; 浒 hu/xu; 栅 zha/shan; 泊 bo/po; 覃 qin/tan;
  柏 bai/bo; 歙 she; 滘 jiao; 甪 lu; 漷 huo; 岙 ao; 垟 yang; 畈 fan; 厝 cuo; 畲 she; 硚 qiao;
  枧 jian; 咀 zui/ju;
  大栅栏 da shi lan; 潭柘寺 tan zhe si; 蓟州 ji zhou; 宝坻 bao di; 蔚县 yu xian; 乐亭 lao ting;
  井陉 jing xing; 大城 da cheng/dai cheng; 望都 wang du; 信都 xin du; 襄都 xiang du;
  蠡县 li xian; 藁城 gao cheng; 涿州 zhuo zhou; 涿鹿 zhuo lu; 涞水 lai shui; 行唐 xing tang;
  曲周 qu zhou; 曲阳 qu yang; 泊头 bo tou; 柏乡 bai xiang; 隆尧 long yao; 馆陶 guan tao;
  围场 wei chang; 大厂 da chang; 鄚州 mao zhou; 滦州 luan zhou; 任丘 ren qiu; 任县 ren xian;
  任泽 ren ze; 阜城 fu cheng; 冀州 ji zhou;
  洪洞 hong tong; 长子 zhang zi; 繁峙 fan shi; 解州 xie zhou/hai zhou; 隰县 xi xian; 岢岚 ke lan;
  临猗 lin yi; 芮城 rui cheng; 绛县 jiang xian; 垣曲 yuan qu; 曲沃 qu wo; 屯留 tun liu; 潞城 lu cheng;
  长治 chang zhi; 应县 ying xian; 浑源 hun yuan; 娄烦 lou fan; 万柏林 wan bai lin; 古交 gu jiao;
  河曲 he qu; 静乐 jing le; 盂县 yu xian; 祁县 qi xian; 介休 jie xiu; 尧都 yao du; 汾西 fen xi;
  商都 shang du; 昆都仑 kun du lun; 克什克腾 ke shi ke teng; 康巴什 kang ba shi; 太仆寺 tai pu si;
  喀喇沁 ka la qin; 扎赉特 zha lai te; 扎赉诺尔 zha lai nuo er; 磴口 deng kou; 石拐 shi guai;
  调兵山 diao bing shan; 岫岩 xiu yan; 桓仁 huan ren; 盖州 gai zhou; 鲅鱼圈 ba yu quan; 阜新 fu xin;
  北票 bei piao; 朝阳 chao yang; 珲春 hun chun; 桦甸 hua dian; 图们 tu men; 洮南 tao nan;
  镇赉 zhen lai; 乾安 qian an; 大箐山 da qing shan; 穆棱 mu ling; 绥棱 sui ling; 勃利 bo li;
  茄子河 qie zi he; 讷河 ne he; 肇东 zhao dong; 桦川 hua chuan;
  闵行 min hang; 莘庄 xin zhuang; 大场 da chang; 泗泾 si jing; 枫泾 feng jing; 六合 lu he;
  江都 jiang du; 盐都 yan du; 邗江 han jiang; 盱眙 xu yi; 睢宁 sui ning; 邳州 pi zhou; 溧阳 li yang;
  溧水 li shui; 句容 ju rong; 栟茶 ben cha; 甪直 lu zhi; 浒墅关 xu shu guan;
  乐清 yue qing; 丽水 li shui; 台州 tai zhou; 天台 tian tai; 莲都 lian du; 鄞州 yin zhou;
  嵊州 sheng zhou; 嵊泗 sheng si; 衢州 qu zhou; 缙云 jin yun; 诸暨 zhu ji; 婺城 wu cheng; 瓯海 ou hai;
  浒山 hu shan; 于潜 yu qian; 乐成 yue cheng;
  六安 lu an; 亳州 bo zhou; 歙县 she xian; 黟县 yi xian; 枞阳 zong yang; 涡阳 guo yang; 涡河 guo he;
  濉溪 sui xi; 砀山 dang shan; 蚌埠 beng bu; 蚌山 beng shan; 泾县 jing xian; 颍上 ying shang;
  埇桥 yong qiao; 谯城 qiao cheng; 庐江 lu jiang; 旌德 jing de; 无为 wu wei;
  厦门 xia men; 长汀 chang ting; 长乐 chang le; 长泰 chang tai; 尤溪 you xi; 将乐 jiang le;
  莆田 pu tian; 漳浦 zhang pu; 霞浦 xia pu; 柘荣 zhe rong; 闽侯 min hou; 芗城 xiang cheng;
  诏安 zhao an; 邵武 shao wu; 沙县 sha xian; 古镛 gu yong; 漠源 mo yuan;
  铅山 yan shan; 婺源 wu yuan; 弋阳 yi yang; 余干 yu gan; 会昌 hui chang; 都昌 du chang; 宁都 ning du;
  于都 yu du; 万载 wan zai; 浔阳 xun yang; 鄱阳 po yang; 乐平 le ping; 乐安 le an; 濂溪 lian xi;
  大余 da yu;
  单县 shan xian; 莘县 shen xian; 莘州 shen zhou; 东阿 dong e; 乐陵 lao ling/le ling; 临朐 lin qu;
  无棣 wu di; 茌平 chi ping; 郯城 tan cheng; 莒县 ju xian; 莒南 ju nan; 鄄城 juan cheng; 曲阜 qu fu;
  郓城 yun cheng; 汶上 wen shang; 兖州 yan zhou; 即墨 ji mo; 芝罘 zhi fu; 牟平 mu ping; 费县 fei xian;
  峄城 yi cheng; 长清 chang qing; 长岛 chang dao; 冠县 guan xian; 济南 ji nan; 济宁 ji ning;
  临淄 lin zi; 单城 shan cheng;
  浚县 xun xian; 尉氏 wei shi; 泌阳 bi yang; 渑池 mian chi; 睢县 sui xian; 睢阳 sui yang;
  睢城 sui cheng; 柘城 zhe cheng; 武陟 wu zhi; 荥阳 xing yang; 古荥 gu xing; 中牟 zhong mu;
  郏县 jia xian; 陕州 shan zhou; 长垣 chang yuan; 长葛 chang ge; 杞县 qi xian; 鄢陵 yan ling;
  召陵 shao ling; 郾城 yan cheng; 漯河 luo he; 濮阳 pu yang; 栾川 luan chuan; 瀍河 chan he;
  殷都 yin du; 魏都 wei du; 淅川 xi chuan; 平舆 ping yu; 郸城 dan cheng; 沁阳 qin yang; 济源 ji yuan;
  浉河 shi he; 潢川 huang chuan; 桐柏 tong bai; 浚州 xun zhou;
  黄陂 huang pi; 曾都 zeng du; 蔡甸 cai dian; 奓山 zha shan; 郧阳 yun yang; 郧西 yun xi; 监利 jian li;
  秭归 zi gui; 猇亭 xiao ting; 长阳 chang yang; 宜都 yi du; 当阳 dang yang; 浠水 xi shui; 蕲春 qi chun;
  夷陵 yi ling; 硚口 qiao kou; 掇刀 duo dao;
  郴州 chen zhou; 耒阳 lei yang; 攸县 you xian; 醴陵 li ling; 渌口 lu kou; 汨罗 mi luo; 澧县 li xian;
  临澧 lin li; 沅江 yuan jiang; 沅陵 yuan ling; 溆浦 xu pu; 芷江 zhi jiang; 会同 hui tong;
  零陵 ling ling; 崀山 lang shan; 长沙 chang sha;
  番禺 pan yu; 花都 hua du; 黄埔 huang pu; 大埔 da bu; 东莞 dong guan; 乐昌 le chang; 揭阳 jie yang;
  潮阳 chao yang; 澄海 cheng hai; 澄迈 cheng mai; 浈江 zhen jiang; 曲江 qu jiang; 斗门 dou men;
  乐从 le cong; 新会 xin hui; 尖沙咀 jian sha zui; 东涌 dong chong; 麻涌 ma chong; 大涌 da chong;
  百色 bai se/bo se; 都安 du an; 那坡 na po; 乐业 le ye; 覃塘 qin tang; 龙圩 long xu; 荔浦 li pu;
  儋州 dan zhou; 乐东 le dong; 屯昌 tun chang;
  綦江 qi jiang; 涪陵 fu ling; 丰都 feng du; 垫江 dian jiang; 北碚 bei bei; 潼南 tong nan; 新都 xin du;
  郫都 pi du; 成都 cheng du; 都江堰 du jiang yan; 什邡 shi fang; 犍为 qian wei; 筠连 jun lian;
  珙县 gong xian; 邛崃 qiong lai; 荥经 ying jing; 丹棱 dan ling; 乐山 le shan; 乐至 le zhi;
  阆中 lang zhong; 华蓥 hua ying; 梓潼 zi tong; 色达 se da; 若尔盖 ruo er gai; 会东 hui dong;
  会理 hui li; 昭觉 zhao jue; 井研 jing yan; 夹江 jia jiang; 大邑 da yi; 朝天区 chao tian qu;
  都匀 du yun; 三都 san du; 长顺 chang shun; 六枝 liu zhi; 石阡 shi qian; 湄潭 mei tan; 册亨 ce heng;
  望谟 wang mo; 从江 cong jiang; 牟定 mou ding; 勐海 meng hai; 勐腊 meng la; 弥渡 mi du; 弥勒 mi le;
  漾濞 yang bi; 绿春 lv chun; 个旧 ge jiu; 宁蒗 ning lang; 会泽 hui ze; 剥隘 bo ai; 双柏 shuang bai;
  耿马 geng ma; 那曲 na qu; 札达 zha da; 噶尔 ga er; 萨嘎 sa ga; 贡嘎 gong ga; 堆龙 dui long;
  曲水 qu shui;
  吴堡 wu bu; 柞水 zha shui; 鄠邑 hu yi; 勉县 mian xian; 瓦窑堡 wa yao bu; 大荔 da li;
  延长县 yan chang xian; 华阴 hua yin; 华州 hua zhou; 华县 hua xian; 秦都 qin du; 乾县 qian xian;
  武都 wu du; 宕昌 tan chang; 岷县 min xian; 迭部 die bu; 崆峒 kong tong; 会宁 hui ning; 民乐 min le;
  两当 liang dang; 西和 xi he; 康乐县 kang le xian; 乐都 le du; 都兰 du lan; 尖扎 jian zha;
  红寺堡 hong si bu; 贺兰 he lan; 尉犁 yu li; 喀什 ka shi; 乌什 wu shi; 阿图什 a tu shi;
  塔什库尔干 ta shi ku er gan; 巴音郭楞 ba yin guo leng; 焉耆 yan qi; 且末 qie mo; 鄯善 shan shan;
  莎车 sha che; 伽师 jia shi; 疏勒 shu le; 库车 ku che; 奎屯 kui tun;
`;

/** The syllables of a word, one for each character, in each of its readings. */
type WordReadings = readonly (readonly string[])[];

/** The readings of each word of the list, the official one first. */
export const placeWords: ReadonlyMap<string, WordReadings> = new Map(
  places.split(/[;\n]/).flatMap((entry): [string, WordReadings][] => {
    const [word = '', ...rest] = entry.trim().split(' ');
    if (word === '') return [];
    const readings = rest.join(' ').split('/');
    return [[word, readings.map((reading) => reading.split(' '))]];
  }),
);

/** The lengths of the words that begin with a character, the longest first. */
const lengthsFrom = new Map<string, number[]>();
for (const word of placeWords.keys()) {
  const lengths = lengthsFrom.get(word.charAt(0)) ?? [];
  if (!lengths.includes(word.length)) lengths.push(word.length);
  lengthsFrom.set(
    word.charAt(0),
    lengths.sort((a, b) => b - a),
  );
}

/**
 * How the words of the list that stand in a name are read, the longest one at each place: the official readings first, then the
 * next ones. Each has the syllable of each character that is in such a word, and null for the others; none
 * where no word of the list is in the name.
 */
export function placeReadings(characters: readonly string[]): (string | null)[][] {
  const words = wordsIn(characters);
  const most = Math.max(0, ...words.map(({ readings }) => readings.length));
  return Array.from({ length: most }, (_, rank) => {
    const syllables = characters.map((): string | null => null);
    for (const { at, readings } of words)
      syllables.splice(at, readings[0]?.length ?? 0, ...(readings[rank] ?? readings[0] ?? []));
    return syllables;
  });
}

function wordsIn(characters: readonly string[]): { at: number; readings: WordReadings }[] {
  const words: { at: number; readings: WordReadings }[] = [];
  for (let at = 0; at < characters.length; ) {
    const found = wordAt(characters, at);
    if (found !== null) words.push({ at, readings: found });
    at += found?.[0]?.length ?? 1;
  }
  return words;
}

function wordAt(characters: readonly string[], at: number): WordReadings | null {
  for (const length of lengthsFrom.get(characters[at] ?? '') ?? []) {
    const readings = placeWords.get(characters.slice(at, at + length).join(''));
    if (readings !== undefined) return readings;
  }
  return null;
}
