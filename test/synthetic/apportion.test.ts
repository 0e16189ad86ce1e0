import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion, spread, sumOf } from '../../src/synthetic/apportion.js';
import { random } from '../../src/synthetic/random.js';

const weights = fc.array(fc.nat(1_000), { minLength: 1, maxLength: 60 });

describe('parts of a whole', () => {
  it('add up to it, none below 0', () => {
    fc.assert(
      fc.property(fc.nat(100_000), weights, fc.nat(99), (total, list, hundredths) => {
        for (const parts of [spread(total, list, hundredths / 100), spread(total, list)]) {
          expect(sumOf(parts)).toBe(total);
          expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
        }
        if (sumOf(list) > 0) expect(sumOf(apportion(total, list))).toBe(total);
      }),
    );
  });

  it('are within their weights where the whole is within the sum', () => {
    fc.assert(
      fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
        const parts = spread(Math.floor(sumOf(list) * share), list);
        if (sumOf(list) > 0)
          for (const [at, part] of parts.entries()) expect(part).toBeLessThanOrEqual(list[at] ?? 0);
      }),
    );
  });
});

describe('draws', () => {
  it('are the same for the same key and others for another', () => {
    const draws = (...key: string[]) => {
      const stream = random(1, ...key);
      return Array.from({ length: 20 }, () => stream.int(0, 999_999));
    };
    expect(draws('a')).toEqual(draws('a'));
    expect(draws('a')).not.toEqual(draws('b'));
  });

  it('are even over their range', () => {
    const stream = random('even');
    const hits = Array<number>(10).fill(0);
    for (let at = 0; at < 10_000; at += 1) {
      const draw = stream.int(0, 9);
      hits[draw] = (hits[draw] ?? 0) + 1;
    }
    expect(Math.min(...hits)).toBeGreaterThan(850);
    expect(Math.max(...hits)).toBeLessThan(1_150);
  });

  it('samples different items', () => {
    const sample = random('sample').sample([1, 2, 3, 4, 5, 6], 4);
    expect(new Set(sample).size).toBe(4);
  });

  it('refuses to pick from nothing', () => {
    expect(() => random(1).pick([])).toThrow('A pick needs at least one item, received none.');
  });
});
