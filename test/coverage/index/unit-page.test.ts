import { expect, test } from 'vitest';
import { decoded, TEXTS, UnitPage } from '../../../src/coverage/index/unit-page.js';

test.each([
  ['short', 10],
  ['longer than what two bytes count', 40_000],
])('a page gives back rows with names that are %s', (_, length) => {
  const name = '合'.repeat(length);
  const row = (at: number) => ({
    location: at,
    spans: Array.from({ length: length / 2 }, (_each, place) => at - place),
    texts: [Buffer.from(`u${at}`), Buffer.from('he'), Buffer.from(name), null, Buffer.from('')],
  });
  const written = UnitPage.of([0, 1, 2].map(row));
  const page = new UnitPage(written.size, written.numbers, written.texts);
  for (const at of [0, 1, 2]) {
    const { numbers, start, end } = page.spans(at);
    expect([...numbers.subarray(start, end)]).toEqual(row(at).spans);
    const texts = Object.values(TEXTS).map((field) => decoded(page.text(at, field)));
    expect([page.location(at), ...texts]).toEqual([at, `u${at}`, 'he', name, null, '']);
  }
});
