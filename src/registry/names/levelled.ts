import { simplified } from './simplified.js';

/**
 * A text as names are compared, and before a reading of it is taken: the same for names and for what is looked for.
 * Without case, tones and accents (ü is v), spaces, dots and dashes in the middle, quotes, brackets; full-width and
 * other compatible forms as the usual ones (№ is no, ③ is 3), radicals as the characters that they are, traditional
 * characters as simplified ones.
 */
export function levelled(text: string): string {
  const usual = text.normalize('NFKC').replace(radical, (one) => unifiedOf.get(one) ?? one);
  const plain = usual
    .toLowerCase()
    .replace(/[üǖǘǚǜ]/g, 'v')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(leftOut, '')
    .replace(fullStop, '');
  return simplified(plain);
}

/** Within a number it is part of that; elsewhere, as in No.3, it is like a dot in the middle. */
const fullStop = /(?<!\d)\.|\.(?!\d)/g;

/** What is seen as little as a space, or stands for one; `|` stands between names where they are kept. */
const leftOut =
  /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Pd}\p{Pc}\p{Ps}\p{Pe}\p{Pi}\p{Pf}|'"`~−⁃─━ー·•‧∙⋅・◦⸱⸳ꞏ᛫]/gu;

/**
 * Radicals that Unicode does not call compatible with the characters that they are, which texts out of PDF files have in
 * their place, each before its character (EquivalentUnifiedIdeograph of the Unicode Character Database); circles
 * that stand for 〇. Those of the Kangxi dictionary are compatible.
 */
const unified =
  '⺁厂⺄乙⺇几⺈刀⺊卜⺌小⺍小⺎兀⺒巳⺓幺⺜日⺝月⺟母⺠民⺤爪⺧牛⺩王⺪疋⺫目⺬示⺮竹⺶羊⺻聿⺼月⺽臼⻁虎⻄西⻅见⻆角⻉贝⻊足⻋车⻑长⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻱龟⻳龟○〇◯〇';

const radical = /[\u2e80-\u2eff○◯]/g;

const unifiedOf: ReadonlyMap<string, string> = new Map(
  (unified.match(/../gu) ?? []).map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);
