import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  isLongerThan,
  isWebAddress,
  shown,
  unfitIn,
  unfitInLines,
} from '../../src/domain/texts.js';

it.each([
  ['常口村（村委会）·1号', null],
  ['Café №5 “A–B”', null],
  ['\ue000 and \u{20000}', null],
  ['辻\u{e0100}', null],
  ['a\u0000b', 'U+0000'],
  ['a\tb', 'U+0009'],
  ['a\u200bb', 'U+200B'],
  ['\ufeffa', 'U+FEFF'],
  ['a\u202eb', 'U+202E'],
  ['a\u2066b', 'U+2066'],
  ['a\u00adb', 'U+00AD'],
  ['a\u3164b', 'U+3164'],
  ['a\ud800b', 'U+D800'],
  ['\udc00', 'U+DC00'],
  ['a\ufffeb', 'U+FFFE'],
])('of %j the first character that no text may have is %s', (text, found) => {
  expect(unfitIn(text)).toBe(found);
});

it('takes line breaks in texts of several lines, and nothing else', () => {
  expect(unfitIn('a\r\nb')).toBe('U+000D');
  expect(unfitInLines('a\r\nb\nc\u2028d')).toBeNull();
  expect(unfitInLines('a\rb')).toBe('U+000D');
});

it('counts characters, not halves of pairs', () => {
  expect(isLongerThan(500, '\u{20000}'.repeat(500))).toBe(false);
  expect(isLongerThan(500, '长'.repeat(501))).toBe(true);
});

it('shows what is not seen', () => {
  expect(shown('u1\u200b\u00a0\u3000 x\n')).toBe('u1<U+200B><U+00A0><U+3000> x<U+000A>');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(unfitIn(shown(text))).toBeNull();
      expect(shown(shown(text))).toBe(shown(text));
    }),
  );
});

it.each([
  ['https://www.jiangle.gov.cn/a?b=c#d', true],
  ['HTTP://例.cn/页', true],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['file:///etc/passwd', false],
  ['//jiangle.gov.cn', false],
  ['http://', false],
  ['http:///x', false],
  ['https://a b.cn', false],
])('%s is an address of the web: %s', (text, expected) => {
  expect(isWebAddress(text)).toBe(expected);
});
