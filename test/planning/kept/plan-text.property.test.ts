import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsOfText, textOfParts } from '../../../src/planning/kept/plan-text.js';

/** Texts of one part and of several, with characters of two halves where parts end. */
const text = fc
  .tuple(fc.constantFrom('a', '𠮷', 'a𠮷', '支'), fc.integer({ min: 0, max: 120_000 }))
  .map(([unit, times]) => `x${unit.repeat(times)}`);

test('a text is what its parts make, in whatever order they come; none ends within a character', () => {
  fc.assert(
    fc.property(text, (whole) => {
      const parts = partsOfText(whole);
      expect(textOfParts(parts.toReversed(), parts.length)).toBe(whole);
      for (const part of parts) expect(part.text).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
      expect(Math.max(...parts.map((part) => part.text.length))).toBeLessThanOrEqual(100_000);
    }),
    { numRuns: 30 },
  );
});

test.each([
  ['one that is missing', [{ at: 1, text: 'b' }], 2],
  [
    'one that is there twice',
    [
      { at: 0, text: 'a' },
      { at: 0, text: 'a' },
    ],
    2,
  ],
])('a text is not made without %s', (_, parts, count) => {
  expect(() => textOfParts(parts, count)).toThrow(/all of its 2 parts/);
});
