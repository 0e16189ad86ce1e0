import { expect, test } from 'vitest';
import type { Parameter } from '../../src/graph/statement.js';
import { onEngines } from '../support/engines.js';
import { probe } from './case.js';

onEngines('values through the port', (engine) => {
  test.for<[string, Parameter]>([
    ['null', null],
    ['booleans', [true, false]],
    ['whole numbers, also negative and beyond 32 bits', [0, -1, 2 ** 40, -(2 ** 40)]],
    ['fractions', [0.1, -2.5, 1e-9]],
    ['text beyond the basic plane', '将乐县 𠮷 😀 \u0000 "\' \\ $p0'],
    ['nothing in a list, a map and a text', [[], {}, '']],
    ['maps in lists in maps', { a: [{ b: [1, null, 'x'] }], c: { d: null } }],
  ])('gives a parameter back as it came: %s', async ([, value]) => {
    const echo = probe('RETURN $value AS value', { value });
    expect(await engine.graph().read(echo)).toEqual([{ value }]);
  });

  test('gives whole numbers back as numbers, from properties too', async () => {
    const [row] = await engine
      .graph()
      .read(
        probe(
          'RETURN 3 AS whole, 3.5 AS half, 7 / 2 AS quotient, count(*) AS count, [1, 2] AS list',
        ),
      );
    expect(row).toEqual({ whole: 3, half: 3.5, quotient: 3, count: 1, list: [1, 2] });
  });

  /** Beyond the basic plane, and a letter of each kind before it; U+E000 to U+FFFF is left out. */
  const texts = ['b', 'B', 'a', '将', 'é', '😀', '1', '', '𠮷', 'ab', '\ud7ff', ' '];
  const sorted = [...texts].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));

  test('orders text by code points', async () => {
    const ordered = probe('UNWIND $texts AS text WITH text ORDER BY text RETURN text', { texts });
    const rows = await engine.graph().read(ordered);
    expect(rows).toEqual(sorted.map((text) => ({ text })));
  });

  test('compares text, stored or not, as it orders it', async () => {
    const stored = await engine.graph().write(async (tx) => {
      await tx.run(probe('UNWIND $texts AS text CREATE (n:Probe {text: text})', { texts }));
      const behind = 'MATCH (n:Probe) WHERE n.text > $text RETURN count(n) AS behind';
      const counts: unknown[] = [];
      for (const text of sorted) counts.push(...(await tx.read(probe(behind, { text }))));
      await tx.run(probe('MATCH (n:Probe) DELETE n'));
      return counts;
    });
    expect(stored).toEqual(sorted.map((_, index) => ({ behind: sorted.length - 1 - index })));
  });
});
