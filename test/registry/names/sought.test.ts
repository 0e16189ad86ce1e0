import { expect, test } from 'vitest';
import { soughtFor } from '../../../src/registry/names/sought.js';

test.each([
  ['yong3xin1', 'yongxin', [4, 7]],
  ['yong3 xin', 'yongxin', [4]],
  ['yong3x', 'yongx', [4]],
  ['yongxin1', 'yongxin', [7]],
  ['xian1', 'xian', [4]],
  ['lǜ4shui3', 'lvshui', [2, 6]],
  ['lve4', 'lue', [3]],
  ['a3', 'a', [1]],
])('%s has marks of tones', (text, letters, tones) => {
  expect(soughtFor(text)?.spellings.at(-1)).toEqual({ letters, tones });
});

test.each(['B3', 'x2', 'no3', 'yx3', 'a3b2', '3a', 'a6', 'a33', 'yong', '永3', 'a3座', 'a3-4'])(
  '%s has none',
  (text) => {
    expect(soughtFor(text)?.spellings).toHaveLength(1);
  },
);

test.each(['', ' ', '|', '·—（）'])('nothing is left of %j', (text) => {
  expect(soughtFor(text)).toBeNull();
});

test('a long text is cut into syllables at once', () => {
  expect(soughtFor(`${'ana'.repeat(33)}1`)?.spellings).toHaveLength(2);
  expect(soughtFor(`${'nana'.repeat(24)}t1`)?.spellings).toHaveLength(1);
});
