import type { UnitKind } from '../domain/vocabulary.js';
import { type Name, THEMES, TRADES } from './name-pools.js';

const FIRST = pairs(
  '丰 Feng,绿 Lü,金 Jin,禾 He,康 Kang,瑞 Rui,兴 Xing,泰 Tai,盛 Sheng,恒 Heng,' +
    '润 Run,福 Fu,春 Chun,嘉 Jia,祥 Xiang,顺 Shun,裕 Yu,源 Yuan,安 An,佳 Jia',
);
const SECOND = pairs(
  '穗 sui,田 tian,谷 gu,园 yuan,林 lin,泉 quan,峰 feng,川 chuan,达 da,隆 long,' +
    '茂 mao,和 he,昌 chang,海 hai,宁 ning,德 de,荣 rong,旺 wang,岭 ling',
);
const BRANDS = FIRST.length * SECOND.length;

/**
 * The name of a unit: village, brand and trade (常源丰谷家庭农场), or village and task (窗口, 科室).
 * @param number the unit's number among those of its kind in the village, from 0; names repeat with
 *   a numeral once the pools are used up
 * @param phase where in the pools the village starts
 */
export function unitName(base: Name, kind: UnitKind, number: number, phase: number): Name {
  const themes = THEMES[kind];
  if (themes !== undefined) {
    const theme = cycle(themes, number + phase);
    return joined(base, theme, Math.floor(number / themes.length));
  }
  const trades = TRADES[kind] ?? [{ zh: '', en: '' }];
  const trade = cycle(trades, number + phase);
  const brand = brandName(number + phase);
  const whole = { zh: brand.zh + trade.zh, en: `${brand.en} ${trade.en}` };
  return joined(base, whole, Math.floor(number / BRANDS));
}

/** A building's name: its number in the compound that it is part of. */
export function buildingName(compound: Name, number: number): Name {
  return { zh: `${compound.zh}${number}号楼`, en: `Building ${number}, ${compound.en}` };
}

/** One of 380 names of two syllables, all of them met before one returns. */
export function brandName(number: number): Name {
  // 7 shares no factor with the number of combinations, so that steps of it meet all.
  const at = (number * 7) % BRANDS;
  const first = cycle(FIRST, at);
  const second = cycle(SECOND, Math.floor(at / FIRST.length));
  return { zh: first.zh + second.zh, en: first.en + second.en };
}

function joined(base: Name, name: Name, round: number): Name {
  const [zh, en] = round === 0 ? ['', ''] : [`（${round + 1}）`, ` (${round + 1})`];
  return { zh: `${base.zh}${name.zh}${zh}`, en: `${name.en}${en}, ${base.en}` };
}

function cycle(list: readonly Name[], number: number): Name {
  return list[number % list.length] ?? { zh: '', en: '' };
}

function pairs(text: string): Name[] {
  return text.split(',').map((pair) => {
    const [zh = '', en = ''] = pair.split(' ');
    return { zh, en };
  });
}
