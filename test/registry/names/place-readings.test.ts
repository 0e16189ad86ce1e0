import { expect, test } from 'vitest';
import { levelled } from '../../../src/registry/names/levelled.js';
import { placeReadings, placeWords } from '../../../src/registry/names/place-readings.js';
import { isWholeSyllables } from '../../../src/registry/names/syllables.js';
import { readingOf } from '../../../src/registry/pinyin.js';

test('each word of the list is levelled, and has a syllable for each character', () => {
  const wrong = [...placeWords].filter(
    ([word, readings]) =>
      levelled(word) !== word ||
      readings.some((one) => one.length !== word.length || !one.every(isWholeSyllables)),
  );
  expect(wrong).toEqual([]);
});

test.each([
  ['六安', [['lu', 'an']]],
  ['永新', []],
  // The longest word at a place, and the next one behind it.
  ['大埔县都', [['da', 'bu', null, 'du']]],
  [
    '古堡',
    [
      [null, 'bao'],
      [null, 'bu'],
      [null, 'pu'],
    ],
  ],
  // One that has fewer readings has its official one in the others.
  [
    '喀什堡',
    [
      ['ka', 'shi', 'bao'],
      ['ka', 'shi', 'bu'],
      ['ka', 'shi', 'pu'],
    ],
  ],
])('%s', (name, readings) => {
  expect(placeReadings([...name])).toEqual(readings);
});

test.each([
  ['六安市', 'luanshi'],
  ['蚌埠市', 'bengbushi'],
  ['铅山县', 'yanshanxian'],
  ['番禺区', 'panyuqu'],
  ['东阿县', 'dongexian'],
  ['莘县', 'shenxian'],
  ['莘庄镇', 'xinzhuangzhen'],
  ['洪洞县', 'hongtongxian'],
  ['长子县', 'zhangzixian'],
  ['繁峙县', 'fanshixian'],
  ['解州镇', 'xiezhouzhen'],
  ['乐亭县', 'laotingxian'],
  ['井陉县', 'jingxingxian'],
  ['枞阳县', 'zongyangxian'],
  ['厦门市', 'xiamenshi'],
  ['长汀县', 'changtingxian'],
  ['将乐县', 'jianglexian'],
  ['新都区', 'xinduqu'],
  ['乌什县', 'wushixian'],
  ['什邡市', 'shifangshi'],
  ['吴堡县', 'wubuxian'],
  ['宕昌县', 'tanchangxian'],
  ['双柏县', 'shuangbaixian'],
  ['略阳县', 'lueyangxian'],
])('%s is read %s', (name, reading) => {
  expect(readingOf(name)).toBe(reading);
});
