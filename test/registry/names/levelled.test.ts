import { expect, test } from 'vitest';
import { levelled } from '../../../src/registry/names/levelled.js';

test.each([
  ['a number sign', '№3大厦', 'no3大厦'],
  ['its words', 'No. 3 大厦', 'no3大厦'],
  ['full stops but within a number', '艾力．买提 St. 2.5产业园 3.', '艾力买提st2.5产业园3'],
  ['full width', 'ＳＯＨＯ　Ｂ３座', 'sohob3座'],
  ['circled and roman numbers', '③号、Ⅳ期', '3号、iv期'],
  ['radicals of the Kangxi dictionary', '⽂⼭', '文山'],
  ['other radicals', '⻄⻓⻔⻢⻰⺠', '西长门马龙民'],
  ['compatible characters', '樂\uf914', '乐乐'],
  ['traditional characters', '廣東華潤發展臺灣後樂園', '广东华润发展台湾后乐园'],
  ['what is simplified too stays', '乾县藉田瞭望', '乾县藉田瞭望'],
  ['variants', '峯巖邨', '峰岩村'],
  ['middle dots of all kinds', '金·沙•国‧际・里･外∙内⋅', '金沙国际里外内'],
  ['dashes of all kinds', 'a-b‐c‑d–e—f―g−h－i﹣j〜k～l_m', 'abcdefghijklm'],
  ['brackets and quotes', '（一期）【北】“门”「口」', '一期北门口'],
  ['spaces and what is not seen', 'a b\u00a0c\u3000d\u200be\ufefff\u00adg\ufe0fh\n', 'abcdefgh'],
  ['the bar between names', 'a|b', 'ab'],
  ['accents and umlauts', 'Yǒngxīn LǙ Lü É', 'yongxinlvlve'],
  ['an apostrophe', "Lu'an Lu’an", 'luanluan'],
  ['circles that stand for zero', '二○二◯', '二〇二〇'],
])('%s', (_, text, plain) => {
  expect(levelled(text)).toBe(plain);
  expect(levelled(plain)).toBe(plain);
});
