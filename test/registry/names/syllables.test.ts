import { pinyin } from 'pinyin-pro';
import { expect, test } from 'vitest';
import { isWholeSyllables } from '../../../src/registry/names/syllables.js';
import { readingOf } from '../../../src/registry/pinyin.js';

test.each(['a', 'yong', 'yongxin', 'xian', 'zhuang', 'shuangliu', 'lv', 'nue', 'anan', 'er'])(
  '%s is of whole syllables',
  (letters) => {
    expect(isWholeSyllables(letters)).toBe(true);
  },
);

test.each(['', 'b', 'x', 'no', 'yongx', 'lvx', 'bi1', 'xn', 'zhuan8', 'i', 'ua'])(
  '%j is not',
  (letters) => {
    expect(isWholeSyllables(letters)).toBe(false);
  },
);

test('the syllable of every character of GB 2312 is one, but for an interjection', () => {
  const bytes = Array.from({ length: 72 * 94 }, (_, at) => [
    0xb0 + Math.floor(at / 94),
    0xa1 + (at % 94),
  ]);
  const all = [...new TextDecoder('gb2312').decode(Uint8Array.from(bytes.flat()))];
  const read = all.filter((one) => pinyin(one) !== one);
  expect(read.length).toBeGreaterThan(6_700);
  expect(read.filter((one) => !isWholeSyllables(readingOf(one)))).toEqual(['嗯']);
});
