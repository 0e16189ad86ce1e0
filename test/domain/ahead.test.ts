import { expect, it } from 'vitest';
import { ahead } from '../../src/domain/ahead.js';

function counting(to: number) {
  const seen = { fetched: 0, isLeft: false };
  async function* things() {
    try {
      for (let at = 1; at <= to; at += 1) {
        seen.fetched = at;
        if (at === 3) throw new Error('No third thing.');
        yield at;
      }
    } finally {
      seen.isLeft = true;
    }
  }
  return { seen, things: things() };
}

it('fetches the next thing before it gives one, and a failure in its turn', async () => {
  const { seen, things } = counting(3);
  const given: [number, number][] = [];
  const reading = async () => {
    for await (const thing of ahead(things)) given.push([thing, seen.fetched]);
  };
  await expect(reading()).rejects.toThrow('No third thing.');
  expect(given).toEqual([
    [1, 2],
    [2, 3],
  ]);
});

it('leaves the things that it is left at', async () => {
  const { seen, things } = counting(2);
  for await (const thing of ahead(things)) {
    expect(thing).toBe(1);
    break;
  }
  expect(seen).toEqual({ fetched: 2, isLeft: true });
});
